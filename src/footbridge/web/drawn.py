"""The built figures: pictures and descriptions, read from the folder they were built into."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from footbridge.figures.palette import SKINS, Body, Theme
from footbridge.figures.paper import on_paper
from footbridge.web.display import Display, Shown, Tone


class Person(NamedTuple):
    """Who is seen doing it. `skin` is "1" to "4"."""

    body: Body
    skin: str

    @property
    def called(self) -> str:
        """As it stands in an address."""
        return f"{self.body.value}-{self.skin}"


# Longer names no file system knows, and asking for one is an error there.
LONGEST_NAME = 100
THEMES = frozenset(each.value for each in Theme)
IN_TURN = Display()
MAN, WOMAN = Person(Body.MAN, "2"), Person(Body.WOMAN, "3")


class Plate(NamedTuple):
    """A still as SVG text, and what is seen on it."""

    picture: str
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One figure. `moving` and `telling` are SVG text; `description` is what is seen, in words.

    `telling` is the one still that stands for it. `aspect` is its width by its height, and `mark`
    changes with the drawing.
    """

    moving: str
    start: Plate
    end: Plate
    telling: str
    description: str
    aspect: float
    mark: str


def drawn(name: str) -> Drawn | None:
    """The figure of this name; None while it has not been built."""
    if len(name) > LONGEST_NAME:
        return None
    folder = Path(settings.FIGURES_ROOT)
    told = folder / f"{name}.json"
    if not told.is_file():
        return None
    return _read(folder, name, told.stat().st_mtime_ns)


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


@lru_cache(maxsize=128)
def _read(folder: Path, name: str, _built: int) -> Drawn | None:
    told = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    if "plates" not in told:
        return None  # drawn by an older version, and just being drawn anew
    start, end = (
        Plate((folder / row["file"]).read_text(encoding="utf-8"), row["words"])
        for row in told["plates"]
    )
    moving = (folder / f"{name}.svg").read_text(encoding="utf-8")
    telling = (folder / told["telling"]["file"]).read_text(encoding="utf-8")
    return Drawn(
        moving, start, end, telling, told["description"], told["aspect"], told["fingerprint"]
    )


@lru_cache(maxsize=512)
def painted(still: str, theme: Theme, person: Person) -> str:
    """A still with its colours written in: an image knows nothing of the page around it."""
    return on_paper(still, theme=theme, body=person.body, skin=person.skin)
