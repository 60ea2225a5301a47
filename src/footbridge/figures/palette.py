"""The colours of the figures as literal values: themes, four skin tones, two people.

On screen they become custom properties (see ``stylesheet``); on paper they are written into the
picture (see ``paper``). Names are those of the design tokens.
"""

from collections.abc import Mapping
from enum import StrEnum

from footbridge.figures.shapes import Wearer


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    PRINT = "print"


class Body(StrEnum):
    """The two people, both past sixty."""

    MAN = "man"
    WOMAN = "woman"

    @property
    def wearer(self) -> Wearer:
        return Wearer.MAN if self is Body.MAN else Wearer.WOMAN


SKINS = ("1", "2", "3", "4")
DEFAULT_SKIN = "2"
SKIN_TOKENS = ("skin", "skin-l", "skin2", "skin2-l", "nail", "face")
BODY_TOKENS = ("shirt", "shirt-l", "shirt2", "shirt2-l", "hair-c", "hair-l")

# fmt: off
_LIGHT = {
    "short": "#3d4f66", "short-l": "#1a2635", "short2": "#77828f", "short2-l": "#4d5966",
    "prop": "#d9dcd2", "prop2": "#bcc2b7", "prop3": "#a4ada3",
    "prop-l": "#3c4744",
    "ghost": "#e2d9c8", "ghost-l": "#a39a89",
    "floor": "#7d8a88", "shade": "#12232b22", "mat": "#b4c4ae", "mat-l": "#5f7560",
    "arrow": "#8c2f14", "muscle": "#c8402a", "muscle-l": "#ffdccf", "halo": "#fffdf8",
    "shoe": "#f1eee6", "shoe-l": "#4b4f52", "shoe2": "#d3cfc4", "shoe-sole": "#8b9298",
    "sock": "#c9ced2", "sock-l": "#5a636a", "sock2": "#adb4ba",
    "towel": "#a9cbd8", "towel-l": "#39606f", "ball": "#8fae7e", "ball-l": "#4f6b42",
    "band": "#e9b949", "band-l": "#7d5a08", "tape": "#b1793b", "cushion": "#c9a9a0",
    "cushion-l": "#7a544a",
    "fig-line": "2.8",
}
_DARK = {
    "short": "#4d6079", "short-l": "#a9bbd2", "short2": "#3b4b60", "short2-l": "#8b9db4",
    "prop": "#3f4d50", "prop2": "#334144", "prop3": "#28363a",
    "prop-l": "#9aa59f",
    "ghost": "#2a3b44", "ghost-l": "#7d9096",
    "floor": "#8fa0a3", "shade": "#00000055", "mat": "#3d5246", "mat-l": "#9db8a4",
    "arrow": "#ffb89e", "muscle": "#ff6f47", "muscle-l": "#4a1505", "halo": "#15252d",
    "shoe": "#c9ccca", "shoe-l": "#f4f4ee", "shoe2": "#9aa09f", "shoe-sole": "#5d676c",
    "sock": "#7d878e", "sock-l": "#d3dade", "sock2": "#626c73",
    "towel": "#6f94a3", "towel-l": "#cfe6ee", "ball": "#6f9160", "ball-l": "#c8e2bb",
    "band": "#e8b542", "band-l": "#fbe6b2", "tape": "#b88a50", "cushion": "#7a5850",
    "cushion-l": "#d8b3a8",
    "fig-line": "2.6",
}
_CONTRAST = {
    "short": "#2b2b2b", "short-l": "#000000", "short2": "#555555", "short2-l": "#000000",
    "prop": "#ffffff", "prop2": "#ffffff", "prop3": "#ffffff",
    "prop-l": "#000000",
    "ghost": "#ffffff", "ghost-l": "#8a8a8a",
    "floor": "#000000", "shade": "#00000000", "mat": "#ffffff", "mat-l": "#000000",
    "arrow": "#8a0000", "muscle": "#d40000", "muscle-l": "#ffffff", "halo": "#ffffff",
    "shoe": "#ffffff", "shoe-l": "#000000", "shoe2": "#d9d9d9", "shoe-sole": "#000000",
    "sock": "#d9d9d9", "sock-l": "#000000", "sock2": "#bfbfbf",
    "towel": "#ffffff", "towel-l": "#000000", "ball": "#ffffff", "ball-l": "#000000",
    "band": "#ffd400", "band-l": "#000000", "tape": "#595959", "cushion": "#ffffff",
    "cushion-l": "#000000",
    "fig-line": "4.5",
}
COMMON: Mapping[Theme, Mapping[str, str]] = {
    Theme.LIGHT: _LIGHT,
    Theme.DARK: _DARK,
    Theme.CONTRAST: _CONTRAST,
    Theme.PRINT: {
        **_CONTRAST, "fig-line": "3.4", "short": "#8d8d8d", "short2": "#6f6f6f",
        "arrow": "#000000",
    },
}

