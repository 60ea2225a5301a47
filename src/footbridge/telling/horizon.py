"""How far this person's walk may come: said with care, and promised to nobody."""

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.streams.horizon import Horizon
from footbridge.telling.durations import duration
from footbridge.telling.language import _, ngettext

# A count of weeks beyond this says no more than "a long way off".
MOST_WEEKS = 52


def walking_horizon(seen: Horizon, numbers: Numbers) -> str:
    """A few short sentences, by how near the aim of the guide is."""
    least, most = numbers.walk_goal_least_minutes, numbers.walk_goal_most_minutes
    if seen.weeks_to_goal == 0:
        there = _("One guide aims at {least} to {most} minutes a day. You’re there already.")
        return there.format(least=least, most=most)
    aim = _("One guide aims at {least} to {most} minutes a day.").format(least=least, most=most)
    told = [_growth(seen), aim, _distance(seen.weeks_to_goal)]
    return " ".join(each for each in told if each)


def _growth(seen: Horizon) -> str:
    if seen.then <= seen.now:
        return ""
    told = _("By week {week} it could reach {then}, if every week is calm. It may be less.")
    return told.format(week=seen.last_week, then=duration(seen.then))


def _distance(weeks: int | None) -> str:
    """How far the near end of it is, in weeks at the fewest where that helps anybody."""
    if weeks is None or weeks > MOST_WEEKS:
        return _("That’s a long way off, and there’s no hurry.")
    return ngettext(
        "That’s at least {n} week off, and there’s no hurry.",
        "That’s at least {n} weeks off, and there’s no hurry.",
        weeks,
    ).format(n=weeks)
