"""Help when something is wrong: for anybody, let in or not, whatever else does not work."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from footbridge import care
from footbridge.catalogue.model import Flag
from footbridge.web import access, offline
from footbridge.web.access import Reader
from footbridge.web.numbers import numbers_here
from footbridge.web.pages.help import help_page
from footbridge.web.rules import Rule, open_to


@open_to(Rule.READERS)
@require_GET
def signs(request: HttpRequest) -> HttpResponse:
    """What is wrong? Every warning sign, the most urgent first."""
    told = {"page": help_page(care.catalogue()), "reader": access.reader_of(request)}
    return render(request, "web/help/help.html", {**told, "tab": "help"})


@open_to(Rule.READERS)
@require_GET
def words(request: HttpRequest) -> HttpResponse:
    """All signs on one page with what to do. It names nobody, and is kept on a device."""
    told = {"page": help_page(care.catalogue()), "numbers": numbers_here(request)}
    return offline.mark(render(request, "web/help/words.html", told))


def sign_page(request: HttpRequest, reader: Reader, known: Flag) -> HttpResponse:
    """What to do about one sign, for a reader who cannot tell it here."""
    told = {"flag": known, "tier": known.tier, "reader": reader, "tab": "help"}
    return render(request, "web/help/sign.html", told)


def known_sign(name: str) -> Flag:
    """The warning sign of this name. Raises Http404."""
    try:
        return care.catalogue().flags[name]
    except KeyError:
        raise Http404 from None
