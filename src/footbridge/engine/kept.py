"""Days that are over, kept: so that tomorrow's decision need not go through all of them again.

`decide_from(kept, later, today)` is `decide` of all the facts together, whenever `later` fits.
What does not fit was told late: then the days are gone through anew (`keep`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decided
from footbridge.engine.facts import Away, Entry, Fact, ProfileChanged
from footbridge.engine.known.history import DAY, entries_until
from footbridge.engine.known.time_of_day import day_of_entry
from footbridge.engine.person import Person
from footbridge.engine.progress.fold import fold, over_by
from footbridge.engine.progress.progress import Progress, progress_at_start
from footbridge.engine.shown.decision import Decision
from footbridge.engine.signs.case import Case, new_case, shortened, with_later


class ToldLate(Exception):
    """Facts that say something of days which are kept, or change how those are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where everything stood when the day `until` was over. `last` is its latest moment.

    `ids` are the facts of those days, `mended` what was told on later days of them: corrections
    and withdrawals that are in it already.
    """

    until: date
    last: float
    ids: frozenset[str]
    mended: frozenset[str]
    case: Case
    progress: Progress


def keep(facts: Sequence[Entry[Fact]], person: Person, catalogue: Catalogue, until: date) -> Kept:
    """All facts of the days up to `until`, gone through once.

    Raises ValueError when the programme begins later than `until`.
    """
    if until < person.started_on:
        raise ValueError(f"nothing to keep on {until}: the start is {person.started_on}")
    case = new_case(person, catalogue)
    start = Kept(
        until=date.min,
        last=float("-inf"),
        ids=frozenset(),
        mended=frozenset(),
        case=case,
        progress=progress_at_start(case),
    )
    return _further(start, facts, until)


def told_since(kept: Kept, facts: Sequence[Entry[Fact]]) -> list[Entry[Fact]]:
    """Those of all facts that are not of the days that are kept."""
    return [entry for entry in facts if entry.id not in kept.ids]


def keep_on(kept: Kept, later: Sequence[Entry[Fact]], until: date) -> Kept:
    """The same with the days up to `until`. Raises ToldLate when `later` does not fit."""
    _refuse_what_is_late(kept, later)
    return _further(kept, later, until)


def decide_from(kept: Kept, later: Sequence[Entry[Fact]], today: date) -> Decision:
    """What today holds, from what is kept and all facts told since.

    Raises ToldLate when `later` does not fit, or when today is kept already.
    """
    return decided(*stands_from(kept, later, today))


def stands_from(kept: Kept, later: Sequence[Entry[Fact]], today: date) -> tuple[Case, Progress]:
    """`where_it_stands` in the same way, with the same refusals."""
    if today <= kept.until:
        raise ToldLate(f"{today} is over")
    _refuse_what_is_late(kept, later)
    numbers, start = kept.case.numbers, kept.case.told.started_on
    entries = entries_until(later, today, numbers, start)
    case = kept.case
    if entries or case.today != today:
        case = with_later(case, entries, today)
    return case, fold(case, kept.progress, today)


def _further(kept: Kept, later: Sequence[Entry[Fact]], until: date) -> Kept:
    numbers, start = kept.case.numbers, kept.case.told.started_on
    entries = entries_until(later, until, numbers, start)
    ids = kept.ids | {one.id for one in later if day_of_entry(one, numbers) <= until}
    # Seen from the morning after: no day that is kept is today.
    case = with_later(kept.case, entries, until + DAY)
    progress = over_by(case, fold(case, kept.progress, until), until)
    return Kept(
        until=until,
        last=max((moment for moment, _ in entries), default=kept.last),
        ids=ids,
        mended=kept.mended | _mending(ids, later),
        case=shortened(case, min(until, progress.next_week)),
        progress=progress,
    )


def _mending(ids: frozenset[str], later: Sequence[Entry[Fact]]) -> set[str]:
    """What takes the place of a fact that is kept, or of what did so, and is not kept itself."""
    found: set[str] = set()
    size = -1
    while size < len(found):
        size = len(found)
        found |= {
            one.id
            for one in later
            if one.id not in ids and (one.corrects in ids or one.corrects in found)
        }
    return found


def _refuse_what_is_late(kept: Kept, later: Sequence[Entry[Fact]]) -> None:
    told = {entry.id for entry in later}
    if not told.isdisjoint(kept.ids):
        raise ToldLate("a fact was told again")
    for entry in later:
        is_known = entry.corrects is None or entry.id in kept.mended
        if not is_known and (entry.corrects not in told or entry.corrects in kept.mended):
            raise ToldLate(f"{entry.id} corrects what is kept")
        is_of_later = day_of_entry(entry, kept.case.numbers) > kept.until
        if not is_of_later or entry.at.timestamp() <= kept.last or _reaches_back(entry, kept):
            raise ToldLate(f"{entry.id} is about a day that is kept")


def _reaches_back(entry: Entry[Fact], kept: Kept) -> bool:
    """An illness that was over by then, or another track."""
    what, person = entry.what, kept.case.person
    if isinstance(what, Away):
        return what.last <= kept.until
    if isinstance(what, ProfileChanged):
        return what.track is not None and what.track is not person.track
    return False
