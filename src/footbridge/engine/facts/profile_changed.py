"""New answers to questions of the set-up."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import value
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.facts.amounts import Minutes
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Named, Told
from footbridge.engine.person import Slot, Weekday, Zone, ZoneName


@value
class ProfileChanged(Told):
    """New answers to set-up questions; what is None stays as it was."""

    KIND: ClassVar = "profile_changed"

    track: Track | None = None
    at_home: tuple[Equipment, ...] | None = None
    minutes: Minutes | None = None
    strength_weekdays: tuple[Weekday, ...] | None = None
    check_in_slot: Slot | None = None
    usual_zones: tuple[Zone, ...] | None = None
    not_for_me: Mapping[str, str] | None = None
    favourites: tuple[str, ...] | None = None
    numb: bool | None = None
    diabetes: bool | None = None
    time_zone: ZoneName | None = None

    def line(self) -> Phrase:
        return said("your settings changed")

    def names(self, known: Catalogue) -> Iterator[Named]:
        yield from (("not_for_me", each, known.exercises) for each in self.not_for_me or ())
        yield from (("favourites", each, known.exercises) for each in self.favourites or ())
