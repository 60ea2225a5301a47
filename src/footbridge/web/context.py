"""What every template may use."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from footbridge.web.display import display_of
from footbridge.web.home import home_words
from footbridge.web.reached import keeps_its_promises
from footbridge.web.reminders import reminders_of
from footbridge.web.saved import just_saved


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """`display`: how this device shows pages. `someone`: whose pages they are, if anybody's.
    `saved`: what was saved a moment ago. `home_words`: how the place is called where answers are.
    `reminders`: what this device reminds of. `is_safe`: browsers do here all that they can do,
    such as keeping the screen awake.
    """
    return {
        "display": display_of(request),
        "home_words": home_words(),
        "someone": getattr(request, "someone", None),
        "reminders": SimpleLazyObject(lambda: reminders_of(request)),
        "is_safe": SimpleLazyObject(lambda: keeps_its_promises(request)),
        "saved": SimpleLazyObject(lambda: just_saved(request)),
    }
