"""A steady person with 15, 30 or 60 minutes a day."""

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Track
from footbridge.simulator.days import HEEL_RAISE, SIT_TO_STAND, Day
from footbridge.simulator.measure import Days, Expectation, Hits, Scenario
from footbridge.simulator.setup import Setup

MINUTES_A_DAY = (15, 30, 60)
CALM_SD = 0.5
WEEK = 7
LEARNING_DAYS = 14
MIDDLE_MINUTES = 30
FORTNIGHTLY_FROM_DAY = 42
SLACK_PERCENT = 10
FLARE = "flare"
ANCHORS = {HEEL_RAISE, SIT_TO_STAND}
BANDS = {"band-eversion": "band", "band-inversion": "band"}


def anchors_always(days: Days, catalogue: Catalogue) -> Hits:
    sessions = [set(day.strength.split()) for day in days if day.strength]
    return sum(found >= ANCHORS for found in sessions), len(sessions)


def strength_share(days: Days, catalogue: Catalogue) -> Hits:
    """Seconds of strength over all seconds of the strength days."""
    on = [day for day in days if day.strength]
    return sum(day.strength_seconds for day in on), sum(day.planned for day in on)


def others_come_round(days: Days, catalogue: Catalogue) -> Hits:
    """Each other strength exercise in every week, or every fortnight, that it was open in.

    From week 3 on; those of later phases from the first time they were planned, and not while a
    flare or a test shuts them again.
    """
    hits = times = 0
    later = catalogue.programmes[Track(days[0].track)].later_strength
    for name, first in _others(days, catalogue).items():
        day = max(first, LEARNING_DAYS)
        while day < len(days):
            span = _span(days[day].minutes, day)
            if day + span > len(days):
                break
            window = days[day : day + span]
            day += span
            if name in later and any(_is_shut(name, each) for each in window):
                continue
            hits += any(name in _named(each.strength) for each in window)
            times += 1
    return hits, times


def _is_shut(name: str, day: Day) -> bool:
    is_flare = FLARE in (day.situation, *day.also.split())
    return is_flare or (day.is_strength and name in day.shut.split())


def _span(minutes: int, day: int) -> int:
    """How many days it may be away: a week, or two where the minutes are few."""
    if minutes < MIDDLE_MINUTES or (minutes == MIDDLE_MINUTES and day >= FORTNIGHTLY_FROM_DAY):
        return 2 * WEEK
    return WEEK


def _others(days: Days, catalogue: Catalogue) -> dict[str, int]:
    """The day from which each of them is looked for."""
    programme = catalogue.programmes[Track(days[0].track)]
    usual = (*programme.core_strength, *programme.alternating_strength)
    found = {BANDS.get(name, name): 0 for name in usual if name not in ANCHORS}
    for day in days:
        for name in _named(day.strength) & set(programme.later_strength):
            # The week in which it opens is not a whole one.
            found.setdefault(name, (day.day // WEEK + 1) * WEEK)
    return found


def _named(strength: str) -> set[str]:
    return {BANDS.get(name, name) for name in strength.split()}


def day_fits(days: Days, catalogue: Catalogue) -> Hits:
    most = 100 + SLACK_PERCENT
    return sum(day.planned * 100 <= day.minutes * 60 * most for day in days), len(days)


MINUTES = Scenario(
    name="minutes",
    says="a steady person with so many minutes a day",
    setups=tuple(
        Setup(
            row=f"{minutes}-minutes",
            says=f"{minutes} minutes",
            pain_sd=CALM_SD,
            minutes=minutes,
        )
        for minutes in MINUTES_A_DAY
    ),
    expectations=(
        Expectation(says="strength sessions with both anchors", of_life=anchors_always, bar=1.0),
        Expectation(says="strength in strength days", of_life=strength_share, bar=0.40),
        Expectation(
            says="spans in which each other strength exercise comes round",
            of_life=others_come_round,
            bar=1.0,
        ),
        Expectation(says="days that fit into the minutes (N16)", of_life=day_fits, bar=1.0),
    ),
)
