"""Progress, the review, and the twelve weeks."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.drawings import bridge
from footbridge.engine.facts import ReviewAccepted
from footbridge.engine.known.answers import person_on
from footbridge.telling import offers
from footbridge.web import clock, kept_pages
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.review import EverydayForm, ReviewForm
from footbridge.web.pages.plan import plan_page
from footbridge.web.pages.progress import PLANNED_BACK, progress_page
from footbridge.web.pages.review import review_page
from footbridge.web.pages.tests import MEASURES
from footbridge.web.pages.week import DAYS, week_page
from footbridge.web.pages.words import svg


@require_GET
@for_person
def progress(request: HttpRequest, someone: Someone) -> HttpResponse:
    now = clock.now()
    return kept_pages.again(
        request,
        someone,
        now.date(),
        # Which walks were planned is read from what was shown, and no fact tells of that.
        care.last_shown(someone.key),
        fill=lambda: (_progress(request, someone, now), True),
    )


def _progress(request: HttpRequest, someone: Someone, now: datetime) -> HttpResponse:
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
    told["tab"] = "progress"
    return render(request, "web/progress/progress.html", told)


@require_http_methods(["GET", "POST"])
@for_person
def review(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What the last two weeks suggest. Nothing changes without a yes."""
    now, catalogue = clock.now(), care.catalogue()
    day = care.day(someone.key, on=now.date(), now=now)
    proposals = day.decision.proposals
    if request.method == "POST":
        # Sent again, the form must find what it was filled in from.
        proposals = care.offered(someone.key, on=now.date())
    form = ReviewForm([each.id for each in proposals], request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("today" if _is_gone_through(form, someone.key, now) else "review")
    page = review_page(
        day,
        day.record.history(now.date()),
        catalogue,
        due_on=care.next_review(someone.key, day),
    )
    told = {
        "page": page,
        "form": form,
        "everyday": EverydayForm(),
        "offered": [(each.id, offers.proposal(each, catalogue)) for each in proposals],
        "tab": "progress",
    }
    return render(request, "web/progress/review.html", told)


@require_POST
@for_person
def everyday(request: HttpRequest, someone: Someone) -> HttpResponse:
    """How stairs and chairs went: a part of the review that is kept by itself."""
    form = EverydayForm(request.POST)
    if form.is_valid():
        care.send(someone.key, form.once, [care.Part("", form.told())], now=clock.now())
    return redirect(f"{reverse('review')}#everyday")


def _is_gone_through(form: ReviewForm, key: str, now: datetime) -> bool:
    """False when another window took the review in the meantime: what it offered is gone."""
    try:
        told = ReviewAccepted(accepted=form.accepted(), usual_now=form.is_usual_now())
        care.send(key, form.once, [care.Part("", told)], now=now)
    except care.NotOffered:
        return False
    return True


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
