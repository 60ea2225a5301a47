"""A page whose main part alone is filled in: what stands around it is kept for its person.

The head, the navigation and the tabs say the same on every day. They are made from what is named
here and nothing else, so that nothing of one request can be kept for the next one.
"""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from footbridge.web import kept_pages
from footbridge.web.access import Someone
from footbridge.web.context import everywhere
from footbridge.web.reminders import COOKIE as REMINDERS
from footbridge.web.saved import COOKIE as JUST_SAVED

HERE = mark_safe("<!-- the main part -->")
"""Where the main part goes: no template of ours says this."""


def framed(
    request: HttpRequest,
    frame: str,
    main: str,
    words: Mapping[str, Any],
    *,
    keeps_main: bool = False,
) -> HttpResponse:
    """The page `frame`, whose block says `{{ main }}`, around the template `main`.

    With `keeps_main` the main part is kept as well, while its words are the same: for a page that
    says much the same after most of what is told. Of the words a frame may use `tab`, and beside
    them what `everywhere` gives.
    """
    filled = _main(request, main, words, keeps_main=keeps_main)
    if JUST_SAVED in request.COOKIES:
        # What was saved is said once, with forms that have a secret.
        return render(request, frame, {**words, "main": mark_safe(filled)})  # noqa: S308
    before, _, after = _around(request, frame, words.get("tab")).partition(HERE)
    return HttpResponse(f"{before}{filled}{after}")


def _main(request: HttpRequest, main: str, words: Mapping[str, Any], *, keeps_main: bool) -> str:
    someone: Someone | None = getattr(request, "someone", None)
    if someone is None or not keeps_main:
        return render_to_string(main, dict(words), request)
    return kept_pages.main_part(request, someone, main, words)


def _around(request: HttpRequest, frame: str, tab: str | None) -> str:
    known = everywhere(request)
    someone, display, home_words = known["someone"], known["display"], known["home_words"]
    return kept_pages.part(
        someone.key if someone else "",
        frame,
        tab,
        (someone.name, someone.has_others) if someone else (),
        display,
        home_words.is_whole,
        request.COOKIES.get(REMINDERS),
        fill=lambda: render_to_string(
            frame,
            {
                "someone": someone,
                "display": display,
                "home_words": home_words,
                "reminders": known["reminders"],
                "tab": tab,
                "main": HERE,
            },
        ),
    )
