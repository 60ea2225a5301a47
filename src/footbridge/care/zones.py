"""The time zone of a person: what they said last, kept where every page finds it at once."""

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

from django.utils import timezone

from footbridge.care.people import person_row
from footbridge.care.story import story_of
from footbridge.engine.facts import Entry, Fact, ProfileChanged
from footbridge.engine.known.history import standing
from footbridge.storage import models
from footbridge.storage.glance import Glance


def zone_of(key: str) -> tzinfo:
    """The zone of the person with this key; that of this machine while none was said."""
    name = person_row(key).time_zone
    return ZoneInfo(name) if name else timezone.get_default_timezone()


def now_for(key: str) -> datetime:
    """This moment as the clock on the wall of that person shows it."""
    return datetime.now(tz=UTC).astimezone(zone_of(key))


def keep_zone(about: Glance, fresh: Sequence[Entry[Fact]]) -> None:
    """After new entries: the zone as it was said last. The caller holds the person, as they were
    before.
    """
    if not any(isinstance(entry.what, ProfileChanged) or entry.corrects for entry in fresh):
        return
    before = story_of(str(about.key), about.mark).record
    said = [
        (entry.at, entry.what.time_zone)
        for entry in standing((*before.journal.facts, *fresh))
        if isinstance(entry.what, ProfileChanged) and entry.what.time_zone
    ]
    name = max(said)[1] if said else before.person.time_zone
    if name != about.time_zone:
        models.Person.objects.filter(key=about.key).update(time_zone=name)
