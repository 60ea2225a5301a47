"""Holds of balance that fall by half: the best of each day against the four before (FLAG-03)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import median

from footbridge.catalogue.units import PERCENT
from footbridge.catalogue.words import Measure, Noticed
from footbridge.engine.facts import Entry, Session, Test
from footbridge.engine.known.guide import Guide
from footbridge.engine.known.history import DAY, History
from footbridge.engine.shown.decision import Plain
from footbridge.engine.signs.evidence import Evidence

Best = tuple[date, int, str, float]
"""The longest hold of a day: the day, its seconds, its fact and moment."""


def falling_holds(
    bests: Mapping[object, Sequence[Best]],
    earlier: Mapping[object, Sequence[Best]],
    guide: Guide,
) -> Iterable[Evidence]:
    """The best hold of a day down by half and by ten seconds against the four before."""
    numbers, flag = guide.numbers, guide.asks(Noticed.FALLING_HOLDS)
    window = timedelta(days=numbers.trend_window_days)
    count = numbers.hold_drop_tests
    for key, new in bests.items():
        best = [*earlier.get(key, ()), *new]
        for place in range(max(count, len(best) - len(new)), len(best)):
            on, hold, fact, moment = best[place]
            before = median([one[1] for one in best[place - count : place]])
            halved = hold * PERCENT <= before * numbers.hold_drop_percent
            if halved and before - hold >= numbers.hold_drop_seconds:
                until = on + window
                if place + 1 < len(best):
                    until = min(until, best[place + 1][0] - DAY)
                values: dict[str, Plain] = {"seconds": hold, "before": int(before)}
                yield Evidence(flag, on, until, moment, (fact,), values, ends_with=key)


_Timed = Entry[Test] | Entry[Session]


def best_holds(history: History, guide: Guide) -> dict[object, list[Best]]:
    """The longest hold of each day, apart for each test, exercise and side."""
    days: dict[object, dict[date, Best]] = {}

    def note(key: object, entry: _Timed, hold: int) -> None:
        best = days.setdefault(key, {})
        known = best.get(entry.day)
        if known is None or hold > known[1]:
            best[entry.day] = (entry.day, hold, entry.id, history.seconds[entry.id])

    for test in history.of(Test):
        if test.what.measure is Measure.SINGLE_LEG:
            note((test.what.measure, test.what.side), test, test.what.result)
    for session in history.of(Session):
        for one in session.what.sets:
            hold = one.hold_seconds
            if hold is not None and one.skipped is None and one.exercise in guide.still:
                note((one.exercise, one.variant, one.side), session, hold)
    return {key: [found[on] for on in sorted(found)] for key, found in days.items()}
