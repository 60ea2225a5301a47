"""Who may see what: asked here and nowhere else.

Each view declares for whom it is (`rules`). A device that was not signed in sees one page, and
what is for anybody: Help, a look round, and the search through these; and one calendar, where it
has the secret address that its person made. A device of the household may choose between the
people on it. A device of one person sees and writes that person alone. Anything else is not there
(404).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Concatenate, ParamSpec

from django.db import Error
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from footbridge import care
from footbridge.web import clock
from footbridge.web.carried import carried
from footbridge.web.here import keep_time_of
from footbridge.web.numbers import Numbers, country_here, numbers_here, numbers_in
from footbridge.web.ours import Ours, sign
from footbridge.web.rules import Rule, open_to, rule_at
from footbridge.web.unsaved import gravest_told

DEVICE = "device"
PERSON = "person"
WHOSE = "whose"
OF_DEVICES = "device:"
OF = "Footbridge-Of"
FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
# Where a secret or a file is asked for that is not there, no more is said than that.
SAYS_NO_MORE = ("/key/", "/static/", "/calendar/")

P = ParamSpec("P")
Answer = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class Someone:
    """The person whose pages are shown, whom they call, and whether others live on this device.

    While `mark` is the same, nothing new was told about them. `is_own`: the device that shows them
    is theirs alone, and knows of nobody else.
    """

    key: str
    name: str
    has_others: bool
    time_zone: str | None = None
    numbers: Numbers = field(default_factory=Numbers)
    mark: care.Mark | None = None
    is_own: bool = False


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
    """Lets signed-in devices in, each to what is for it. Everybody else gets a page that says how
    to get in.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        path = request.path_info
        rule = rule_at(path)
        if _is_open(path, rule):
            return self.answer(request)
        if rule is Rule.READERS and request.method == "GET":
            return kept_nowhere(self.answer(request))
        device = device_here(request)
        if device is None:
            return closed(request)
        if rule is Rule.HOUSEHOLD and device.person:
            raise Http404
        care.note_use(device, now=clock.now())
        return kept_nowhere(self.answer(request))


def is_open_to_all(request: HttpRequest) -> bool:
    """Whether no device has to be let in for this address."""
    return _is_open(request.path_info, rule_at(request.path_info))


def _is_open(path: str, rule: Rule | None) -> bool:
    return rule is Rule.ANYBODY or (rule is None and path.startswith(SAYS_NO_MORE))


def kept_nowhere(answer: HttpResponse) -> HttpResponse:
    """What is behind the door is somebody's own: no browser and nothing between keeps a copy.

    What is nobody's says itself how long it is good for: a figure, the player without its plan.
    """
    answer.headers.setdefault("Cache-Control", "no-store")
    return answer


def is_signed_in(request: HttpRequest) -> bool:
    return device_here(request) is not None


def device_here(request: HttpRequest) -> care.Entered | None:
    """The device that asks, while it is signed in. It is looked up once a request, and each time
    anew: one that is shut out is out at once.
    """
    if not hasattr(request, "entered"):
        key = request.session.get(DEVICE)
        request.entered = care.entered(key) if isinstance(key, str) else None  # type: ignore[attr-defined]
    found: care.Entered | None = request.entered  # type: ignore[attr-defined]
    return found


def closed(request: HttpRequest) -> HttpResponse:
    """The only page for a stranger; what to do about a sign that was told does not wait."""
    form = carried(request)
    unsaved = gravest_told(request) if form else None
    is_key = request.resolver_match is not None and request.resolver_match.view_name == "key"
    kind = "used-key" if is_key and not unsaved else "closed"
    told = {"carried": form if kind == "closed" else None, "unsaved": unsaved, "kind": kind}
    template = "web/flags/unsaved.html" if unsaved else "web/closed.html"
    return sign(kept_nowhere(render(request, template, told, status=403)), Ours.CLOSED)


def sign_in(request: HttpRequest, device: str) -> None:
    """Remember on this device that it was let in. A fresh session, so none can be planted."""
    request.session.cycle_key()
    request.session[DEVICE] = device
    if hasattr(request, "entered"):
        del request.entered


def device_of(request: HttpRequest) -> str:
    """The key of the device that asks."""
    return str(request.session[DEVICE])


def owner_of_drafts(request: HttpRequest) -> str:
    """Whose half-filled forms these are before there is a person: the device's."""
    return f"{OF_DEVICES}{device_of(request)}"[:64]


def choose(request: HttpRequest, key: str) -> None:
    """From now on this device shows the pages of this person."""
    request.session[PERSON] = key


def owner_here(request: HttpRequest) -> str | None:
    """The key of the person whose alone the asking device is; None for one of the household."""
    device = device_here(request)
    return device.person if device else None


def may_see(request: HttpRequest, key: str) -> bool:
    """Whether the asking device may know of this person, and write about them."""
    owner = owner_here(request)
    return key == owner if owner else care.is_here(key)


def taken_beside(key: str) -> Callable[[str], bool]:
    """Whether somebody else here has a name: two of one name are told apart."""
    return lambda name: care.has_name_of_another(name, key)


def people_here(request: HttpRequest) -> list[str]:
    """The keys of those of whom the asking device may know, of those about whom it asks.

    A device says of whom it keeps something; a page of an earlier version says nothing, and is
    told everybody.
    """
    owner = owner_here(request)
    if owner:
        return [owner]
    of = request.headers.get(OF)
    return care.everybody() if of is None else care.those_here(of.split(","))


def chosen(request: HttpRequest) -> Someone | None:
    """Whose device it is; else the person last chosen here; the only one there is; or nobody yet.

    A form is about the person whose page it stood in, whoever was chosen since in another window.
    Raises Http404 for a form about somebody else on a device of one person.
    """
    whose = request.POST.get(WHOSE) if request.content_type in FORMS else None
    owner = owner_here(request)
    if owner is not None:
        if whose and whose != owner:
            raise Http404
        found = care.standing(owner)
    else:
        found = _chosen_of_household(request, whose)
    if found is None:
        return None
    keep_time_of(request, found.time_zone)
    return Someone(
        found.key,
        found.name,
        found.has_others and owner is None,
        found.time_zone,
        numbers_in(found.contacts, country_here(request, found.time_zone)),
        found.mark,
        is_own=owner is not None,
    )


def _chosen_of_household(request: HttpRequest, whose: str | None) -> care.Standing | None:
    last = request.session.get(PERSON)
    if whose and whose != last:
        choose(request, whose)
        last = whose
    found = care.standing(last) if isinstance(last, str) else None
    if found is None and not whose:
        only = care.the_only_one()
        found = care.standing(only) if only else None
    return found


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

    @open_to(Rule.PERSON)
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
    is_ours = url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if is_ours and path.startswith("/") else reverse(otherwise)
