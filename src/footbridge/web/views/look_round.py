"""A look round, for anybody: without an account, an answer or a key."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from footbridge import care
from footbridge.web import access, clock
from footbridge.web.pages.look_round import look_round
from footbridge.web.rules import Rule, open_to


@open_to(Rule.READERS)
@require_GET
def look(request: HttpRequest) -> HttpResponse:
    """Three movements, a made-up day with its reasons, who it is for, and when to get help."""
    page = look_round(care.catalogue(), clock.today())
    told = {"page": page, "reader": access.reader_of(request)}
    return render(request, "web/look/look.html", told)
