"""Change told honestly: medians, a robust slope with its interval, and words from a table.

Nothing here decides a dose. A change is called likely only when it is larger than the noise of the
measure and the slope over all the data points the same way (B5, C-13).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from statistics import median

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT
from footbridge.catalogue.value import value
from footbridge.catalogue.words import Measure, Side, Word
from footbridge.engine.facts import CheckIn, Test, Walk
from footbridge.engine.known.history import History, day_of
from footbridge.engine.person import Person, Slot
from footbridge.engine.shown.fortnights import Against, compared, fortnights
from footbridge.engine.shown.slope import Slope, slope_of

WALKED = "walked"


class Verdict(Word):
    """The only words that a trend may be given."""

    LIKELY_BETTER = "likely_better"
    NO_CLEAR_CHANGE = "no_clear_change"
    LIKELY_WORSE = "likely_worse"
    NOT_ENOUGH = "not_enough"


class Drift(Word):
    """Which way a noisy measure leans, without calling it a change (C-13)."""

    UP = "up"
    DOWN = "down"
    STEADY = "steady"


@value
class Trend:
    """One measure over time. `points` are (day, value), oldest first.

    `now` and `before` are the medians of the last fortnight and the one before, or for tests the
    newest and the first result. Until there are two fortnights, the last days stand `against` the
    first. `noise` is the change that counts as more than noise. An amount that the plan itself
    sets has no `verdict`: that it grew says nothing of the person.

    `since_start` is the verdict on now against the first fortnight, where that shows a change and
    two fortnights side by side do not: a slow change, step by step too small to see.
    """

    measure: str
    side: Side | None = None
    unit: str
    more_is_better: bool
    points: tuple[tuple[date, float], ...]
    now: float | None
    before: float | None
    noise: float
    slope: Slope | None
    verdict: Verdict | None
    drift: Drift
    against: Against = Against.DAYS_BEFORE
    since_start: Verdict | None = None

    @property
    def overall(self) -> Verdict | None:
        """What may be said of it in the end: no change from one fortnight to the next is no
        verdict on half a year.
        """
        return self.since_start or self.verdict


Trends = tuple[Trend, ...]


def trends(history: History, person: Person, numbers: Numbers) -> Trends:
    """Every trend that a review shows, in its order. Each foot has its own line."""
    return tuple(one for of in OF.values() for one in of(history, person, numbers))


def _of_tests(history: History, person: Person, numbers: Numbers) -> Trends:
    return (
        _walking_test(history, person, numbers),
        *(_single_leg(history, person, numbers, side) for side in Side),
        _counted(history, person, numbers, Measure.HEEL_RAISES),
        _counted(history, person, numbers, Measure.CHAIR_STANDS),
    )


def _of_ratings(history: History, person: Person, numbers: Numbers) -> Trends:
    slot = person.check_in_slot
    return tuple(rating_trend(history, numbers, slot, name) for name in ("pain", "soreness"))


OF: Mapping[str, Callable[[History, Person, Numbers], Trends]] = {
    "ratings": _of_ratings,
    "numb_places": lambda history, _person, numbers: (_numb_places(history, numbers),),
    "walks": lambda history, _person, numbers: (_walked(history, numbers),),
    "tests": _of_tests,
}
"""How the trends are made, those together that are made from the same facts."""


def lagging_side(found: Sequence[Trend], numbers: Numbers) -> Side | None:
    """The foot whose balance falls behind the other's by more than one step of the ladder."""
    latest = {t.side: t.now for t in found if t.measure == Measure.SINGLE_LEG}
    left, right = latest.get(Side.LEFT), latest.get(Side.RIGHT)
    if left is None or right is None or abs(left - right) <= numbers.balance_step_seconds:
        return None
    return Side.LEFT if left < right else Side.RIGHT


