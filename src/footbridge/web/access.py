"""Who may see what: asked here and nowhere else.

A device that was not signed in sees one page, and what is for anybody: Help, and a look round; and
one calendar, where it has the secret address that its person made. A signed-in device belongs to
the household: it may choose between the people on it. Anything that is not the chosen person's is
not there (404).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Concatenate, ParamSpec

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from footbridge import care
from footbridge.web.carried import carried
from footbridge.web.here import keep_time_of
from footbridge.web.numbers import Numbers, country_here, numbers_here, numbers_in
from footbridge.web.ours import Ours, sign
from footbridge.web.unsaved import gravest_told

DEVICE = "device"
PERSON = "person"
WHOSE = "whose"
OF_DEVICES = "device:"
FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
# A calendar program cannot sign in: the secret in its address opens one calendar and nothing else.
OPEN_TO_ALL = ("/key/", "/static/", "/calendar/")
# What to do in need is no secret, and names nobody; nor does a look round. Writing anything down
# is for who is let in.
OPEN_TO_READERS = ("/help/", "/look/")

P = ParamSpec("P")
Answer = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class Someone:
    """The person whose pages are shown, whom they call, and whether others live on this device.

    While `mark` is the same, nothing new was told about them.
    """

    key: str
    name: str
    has_others: bool
    time_zone: str | None = None
    numbers: Numbers = field(default_factory=Numbers)
    mark: care.Mark | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody before a page that is for anybody: let in or not, and whose pages they see."""

    is_in: bool
    someone: Someone | None
    here: Numbers

    @property
    def numbers(self) -> Numbers:
        """The person's own; of a stranger and of nobody yet those of the country."""
        return self.someone.numbers if self.someone else self.here


class Doorkeeper:
    """Lets signed-in devices in. Everybody else gets a page that says how to get in."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(OPEN_TO_ALL):
            return self.answer(request)
        if is_for_readers(request) or is_signed_in(request):
            return kept_nowhere(self.answer(request))
        return closed(request)


def is_for_readers(request: HttpRequest) -> bool:
    return request.method == "GET" and request.path_info.startswith(OPEN_TO_READERS)


def kept_nowhere(answer: HttpResponse) -> HttpResponse:
    """What is behind the door is somebody's own: no browser and nothing between keeps a copy.

    What is nobody's says itself how long it is good for: a figure, the player without its plan.
    """
    answer.headers.setdefault("Cache-Control", "no-store")
    return answer


def is_signed_in(request: HttpRequest) -> bool:
    device = request.session.get(DEVICE)
    return isinstance(device, str) and care.is_signed_in(device)


def closed(request: HttpRequest) -> HttpResponse:
    """The only page for a stranger; what to do about a sign that was told does not wait."""
    form = carried(request)
    unsaved = gravest_told(request) if form else None
    told = {"carried": form, "unsaved": unsaved, "kind": "closed"}
    template = "web/flags/unsaved.html" if unsaved else "web/closed.html"
    return sign(kept_nowhere(render(request, template, told, status=403)), Ours.CLOSED)


def sign_in(request: HttpRequest, device: str) -> None:
    """Remember on this device that it was let in. A fresh session, so none can be planted."""
    request.session.cycle_key()
    request.session[DEVICE] = device


def device_of(request: HttpRequest) -> str:
    """The key of the device that asks."""
    return str(request.session[DEVICE])


def owner_of_drafts(request: HttpRequest) -> str:
    """Whose half-filled forms these are before there is a person: the device's."""
    return f"{OF_DEVICES}{device_of(request)}"[:64]


def choose(request: HttpRequest, key: str) -> None:
    """From now on this device shows the pages of this person."""
    request.session[PERSON] = key


def chosen(request: HttpRequest) -> Someone | None:
    """The person last chosen here; the only one there is; or nobody yet.

    A form is about the person whose page it stood in, whoever was chosen since in another window.
    """
    last = request.session.get(PERSON)
    whose = request.POST.get(WHOSE) if request.content_type in FORMS else None
    if whose and whose != last:
        choose(request, whose)
        last = whose
    found = care.standing(last) if isinstance(last, str) else None
    if found is None and not whose:
        only = care.the_only_one()
        found = care.standing(only) if only else None
    if found is None:
        return None
    keep_time_of(request, found.time_zone)
    return Someone(
        found.key,
        found.name,
        found.has_others,
        found.time_zone,
        numbers_in(found.contacts, country_here(request, found.time_zone)),
        found.mark,
    )


def reader_of(request: HttpRequest) -> Reader:
    """Who asks for a page that is for anybody, as far as that can be read at all."""
    try:
        is_in = is_signed_in(request)
        someone = chosen(request) if is_in else None
    except (Error, OSError):
        # Nothing can be read, not even the sign-in. What to do is in the catalogue all the same.
        return Reader(is_in=False, someone=None, here=numbers_here(request))
    request.someone = someone  # type: ignore[attr-defined]
    return Reader(is_in=is_in, someone=someone, here=numbers_here(request))


def for_person(
    view: Callable[Concatenate[HttpRequest, Someone, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Gives the view the chosen person; without one, leads to the choice or the welcome."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        someone = chosen(request)
        if someone is None:
            return redirect("people" if care.is_anybody_here() else "welcome")
        request.someone = someone  # type: ignore[attr-defined]
        return view(request, someone, *args, **kwargs)

    return guarded


def local(path: str, otherwise: str = "today") -> str:
    """`path` when it is one of our own, so that no link can lead a person elsewhere."""
    is_ours = path.startswith("/") and not path.startswith(("//", "/\\"))
    return path if is_ours else reverse(otherwise)
