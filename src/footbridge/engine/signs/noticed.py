"""What in the data points to a warning sign: found by rule, with the facts and the days it holds.

Nothing is asserted here. Every finding becomes a question (`signs/questions.py`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from footbridge.catalogue.words import Noticed, Side, StopSign
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Feeling,
    FeetCheck,
    NightPain,
    Session,
    Walk,
)
from footbridge.engine.facts.walk import WALKING
from footbridge.engine.known.answers import UsualZones
from footbridge.engine.known.guide import Guide
from footbridge.engine.known.history import DAY, History
from footbridge.engine.known.ratings import Ratings
from footbridge.engine.known.spans import FOR_EVER
from footbridge.engine.person import Slot, Zone
from footbridge.engine.shown.decision import Plain
from footbridge.engine.signs.best_holds import Best, best_holds, falling_holds
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.signs.flags import places_of
from footbridge.engine.signs.second_leg import Tracks, second_legs

LOOK = "look"


@dataclass(frozen=True, slots=True)
class Found:
    """All that was found so far, and what has to be remembered to find more.

    `bests` are the latest best holds, apart for each test, exercise and side.
    """

    evidence: tuple[Evidence, ...] = ()
    bests: Mapping[object, tuple[Best, ...]] = field(default_factory=dict)
    first_leg: frozenset[Side] = frozenset()

    def since(self, day: date) -> "Found":
        """Without what was over before a day."""
        return replace(self, evidence=tuple(e for e in self.evidence if e.until >= day))


def look_through(
    found: Found,
    history: History,
    new: History,
    usual: UsualZones,
    tracks: Tracks,
    ratings: Ratings,
    guide: Guide,
) -> Found:
    """With what the `new` days add, the last of those in `history`."""
    window = timedelta(days=guide.numbers.trend_window_days)
    legs, first_leg = second_legs(new.of(CheckIn), new.seconds, tracks, usual, found.first_leg)
    bests = best_holds(new, guide)
    ended = _ended(found.evidence, new.of(CheckIn), new.of(FeetCheck), bests)
    more: list[Evidence] = []
    second_leg = guide.asks(Noticed.SECOND_LEG)
    for leg in legs:
        on, moment = leg.check_in.day, history.seconds[leg.check_in.id]
        values: dict[str, Plain] = {"second_leg": leg.leg} if leg.leg else {"legs": 2}
        facts = (leg.check_in.id,)
        more.append(Evidence(second_leg, on, on + window, moment, facts, values))
    since = min((one.day for one in new.of(CheckIn)), default=date.max)
    if any(one.what.zones for one in new.of(CheckIn)):
        more += _spreading_numbness(history, usual, guide, since)
    more += falling_holds(bests, found.bests, guide)
    if any(one.what.night_pain is NightPain.NEW_OR_WORSE for one in new.of(CheckIn)):
        more += _broken_nights(history, guide, since)
    strong = guide.numbers.pain_strong_points
    if any((one.what.pain or 0) >= strong for one in new.of(CheckIn)):
        more += _strong_pain(history, ratings, guide, since)
    more += _twice_very_strong(history, guide, since)
    more += _stop_signs(new, guide)
    more += _seen_on_feet(new.of(FeetCheck), new.seconds, guide)
    kept = {
        key: (*found.bests.get(key, ()), *best)[-guide.numbers.hold_drop_tests :]
        for key, best in bests.items()
    }
    known = guide.catalogue.flags
    evidence = (*ended, *(one for one in more if one.flag in known))
    return Found(evidence, {**found.bests, **kept}, first_leg)


def _ended(
    evidence: Sequence[Evidence],
    check_ins: Sequence[Entry[CheckIn]],
    looks: Sequence[Entry[FeetCheck]],
    bests: Mapping[object, Sequence[Best]],
) -> Iterable[Evidence]:
    """What was found before, as far as the new days have not ended it."""
    if not any(one.ends_with is not None for one in evidence):
        return evidence
    ends: dict[object, date] = {key: best[0][0] for key, best in bests.items()}
    for one in reversed(check_ins):
        if one.what.pain is not None:
            ends[one.what.slot] = one.day
    for look in reversed(looks):
        if look.what.could_see and not look.what.not_yet_told:
            ends[LOOK] = look.day
    return [
        replace(one, until=min(one.until, ends[one.ends_with] - DAY))
        if one.ends_with in ends
        else one
        for one in evidence
    ]


def _spreading_numbness(
    history: History, usual: UsualZones, guide: Guide, since: date
) -> Iterable[Evidence]:
    """Numb in a place outside the usual ones, in two check-ins, over three days or more."""
    numbers, flag = guide.numbers, guide.asks(Noticed.SPREADING_NUMBNESS)
    turn = 0
    window = timedelta(days=numbers.trend_window_days)
    seen: dict[Zone, list[Entry[CheckIn]]] = defaultdict(list)
    for check_in in history.of(CheckIn):
        on = check_in.day
        if not check_in.what.zones or on < since - window:
            continue
        moment = history.seconds[check_in.id]
        while turn + 1 < len(usual) and usual[turn + 1][0] <= moment:
            turn += 1
        for mark in check_in.what.zones:
            if mark.feels is not Feeling.NUMB or mark.zone in usual[turn][1]:
                continue
            marked = [c for c in seen[mark.zone] if c.day >= on - window] + [check_in]
            seen[mark.zone] = marked
            days = (on - marked[0].day).days + 1
            is_enough = len(marked) >= numbers.spread_check_ins and days >= numbers.spread_days
            if is_enough and on >= since:
                values: dict[str, Plain] = {
                    "side": mark.zone.side,
                    "place": mark.zone.place,
                    "check_ins": len(marked),
                }
                facts = (marked[0].id, check_in.id)
                yield Evidence(flag, on, on + window, moment, facts, values)


def _broken_nights(history: History, guide: Guide, since: date) -> Iterable[Evidence]:
    """New or worse night pain on three nights of seven."""
    numbers, flag = guide.numbers, guide.asks(Noticed.BROKEN_NIGHTS)
    nights: dict[date, Entry[CheckIn]] = {}
    window = timedelta(days=numbers.night_pain_window_days - 1)
    for check_in in history.of(CheckIn):
        on = check_in.day
        if check_in.what.night_pain is not NightPain.NEW_OR_WORSE or on < since - window:
            continue
        nights[on] = check_in
        recent = [night for n in range(window.days, -1, -1) if (night := on - n * DAY) in nights]
        if len(recent) >= numbers.night_pain_nights and on >= since:
            until = recent[-numbers.night_pain_nights] + window
            facts = tuple(nights[night].id for night in recent)
            moment = history.seconds[check_in.id]
            yield Evidence(
                flag,
                on,
                until,
                moment,
                facts,
                {"nights": len(recent)},
            )


def _strong_pain(
    history: History, ratings: Ratings, guide: Guide, since: date
) -> Iterable[Evidence]:
    """Strong pain, further above the usual than ratings commonly lie; until it is rated again."""
    numbers, flag = guide.numbers, guide.asks(Noticed.STRONG_PAIN)
    window = timedelta(days=numbers.trend_window_days)
    for slot in Slot:
        rated = [
            (one.day, one.pain, one.fact)
            for one in ratings.between(slot, since - window, history.today)
            if one.pain is not None
        ]
        first = 0
        for place, (on, pain, fact) in enumerate(rated):
            if pain < numbers.pain_strong_points or on < since:
                continue
            while rated[first][0] < on - window:
                first += 1
            before = [earlier for _, earlier, _ in rated[first:place]]
            needed = ratings.spread("pain", slot, on, numbers) + numbers.pain_jump_points
            if before and pain - median(before) >= needed:
                until = on + window
                if place + 1 < len(rated):
                    until = min(until, rated[place + 1][0] - DAY)
                values: dict[str, Plain] = {"pain": pain, "usual": int(median(before))}
                moment = history.seconds[fact]
                yield Evidence(flag, on, until, moment, (fact,), values, ends_with=slot)


def _twice_very_strong(history: History, guide: Guide, since: date) -> Iterable[Evidence]:
    """Two very strong ratings within a week, whatever is usual; each time anew."""
    numbers, flag = guide.numbers, guide.asks(Noticed.STRONG_PAIN)
    window = timedelta(days=numbers.very_strong_window_days - 1)
    strong = [
        one
        for one in history.of(CheckIn)
        if max(one.what.pain or 0, one.what.soreness or 0) >= numbers.very_strong_points
        and one.day >= since - window
    ]
    for before, after in pairwise(strong):
        if after.day >= since and after.day - before.day <= window:
            moment = history.seconds[after.id]
            values: dict[str, Plain] = {
                "pain": max(after.what.pain or 0, after.what.soreness or 0)
            }
            yield Evidence(
                flag, after.day, after.day + window, moment, (before.id, after.id), values,
                goes_on=False,
            )  # fmt: skip


def _stop_signs(new: History, guide: Guide) -> Iterable[Evidence]:
    numbers = guide.numbers
    stops: list[tuple[Entry[Session] | Entry[Walk], StopSign, str]] = [
        (session, one.stop, one.exercise)
        for session in new.of(Session)
        for one in session.what.sets
        if one.stop is not None
    ]
    stops += [
        (walk, walk.what.stop, WALKING) for walk in new.of(Walk) if walk.what.stop is not None
    ]
    for entry, stop, exercise in stops:
        until = entry.day + timedelta(days=numbers.stop_sign_days)
        for flag in guide.asked_by_stops[stop]:
            yield Evidence(
                flag, entry.day, until, new.seconds[entry.id], (entry.id,),
                {"exercise": exercise}, goes_on=False,
            )  # fmt: skip


def _seen_on_feet(
    looks: Sequence[Entry[FeetCheck]], seconds: Mapping[str, float], guide: Guide
) -> Iterable[Evidence]:
    """From the look that found it to the next one that could see."""
    until = FOR_EVER
    for look in reversed(looks):
        for finding in look.what.findings:
            flag = guide.asked_by_findings.get(finding.found)
            if flag is not None:
                values: dict[str, Plain] = {"side": finding.side}
                yield Evidence(
                    flag, look.day, until, seconds[look.id], (look.id,),
                    values, goes_on=False, ends_with=LOOK, places=places_of(finding),
                )  # fmt: skip
        if look.what.could_see and not look.what.not_yet_told:
            until = look.day - DAY
