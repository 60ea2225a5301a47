"""Dated entries as the text of a calendar (RFC 5545)."""

import uuid
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from footbridge.interop.outgoing.calendar.dated import Dated

if TYPE_CHECKING:
    from icalendar import Event

NAMESPACE = uuid.UUID("b4f5d0c3-8f6e-4c57-9a5e-1b7f0a3d2e91")
PROGRAM = "-//Footbridge//Calendar//EN"
TITLE = "Footbridge"
READ_AGAIN = timedelta(hours=6)
DAY = timedelta(days=1)


def feed(
    entries: Iterable[Dated],
    *,
    owner: str,
    zone: tzinfo,
    made_at: datetime,
    with_health_words: bool = False,
) -> str:
    """The whole calendar. `owner` is the key of the person: it is in no name that goes out.

    The same entry has the same UID in every calendar, so that one that is read again is changed
    and not doubled.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PROGRAM)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", TITLE)
    calendar.add("refresh-interval", READ_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for entry in entries:
        calendar.add_component(_event(entry, owner, zone, made_at, with_health_words))
    text: str = calendar.to_ical().decode()
    return text


def uid_of(entry: Dated, owner: str) -> str:
    name = "\n".join((owner, entry.name, entry.on.isoformat()))
    return f"{uuid.uuid5(NAMESPACE, name)}@footbridge"


def _event(
    entry: Dated, owner: str, zone: tzinfo, made_at: datetime, with_health_words: bool
) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", uid_of(entry, owner))
    event.add("dtstamp", made_at.astimezone(UTC).replace(microsecond=0))
    event.add("summary", entry.title)
    says = [entry.about if with_health_words else "", entry.may_change]
    if any(says):
        event.add("description", "\n".join(line for line in says if line))
    event.add("class", "PRIVATE")
    # Somebody who exercises at home can still be asked for an hour of theirs.
    event.add("transp", "TRANSPARENT")
    if entry.at is None:
        event.add("dtstart", entry.on)
        event.add("dtend", entry.on + DAY)
    else:
        _at_its_time(event, entry, datetime.combine(entry.on, entry.at, zone))
    return event


def _at_its_time(event: "Event", entry: Dated, begins: datetime) -> None:
    """In UTC, which needs no table of time zones; the phone shows it by its own clock."""
    from icalendar import Alarm

    start = begins.astimezone(UTC)
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=entry.minutes or 1))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", timedelta())
    event.add_component(alarm)
