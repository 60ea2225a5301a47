"""The facts that stand on a given day: corrected, without doubles, sorted, and put by kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

from footbridge.engine.journal import (
    Away,
    CheckIn,
    Fact,
    Fall,
    FeetCheck,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    FlagReported,
    GateCleared,
    Journal,
    ProfileChanged,
    ReviewAccepted,
    Screened,
    Session,
    Stumble,
    Test,
    Walk,
    Withdrawn,
)

F = TypeVar("F", bound=Fact)
DAY = timedelta(days=1)
DAILY = (CheckIn, Session, Walk, FeetCheck)


@dataclass(frozen=True, slots=True)
class History:
    """Facts of one person up to and with one day, each list in order of happening.

    Days are local days: the date of a moment in the offset it was recorded with. `seconds` holds
    the moment of each fact as a number: comparing those is many times quicker than moments.
    """

    today: date
    check_ins: tuple[CheckIn, ...] = ()
    feet_checks: tuple[FeetCheck, ...] = ()
    sessions: tuple[Session, ...] = ()
    walks: tuple[Walk, ...] = ()
    tests: tuple[Test, ...] = ()
    stumbles: tuple[Stumble, ...] = ()
    falls: tuple[Fall, ...] = ()
    raised: tuple[FlagRaised, ...] = ()
    denied: tuple[FlagDenied, ...] = ()
    reported: tuple[FlagReported, ...] = ()
    cleared: tuple[FlagCleared, ...] = ()
    gates_cleared: tuple[GateCleared, ...] = ()
    screened: tuple[Screened, ...] = ()
    away: tuple[Away, ...] = ()
    profile_changes: tuple[ProfileChanged, ...] = ()
    reviews: tuple[ReviewAccepted, ...] = ()
    check_ins_by_day: dict[date, list[CheckIn]] = field(default_factory=dict)
    sessions_by_day: dict[date, list[Session]] = field(default_factory=dict)
    walks_by_day: dict[date, list[Walk]] = field(default_factory=dict)
    feet_by_day: dict[date, list[FeetCheck]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


def history_until(journal: Journal, today: date) -> History:
    """The facts that stand on `today`. What happened later, or was corrected, is left out."""
    by_kind: dict[type, list[Fact]] = {}
    by_day: dict[type, dict[date, list[Fact]]] = {kind: {} for kind in DAILY}
    standing = _standing(journal.facts)
    in_order = sorted([(fact.at.timestamp(), fact.id, fact) for fact in standing])
    seconds = {name: moment for moment, name, _ in in_order}
    for _, _, fact in in_order:
        on = fact.at.date()
        if on <= today:
            kind = type(fact)
            by_kind.setdefault(kind, []).append(fact)
            if kind in by_day:
                by_day[kind].setdefault(on, []).append(fact)

    def of(kind: type[F]) -> tuple[F, ...]:
        return tuple(by_kind.get(kind, ()))  # type: ignore[arg-type]

    return History(
        today=today,
        check_ins=of(CheckIn),
        feet_checks=of(FeetCheck),
        sessions=of(Session),
        walks=of(Walk),
        tests=of(Test),
        stumbles=of(Stumble),
        falls=of(Fall),
        raised=of(FlagRaised),
        denied=of(FlagDenied),
        reported=of(FlagReported),
        cleared=of(FlagCleared),
        gates_cleared=of(GateCleared),
        screened=of(Screened),
        away=of(Away),
        profile_changes=of(ProfileChanged),
        reviews=of(ReviewAccepted),
        check_ins_by_day=by_day[CheckIn],  # type: ignore[arg-type]
        sessions_by_day=by_day[Session],  # type: ignore[arg-type]
        walks_by_day=by_day[Walk],  # type: ignore[arg-type]
        feet_by_day=by_day[FeetCheck],  # type: ignore[arg-type]
        seconds=seconds,
    )


def day_of(fact: Fact) -> date:
    """The local day on which the fact happened."""
    return fact.at.date()


def first_told(fact: Fact, facts: Mapping[str, Fact]) -> Fact:
    """What a fact was before it was corrected, however often; itself when it corrects nothing."""
    seen = {fact.id}
    before = facts.get(fact.corrects or "")
    while before is not None and before.id not in seen:
        fact = before
        seen.add(fact.id)
        before = facts.get(fact.corrects or "")
    return fact


def _standing(facts: tuple[Fact, ...]) -> list[Fact]:
    """Without doubles, without what was corrected, and without what was withdrawn.

    A raised flag cannot be corrected away: it is cleared, with a name where it is urgent.
    """
    by_id: dict[str, Fact] = {}
    for fact in facts:
        other = by_id.setdefault(fact.id, fact)
        if other is not fact and (*_arrival(fact), repr(fact)) < (*_arrival(other), repr(other)):
            by_id[fact.id] = fact
    corrections: dict[str, list[Fact]] = {}
    for fact in by_id.values():
        if fact.corrects is not None:
            corrections.setdefault(fact.corrects, []).append(fact)
    if not corrections:
        return list(by_id.values())
    void = _void(by_id, corrections)
    return [
        fact
        for fact in by_id.values()
        if isinstance(fact, FlagRaised)
        or (fact.id not in void and not isinstance(fact, Withdrawn))
    ]


def _void(by_id: dict[str, Fact], corrections: dict[str, list[Fact]]) -> set[str]:
    """Ids that no longer count. The newest correction wins, unless it was withdrawn itself.

    What took the place of a fact may be corrected in its turn: the fact stays replaced.
    """
    naming = {name: sorted(facts, key=_arrival) for name, facts in corrections.items()}
    wins: dict[str, str] = {}
    undone: set[str] = set()
    settled = list(_corrections_first(sorted(by_id.values(), key=_arrival), naming))
    for name, told in settled:
        counting = [one for one in told if one.id not in undone]
        if counting:
            newest = counting[-1]
            wins[name] = newest.id
            if isinstance(newest, Withdrawn) and newest.id not in wins:
                undone.add(name)
    void = set(wins)
    beaten: set[str] = set()
    for name, told in reversed(settled):
        beaten.update(one.id for one in told if name in beaten or one.id != wins.get(name))
    return void | beaten


def _corrections_first(
    facts: list[Fact], naming: dict[str, list[Fact]]
) -> Iterator[tuple[str, list[Fact]]]:
    """Every id once with its corrections, after each of those, however long a chain may be.

    A circle is opened at its earliest arrival, whatever order its facts came in.
    """
    begun: set[str] = set()
    done: set[str] = set()
    for fact in facts:
        path = [fact.id] if fact.id not in begun else []
        begun.update(path)
        waiting = {name: iter(naming.get(name, ())) for name in path}
        while path:
            name = path[-1]
            following = next((one.id for one in waiting[name] if one.id not in begun), None)
            if following is None:
                yield name, [one for one in naming.get(name, ()) if one.id in done]
                done.add(path.pop())
            else:
                begun.add(following)
                path.append(following)
                waiting[following] = iter(naming.get(following, ()))


def _arrival(fact: Fact) -> tuple[object, ...]:
    """Orders two facts for the same place, the same way whatever order they came in.

    Of one moment, a withdrawal is the last word: nobody mends what they have just taken back.
    """
    return (fact.recorded, fact.at, isinstance(fact, Withdrawn), fact.id)
