"""How a person lives with the plan: what is done, told, forgotten, told late or told wrong."""

from dataclasses import dataclass
from random import Random

from footbridge.simulator.drawn import draw, is_so, share
from footbridge.simulator.people import Somebody
from footbridge.simulator.setup import Setup

WEEK = 7
FULLY = 0.97
STEADY_EFFORT = 6
EFFORTS = (4, 5, 5, 6, 6, 6, 7, 7, 8, 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Shares of days, or chances a day. A steady person has them all as they stand here.

    `leaves_on` and `flag_on` are days, counted from 0: the last one with a fact, and the one on
    which the flag that is carried is told.
    """

    sessions: float = 1.0
    check_ins: float = 1.0
    missing: float = 0.0
    late: float = 0.0
    wrong: float = 0.0
    doubled: float = 0.0
    falls: float = 0.0
    stumbles: float = 0.0
    stops: float = 0.0
    marks: float = 0.0
    away: float = 0.0
    efforts: tuple[int, ...] = (STEADY_EFFORT,)
    leaves_on: int | None = None
    flag_on: int | None = None
    clears_flags: bool = True
    clears_gates: bool = True
    miss_every: int | None = None


def ways_of(setup: Setup, somebody: Somebody, chance: Random, days: int) -> Ways:
    if not setup.is_ordinary:
        return Ways(miss_every=setup.miss_every)
    fully, sessions = is_so(chance, "full_adherence"), draw(chance, "sessions_done")
    flag_on = chance.randrange(2, max(3, days - 2))
    return Ways(
        sessions=FULLY if fully else sessions,
        check_ins=max(FULLY if fully else 0.0, draw(chance, "answers_told")),
        missing=share("missing_answers"),
        late=share("late_facts"),
        wrong=share("wrong_answers"),
        doubled=share("doubled_facts"),
        falls=draw(chance, "falls_a_week") / WEEK,
        stumbles=share("stumbles_a_week") / WEEK,
        stops=share("stops_a_week") / WEEK,
        marks=share("marks_a_week") / WEEK,
        away=share("away_a_week") / WEEK,
        efforts=EFFORTS,
        leaves_on=_leaves_on(chance, days),
        flag_on=flag_on if somebody.carries.startswith("FLAG") else None,
        clears_flags=not is_so(chance, "flag_never_cleared"),
        clears_gates=not is_so(chance, "gate_never_cleared"),
    )


def _leaves_on(chance: Random, days: int) -> int | None:
    """The day on which the person stops telling anything, if it lies within the life."""
    day = int(chance.expovariate(share("leaves_a_week") / WEEK))
    return day if day < days else None