_Row = tuple[str, ...]
_INK = ("#ffe9d8", "#000000", "#e6c4a6", "#000000", "#ffffff", "#000000")
SKIN_COLOURS: Mapping[Theme, Mapping[str, _Row]] = {
    Theme.LIGHT: {
        "1": ("#efc6a8", "#98603f", "#e2cdb9", "#a98a72", "#fae3d5", "#2c3237"),
        "2": ("#d9a27c", "#85522f", "#d3b79f", "#9c7a61", "#f1d2bd", "#2c3237"),
        "3": ("#a9744d", "#57331a", "#b79a82", "#80664f", "#dcb292", "#20130c"),
        "4": ("#754b34", "#371f12", "#957c6b", "#665041", "#b98f75", "#0f0703"),
    },
    Theme.DARK: {
        "1": ("#ecc1a1", "#fff0e2", "#bd9072", "#edcdb2", "#fbe6d9", "#12181c"),
        "2": ("#d7a17c", "#f7dcc5", "#a97a5b", "#d6ab8c", "#f1d2bd", "#12181c"),
        "3": ("#a5714b", "#e9c19d", "#80553a", "#c49a79", "#d9af8f", "#12181c"),
        "4": ("#74492f", "#cb9d79", "#583723", "#a67b5b", "#b4886c", "#12181c"),
    },
    Theme.CONTRAST: {
        "1": _INK,
        "2": ("#ffdcbf", "#000000", "#e0b795", "#000000", "#ffffff", "#000000"),
        "3": ("#c99672", "#000000", "#a67552", "#000000", "#f0d3bf", "#000000"),
        "4": ("#9a6b4e", "#000000", "#7d5339", "#000000", "#d8b49c", "#000000"),
    },
    Theme.PRINT: {
        "1": ("#ffffff", "#000000", "#e3e3e3", "#000000", "#ffffff", "#000000"),
        "2": ("#f4ece6", "#000000", "#d8cfc8", "#000000", "#ffffff", "#000000"),
        "3": ("#d9c6b8", "#000000", "#bba796", "#000000", "#f4ece6", "#000000"),
        "4": ("#b89c89", "#000000", "#9a7f6d", "#000000", "#e3d3c8", "#000000"),
    },
}
BODY_COLOURS: Mapping[Theme, Mapping[Body, _Row]] = {
    Theme.LIGHT: {
        Body.MAN: ("#3f879b", "#154a59", "#7ba5af", "#486f79", "#d3d6d8", "#6c7378"),
        Body.WOMAN: ("#c98d52", "#6b4520", "#cfae89", "#8c6b49", "#c9c5c0", "#67615c"),
    },
    Theme.DARK: {
        Body.MAN: ("#3f8a9e", "#a8dfe8", "#2d6879", "#83c3cf", "#b9bec2", "#e6eaec"),
        Body.WOMAN: ("#b88a50", "#f3d7aa", "#8f6a3c", "#d6b27c", "#b3aca6", "#e9e3de"),
    },
    Theme.CONTRAST: {
        Body.MAN: ("#8fd0ea", "#000000", "#5fa9c6", "#000000", "#dcdcdc", "#000000"),
        Body.WOMAN: ("#ffd9a8", "#000000", "#e0b57e", "#000000", "#c6c6c6", "#000000"),
    },
    Theme.PRINT: {
        Body.MAN: ("#ffffff", "#000000", "#e3e3e3", "#000000", "#e6e6e6", "#000000"),
        Body.WOMAN: ("#ffffff", "#000000", "#e3e3e3", "#000000", "#d2d2d2", "#000000"),
    },
}
# fmt: on


def colours(theme: Theme, body: Body, skin: str) -> dict[str, str]:
    """Every token of one theme for one person. ``skin`` is ``"1"`` (fair) to ``"4"`` (deep)."""
    return {
        **COMMON[theme],
        **dict(zip(SKIN_TOKENS, SKIN_COLOURS[theme][skin], strict=True)),
        **dict(zip(BODY_TOKENS, BODY_COLOURS[theme][body], strict=True)),
    }
