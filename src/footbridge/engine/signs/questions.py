"""What the data suggest and the person must be asked (REG-14): never asserted, never ignored.

Each finding names the facts it rests on and the days on which it holds. It is open until the flag
is raised, cleared or answered no. A no holds for a while, or until there is new evidence. While a
question is open nothing rises, on past days as on this one.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import median

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import DoseKind, Measure, Stream
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Feeling,
    FeetCheck,
    Finding,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    NightPain,
    Session,
    StopSign,
    Test,
    Walk,
)
from footbridge.engine.known.answers import UsualZones
from footbridge.engine.known.history import DAY, History, day_of
from footbridge.engine.known.person import Slot, Zone
from footbridge.engine.known.spans import Span
from footbridge.engine.shown.decision import Ask, OpenFlag, Plain, Reason, Says
from footbridge.engine.signs.next_day import How, Settled
from footbridge.engine.signs.second_leg import Tracks, second_legs

STOP_MEANS = {
    StopSign.PAIN: ("FLAG-16",),
    StopSign.DIZZY: ("FLAG-17",),
    StopSign.WEAK: ("FLAG-18",),
    # It may have been any of them, so each is asked.
    StopSign.UNEXPLAINED: ("FLAG-16", "FLAG-17", "FLAG-18"),
}
FOUND_ASKS = {Finding.COLOUR_CHANGE: "FLAG-05", Finding.SWELLING: "FLAG-B09"}
Answer = FlagDenied | FlagRaised | FlagCleared


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something found: which flag it points to, the days it holds, and in which facts.

    What `goes_on` (a numb place, broken nights) shows up again every day: a no to it holds for
    some days. An event, such as a stopped drill, is asked about each time.
    """

    flag: str
    since: date
    until: date
    at: datetime
    facts: tuple[str, ...]
    values: dict[str, Plain] = field(default_factory=dict)
    goes_on: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """Evidence with the day on which it was answered, None while it is open."""

    evidence: Evidence
    answered_on: date | None

    @property
    def days(self) -> Span:
        """The days on which it waited for an answer. An answer frees the day it is given."""
        last = self.evidence.until
        if self.answered_on is not None:
            last = min(last, self.answered_on - DAY)
        return self.evidence.since, last

    def is_open(self, on: date) -> bool:
        first, last = self.days
        return first <= on <= last


def questions(
    history: History,
    usual: UsualZones,
    tracks: Tracks,
    catalogue: Catalogue,
    settled: dict[date, Settled],
) -> tuple[Question, ...]:
    """Every question that the data ever raised, with the day it was answered."""
    given: list[Entry[Answer]] = [
        *history.of(FlagDenied),
        *history.of(FlagRaised),
        *history.of(FlagCleared),
    ]
    answers: dict[str, list[datetime]] = defaultdict(list)
    for answer in sorted(given, key=lambda one: one.at):
        answers[answer.what.flag].append(answer.at)
    holds = timedelta(days=catalogue.numbers.asked_again_days)
    return tuple(
        Question(evidence, _answered_on(evidence, answers[evidence.flag], holds))
        for evidence in _evidence(history, usual, tracks, catalogue, settled)
        if evidence.flag in catalogue.flags
    )


def open_asks(
    asked: tuple[Question, ...], standing: tuple[OpenFlag, ...], catalogue: Catalogue, on: date
) -> tuple[Ask, ...]:
    """What is to be asked on a day, one question for each flag that does not stand yet."""
    already = {flag.flag for flag in standing}
    latest: dict[str, Evidence] = {}
    for question in asked:
        evidence = question.evidence
        if question.is_open(on) and evidence.flag not in already:
            known = latest.get(evidence.flag)
            if known is None or known.at < evidence.at:
                latest[evidence.flag] = evidence
    return tuple(
        Ask(flag=flag, reasons=(_reason(evidence, catalogue),))
        for flag, evidence in sorted(latest.items())
    )


def _answered_on(evidence: Evidence, answers: list[datetime], holds: timedelta) -> date | None:
    """The first answer after the evidence; an earlier no still holds for what goes on.

    `answers` are the moments of all of them, in order.
    """
    place = bisect_left(answers, evidence.at)
    if place < len(answers):
        return answers[place].date()
    still = evidence.goes_on and place > 0 and answers[-1] + holds >= evidence.at
    return evidence.since if still else None


