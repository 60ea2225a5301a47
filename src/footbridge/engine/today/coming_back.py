"""What is still to come back in a dose, and what it waits for: the same steps as
`progress/recover.come_back` takes, seen from today.

No day is promised: nobody knows which answers will be calm.
"""

from collections.abc import Callable
from dataclasses import replace

from footbridge.catalogue.words import Stream
from footbridge.engine.progress.progress import recovery_of
from footbridge.engine.progress.recover import calm_answers
from footbridge.engine.shown.decision import Change
from footbridge.engine.streams.cuts import Cut, Taken, Takings, halfway
from footbridge.engine.streams.progression import Step
from footbridge.engine.today.choice import Today

PAIR = 2
"""Calm answers on so many days running, the last of them after a session at this dose."""

Shown = Callable[[int], int]
"""What an amount is shown as."""


def coming_back(
    today: Today, stream: Stream, about: str, amount: int, takings: Takings, shown: Shown = int
) -> tuple[Change, ...]:
    """The next step back, and for what comes in two steps both; none where nothing is missing."""
    if not takings or shown(takings[-1].back) <= shown(amount):
        return ()
    taken, recovery = takings[-1], recovery_of(today.progress, stream)
    cut, on = recovery.cuts[-1], today.on
    back = about, taken.back
    if today.case.climbs.cover(on):
        return (_change("usual_lower_first", 1, back, cut),)
    if on < recovery.still_until:
        return (_change("still_days", (recovery.still_until - on).days, back, cut),)
    later = [one for one in recovery.cuts if one.on > taken.on]
    if later:
        return (_change("later_cuts", len(later), back, cut),)
    halves = _in_halves(today, cut, taken, about, amount) if cut.in_halves else None
    steps = halves or _pair(stream, cut, taken, about, amount)
    if recovery.due is not None:
        # It would have come today, if all were known that has to be.
        first = replace(steps[0], after="known_day", needs=1)
        steps = (first, *steps[1:])
    return tuple(one for one in steps if shown(_to(one)) > shown(amount))


def _in_halves(
    today: Today, cut: Cut, taken: Taken, about: str, amount: int
) -> tuple[Change, ...]:
    """What a longer break took: half after a week of calm answers, all after two."""
    case, numbers = today.case, today.case.numbers
    calm = calm_answers(case, today.progress, cut.on, today.on)
    half_in = max(1, numbers.break_half_days - calm)
    all_in = max(1, numbers.break_all_days - calm)
    half = _change("calm_answers", half_in, (about, halfway(amount, taken)), cut)
    whole = _change("calm_answers", all_in, (about, taken.back), cut)
    return (whole,) if cut.given else (half, whole)


def _pair(stream: Stream, cut: Cut, taken: Taken, about: str, amount: int) -> tuple[Change, ...]:
    """Two calm answers running; of a walk that brings half, and one calm answer more the rest."""
    back = about, taken.back
    if stream is not Stream.WALKING:
        return (_change("calm_pair", PAIR, back, cut),)
    rest = _change("calm_answer", 1, back, cut)
    if cut.given:
        return (rest,)
    return _change("calm_pair", PAIR, (about, halfway(amount, taken)), cut), rest


def _change(after: str, needs: int, step: Step, cut: Cut) -> Change:
    about, to = step
    return Change(after=after, needs=needs, about=about, to=to, rule=cut.rule)


def _to(change: Change) -> int:
    return int(str(change.to))
