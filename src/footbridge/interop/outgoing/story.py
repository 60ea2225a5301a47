"""All that goes out about one person, put together once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import Entry, Fact, Journal
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History, entries_until
from footbridge.engine.person import Person
from footbridge.engine.progress.fold import fold
from footbridge.engine.progress.progress import progress_at_start
from footbridge.engine.shown.decision import Decision
from footbridge.engine.signs.case import new_case, with_later
from footbridge.interop.outgoing.signs_told import SignTold, signs_told


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`told` is the person as set-up has them, `person` as they are on the day of `decision`.

    `history` holds what stands: without what was taken back or replaced, and without what a
    wrong clock put before the start. `made_at` is the moment at which it goes out.
    """

    key: str
    name: str
    told: Person
    person: Person
    history: History
    signs: tuple[SignTold, ...]
    decision: Decision
    next_review: date
    catalogue: Catalogue
    made_at: datetime
    version: str

    @property
    def numbers(self) -> Numbers:
        return self.catalogue.numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Wished:
    """What goes out only when somebody asks for it."""

    own_words: bool = False
    name: bool = False


NOTHING_MORE = Wished()


def story_of(
    *,
    key: str,
    name: str,
    told: Person,
    facts: Sequence[Entry[Fact]],
    decision: Decision,
    next_review: date,
    catalogue: Catalogue,
    made_at: datetime,
    version: str,
) -> Story:
    """The story up to the day of the decision."""
    on = decision.on
    journal = Journal(facts=tuple(facts))
    entries = entries_until(journal.facts, on, catalogue.numbers, told.started_on)
    case = with_later(new_case(told, catalogue), entries, on)
    progress = fold(case, progress_at_start(case), on)
    return Story(
        key=key,
        name=name,
        told=told,
        person=person_on(told, case.history),
        history=case.history,
        signs=signs_told(case, progress.stated),
        decision=decision,
        next_review=next_review,
        catalogue=catalogue,
        made_at=made_at,
        version=version,
    )
