"""Every warning sign that was ever raised, each told once from its first day to its last.

A sign that stands is asked about every day, and each yes is a fact. To whoever reads the record
that is one sign and not seven.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter

from footbridge.catalogue.words import Tier
from footbridge.engine.facts import FlagCleared
from footbridge.engine.progress.progress import Stated
from footbridge.engine.signs.case import Case

FOR_EVER = float("inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class SignTold:
    """`since` and `until` are days; `until` is None while it stands.

    `facts` are what raised it, the first of them first. `clinician` is the name that was written
    down when it was said to be over.
    """

    flag: str
    tier: Tier
    since: date
    until: date | None
    facts: tuple[str, ...]
    clinician: str | None = None


@dataclass(frozen=True, slots=True)
class _Raised:
    """One raising, with its moments as numbers."""

    flag: str
    tier: Tier
    first: float
    last: float
    since: date
    until: date | None
    facts: tuple[str, ...]


def signs_told(case: Case, stated: Iterable[Stated]) -> tuple[SignTold, ...]:
    """In the order in which they were raised; also what the plan itself stated."""
    raised = sorted([*_by_answers(case), *_by_the_plan(case, stated)], key=attrgetter("flag"))
    found = [
        sign
        for _flag, group in groupby(raised, key=attrgetter("flag"))
        for sign in _joined(sorted(group, key=attrgetter("first", "facts")))
    ]
    found.sort(key=lambda one: (one.first, one.flag))
    return tuple(_told(case, one) for one in found)


def _by_answers(case: Case) -> Iterator[_Raised]:
    for sign in case.signs:
        over = sign.until if sign.until is not None and _is_over(sign.until, case) else None
        yield _Raised(
            flag=sign.flag,
            tier=sign.tier,
            first=sign.at.timestamp(),
            last=FOR_EVER if over is None else over.timestamp(),
            since=sign.at.date(),
            until=None if over is None else over.date(),
            facts=(sign.fact,),
        )


def _is_over(until: datetime, case: Case) -> bool:
    # Some rest for hours whoever cleared them: until then they stand.
    return until.date() <= case.today


def _by_the_plan(case: Case, stated: Iterable[Stated]) -> Iterator[_Raised]:
    for one in stated:
        if one.flag in case.catalogue.flags:
            cleared = [
                each
                for each in case.history.of(FlagCleared)
                if each.what.flag == one.flag and case.history.seconds[each.id] >= one.moment
            ]
            over = cleared[0] if cleared else None
            yield _Raised(
                flag=one.flag,
                tier=case.catalogue.flags[one.flag].tier,
                first=one.moment,
                last=FOR_EVER if over is None else case.history.seconds[over.id],
                since=one.on,
                until=None if over is None else over.day,
                facts=(one.fact,),
            )


def _joined(raised: Sequence[_Raised]) -> Iterator[_Raised]:
    """Raisings of one flag, those that touch made one."""
    known: _Raised | None = None
    for one in raised:
        if known is None or one.first > known.last:
            if known is not None:
                yield known
            known = one
        else:
            later = max(known, one, key=attrgetter("last"))
            known = replace(
                known,
                tier=min(known.tier, one.tier),
                last=later.last,
                until=later.until,
                facts=(*known.facts, *(each for each in one.facts if each not in known.facts)),
            )
    if known is not None:
        yield known


def _told(case: Case, one: _Raised) -> SignTold:
    named = [
        each.what.clinician
        for each in case.history.of(FlagCleared)
        if each.what.flag == one.flag and case.history.seconds[each.id] == one.last
    ]
    return SignTold(
        flag=one.flag,
        tier=one.tier,
        since=one.since,
        # Told in two places, the later moment can have the earlier day.
        until=None if one.until is None else max(one.since, one.until),
        facts=one.facts,
        clinician=next((name for name in named if name), None),
    )
