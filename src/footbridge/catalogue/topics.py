"""What people look for, in their own words, and where it leads: content, checked like all other.

A place is written as its kind and its id: "flags/FLAG-10", "pages/display".
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from footbridge.catalogue.value import value


class Kind(StrEnum):
    """What can be found. Each is named for where its things live in the data."""

    SIGN = "flags"
    EXERCISE = "exercises"
    CARD = "cards"
    LESSON = "lessons"
    CARE = "care"
    PAGE = "pages"


@value
class Topic:
    """`leads_to` holds places, the best first; a warning sign there makes it a topic of signs.

    `name`: under this it is offered to whoever found nothing. Empty: it is not.
    """

    words: tuple[str, ...]
    leads_to: tuple[str, ...]
    name: str = ""

    @property
    def is_of_a_sign(self) -> bool:
        """Whether what it leads to comes before all else that is found."""
        return self.leads_to[0].startswith(f"{Kind.SIGN}/")


@value
class Page:
    """A page of the program by its name. `for_anybody`: also for who was not let in."""

    name: str
    words: tuple[str, ...]
    for_anybody: bool = False


@value
class Topics:
    """All topics by the file and the name ("signs.chest"), and all pages by their ids."""

    topics: Mapping[str, Topic]
    pages: Mapping[str, Page]

    def led_to(self) -> Iterator[tuple[str, Topic]]:
        """Each topic by its name; a page is a topic that leads to itself."""
        yield from self.topics.items()
        for name, page in self.pages.items():
            yield f"pages.{name}", Topic(words=page.words, leads_to=(f"{Kind.PAGE}/{name}",))
