"""What every template may use."""

from typing import Any

from django.http import HttpRequest

from footbridge.web.display import display_of


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """`display`: how this device shows pages. `someone`: whose pages they are, if anybody's."""
    return {"display": display_of(request), "someone": getattr(request, "someone", None)}
