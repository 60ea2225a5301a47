"""A paper log that is typed in: up to two weeks of days, written down in one act or not at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from django.db import transaction

from footbridge.care.as_planned import Plans
from footbridge.care.known import catalogue
from footbridge.care.people import Record, person_row
from footbridge.care.sending import Part, part_id, send, told_by
from footbridge.care.story import record_of
from footbridge.catalogue.units import MINUTE
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    Fall,
    FeetCheck,
    Session,
    Stumble,
    Walk,
    ZoneFeeling,
)
from footbridge.engine.person import Slot

NOON = time(12)
KINDS: tuple[type[Fact], ...] = (CheckIn, FeetCheck, Stumble, Fall, Session, Walk)
Standing = Mapping[str, tuple[Entry[Fact], ...]]
"""What stands on a day, by its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedDay:
    """One line of a paper log. What is None, or not in `done`, was not told.

    `done` are parts of the session by their ids. `instead`: what of each kind it takes the place
    of, as it stands.
    """

    on: date
    pain: int | None = None
    soreness: int | None = None
    zones: tuple[ZoneFeeling, ...] | None = None
    feet: FeetCheck | None = None
    trip: Stumble | Fall | None = None
    done: tuple[str, ...] = ()
    effort: int | None = None
    minutes: int | None = None
    comfortable: bool | None = None
    instead: Standing = field(default_factory=dict)

    @property
    def rates(self) -> bool:
        """Whether it tells how it felt."""
        return any(told is not None for told in (self.pain, self.soreness, self.zones))


class NotPlanned(Exception):
    """Parts of a session that no plan near their day holds; `days` says which, by the day."""

    def __init__(self, days: Mapping[date, tuple[str, ...]]) -> None:
        super().__init__(f"no plan holds what was typed on {sorted(days)}")
        self.days = days


def save_typed(
    key: str, form: str, days: Sequence[TypedDay], *, now: datetime
) -> tuple[Entry[Fact], ...]:
    """Write all of it down, or nothing. Gives the new entries, the gravest first.

    The form sent again changes nothing; with other answers it mends what it told. Raises
    NotPlanned, and what `send` raises.
    """
    with transaction.atomic():
        person_row(key, lock=True)
        parts = _parts(record_of(key), form, sorted(days, key=lambda each: each.on), now)
        return send(key, form, parts, now=now)


def save_signs(
    key: str, form: str, days: Sequence[TypedDay], *, now: datetime
) -> tuple[Entry[Fact], ...]:
    """Write down what cannot wait until the rest of the form is right: as `save_typed` will."""
    strong = catalogue().numbers.very_strong_points
    grave = [sign for each in days if (sign := _only_signs(each, strong)) is not None]
    if not grave:
        return ()
    with transaction.atomic():
        person_row(key, lock=True)
        parts = _parts(record_of(key), form, grave, now)
        # What else the form told before is not taken back by what is left out here.
        return send(key, form, [each for each in parts if each.what is not None], now=now)


def entries_of(form: str, days: Iterable[date]) -> frozenset[str]:
    """The ids under which a form tells its days first."""
    return frozenset(part_id(form, _name(on, kind.KIND)) for on in days for kind in KINDS)


def standing_on(
    record: Record, form: str, days: Sequence[date], today: date
) -> Mapping[date, Standing]:
    """What of the kinds of a paper log stands on each day, but for what the form itself told.

    Of check-ins those of the same half of the day: only these would be told twice.
    """
    known = {each.id: each for each in record.journal.facts}
    history, mine = record.history(today), entries_of(form, days)
    slot = record.person_on(today).check_in_slot

    def others(on: date, kind: type[Fact]) -> tuple[Entry[Fact], ...]:
        return tuple(
            each
            for each in history.on(on, kind)
            if not _is_of(each, known, mine)
            and (not isinstance(each.what, CheckIn) or each.what.slot is slot)
        )

    return {on: {kind.KIND: told for kind in KINDS if (told := others(on, kind))} for on in days}


def _is_of(entry: Entry[Fact], known: Mapping[str, Entry[Fact]], mine: frozenset[str]) -> bool:
    """Whether an entry was told by the form, or mends what was."""
    seen: set[str] = set()
    before: Entry[Fact] | None = entry
    while before is not None and before.id not in seen:
        if before.id in mine:
            return True
        seen.add(before.id)
        before = known.get(before.corrects or "")
    return False


def looks_to_tell(record: Record, form: str, days: Sequence[date]) -> tuple[str, ...]:
    """The looks of a form at something new of which nobody said yet what it was."""
    names = {_name(on, FeetCheck.KIND): on for on in days}
    told = told_by(record.journal.facts, form, names)
    untold = FeetCheck(not_yet_told=True)
    return tuple(
        part_id(form, name) for name in names if name in told and told[name].what == untold
    )


