"""How this device shows the pages: size of text, colours, moving pictures, voice.

It is kept in one cookie of the device, not with a person: eyes and screens belong together.
"""

from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from django.http import HttpRequest, HttpResponse

COOKIE = "footbridge_display"
A_YEAR = 365 * 24 * 60 * 60


class Theme(StrEnum):
    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Text(StrEnum):
    """Percent of the browser's own size."""

    NORMAL = "100"
    LARGE = "125"
    LARGER = "150"
    LARGEST = "200"


class Shown(StrEnum):
    """Who does the exercises in the pictures. In turn: each picture has its own."""

    IN_TURN = "turn"
    MAN = "man"
    WOMAN = "woman"


class Tone(StrEnum):
    """The skin of who is shown, from light to dark."""

    IN_TURN = "turn"
    FIRST = "1"
    SECOND = "2"
    THIRD = "3"
    FOURTH = "4"


class Switch(StrEnum):
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Display:
    theme: Theme = Theme.AUTO
    text: Text = Text.NORMAL
    shown: Shown = Shown.IN_TURN
    tone: Tone = Tone.IN_TURN
    motion: Switch = Switch.ON
    voice: Switch = Switch.ON
    clicks: Switch = Switch.ON


def display_of(request: HttpRequest) -> Display:
    """What the cookie says; whatever it does not say, or says wrongly, is as usual."""
    shown = Display()
    for part in request.COOKIES.get(COOKIE, "").split("."):
        name, _, word = part.partition("-")
        shown = _with(shown, name, word)
    return shown


def _with(shown: Display, name: str, word: str) -> Display:
    kinds: dict[str, type[StrEnum]] = {
        "theme": Theme,
        "text": Text,
        "shown": Shown,
        "tone": Tone,
        "motion": Switch,
        "voice": Switch,
        "clicks": Switch,
    }
    kind = kinds.get(name)
    if kind is None or word not in [each.value for each in kind]:
        return shown
    chosen: dict[str, Any] = {name: kind(word)}
    return replace(shown, **chosen)


def remember(response: HttpResponse, shown: Display, *, is_secure: bool) -> None:
    """Keep `shown` on this device for a year."""
    value = ".".join(f"{name}-{word}" for name, word in asdict(shown).items())
    response.set_cookie(
        COOKIE, value, max_age=A_YEAR, secure=is_secure, httponly=True, samesite="Lax"
    )
