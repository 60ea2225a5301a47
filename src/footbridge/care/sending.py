"""All that one form tells, in one act: whole or not at all, once however often it is sent."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db import transaction

from footbridge.care.appending import held, take_in
from footbridge.care.story import story_of
from footbridge.care.writing import on_the_wall
from footbridge.engine.facts import Entry, Fact, Withdrawn
from footbridge.engine.known.history import first_told, standing
from footbridge.storage import arriving
from footbridge.storage.glance import Glance

PARTS = uuid.UUID("8a7c2f0e-52a1-4c55-9a3a-2f6d5c1b7e90")


@dataclass(frozen=True)
class Part:
    """One thing that a form tells, by a name of its own within the form.

    `what` is None where the form was sent without it. `at` is the moment it happened; left out,
    the moment of sending. `is_slip`: it was said on purpose that what warned before was none;
    of a raised flag that is refused. `instead` names entries of other forms, whose place it takes.
    """

    name: str
    what: Fact | None
    at: datetime | None = None
    is_slip: bool = False
    instead: tuple[str, ...] = ()


def part_id(form: str, name: str) -> str:
    """The id of the entry that a part makes first. A part without a name has that of the form."""
    return str(uuid.uuid5(PARTS, f"{form} {name}")) if name else form


@transaction.atomic
def send(key: str, form: str, parts: Sequence[Part], *, now: datetime) -> tuple[Entry[Fact], ...]:
    """Write down what the form `form` tells; gives the entries that are new, the gravest first.

    The same answers again change nothing. Other answers (the back button, a second window)
    become corrections; but what raised a sign stays, and the new answer stands beside it: a
    warning is never lost by a form. What is no longer told is taken back, unless it was a sign.
    Raises what `append` raises.
    """
    about = held(key)
    chains = _Chains(_told_before(about, form, parts))
    made = [entry for part in parts for entry in _of_part(form, part, chains, now)]
    fresh = sorted(made, key=lambda entry: -entry.what.GRAVITY)
    take_in(about, fresh, now=now)
    return tuple(fresh)


def _told_before(about: Glance, form: str, parts: Sequence[Part]) -> Sequence[Entry[Fact]]:
    """What was told until now that nobody else writes. A form that comes for the first time, and
    takes the place of nothing, need not know of any of it.
    """
    ids = [part_id(form, part.name) for part in parts]
    if any(part.instead for part in parts) or arriving.digests(about.key, ids):
        # Of a long story only what is new is read.
        return story_of(str(about.key), about.mark).record.journal.facts
    return ()


class _Chains:
    """What every entry was followed by in its part, and which of them stand by now.

    Each is worked out when it is asked for: of a form that was not sent yet, nothing follows.
    """

    def __init__(self, entries: Sequence[Entry[Fact]]) -> None:
        self._told = entries
        self._entries = {entry.id: entry for entry in entries}

    @cached_property
    def _standing(self) -> frozenset[str]:
        return frozenset(entry.id for entry in standing(self._told))

    @cached_property
    def _naming(self) -> Mapping[str, list[Entry[Fact]]]:
        naming: Mapping[str, list[Entry[Fact]]] = defaultdict(list)
        for entry in self._told:
            if entry.corrects is not None:
                naming[entry.corrects].append(entry)
        return naming

    def of(self, first: str) -> list[Entry[Fact]]:
        """All of a part that began with the id `first`; also what mended it elsewhere."""
        found: list[Entry[Fact]] = []
        entry = self._entries.get(first)
        while entry is not None and entry not in found:
            found.append(entry)
            entry = self._following(entry)
        return found

    def stands(self, chain: Sequence[Entry[Fact]]) -> Entry[Fact] | None:
        """The newest of a part that counts."""
        return next((entry for entry in reversed(chain) if entry.id in self._standing), None)

    def replaced_by(self, part: Part) -> list[str]:
        """The entries whose place a new part takes: they count, and no warning is lost by it."""
        told = [self._entries[each] for each in part.instead if each in self._standing]
        what = part.what
        return [
            entry.id
            for entry in told
            if what and entry.kind == what.KIND and entry.what.warnings() <= what.warnings()
        ]

    def first_told(self, entry: Entry[Fact]) -> str:
        """The id to name when an entry is taken back: else an older answer would return."""
        return first_told(entry, self._entries).id

    def _following(self, entry: Entry[Fact]) -> Entry[Fact] | None:
        beside = self._entries.get(after(entry.id))
        if beside is not None:
            return beside
        told = self._naming.get(entry.id, ())
        return max(told, key=lambda one: (one.recorded, one.id), default=None)


def told_by(
    facts: Sequence[Entry[Fact]], form: str, names: Iterable[str]
) -> dict[str, Entry[Fact]]:
    """What stands of the parts of a form, by their names."""
    chains = _Chains(facts)
    found = {name: chains.stands(chains.of(part_id(form, name))) for name in names}
    return {name: entry for name, entry in found.items() if entry is not None}


@transaction.atomic
def undo(key: str, entries: Sequence[str], *, now: datetime) -> tuple[Entry[Fact], ...]:
    """What these entries did is undone: what was told never happened, what was taken back stands
    again. Gives what was written; the same again writes nothing. Raises what `append` raises.
    """
    about = held(key)
    known = {entry.id for entry in story_of(key, about.mark).record.journal.facts}
    recorded = on_the_wall(now)
    made = tuple(
        _entry(part_id(each, "undone"), recorded, recorded, Withdrawn(), each)
        for each in dict.fromkeys(entries)
        if each in known and part_id(each, "undone") not in known
    )
    take_in(about, made, now=now)
    return made


def after(entry_id: str) -> str:
    """The id of what follows an entry in its part."""
    return str(uuid.uuid5(PARTS, f"after {entry_id}"))


def _of_part(form: str, part: Part, chains: _Chains, now: datetime) -> Iterable[Entry[Fact]]:
    first = part_id(form, part.name)
    chain = chains.of(first)
    stands = chains.stands(chain)
    new_id = after(chain[-1].id) if chain else first
    moment, recorded = on_the_wall(part.at or now), on_the_wall(now)
    if part.what is None:
        if stands is not None and (part.is_slip or not stands.what.warnings()):
            at = min(stands.at, recorded)
            yield _entry(new_id, at, recorded, Withdrawn(), chains.first_told(stands))
    elif stands is None:
        replaced = chains.replaced_by(part)
        yield _entry(new_id, moment, recorded, part.what, next(iter(replaced), None))
        for other in replaced[1:]:
            yield _entry(part_id(new_id, other), recorded, recorded, Withdrawn(), other)
    elif stands.what != part.what or _is_moved(stands, part):
        is_less = not stands.what.warnings() <= part.what.warnings()
        corrected = None if is_less and not part.is_slip else stands.id
        # A clock that was put back meanwhile must not send anything into the future.
        keeps_moment = corrected is not None and not _is_moved(stands, part)
        at = min(stands.at, recorded) if keeps_moment else moment
        yield _entry(new_id, at, recorded, part.what, corrected)


def _is_moved(stands: Entry[Fact], part: Part) -> bool:
    """Whether it is told of another day now. The hour may be that of the sending."""
    return part.at is not None and part.at.date() != stands.at.date()


def _entry(
    entry_id: str, at: datetime, recorded: datetime, what: Fact, corrects: str | None = None
) -> Entry[Fact]:
    return Entry(id=entry_id, at=at, recorded=recorded, corrects=corrects, what=what)