def rating_trend(history: History, numbers: Numbers, slot: Slot, name: str) -> Trend:
    """Of "pain" or "soreness", in one slot only: pain climbs by a third until evening (C-18)."""
    points = tuple(
        (day_of(one), float(rated))
        for one in history.of(CheckIn)
        if one.what.slot is slot and (rated := getattr(one.what, name)) is not None
    )
    return _fortnights(
        name, "points", points, history, numbers, numbers.pain_change_points, more_is_better=False
    )


def _numb_places(history: History, numbers: Numbers) -> Trend:
    points = tuple(
        (day_of(one), float(sum(mark.feels == "numb" for mark in one.what.zones)))
        for one in history.of(CheckIn)
        if one.what.zones is not None
    )
    noise = numbers.pain_change_points
    return _fortnights(
        "numb_places", "places", points, history, numbers, noise, more_is_better=False
    )


def _walked(history: History, numbers: Numbers) -> Trend:
    """The longest walk of each day, in minutes. The plan sets it, so that nothing judges it."""
    days: dict[date, float] = {}
    for walk in history.of(Walk):
        on = day_of(walk)
        days[on] = max(days.get(on, 0.0), walk.what.seconds / 60)
    points = tuple(sorted(days.items()))
    found = _fortnights(WALKED, "minutes", points, history, numbers, 0.0, more_is_better=True)
    return replace(found, verdict=None)


def _walking_test(history: History, person: Person, numbers: Numbers) -> Trend:
    """How long was comfortable when it was measured. Noise is what one week may add at most."""
    first = person.baseline.walking_minutes
    points = _results(history, person, Measure.WALKING_TOLERANCE, None, first)
    slope = slope_of(points)
    noise = points[0][1] * numbers.walk_most_percent / PERCENT if points else 0.0
    verdict = Verdict.NOT_ENOUGH
    if slope is not None:
        verdict = _verdict(points[-1][1] - points[0][1], noise, slope, more_is_better=True)
    return Trend(
        measure=Measure.WALKING_TOLERANCE,
        unit="minutes",
        more_is_better=True,
        points=points,
        now=points[-1][1] if points else None,
        before=points[0][1] if len(points) > 1 else None,
        noise=noise,
        slope=slope,
        verdict=verdict,
        drift=_drift(slope),
    )


def _fortnights(
    name: str,
    unit: str,
    points: tuple[tuple[date, float], ...],
    history: History,
    numbers: Numbers,
    noise: float,
    *,
    more_is_better: bool,
) -> Trend:
    """The last fourteen days against the fourteen before, or against the first there are."""
    spans = compared(points[0][0] if points else history.today, history.today, numbers)
    now = [v for on, v in points if spans.begins <= on <= history.today]
    before = [v for on, v in points if spans.earlier <= on < spans.begins]
    enough = min(len(now), len(before)) >= numbers.trend_least_values
    slope = slope_of(points)
    middle_now = median(now) if now else None
    middle_before = median(before) if before else None
    verdict = Verdict.NOT_ENOUGH
    if enough and middle_now is not None and middle_before is not None:
        change = middle_now - middle_before
        verdict = _verdict(change, noise, slope, more_is_better=more_is_better)
    return Trend(
        measure=name,
        unit=unit,
        more_is_better=more_is_better,
        points=points,
        now=middle_now,
        before=middle_before,
        noise=noise,
        slope=slope,
        verdict=verdict,
        drift=_drift(slope),
        against=spans.against,
        since_start=_since_start(
            verdict, points, history.today, noise, slope, numbers, more_is_better
        ),
    )


def _since_start(
    verdict: Verdict,
    points: Sequence[tuple[date, float]],
    today: date,
    noise: float,
    slope: Slope | None,
    numbers: Numbers,
    more_is_better: bool,
) -> Verdict | None:
    """By the same rule as between two fortnights: larger than the noise, and the slope agrees."""
    stretches = fortnights(points, today, numbers)
    is_long = len(stretches) > 2 and stretches[0].count >= numbers.trend_least_values
    if verdict is not Verdict.NO_CLEAR_CHANGE or not is_long:
        return None
    change = stretches[-1].middle - stretches[0].middle
    found = _verdict(change, noise, slope, more_is_better=more_is_better)
    return None if found is Verdict.NO_CLEAR_CHANGE else found


