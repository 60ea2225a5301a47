"""Today: the page that everything leads back to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from footbridge import care
from footbridge.catalogue.words import Tier
from footbridge.engine.facts import Journal, Session
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.promises import promised_on
from footbridge.engine.known.time_of_day import own_day
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.situations import Emergency
from footbridge.telling.why import Why, whys
from footbridge.web import clock, kept_pages
from footbridge.web.access import Someone, for_person
from footbridge.web.copies import is_copy_due, last_copy
from footbridge.web.framed import framed
from footbridge.web.here import zone_of_device
from footbridge.web.home import is_one_device
from footbridge.web.pages.aside import aside
from footbridge.web.pages.done import Told, done_on
from footbridge.web.pages.greeting import greeting
from footbridge.web.pages.left_open import left_open
from footbridge.web.pages.review_steps import NAME as REVIEW
from footbridge.web.pages.review_steps import unsent_review
from footbridge.web.pages.session import NAME as SESSION
from footbridge.web.pages.session import goes_on, was_left
from footbridge.web.pages.today import Today, part_of_day, reasons_of_the_day, today_page
from footbridge.web.pages.told import out_of_place
from footbridge.web.pages.tomorrow import tomorrow_page
from footbridge.web.pages.untold_look import NAME as FEET
from footbridge.web.pages.untold_look import untold_look
from footbridge.web.pages.week import DAYS, week_page
from footbridge.web.pages.what_to_say import Beside, SaveCopy, what_to_say
from footbridge.web.pages.wishes import is_rest_day
from footbridge.web.views import flags, session


@dataclass(frozen=True, slots=True)
class Left:
    """What lies half filled: sessions, and as the texts that are kept reviews and looks."""

    sessions: Sequence[session.Draft]
    reviews: Sequence[str]
    looks: Sequence[str]


@require_GET
@for_person
def today(request: HttpRequest, someone: Someone) -> HttpResponse:
    now = clock.now()
    sessions, reviews, looks = care.half_filled(someone.key, SESSION, REVIEW, FEET)
    return kept_pages.again(
        request,
        someone,
        now.date(),
        # The night belongs to the evening before: what was begun then goes on until it is over.
        own_day(Session(sets=()), now, care.catalogue().numbers),
        part_of_day(now),
        sessions,
        reviews,
        looks,
        fill=lambda: _filled(
            request, someone, now, Left(session.drafts_in(sessions), reviews, looks)
        ),
    )


def _filled(
    request: HttpRequest, someone: Someone, now: datetime, left: Left
) -> tuple[HttpResponse, bool]:
    """The page, and whether it may be kept for the next time."""
    on = now.date()
    day = care.day(someone.key, on=on, now=now, mark=someone.mark)
    decision = day.decision
    if isinstance(decision.situation, Emergency):
        return flags.at_once(request, someone, day), False
    words = _words(request, someone, now, day, left)
    page = framed(request, "web/today.html", "web/today/main.html", words, keeps_main=True)
    return page, day.is_kept


def _words(
    request: HttpRequest,
    someone: Someone,
    now: datetime,
    day: care.Day,
    left: Left,
) -> dict[str, object]:
    on, catalogue = now.date(), care.catalogue()
    record, decision = day.record, day.decision
    history = record.history(on)
    page = today_page(
        decision,
        person_on(record.person, history),
        record.journal,
        history,
        catalogue,
        now=now,
        laid=care.laid(someone.key, history),
        opens=left_open(history, catalogue),
        why=_why(someone, decision, record.journal),
        has_session_draft=any(goes_on(each, now, catalogue.numbers) for each in left.sessions),
        has_old_session=any(was_left(each, on) for each in left.sessions),
    )
    done = done_on(Told(decision, history, record.journal), page.things)
    device = zone_of_device(request)
    beside = Beside(
        untold_look=untold_look(record.journal, history, left.looks, catalogue.numbers),
        out_of_place=out_of_place(record, on, catalogue),
        other_zone=device if device != someone.time_zone else None,
        promises=[each.what for each in promised_on(history, on)],
        copy=_copy(request, someone, record.journal, on) if is_one_device() else None,
    )
    return {
        "page": page,
        "messages": what_to_say(page, beside),
        "review_begun": unsent_review(left.reviews, history) is not None,
        "done": done,
        "has_done": bool(done),
        "greeting": greeting(page, someone.name, is_rest=is_rest_day(history, on)),
        "tab": "today",
        **_call_today(someone, decision),
        **_ahead(day, page),
    }


def _why(someone: Someone, decision: Decision, journal: Journal) -> tuple[Why, ...]:
    """The reasons of the day in words: as a rule, what is told next changes none of them."""
    reasons, catalogue = reasons_of_the_day(decision), care.catalogue()
    looked_at = [journal.by_id.get(fact) for each in reasons for fact in each.facts]
    about = reasons, looked_at, catalogue.version, get_language()
    return kept_pages.as_last(someone.key, "why", about, lambda: whys(reasons, catalogue, journal))


def _copy(request: HttpRequest, someone: Someone, journal: Journal, on: date) -> SaveCopy | None:
    """Where the answers are on one device alone, only the person can keep a copy."""
    last = last_copy(request, someone.key)
    told_on = [each.recorded.date() for each in journal.facts]
    return SaveCopy(last) if is_copy_due(told_on, last, on) else None


def _ahead(day: care.Day, page: Today) -> dict[str, object]:
    """What comes. The week hangs on today's check-in, and is worked out once that is made."""
    told: dict[str, object] = {}
    review = None
    if page.is_all_done:
        tomorrow = care.ahead(day, on=page.on + timedelta(days=1))
        told["tomorrow"] = tomorrow_page(tomorrow, day.decision, care.catalogue())
    if page.things and page.is_checked_in:
        told["week"] = week_page(care.days_ahead(day, DAYS))
        review = care.next_review(day.key, day)
    return told | {"aside": aside(page, review)}


def _call_today(someone: Someone, decision: Decision) -> dict[str, object]:
    """The numbers, when a sign asks for a call today: nobody has to look for them."""
    urgent = [each.flag for each in decision.flags if each.tier == Tier.SAME_DAY]
    if not urgent:
        return {}
    numbers = someone.numbers
    call = care.catalogue().flags[urgent[0]].call
    return {"numbers": numbers, "line": numbers.line_for(call), "call_tier": Tier.SAME_DAY}
