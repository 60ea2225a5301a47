"""How each class of a drawing is painted, in tokens of the palette. Style sheet and paper both
read this.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paint:
    """``fill`` and ``stroke`` are tokens or ``none``; ``line`` is in widths of a body outline."""

    fill: str = "none"
    stroke: str = "none"
    line: float = 0.0
    opacity: float = 1.0
    round_ends: bool = False
    dashes: str = ""


def _body(token: str, line: str | None = None) -> Paint:
    return Paint(token, line or f"{token}-l", 1.0, round_ends=True)


PAINTS: Mapping[str, Paint] = {
    "sk": _body("skin"),
    "sk far": _body("skin2"),
    "sh": _body("shirt"),
    "sh far": _body("shirt2"),
    "st": _body("short"),
    "st far": _body("short2"),
    "sk nos": Paint("skin"),
    "st nos": Paint("short"),
    "st nos far": Paint("short2"),
    "ha": _body("hair-c", "hair-l"),
    "so": _body("shoe"),
    "so far": _body("shoe2", "shoe-l"),
    "ss": _body("shoe-sole", "shoe-l"),
    "ss far": _body("shoe-sole", "shoe-l"),
    "sx": _body("sock"),
    "sx far": _body("sock2", "sock-l"),
    "we": Paint(stroke="shoe-l", line=0.7, opacity=0.8, round_ends=True),
    "hs": Paint(stroke="hair-l", line=0.7, opacity=0.6, round_ends=True),
    "ag": Paint(stroke="skin-l", line=0.6, opacity=0.75, round_ends=True),
    "dt": Paint(stroke="skin-l", line=0.85, opacity=0.7, round_ends=True),
    "fl": Paint(stroke="face", line=0.85, round_ends=True),
    "ey": Paint(stroke="face", line=1.6, round_ends=True),
    "sth": Paint(stroke="short-l", line=0.7, opacity=0.8, dashes="5 5"),
    "nl": Paint("nail", "skin-l", 0.65),
    "shade": Paint("shade"),
    "fd": Paint("shade"),
    "pad": Paint("nail", opacity=0.55),
    "gho": Paint("ghost", "ghost-l", 2.6, round_ends=True),
    "gh": Paint("ghost"),
    "foc": Paint("muscle", "muscle-l", 0.6, opacity=0.9),
    "arl": Paint(stroke="arrow"),
    "ard": Paint(stroke="arrow", round_ends=True, dashes="1 13"),
    "wah": Paint(stroke="arrow", line=1.8, round_ends=True),
    "ring": Paint(stroke="arrow", line=1.5),
    "aro": Paint(stroke="halo", round_ends=True),
    "arh": Paint("arrow", "halo", 0.4),
    "flr": Paint(stroke="floor", line=1.1, round_ends=True),
    "shd": Paint("shade"),
    "tape": Paint("tape"),
    "plate": Paint("halo", "prop-l", 0.8),
    "pr0": Paint("prop", "prop-l", 1.0),
    "pr1": Paint("prop", "prop-l", 1.0),
    "pr2": Paint("prop2", "prop-l", 1.0),
    "pr3": Paint("prop3", "prop-l", 1.0),
    "prl": Paint(stroke="prop-l", line=1.0),
    "prh": Paint(stroke="prop-l", line=1.8, round_ends=True),
    "ma0": Paint("mat", "mat-l", 1.0),
    "ma1": Paint("mat", "mat-l", 1.0),
    "ma2": Paint("mat", "mat-l", 1.0),
    "ma3": Paint("mat", "mat-l", 1.0),
    "cu0": Paint("cushion", "cushion-l", 1.0),
    "cu1": Paint("cushion", "cushion-l", 1.0),
    "cu2": Paint("cushion", "cushion-l", 1.0),
    "cu3": Paint("cushion", "cushion-l", 1.0),
    "tw": Paint("towel", "towel-l", 1.0),
    "tws": Paint(stroke="towel-l", line=1.0),
    "bl": Paint("ball", "ball-l", 1.0),
    "blm": Paint(stroke="halo", line=2.0, opacity=0.55, round_ends=True),
    "band": Paint(stroke="band"),
    "bandl": Paint(stroke="band-l"),
}