def _reason(evidence: Evidence, catalogue: Catalogue) -> Reason:
    return Reason(
        rule="REG-14",
        says=Says.ASKED,
        about=evidence.flag,
        facts=tuple(dict.fromkeys(evidence.facts)),
        values=evidence.values,
        sources=catalogue.flags[evidence.flag].sources,
    )


def _evidence(
    history: History,
    usual: UsualZones,
    tracks: Tracks,
    catalogue: Catalogue,
    settled: dict[date, Settled],
) -> Iterable[Evidence]:
    numbers = catalogue.numbers
    yield from _second_leg(history, usual, tracks, numbers)
    yield from _spreading_numbness(history, usual, numbers)
    yield from _falling_holds(history, catalogue)
    yield from _broken_nights(history, numbers)
    yield from _repeated_triggers(history, numbers, settled)
    yield from _strong_pain(history, numbers)
    yield from _stop_signs(history, numbers)
    yield from _seen_on_feet(history)


def _second_leg(
    history: History, usual: UsualZones, tracks: Tracks, numbers: Numbers
) -> Iterable[Evidence]:
    """Any feeling in the second leg, on the leg track, at first sight."""
    window = timedelta(days=numbers.trend_window_days)
    for found in second_legs(history, tracks, usual):
        on, at = day_of(found.check_in), found.check_in.at
        values: dict[str, Plain] = {"second_leg": found.leg} if found.leg else {"legs": 2}
        yield Evidence("FLAG-B01", on, on + window, at, (found.check_in.id,), values)


def _spreading_numbness(
    history: History, usual: UsualZones, numbers: Numbers
) -> Iterable[Evidence]:
    """Numb in a place outside the usual ones, in two check-ins, over three days or more."""
    turn = 0
    window = timedelta(days=numbers.trend_window_days)
    seen: dict[Zone, list[Entry[CheckIn]]] = defaultdict(list)
    for check_in in history.of(CheckIn):
        on = day_of(check_in)
        while turn + 1 < len(usual) and usual[turn + 1][0] <= history.seconds[check_in.id]:
            turn += 1
        for mark in check_in.what.zones or ():
            if mark.feels is not Feeling.NUMB or mark.zone in usual[turn][1]:
                continue
            marked = [c for c in seen[mark.zone] if day_of(c) >= on - window] + [check_in]
            seen[mark.zone] = marked
            days = (on - day_of(marked[0])).days + 1
            if len(marked) >= numbers.spread_check_ins and days >= numbers.spread_days:
                values: dict[str, Plain] = {
                    "side": mark.zone.side,
                    "place": mark.zone.place,
                    "check_ins": len(marked),
                }
                facts = (marked[0].id, check_in.id)
                yield Evidence("FLAG-12", on, on + window, check_in.at, facts, values)


def _falling_holds(history: History, catalogue: Catalogue) -> Iterable[Evidence]:
    """The best hold of a day down by half and by ten seconds against the four before."""
    numbers = catalogue.numbers
    window = timedelta(days=numbers.trend_window_days)
    for best in _best_holds(history, catalogue).values():
        for place in range(numbers.hold_drop_tests, len(best)):
            at, hold, fact = best[place]
            before = median(one for _, one, _ in best[place - numbers.hold_drop_tests : place])
            halved = hold * 100 <= before * numbers.hold_drop_percent
            if halved and before - hold >= numbers.hold_drop_seconds:
                until = at.date() + window
                if place + 1 < len(best):
                    until = min(until, best[place + 1][0].date() - DAY)
                values: dict[str, Plain] = {"seconds": hold, "before": int(before)}
                yield Evidence("FLAG-03", at.date(), until, at, (fact,), values)


def _best_holds(
    history: History, catalogue: Catalogue
) -> dict[object, list[tuple[datetime, int, str]]]:
    """The longest hold of each day, apart for each test, exercise and side."""
    holding = {
        name
        for name, exercise in catalogue.exercises.items()
        if exercise.stream is Stream.BALANCE and exercise.dose.kind is DoseKind.HOLD
    }
    days: dict[object, dict[date, tuple[datetime, int, str]]] = defaultdict(dict)

    def note(key: object, at: datetime, hold: int, fact: str) -> None:
        on = at.date()
        known = days[key].get(on)
        if known is None or hold > known[1]:
            days[key][on] = (at, hold, fact)

    for test in history.of(Test):
        if test.what.measure is Measure.SINGLE_LEG:
            note((test.what.measure, test.what.side), test.at, test.what.result, test.id)
    for session in history.of(Session):
        for done in session.what.sets:
            hold = done.hold_seconds
            if hold is not None and done.skipped is None and done.exercise in holding:
                note((done.exercise, done.variant, done.side), session.at, hold, session.id)
    return {key: [found[on] for on in sorted(found)] for key, found in days.items()}


