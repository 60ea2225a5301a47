"""What this device reminds of, and when: chosen by the person, kept like the display.

It is kept in one cookie of the device, not with a person: it is this device that rings.
"""

from dataclasses import dataclass
from datetime import time

from django.http import HttpRequest, HttpResponse

from footbridge import care
from footbridge.catalogue.movements import Amount

COOKIE = "footbridge_reminders"
A_YEAR = 365 * 24 * 60 * 60
CARD = "MOVE-01"
MOST_TIMES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """`sitting` is minutes, None for no breaks. All is quiet before `from_hour` and from
    `until_hour` on. `times` of the day are for the plan.
    """

    sitting: int | None = None
    from_hour: int
    until_hour: int
    times: tuple[time, ...] = ()

    @property
    def is_on(self) -> bool:
        return self.sitting is not None or bool(self.times)


def amounts() -> dict[str, Amount]:
    """The numbers that may be chosen, each with where it starts and its limits."""
    return dict(care.catalogue().cards[CARD].amounts or {})


def reminders_of(request: HttpRequest) -> Reminders:
    """What the cookie says; whatever it does not say, or says wrongly, is off or as usual."""
    told = [part.partition("-") for part in request.COOKIES.get(COOKIE, "").split(".")]
    said = {name: word for name, _, word in told}
    allowed = amounts()
    first = _within(said.get("from", ""), allowed["from_hour"])
    last = _within(said.get("until", ""), allowed["until_hour"])
    return Reminders(
        sitting=_within(said.get("sitting", ""), allowed["minutes"]),
        from_hour=allowed["from_hour"].start if first is None else first,
        until_hour=allowed["until_hour"].start if last is None else last,
        times=tuple(
            at for name, _, word in told if name == "at" and (at := _time(word)) is not None
        )[:MOST_TIMES],
    )


def _within(text: str, allowed: Amount) -> int | None:
    number = int(text) if text.isascii() and text.isdigit() else None
    return number if number is not None and allowed.lo <= number <= allowed.hi else None


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(f"{text[:2]}:{text[2:]}")
    except ValueError:
        return None


def remember(response: HttpResponse, chosen: Reminders, *, is_secure: bool) -> None:
    """Keep what was chosen on this device for a year; nothing chosen leaves nothing."""
    if not chosen.is_on:
        response.delete_cookie(COOKIE, samesite="Lax")
        return
    said = [f"from-{chosen.from_hour}", f"until-{chosen.until_hour}"]
    if chosen.sitting is not None:
        said.append(f"sitting-{chosen.sitting}")
    said += [f"at-{each:%H%M}" for each in chosen.times]
    value = ".".join(said)
    response.set_cookie(
        COOKIE, value, max_age=A_YEAR, secure=is_secure, httponly=True, samesite="Lax"
    )
