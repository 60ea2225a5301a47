"""How much room the records take, for how long a time of how many people."""

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from footbridge.care.packing import left_to_pack
from footbridge.storage import models, room

DAYS_A_YEAR = 365.25


@dataclass(frozen=True)
class RoomTaken:
    """`whole_bytes` is the database without what is free in it; `kept_whole` of the decisions
    shown and of the long facts are not packed yet. Bytes of a table count its indexes; None where
    nobody can count them. `years` counts each person from the start to what was told last.
    """

    people: int
    years: float
    facts: int
    shown: int
    kept_whole: int
    whole_bytes: int
    free_bytes: int
    facts_bytes: int | None
    shown_bytes: int | None

    def a_year(self, taken: int) -> float:
        """What `taken` is for one person in a year; less than a day counts as one."""
        return taken / max(self.years, 1 / DAYS_A_YEAR)


def room_taken() -> RoomTaken:
    """Of everybody here. Some counts, and one look at each person."""
    taken = room.room()
    return RoomTaken(
        people=models.Person.objects.count(),
        years=_days_of_all() / DAYS_A_YEAR,
        facts=models.Fact.objects.count(),
        shown=models.Shown.objects.count(),
        kept_whole=left_to_pack(),
        whole_bytes=taken.whole - taken.free,
        free_bytes=taken.free,
        facts_bytes=room.room_of(models.Fact._meta.db_table),
        shown_bytes=room.room_of(models.Shown._meta.db_table),
    )


def _days_of_all() -> int:
    """From each person's start to what was told last: one row of theirs, and not all of them."""
    told = models.Fact.objects.filter(person_id=OuterRef("key")).order_by("-number")
    spans = models.Person.objects.annotate(last=Subquery(told.values("local_day")[:1]))
    both = spans.values_list("started_on", "last").iterator()
    return sum((last - first).days + 1 for first, last in both if last and last >= first)


def give_back() -> str:
    """Make the file of the database as small as it can be; why that has to wait, if it has to."""
    try:
        room.give_back()
    except room.NotNow as error:
        return str(error)
    return ""
