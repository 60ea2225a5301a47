"""Which flags stand: raised by an answer, by a fall, or by what was seen on a foot.

A flag stands until it is cleared. Tiers 1 and 2 need a clinician's name; without one they stay.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from math import inf
from operator import itemgetter

from footbridge.catalogue import leading
from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.words import FallTold, Outcome, Place, Tier
from footbridge.engine.facts import (
    Entry,
    Fall,
    FeetCheck,
    FlagCleared,
    FlagRaised,
    FootFinding,
)
from footbridge.engine.known.answers import Screen
from footbridge.engine.known.guide import Guide
from footbridge.engine.known.history import History
from footbridge.engine.known.spans import FOR_EVER, Span
from footbridge.engine.shown.decision import OpenFlag


@dataclass(frozen=True, slots=True)
class Sign:
    """One raising of a flag: when, by which fact, how urgent. `until` is None while it stands.

    `told` is when it was recorded: of two things of one moment, the one told later came later.
    """

    flag: str
    tier: Tier
    at: datetime
    told: datetime
    fact: str
    until: datetime | None = None
    rests: bool = False

    @property
    def holds(self) -> bool:
        """Whether nothing rises meanwhile."""
        return self.tier.holds_progress

    @property
    def days(self) -> Span:
        """The days on which it stands at any moment."""
        return self.at.date(), FOR_EVER if self.until is None else self.until.date()


def signs_in(
    history: History, catalogue: Catalogue, screen: Screen, on_feet: Iterable[Sign] = ()
) -> tuple[Sign, ...]:
    """Every flag ever raised, also by what was seen `on_feet`, with the moment it was cleared."""
    cleared: _Cleared = defaultdict(list)
    for fact in sorted(history.of(FlagCleared), key=lambda one: (one.at, one.recorded)):
        cleared[fact.what.flag, False].append((fact.at, fact.recorded))
        if fact.what.clinician and fact.what.clinician.strip():
            cleared[fact.what.flag, True].append((fact.at, fact.recorded))
    found = [
        *_raised(history, catalogue),
        *_fallen(history, catalogue, cleared, screen),
        *on_feet,
    ]
    raised = sorted(found, key=lambda s: (s.at, s.flag, s.fact))
    return tuple(_rested(_until_cleared(sign, cleared), catalogue) for sign in raised)


def _rested(sign: Sign, catalogue: Catalogue) -> Sign:
    """Some rest for hours, whoever cleared them before."""
    hours = catalogue.flags[sign.flag].rests_hours
    if sign.until is None or not hours:
        return sign
    return replace(sign, until=max(sign.until, sign.at + timedelta(hours=hours)), rests=True)


def open_flags(signs: tuple[Sign, ...], catalogue: Catalogue, today: date) -> tuple[OpenFlag, ...]:
    """The flags that stand now, the most urgent first, each once."""
    standing: dict[str, Sign] = {}
    for sign in signs:
        if sign.until is None or (sign.rests and sign.until.date() >= today):
            known = standing.get(sign.flag)
            if known is None or sign.tier < known.tier:
                standing[sign.flag] = sign
    return tuple(
        OpenFlag(
            flag=sign.flag,
            tier=sign.tier,
            since=sign.at.date(),
            raised_by=sign.fact,
            needs_clinician=sign.tier.needs_clinician,
            outcome=outcome_of(catalogue.flags[sign.flag], sign.tier),
        )
        for sign in sorted(standing.values(), key=lambda s: (s.tier, s.at, s.flag))
    )


def outcome_of(flag: Flag, tier: Tier) -> Outcome:
    """What is left of training: the flag's own word, unless the tier leaves nothing."""
    if tier.is_emergency:
        return Outcome.EMERGENCY
    return Outcome.PAUSE if tier.stops_all else flag.outcome


def hot_places(
    before: Mapping[Place, str], looks: Iterable[Entry[FeetCheck]]
) -> Mapping[Place, str]:
    """Places found hot or marked by the latest look that could see, or since, with its id.

    `before` are those that later looks add to. One that could not see frees nothing.
    """
    hot = dict(before)
    for look in looks:
        if look.what.could_see and not look.what.not_yet_told:
            hot = {}
        for finding in look.what.findings:
            if finding.found.rests_its_place:
                hot.update(dict.fromkeys(places_of(finding), look.id))
    return hot


