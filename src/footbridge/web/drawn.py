"""Who is seen doing a figure, and its stills in their colours."""

from functools import lru_cache
from typing import NamedTuple

from footbridge.figures.packed import packed
from footbridge.figures.palette import SKINS, Body, Theme
from footbridge.figures.paper import on_paper
from footbridge.web.display import Display, Shown, Tone
from footbridge.web.pressed import Pressed, press


class Person(NamedTuple):
    """Who is seen doing it. `skin` is "1" to "4"."""

    body: Body
    skin: str

    @property
    def called(self) -> str:
        """As it stands in an address."""
        return f"{self.body.value}-{self.skin}"


THEMES = frozenset(each.value for each in Theme)
IN_TURN = Display()
MAN, WOMAN = Person(Body.MAN, "2"), Person(Body.WOMAN, "3")


def person_in(name: str, display: Display = IN_TURN) -> Person:
    """Who is chosen; else two people take turns, so that more than one kind of body is seen."""
    body, skin = WOMAN if len(name) % 2 else MAN
    if display.shown is not Shown.IN_TURN:
        body = Body(display.shown.value)
    if display.tone is not Tone.IN_TURN:
        skin = display.tone.value
    return Person(body, skin)


def person_called(words: str) -> Person | None:
    """The person of an address such as "woman-3"; None when there is nobody like that."""
    body, _, skin = words.partition("-")
    if body not in list(Body) or skin not in SKINS:
        return None
    return Person(Body(body), skin)


@lru_cache(maxsize=512)
def painted(still: str, theme: Theme, person: Person, how: Pressed) -> bytes:
    """A still with its colours written in, since an image knows nothing of the page around it; as
    it is sent.
    """
    shown = on_paper(still, theme=theme, body=person.body, skin=person.skin)
    return press(packed(shown), how)
