"""Progress, and the twelve weeks."""

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from footbridge import care
from footbridge.drawings import bridge
from footbridge.engine.known.answers import person_on
from footbridge.engine.shown.tests_wait import tests_wait
from footbridge.web import clock, kept_pages
from footbridge.web.access import Someone, for_person
from footbridge.web.framed import framed
from footbridge.web.pages.plan import plan_page
from footbridge.web.pages.progress import PLANNED_BACK, progress_page
from footbridge.web.pages.review_steps import NAME as REVIEW
from footbridge.web.pages.review_steps import unsent_review
from footbridge.web.pages.tests import MEASURES
from footbridge.web.pages.week import DAYS, week_page
from footbridge.web.pages.words import svg


@require_GET
@for_person
def progress(request: HttpRequest, someone: Someone) -> HttpResponse:
    now = clock.now()
    reviews = care.half_filled(someone.key, REVIEW)[0]
    return kept_pages.again(
        request,
        someone,
        now.date(),
        reviews,
        # Which walks were planned is read from what was shown, and no fact tells of that.
        care.last_shown(someone.key),
        fill=lambda: (_progress(request, someone, now, reviews), True),
    )


def _progress(
    request: HttpRequest, someone: Someone, now: datetime, reviews: Sequence[str]
) -> HttpResponse:
    catalogue = care.catalogue()
    day = care.day(someone.key, on=now.date(), now=now, store=False, mark=someone.mark)
    history = day.record.history(now.date())
    page = progress_page(
        day.record,
        history,
        day.decision,
        catalogue,
        next_review=care.next_review(someone.key, day),
        laid=care.laid(someone.key, history),
        looked_back=care.look_back(
            someone.key,
            person_on(day.record.person, history),
            history,
            care.walks_planned(someone.key, now.date() - PLANNED_BACK, now.date()),
            language=get_language() or "",
        ),
    )
    drawings = {
        "planks": bridge.PLANKS,
        "narrow": svg(bridge.bridge(bridge.PROGRESS_NARROW, laid=page.laid)),
        "wide": svg(bridge.bridge(bridge.PROGRESS_WIDE, laid=page.laid)),
    }
    told = {"page": page, "bridge": drawings, "measures": MEASURES, "today": now.date()}
    told |= {"tab": "progress", "tests_wait": tests_wait(day.decision)}
    told["review_begun"] = unsent_review(reviews, history) is not None
    return framed(request, "web/progress/progress.html", "web/progress/main.html", told)


@require_GET
@for_person
def plan(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The twelve weeks to look through, and the first day as it stands."""
    now, catalogue = clock.now(), care.catalogue()
    day = care.day(someone.key, on=now.date(), now=now, store=False)
    history = day.record.history(now.date())
    person = person_on(day.record.person, history)
    words = {
        "page": plan_page(person, day.decision, catalogue),
        "week": week_page(care.days_ahead(day, DAYS)),
        "tab": "today",
    }
    return render(request, "web/progress/plan.html", words)
