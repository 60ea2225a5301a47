"""The built figures: pictures and descriptions, read from the folder they were built into."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Drawn:
    """One figure. `moving` and `stills` are SVG text; `description` is what is seen, in words."""

    moving: str
    stills: tuple[str, ...]
    description: str


def drawn(name: str) -> Drawn | None:
    """The figure of this name; None while it has not been built."""
    folder = Path(settings.FIGURES_ROOT)
    told = folder / f"{name}.json"
    if not told.is_file():
        return None
    return _read(folder, name, told.stat().st_mtime_ns)


@lru_cache(maxsize=128)
def _read(folder: Path, name: str, _built: int) -> Drawn:
    told = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    stills = tuple(
        (folder / still["file"]).read_text(encoding="utf-8") for still in told["stills"]
    )
    moving = (folder / f"{name}.svg").read_text(encoding="utf-8")
    return Drawn(moving, stills, told["description"])
