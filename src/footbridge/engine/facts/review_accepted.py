"""A review, gone through."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told


@value
class ReviewAccepted(Told):
    """A review was gone through. `accepted` holds the ids of the proposals said yes to."""

    KIND: ClassVar = "review_accepted"

    accepted: tuple[str, ...] = ()

    def line(self) -> Phrase:
        return said("review gone through")
