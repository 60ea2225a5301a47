"""When a copy of somebody's answers was last taken out of this device.

It is kept in one cookie of the device, with the day and whose copy it was. On one device that
lies beside the database: where the answers are lost, so is what was said of their copy. It is no
fact, since it tells of a file and not of feet, and an export says the same with or without it.
"""

from datetime import date

from django.http import HttpRequest, HttpResponse

from footbridge import care
from footbridge.web import access

COOKIE = "footbridge_copies"
A_YEAR = 365 * 24 * 60 * 60
BETWEEN = "."
WHOSE_AND_WHEN = "_"
# As many as a household may be; a cookie has room for more.
MOST = 20


def last_copy(request: HttpRequest, key: str) -> date | None:
    """The day on which everything about this person was last saved here; None if that is not
    known.
    """
    return _told(request).get(key)


def remember_copy(request: HttpRequest, answer: HttpResponse, key: str, on: date) -> None:
    """Keep that a copy was taken on this day. Nobody who is gone stays in it."""
    told = _told(request)
    known = {whose for whose in care.those_here(told) if access.may_see(request, whose)}
    kept = {whose: day for whose, day in told.items() if whose in known and whose != key}
    newest = sorted([*kept.items(), (key, on)], key=lambda each: each[1])[-MOST:]
    answer.set_cookie(
        COOKIE,
        BETWEEN.join(f"{whose}{WHOSE_AND_WHEN}{day:%Y%m%d}" for whose, day in newest),
        max_age=A_YEAR,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )


def is_copy_due(told_on: list[date], last: date | None, today: date) -> bool:
    """Whether somebody may be reminded to save a copy.

    `told_on` are the days on which anything was told. What was told since the last copy is lost
    with the device; where nothing was, there is nothing to save.
    """
    unsaved = [day for day in told_on if last is None or day >= last]
    since = last or min(unsaved, default=today)
    return bool(unsaved) and (today - since).days >= care.catalogue().numbers.copy_days


def _told(request: HttpRequest) -> dict[str, date]:
    """What the cookie says; what it says wrongly is as if it were not said."""
    parts = [each.partition(WHOSE_AND_WHEN) for each in _cookie(request).split(BETWEEN)]
    days = [(whose, _day(word)) for whose, _, word in parts]
    return {whose: day for whose, day in days if whose and day is not None}


def _cookie(request: HttpRequest) -> str:
    return request.COOKIES.get(COOKIE, "")


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None
