"""A card for somebody who knows, as values: exactly what is given away, before it is drawn."""

from footbridge.catalogue.value import value


@value
class Card:
    """`laid` and `of` are planks, `days` the sentence about them. `lines` is what was asked for
    on purpose, and empty otherwise.
    """

    title: str
    goal: str
    laid: int
    of: int
    days: str
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The same as the picture, as lines of text."""
        return "\n".join((self.title, self.goal, self.days, *self.lines))
