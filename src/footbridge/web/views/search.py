"""Search: one question over exercises, signs, care and pages. What was asked is kept nowhere."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from footbridge import care
from footbridge.catalogue.search import Found
from footbridge.catalogue.topics import Kind
from footbridge.engine.known.answers import person_on
from footbridge.web import access, clock
from footbridge.web.access import Reader
from footbridge.web.pages.search import Plan, searched
from footbridge.web.rules import Rule, open_to

LONGEST = 80


@open_to(Rule.READERS)
@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """For anybody; who was not let in finds what is open to them, and no more."""
    words = request.GET.get("q", "")[:LONGEST].strip()
    reader = access.reader_of(request)
    found = care.search(words)
    if reader.someone is None:
        found = care.found_by_anybody(found)
    page = searched(found, care.catalogue(), reader.numbers, _plan(reader, found))
    told = {
        "words": words,
        "page": page,
        "reader": reader,
        "topics": care.topics_offered() if reader.someone else (),
        "tab": "search",
    }
    return render(request, "web/search/search.html", told)


def _plan(reader: Reader, found: tuple[Found, ...]) -> Plan | None:
    """Only an exercise asks for the day: a sign is answered also where no day can be decided."""
    if reader.someone is None or not any(each.kind is Kind.EXERCISE for each in found):
        return None
    now = clock.now()
    day = care.day(reader.someone.key, on=now.date(), now=now, store=False)
    return Plan(person_on(day.record.person, day.record.history(now.date())), day.decision)