def look_half_told(before: str, looks: Iterable[Entry[FeetCheck]]) -> str:
    """The newest look that says no more than "something new"; empty once a later one said more.

    One that could not see says nothing of it.
    """
    found = before
    for look in looks:
        if look.what.not_yet_told:
            found = look.id
        elif look.what.could_see:
            found = ""
    return found


def places_of(finding: FootFinding) -> tuple[Place, ...]:
    """Where it was found; the whole foot where no place was named."""
    return tuple(Place) if finding.zone is None else (finding.zone.place,)


_Cleared = dict[tuple[str, bool], list[tuple[datetime, datetime]]]
"""When a flag was cleared and when that was told, in order: by anybody, and (True) by a name."""


def _raised(history: History, catalogue: Catalogue) -> Iterable[Sign]:
    for fact in history.of(FlagRaised):
        flag = catalogue.flags.get(fact.what.flag)
        if flag is not None:
            # A second question that was not answered counts as the graver answer.
            is_worse = fact.what.worse is not False
            tier = flag.escalation.tier if is_worse and flag.escalation else flag.tier
            yield _sign(flag.id, tier, fact)


def _fallen(
    history: History, catalogue: Catalogue, cleared: _Cleared, screen: Screen
) -> Iterable[Sign]:
    """What was not told of a fall counts as the graver answer."""
    leads = leading.raised_by_falls(catalogue.flags.values())
    for fall in history.of(Fall):
        what = fall.what
        told = {
            FallTold.ANY: None,
            FallTold.HEAD: what.head,
            FallTold.CANNOT_STAND: what.cannot_stand,
            FallTold.HURT: what.hurt,
        }
        graver = [leads[one] for one, said in told.items() if said is not False and one in leads]
        for name in dict.fromkeys(graver):
            yield _fallen_on(catalogue.flags[name], fall, history, cleared, screen)


def _fallen_on(
    flag: Flag, fall: Entry[Fall], history: History, cleared: _Cleared, screen: Screen
) -> Sign:
    """Of the same day where the flag's gate stood at any time before it was cleared."""
    simple = _raised_by(flag, fall)
    over = _until_cleared(simple, cleared).until
    last = inf if over is None else over.timestamp()
    gate = flag.raised_by.same_day_with if flag.raised_by else ""
    urgent = _touches(screen.spans_of(gate), history.seconds[fall.id], last)
    return replace(simple, tier=Tier.SAME_DAY) if urgent else simple


def _raised_by(flag: Flag, fact: Entry[Fall] | Entry[FeetCheck]) -> Sign:
    own = flag.raised_by.tier if flag.raised_by else None
    return _sign(flag.id, own or flag.tier, fact)


def _touches(spans: Sequence[tuple[float, float]], first: float, last: float) -> bool:
    """Whether one of the spans, in order of time, has a moment between the two."""
    place = bisect_right(spans, first, key=itemgetter(1))
    return place < len(spans) and spans[place][0] <= last


def seen_on_feet(looks: Iterable[Entry[FeetCheck]], guide: Guide) -> Iterable[Sign]:
    """What was found on a foot and is a sign by itself: never less urgent than the same day."""
    flags = guide.catalogue.flags
    for check in looks:
        for finding in check.what.findings:
            name = guide.raised_by_findings.get(finding.found)
            if name is not None:
                sign = _raised_by(flags[name], check)
                yield replace(sign, tier=min(sign.tier, Tier.SAME_DAY))


def _sign(flag: str, tier: Tier, fact: Entry[FlagRaised] | Entry[Fall] | Entry[FeetCheck]) -> Sign:
    return Sign(flag, tier, fact.at, fact.recorded, fact.id)


def _until_cleared(sign: Sign, cleared: _Cleared) -> Sign:
    moments = cleared[sign.flag, sign.tier.needs_clinician]
    place = bisect_left(moments, (sign.at, sign.told))
    return replace(sign, until=moments[place][0]) if place < len(moments) else sign
