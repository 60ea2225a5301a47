"""A form of several screens while it is filled in, and for a while after it was sent.

Every screen carries the id of its form. What was answered lies under that id, whichever window,
device or day the next answer comes from; and after it was sent it lies there still, so that an
answer that is changed with the back button is an answer, and not nothing.
"""

import json
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpRequest

from footbridge import care
from footbridge.web import clock

FIELD = "form"
DAY = "day"
KEPT_FOR = timedelta(days=3)

Answers = dict[str, dict[str, Any]]


@dataclass(slots=True)
class HalfFilled:
    """The answers by screen. `on` is the day on which it was begun, as text; `day` an earlier day
    that it tells of, or nothing.
    """

    id: str
    on: str
    answers: Answers = field(default_factory=dict)
    is_sent: bool = False
    day: str = ""

    def tells_of(self, today: date) -> date:
        """The day that it tells of."""
        return date.fromisoformat(self.day) if self.day else today

    def moment(self, now: datetime) -> datetime | None:
        """When what it tells was, None for now. What was begun on an earlier day comes after all
        else of that day: a sign in it is not taken for one that was over already.
        """
        day = self.tells_of(now.date())
        if self.day == self.on and not self.is_sent:
            return clock.end_of(day, now)
        return clock.moment_on(day, now)


def asked_for(request: HttpRequest) -> str:
    """The id of the form that a page or a form speaks of; empty when it says none."""
    told = request.POST.get(FIELD) or request.GET.get(FIELD, "")
    try:
        return str(uuid.UUID(told))
    except ValueError:
        return ""


def at_hand(request: HttpRequest, owner: str, name: str, on: date) -> HalfFilled:
    """The form that is asked for; else the one of today that was not sent yet; else a new one."""
    wanted, day = asked_for(request), earlier_day(request, on)
    if wanted:
        return read(owner, name, wanted) or HalfFilled(wanted, on.isoformat(), day=day)
    return unsent(owner, name, on, day) or HalfFilled(str(uuid.uuid4()), on.isoformat(), day=day)


def of_its_day(half: HalfFilled, today: date) -> HalfFilled:
    """What was begun before midnight, or left open until the morning, tells of the day on which it
    was begun: that is what the answers were about, and today has a form of its own.
    """
    if half.answers and not half.is_sent and not half.day and half.on < today.isoformat():
        half.day = half.on
    return half


def earlier_day(request: HttpRequest, today: date) -> str:
    """The day before today that a page or a form speaks of, as text; empty when it says none."""
    told = request.POST.get(DAY) or request.GET.get(DAY, "")
    try:
        day = date.fromisoformat(told)
    except ValueError:
        return ""
    return day.isoformat() if day < today else ""


def unsent(owner: str, name: str, on: date | None = None, day: str = "") -> HalfFilled | None:
    """The newest that was not sent yet; with `on`, of those that were begun on that day."""
    found = (_shaped(body) for body in care.drafts(owner, name))
    return next(
        (
            each
            for each in found
            if each
            and not each.is_sent
            and each.day == day
            and (on is None or each.on == on.isoformat())
        ),
        None,
    )


def keep(
    owner: str, name: str, half: HalfFilled, *, now: datetime, kept_for: timedelta = KEPT_FOR
) -> None:
    """Keep it as it is now; forms of its name that are old are forgotten."""
    care.keep_draft(owner, name, half.id, asdict(half), now=now, kept_for=kept_for)


def drop(owner: str, name: str, half: HalfFilled) -> None:
    care.drop_draft(owner, f"{name} {half.id}")


def read(owner: str, name: str, wanted: str) -> HalfFilled | None:
    """The form of this id, sent or not."""
    body = care.draft(owner, f"{name} {wanted}")
    return None if body is None else _shaped(body)


def read_of_any(owners: str, name: str, wanted: str) -> HalfFilled | None:
    """The same, whoever began it: only who has a form before them knows its id."""
    body = care.draft_of_any(owners, f"{name} {wanted}")
    return None if body is None else _shaped(body)


def unsent_of_any(owners: str, name: str, *, since: datetime) -> HalfFilled | None:
    """The newest that was not sent yet, whoever of these began it, and was saved since then."""
    found = (_shaped(body) for body in care.drafts_of_any(owners, name, since=since))
    return next((each for each in found if each and not each.is_sent), None)


def unsent_among(texts: Iterable[str]) -> Iterator[HalfFilled]:
    """Those that were not sent yet, out of texts that are there already; newest first."""
    found = (_shaped(json.loads(text)) for text in texts)
    return (each for each in found if each and not each.is_sent)


def _shaped(body: dict[str, Any]) -> HalfFilled | None:
    """None for what another version of the program left behind: it is set aside."""
    match body:
        case {"id": str(id), "on": str(on), "answers": dict(answers), "is_sent": bool(sent)}:
            pages = {name: told for name, told in answers.items() if isinstance(told, dict)}
            return HalfFilled(id, on, pages, sent, _iso(body.get("day")))
        case _:
            return None


def _iso(told: object) -> str:
    """A day as text; a form of an earlier version has none."""
    try:
        return date.fromisoformat(str(told or "")).isoformat()
    except ValueError:
        return ""
