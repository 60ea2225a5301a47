"""The built figures: pictures and descriptions, read from the folder they were built into."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from footbridge.figures.palette import Body
from footbridge.figures.paper import on_paper
from footbridge.report.document import Picture

# Longer names no file system knows, and asking for one is an error there.
LONGEST_NAME = 100
PLATE_WIDTH = 23.0


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


def in_print(name: str) -> tuple[Picture, ...]:
    """Where a figure starts and where it ends, for a paper; nothing while it has not been built.

    Two people take turns, as on the pages, so that more than one kind of body is seen.
    """
    found = drawn(name)
    if found is None:
        return ()
    body = Body.WOMAN if len(name) % 2 else Body.MAN
    return tuple(
        Picture(svg=_printed(plate.picture, body), alt=plate.words, width=PLATE_WIDTH)
        for plate in (found.start, found.end)
    )


@lru_cache(maxsize=256)
def _printed(still: str, body: Body) -> str:
    return on_paper(still, body=body)


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
