"""What each figure looked like when it was last accepted: the extent of every part of every still.

Written anew by ``FOOTBRIDGE_ACCEPT=1 pytest tests/figures``; look at the contact sheet first.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from footbridge.figures.figure import Figure
from footbridge.figures.shapes import Shape

FILE = Path(__file__).parent / "golden.json"
# Units; far less than can be seen, far more than arithmetic differs between machines.
LOOKS_THE_SAME = 1.01


def outline_of(figure: Figure) -> dict[str, dict[str, list[int]]]:
    """For each still, each part's left, top, right and bottom in whole units."""
    script = figure.script
    return {
        name: {shape.name: _extent(shape) for shape in figure.shapes(script.poses[name])}
        for name in script.stills
    }


def _extent(shape: Shape) -> list[int]:
    if shape.place is not None:
        return [round(shape.place.x), round(shape.place.y), round(shape.place.turn)]
    xs, ys = [p[0] for p in shape.points], [p[1] for p in shape.points]
    return [round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys))]


@cache
def accepted() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}


def accept(name: str, outline: dict[str, Any]) -> None:
    known = accepted()
    known[name] = outline
    rows = ",\n".join(f"{json.dumps(k)}: {json.dumps(known[k])}" for k in sorted(known))
    FILE.write_text("{\n" + rows + "\n}\n", encoding="utf-8")


def changes(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """What looks different now, in words."""
    if list(old) != list(new):
        return [f"stills were {list(old)}, now {list(new)}"]
    found = []
    for still, parts in new.items():
        if list(parts) != list(old[still]):
            found.append(f"{still}: other parts, or in another order")
            continue
        for part, extent in parts.items():
            off = max(abs(a - b) for a, b in zip(extent, old[still][part], strict=True))
            if off > LOOKS_THE_SAME:
                found.append(f"{still}: {part} moved by {off} units")
    return found
