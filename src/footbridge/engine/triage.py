"""Which flags stand: raised by an answer, by a fall, or by what was seen on a foot.

A flag stands until it is cleared. Tiers 1 and 2 need a clinician's name; without one they stay.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.words import Outcome, Place
from footbridge.engine.decision import OpenFlag
from footbridge.engine.history import History
from footbridge.engine.journal import FeetCheck, Finding, FootFinding
from footbridge.engine.spans import Span

FOUND_MEANS = {
    Finding.BLISTER: "FLAG-04",
    Finding.CRACK: "FLAG-04",
    Finding.SORE: "FLAG-04",
    Finding.INFECTION: "FLAG-06",
    Finding.HOT_AND_SWOLLEN: "FLAG-B09",
    Finding.DARK_CALLUS: "FLAG-B13",
    Finding.DEFORMITY: "FLAG-11",
}
SUSPENDS_LOAD = (Finding.HOT_SPOT, Finding.RED_MARK)
BLOOD_THINNERS = "GATE-15"
CLINICIAN_TIER = 2


@dataclass(frozen=True, slots=True)
class Sign:
    """One raising of a flag: when, by which fact, how urgent. `until` is None while it stands."""

    flag: str
    tier: int
    at: datetime
    fact: str
    until: datetime | None = None

    def days(self, today: date) -> Span:
        """The days on which it stood at any moment, up to today."""
        return self.at.date(), today if self.until is None else self.until.date()


def signs_in(history: History, catalogue: Catalogue, gates: tuple[str, ...]) -> tuple[Sign, ...]:
    """Every flag ever raised, with the moment it was cleared."""
    raised = sorted(_raised(history, catalogue, gates), key=lambda s: (s.at, s.flag, s.fact))
    cleared: _Cleared = defaultdict(list)
    for fact in history.cleared:
        cleared[fact.flag, False].append(fact.at)
        if fact.clinician and fact.clinician.strip():
            cleared[fact.flag, True].append(fact.at)
    return tuple(_until_cleared(sign, cleared) for sign in raised)


def open_flags(signs: tuple[Sign, ...], catalogue: Catalogue) -> tuple[OpenFlag, ...]:
    """The flags that stand now, the most urgent first, each once."""
    standing: dict[str, Sign] = {}
    for sign in signs:
        if sign.until is None:
            known = standing.get(sign.flag)
            if known is None or sign.tier < known.tier:
                standing[sign.flag] = sign
    return tuple(
        OpenFlag(
            flag=sign.flag,
            tier=sign.tier,
            since=sign.at.date(),
            raised_by=sign.fact,
            needs_clinician=sign.tier <= CLINICIAN_TIER,
            outcome=outcome_of(catalogue.flags[sign.flag], sign.tier),
        )
        for sign in sorted(standing.values(), key=lambda s: (s.tier, s.at, s.flag))
    )


def outcome_of(flag: Flag, tier: int) -> Outcome:
    """What is left of training: nothing at tiers 1 and 2, the flag's own word below."""
    if tier == 1:
        return Outcome.EMERGENCY
    if tier <= CLINICIAN_TIER:
        return Outcome.PAUSE
    return flag.outcome


def hot_places(history: History) -> dict[Place, str]:
    """Places that the latest look that could see found hot or marked, with its id."""
    looks = [look for look in history.feet_checks if look.could_see or look.findings]
    hot: dict[Place, str] = {}
    for latest, finding in ((look, one) for look in looks[-1:] for one in look.findings):
        if finding.found in SUSPENDS_LOAD:
            places = tuple(Place) if finding.zone is None else (finding.zone.place,)
            hot.update(dict.fromkeys(places, latest.id))
    return hot


def _raised(history: History, catalogue: Catalogue, gates: tuple[str, ...]) -> Iterable[Sign]:
    for fact in history.raised:
        flag = catalogue.flags.get(fact.flag)
        if flag is not None:
            worse = fact.worse and flag.escalation is not None
            tier = flag.escalation.tier if worse and flag.escalation else flag.tier
            yield Sign(flag.id, tier, fact.at, fact.id)
    for fall in history.falls:
        urgent = BLOOD_THINNERS in gates
        if fall.head or fall.cannot_stand:
            yield Sign("FLAG-B07", 1, fall.at, fall.id)
        if fall.hurt:
            yield Sign("FLAG-09", 2, fall.at, fall.id)
        yield Sign("FLAG-10", 2 if urgent else 3, fall.at, fall.id)
    for check in history.feet_checks:
        for finding in check.findings:
            yield from _from_finding(check, finding, catalogue)


def _from_finding(check: FeetCheck, finding: FootFinding, catalogue: Catalogue) -> Iterable[Sign]:
    flag = FOUND_MEANS.get(finding.found)
    if flag is not None:
        tier = min(catalogue.flags[flag].tier, CLINICIAN_TIER)
        yield Sign(flag, tier, check.at, check.id)


_Cleared = dict[tuple[str, bool], list[datetime]]
"""When a flag was cleared, in order: by anybody, and (True) with a clinician's name."""


def _until_cleared(sign: Sign, cleared: _Cleared) -> Sign:
    moments = cleared[sign.flag, sign.tier <= CLINICIAN_TIER]
    place = bisect_left(moments, sign.at)
    return replace(sign, until=moments[place]) if place < len(moments) else sign


def looks_between(history: History, first: date, last: date) -> list[FeetCheck]:
    """The looks at the feet between two days, both included."""
    days = (last - first).days + 1
    return [
        look
        for n in range(days)
        for look in history.feet_by_day.get(first + timedelta(days=n), ())
    ]
