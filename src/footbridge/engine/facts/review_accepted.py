"""A review, gone through."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.engine.facts.phrase import Phrase, said
from footbridge.engine.facts.told import Told

USUAL_NOW = "usual_now"
"""What a review asks besides, where pain or soreness had grown."""


@value
class ReviewAccepted(Told):
    """A review was gone through. `accepted` holds the ids of the proposals said yes to.

    `usual_now`: where pain or soreness had grown, whether this is how it is now, so that a climb
    is measured from here. None when it was not told, and nothing changes then.
    """

    KIND: ClassVar = "review_accepted"

    accepted: tuple[str, ...] = ()
    usual_now: bool | None = None

    def line(self) -> Phrase:
        if self.usual_now:
            return said("review gone through, and this is how it is now")
        return said("review gone through")