def _only_signs(day: TypedDay, strong: int) -> TypedDay | None:
    is_strong = max(day.pain or 0, day.soreness or 0) >= strong
    trip = day.trip if isinstance(day.trip, Fall) else None
    feet = day.feet if day.feet is not None and day.feet.not_yet_told else None
    if trip is None and feet is None and not is_strong:
        return None
    pain, soreness = (day.pain, day.soreness) if is_strong else (None, None)
    return TypedDay(
        on=day.on, trip=trip, feet=feet, pain=pain, soreness=soreness, instead=day.instead
    )


def _parts(record: Record, form: str, days: Sequence[TypedDay], now: datetime) -> list[Part]:
    """Each day as its facts, with its session as it was planned."""
    mine = entries_of(form, [each.on for each in days])
    known = {each.id: each for each in record.journal.facts}
    others = [each for each in known.values() if not _is_of(each, known, mine)]
    slot = record.person_on(now.date()).check_in_slot
    plans = Plans(others, record.person, catalogue(), [each.on for each in days])
    names = [_name(each.on, FeetCheck.KIND) for each in days]
    seen = told_by(record.journal.facts, form, names)
    parts: list[Part] = []
    missing: dict[date, tuple[str, ...]] = {}
    for day in days:
        session, not_planned = plans.session(day.on, day.done, day.effort)
        if not_planned:
            missing[day.on] = not_planned
        parts += [_as_seen(part, seen) for part in _told(day, slot, now)]
        parts += [_trained(day, session, now), _walk(day, plans.walk_seconds(day.on), now)]
    if missing:
        raise NotPlanned(missing)
    return parts


def _told(day: TypedDay, slot: Slot, now: datetime) -> Iterator[Part]:
    """What is told of a day but for the training. A part that is not told is None."""
    yield Part(
        _name(day.on, CheckIn.KIND),
        _check_in(day, slot),
        _moment(day.on, _hour(slot), now),
        instead=_ids(day, CheckIn),
    )
    noon = _moment(day.on, NOON, now)
    for kind, what in ((FeetCheck, day.feet), (Stumble, day.trip), (Fall, day.trip)):
        told = what if isinstance(what, kind) else None
        yield Part(_name(day.on, kind.KIND), told, noon, instead=_ids(day, kind))


def _as_seen(part: Part, seen: Mapping[str, Entry[Fact]]) -> Part:
    """What was found on the feet meanwhile stays: a paper log knows only that there was some."""
    stands = seen.get(part.name)
    if part.what != FeetCheck(not_yet_told=True) or stands is None or not stands.what.warnings():
        return part
    return replace(part, what=stands.what)


def _check_in(day: TypedDay, slot: Slot) -> CheckIn | None:
    """How it felt. What the one in whose place it comes told besides is not lost."""
    if not day.rates:
        return None
    before = day.instead.get(CheckIn.KIND, ())
    first = before[-1].what if before else CheckIn(slot=slot)
    if not isinstance(first, CheckIn):
        raise TypeError(first)
    return replace(
        first,
        pain=first.pain if day.pain is None else day.pain,
        soreness=first.soreness if day.soreness is None else day.soreness,
        zones=first.zones if day.zones is None else day.zones,
    )


def _trained(day: TypedDay, session: Session | None, now: datetime) -> Part:
    noon = _moment(day.on, NOON, now)
    return Part(_name(day.on, Session.KIND), session, noon, instead=_ids(day, Session))


def _walk(day: TypedDay, planned: int, now: datetime) -> Part:
    """Minutes are what people know; the plan's own half minutes are not lost by that."""
    walk = None
    if day.minutes:
        is_planned = planned and day.minutes == max(1, planned // MINUTE)
        seconds = planned if is_planned else day.minutes * MINUTE
        walk = Walk(seconds=seconds, comfortable=day.comfortable)
    noon = _moment(day.on, NOON, now)
    return Part(_name(day.on, Walk.KIND), walk, noon, instead=_ids(day, Walk))


def _ids(day: TypedDay, kind: type[Fact]) -> tuple[str, ...]:
    return tuple(each.id for each in day.instead.get(kind.KIND, ()))


def _name(on: date, kind: str) -> str:
    return f"{on.isoformat()} {kind}"


def _hour(slot: Slot) -> time:
    """A check-in of the morning comes before what is done on the day, one of the evening after."""
    numbers = catalogue().numbers
    is_morning = slot is Slot.MORNING
    return time(numbers.morning_ends_hour - 1 if is_morning else numbers.evening_begins_hour)


def _moment(on: date, at: time, now: datetime) -> datetime:
    """That time of the day; today not a moment that is still to come."""
    return min(datetime.combine(on, at, tzinfo=now.tzinfo), now)
