"""Very many made-up people in one household, as a clinic has them."""

import uuid

from django.utils import timezone

from footbridge.storage import models, rows
from tests.people import RUTH

FIRST_NAMES = ("Élise", "McAda", "Bo")


def very_many_people(many: int) -> None:
    """So many, three and three with one number: Élise 0, McAda 0, Bo 0, Élise 1 …"""
    now = timezone.now()
    names = [f"{word} {number}" for number in range(many // 3) for word in FIRST_NAMES]
    made = [
        rows.person_row(uuid.UUID(int=place + 1), each, RUTH, now)
        for place, each in enumerate(names)
    ]
    models.Person.objects.bulk_create(made)
