"""How far a walk may come if every week is calm: a horizon, and no promise (C-02).

A guide asks for half an hour to an hour a day, and lets a walk grow by 5 to 10 per cent a week.
Most people cannot have both within the weeks of the guide, and are told so.
"""

from collections.abc import Iterator

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import MINUTE
from footbridge.catalogue.value import value
from footbridge.engine.streams.reducing import raise_by
from footbridge.engine.streams.walking import raise_percent
from footbridge.engine.streams.walking_dose import most_after


@value
class Horizon:
    """Seconds of one walk, now and at the end of week `last_week`, as early as it is allowed.

    `weeks_to_goal` is the fewest weeks until the near end of the guide's aim, 0 when it is
    reached, None when the walk cannot come that far.
    """

    now: int
    then: int
    last_week: int
    weeks_to_goal: int | None


def horizon(seconds: int, week: int, longest: int, numbers: Numbers) -> Horizon:
    """What the plan's own steps make of a walk of `seconds` in programme week `week`.

    `longest` is the most that the plan allows, in seconds. After the weeks of the guide the
    horizon is the end of the programme.
    """
    ends = numbers.guide_weeks if week < numbers.guide_weeks else numbers.programme_weeks
    last = max(week, ends)
    goal = numbers.walk_goal_least_minutes * MINUTE
    walks = [(week, seconds), *_growing(seconds, week, longest, numbers)]
    return Horizon(
        now=seconds,
        then=max(walk for at, walk in walks if at <= last),
        last_week=last,
        weeks_to_goal=next((at - week for at, walk in walks if walk >= goal), None),
    )


def _growing(seconds: int, week: int, longest: int, numbers: Numbers) -> Iterator[tuple[int, int]]:
    """Each later week and its walk, until the walk grows no more."""
    while seconds < longest:
        week += 1
        longer = min(raise_by(seconds, raise_percent(week, numbers)), longest)
        longer = min(longer, most_after(seconds, numbers))
        if longer == seconds and week > numbers.walk_early_weeks:
            return
        seconds = longer
        yield week, seconds