def _broken_nights(history: History, numbers: Numbers) -> Iterable[Evidence]:
    """New or worse night pain on three nights of seven."""
    nights: dict[date, Entry[CheckIn]] = {}
    window = timedelta(days=numbers.night_pain_window_days - 1)
    for check_in in history.of(CheckIn):
        if check_in.what.night_pain is not NightPain.NEW_OR_WORSE:
            continue
        on = day_of(check_in)
        nights[on] = check_in
        recent = [night for n in range(window.days, -1, -1) if (night := on - n * DAY) in nights]
        if len(recent) >= numbers.night_pain_nights:
            until = recent[-numbers.night_pain_nights] + window
            facts = tuple(nights[night].id for night in recent)
            yield Evidence("FLAG-07", on, until, check_in.at, facts, {"nights": len(recent)})


def _repeated_triggers(
    history: History, numbers: Numbers, settled: dict[date, Settled]
) -> Iterable[Evidence]:
    """Three triggers in four weeks; each is known on the day after."""
    window = timedelta(days=numbers.triggers_window_days - 1)
    moments = {check_in.id: check_in.at for check_in in history.of(CheckIn)}
    hits = [one for one in settled.values() if one.how is How.TRIGGERED]
    first = 0
    for place, one in enumerate(hits):
        while hits[first].on < one.on - window:
            first += 1
        recent = hits[first : place + 1]
        if len(recent) >= numbers.triggers_asked:
            facts = tuple(dict.fromkeys(fact for hit in recent for fact in hit.facts))
            until = recent[-numbers.triggers_asked].on + window
            at = max(moments[fact] for fact in one.facts)
            yield Evidence("FLAG-B14", one.on + DAY, until, at, facts, {"triggers": len(recent)})


def _strong_pain(history: History, numbers: Numbers) -> Iterable[Evidence]:
    """Strong pain, well above this person's own last fortnight; until it is rated again."""
    window = timedelta(days=numbers.trend_window_days)
    for slot in Slot:
        rated = [
            (day_of(one), one.what.pain, one)
            for one in history.of(CheckIn)
            if one.what.slot is slot and one.what.pain is not None
        ]
        first = 0
        for place, (on, pain, check_in) in enumerate(rated):
            if pain < numbers.pain_strong_points:
                continue
            while rated[first][0] < on - window:
                first += 1
            before = [earlier for _, earlier, _ in rated[first:place]]
            if before and pain - median(before) >= numbers.pain_jump_points:
                until = on + window
                if place + 1 < len(rated):
                    until = min(until, rated[place + 1][0] - DAY)
                values: dict[str, Plain] = {"pain": pain, "usual": int(median(before))}
                yield Evidence("FLAG-15", on, until, check_in.at, (check_in.id,), values)


def _stop_signs(history: History, numbers: Numbers) -> Iterable[Evidence]:
    window = timedelta(days=numbers.stop_sign_days)
    for session in history.of(Session):
        for done in session.what.sets:
            if done.stop is not None:
                on = day_of(session)
                values: dict[str, Plain] = {"exercise": done.exercise}
                for flag in STOP_MEANS[done.stop]:
                    yield Evidence(
                        flag, on, on + window, session.at, (session.id,), values, goes_on=False
                    )
    for walk in history.of(Walk):
        if walk.what.stop is not None:
            on, values = day_of(walk), {"exercise": "walking"}
            for flag in STOP_MEANS[walk.what.stop]:
                yield Evidence(flag, on, on + window, walk.at, (walk.id,), values, goes_on=False)


def _seen_on_feet(history: History) -> Iterable[Evidence]:
    """From the look that found it to the next one that could see."""
    until = history.today
    for look in reversed(history.of(FeetCheck)):
        on = day_of(look)
        for finding in look.what.findings:
            if finding.found in FOUND_ASKS:
                values: dict[str, Plain] = {"side": finding.side}
                flag = FOUND_ASKS[finding.found]
                yield Evidence(flag, on, until, look.at, (look.id,), values, goes_on=False)
        if look.what.could_see and not look.what.not_yet_told:
            until = on - DAY
