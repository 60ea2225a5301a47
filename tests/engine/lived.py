"""Lives for Hypothesis: ordinary days with noise, flares, silence, gaps and odd efforts."""

from dataclasses import dataclass, replace

import hypothesis.strategies as st

from tests.engine.random_life import Life
from tests.engine.shipped import shipped
from tests.people import CAST, START


@dataclass(frozen=True)
class Day:
    """What is rated (None: not told), what is done, and how many nights follow."""

    pain: int | None
    soreness: int | None
    does: str
    effort: int
    nights: int


DAYS = st.builds(
    Day,
    pain=st.sampled_from((2, 2, 2, 3, 1, 4, 6, None)),
    soreness=st.sampled_from((0, 0, 1, 1, 2, 4, None)),
    does=st.sampled_from(("all", "all", "all", "walk", "session", "nothing")),
    effort=st.sampled_from((4, 5, 5, 6, 7)),
    nights=st.sampled_from((1,) * 12 + (3, 8, 15)),
)


@st.composite
def lives(draw, least: int = 8, most: int = 45) -> Life:
    """Somebody of the cast, with so many days behind them; the next one was not looked at yet."""
    person = CAST[draw(st.sampled_from(("ruth", "ruth", "amir", "ida", "tomas")))]
    minutes = draw(st.sampled_from((8, 15, 30, 60)))
    life = Life(replace(person, minutes=minutes), shipped(), START)
    for day in draw(st.lists(DAYS, min_size=least, max_size=most)):
        live(life, day)
    return life


def live(life: Life, day: Day) -> None:
    if not (day.pain is None and day.soreness is None):
        life.check_in(pain=day.pain, soreness=day.soreness)
        life.look_at_feet()
    decision = life.look()
    if day.does in ("all", "session"):
        life.train(decision, day.effort, touches=0, grabs=0)
    if day.does in ("all", "walk"):
        life.walk(decision)
    life.sleep(day.nights)
