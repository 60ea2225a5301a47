"""The telephone numbers of a person, and their country: kept with them, and gone with them."""

import json
from collections.abc import Mapping

from django.db import transaction

from footbridge.care.people import person_row
from footbridge.storage import rows


def contacts(key: str) -> dict[str, str]:
    """What was written down, by the name of each field. Raises UnknownPerson."""
    return rows.contacts_in(person_row(key).contacts)


@transaction.atomic
def keep_contacts(key: str, told: Mapping[str, str]) -> None:
    """Keep these in place of those that were there. Raises UnknownPerson."""
    row = person_row(key, lock=True)
    row.contacts = json.dumps(dict(told), ensure_ascii=False, separators=(",", ":"))
    row.save(update_fields=["contacts"])
