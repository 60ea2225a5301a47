"""What was told on a day, and one entry of it, as their pages want them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse

from footbridge.care import Record
from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import (
    Away,
    CheckIn,
    Entry,
    Fact,
    FeetCheck,
    FlagRaised,
    Goal,
    OwnNote,
    Promise,
    Research,
    Session,
    Test,
    Walk,
    Withdrawn,
)
from footbridge.engine.known.history import decides, first_told, standing
from footbridge.engine.known.time_of_day import day_of_entry
from footbridge.telling import facts
from footbridge.web.pages.tests import slug


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a day."""

    entry: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class EntryPage:
    """`change` is the address of the form that mends it, or nothing. `instead` is what stands in
    its place, `taken_back` the entry that took it back: at most one of them is told.
    """

    entry: str
    words: str
    on: date
    at: datetime
    recorded: datetime
    change: str
    flag: str
    instead: str
    taken_back: str

    @property
    def stands(self) -> bool:
        return not self.instead and not self.taken_back


def of_day(record: Record, on: date, catalogue: Catalogue) -> tuple[Line, ...]:
    """All that stands on a day, in order of happening; also before the start and after today."""
    numbers = catalogue.numbers
    told = sorted(standing(record.journal.facts), key=lambda each: (each.at, each.id))
    return tuple(
        Line(each.id, each.at, facts.what(each.what, catalogue))
        for each in told
        if day_of_entry(each, numbers) == on
    )


def out_of_place(record: Record, today: date, catalogue: Catalogue) -> date | None:
    """The latest day before the start, or still to come, of which something is told that would
    decide. It decides nothing, and may come from a clock that was wrong.
    """
    start, numbers = record.person.started_on, catalogue.numbers
    # A night belongs to the day before at most: what lies well within need not be asked for more.
    odd = {
        each.id: day
        for each in record.not_between(start, today)
        if not start <= (day := day_of_entry(each, numbers)) <= today and decides(each.what)
    }
    # As a rule there is none, and Today need not go through the corrections once more.
    stands = standing(record.journal.facts) if odd else ()
    return max((odd[each.id] for each in stands if each.id in odd), default=None)


def entry_page(entry: Entry[Fact], record: Record, catalogue: Catalogue) -> EntryPage:
    known = {each.id: each for each in record.journal.facts}
    stands = {each.id for each in standing(record.journal.facts)}
    is_back = isinstance(entry.what, Withdrawn)
    meant = known.get(entry.corrects or "", entry) if is_back else entry
    instead, taken_back = _fate(meant, known, stands)
    return EntryPage(
        entry=meant.id,
        words=facts.what(meant.what, catalogue),
        on=day_of_entry(meant, catalogue.numbers),
        at=meant.at,
        recorded=meant.recorded,
        change=_change(meant, known),
        flag=meant.what.flag if isinstance(meant.what, FlagRaised) else "",
        instead=instead,
        taken_back=taken_back,
    )


def _fate(entry: Entry[Fact], known: dict[str, Entry[Fact]], stands: set[str]) -> tuple[str, str]:
    """What came in the place of an entry: another one, or that it was taken back."""
    if entry.id in stands:
        return "", ""
    first = first_told(entry, known).id
    family = [each for each in known.values() if first_told(each, known).id == first]
    newest = max(family, key=lambda each: (each.recorded, isinstance(each.what, Withdrawn)))
    standing_now = next((each.id for each in family if each.id in stands), "")
    if standing_now:
        return standing_now, ""
    return "", newest.id if isinstance(newest.what, Withdrawn) else ""


def _change(entry: Entry[Fact], known: dict[str, Entry[Fact]]) -> str:
    """Where it can be mended; nothing for what only its own page, or no page, asks."""
    first = first_told(entry, known).id
    match entry.what:
        case CheckIn():
            return f"{reverse('check-in-step', args=['feeling'])}?form={first}"
        case FeetCheck():
            return f"{reverse('feet')}?form={first}"
        case Walk():
            return f"{reverse('walk')}?entry={entry.id}"
        case Test() as test:
            return f"{reverse('test', args=[slug(test.measure)])}?entry={entry.id}"
        case Session() as done if any(each.skipped is None for each in done.sets):
            return reverse("entry-sets", args=[entry.id])
        case Away():
            return f"{reverse('away')}?entry={entry.id}"
        case OwnNote() as note:
            return f"{reverse('note', args=[note.exercise])}?entry={entry.id}"
        case Goal():
            return f"{reverse('goal')}?entry={entry.id}"
        case Promise():
            return f"{reverse('promise')}?entry={entry.id}"
        case Research():
            return reverse("research")
        case _:
            return ""