def _single_leg(history: History, person: Person, numbers: Numbers, side: Side) -> Trend:
    """Noisy: its detectable change is about 24 seconds, so three reviews at least, and a slope."""
    first = {
        Side.LEFT: person.baseline.single_leg_left_seconds,
        Side.RIGHT: person.baseline.single_leg_right_seconds,
    }[side]
    points = _results(history, person, Measure.SINGLE_LEG, side, first)
    slope = slope_of(points) if len(points) >= numbers.single_leg_reviews else None
    verdict = Verdict.NOT_ENOUGH
    if slope is not None:
        change = points[-1][1] - points[0][1]
        noise = float(numbers.single_leg_change_seconds)
        verdict = _verdict(change, noise, slope, more_is_better=True)
    return Trend(
        measure=Measure.SINGLE_LEG,
        side=side,
        unit="seconds",
        more_is_better=True,
        points=points,
        now=points[-1][1] if points else None,
        before=points[0][1] if len(points) > 1 else None,
        noise=float(numbers.single_leg_change_seconds),
        slope=slope,
        verdict=verdict,
        drift=_drift(slope),
    )


def _counted(history: History, person: Person, numbers: Numbers, measure: Measure) -> Trend:
    """Counts that one comparison can read: the newest against the first."""
    first, noise = {
        Measure.HEEL_RAISES: (person.baseline.heel_raises, numbers.heel_raises_change_reps),
        Measure.CHAIR_STANDS: (person.baseline.chair_stands, numbers.chair_stands_change_reps),
    }[measure]
    points = _results(history, person, measure, None, first)
    verdict = Verdict.NOT_ENOUGH
    if len(points) > 1:
        change = points[-1][1] - points[0][1]
        verdict = _by_size(change, noise, more_is_better=True)
    slope = slope_of(points)
    return Trend(
        measure=measure,
        unit="times",
        more_is_better=True,
        points=points,
        now=points[-1][1] if points else None,
        before=points[0][1] if len(points) > 1 else None,
        noise=float(noise),
        slope=slope,
        verdict=verdict,
        drift=_drift(slope),
    )


def _results(
    history: History, person: Person, measure: Measure, side: Side | None, first: int | None
) -> tuple[tuple[date, float], ...]:
    """One result a day, the best, the baseline first."""
    days: dict[date, float] = {}
    if first is not None:
        days[person.started_on] = float(first)
    for test in history.of(Test):
        if test.what.measure is measure and side in (None, test.what.side):
            on = day_of(test)
            days[on] = max(days.get(on, 0.0), float(test.what.result))
    return tuple(sorted(days.items()))


def _verdict(change: float, noise: float, slope: Slope | None, *, more_is_better: bool) -> Verdict:
    """Larger than the noise, and the slope's whole interval on the same side."""
    agrees = slope is not None and (slope.lo > 0 if change > 0 else slope.hi < 0)
    if not agrees:
        return Verdict.NO_CLEAR_CHANGE
    return _by_size(change, noise, more_is_better=more_is_better)


def _by_size(change: float, noise: float, *, more_is_better: bool) -> Verdict:
    if change == 0 or abs(change) < noise:
        return Verdict.NO_CLEAR_CHANGE
    is_better = (change > 0) is more_is_better
    return Verdict.LIKELY_BETTER if is_better else Verdict.LIKELY_WORSE


def _drift(slope: Slope | None) -> Drift:
    if slope is None or slope.a_week == 0:
        return Drift.STEADY
    return Drift.UP if slope.a_week > 0 else Drift.DOWN
