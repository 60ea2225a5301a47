"""Beginning a programme, with the warnings that the set-up found: whole or not at all."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from footbridge.care.contacts import keep_contacts
from footbridge.care.people import begin
from footbridge.care.sending import Part, send
from footbridge.engine.person import Person


@transaction.atomic
def set_up(
    *,
    name: str,
    person: Person,
    key: str,
    parts: Sequence[Part],
    now: datetime,
    contacts: Mapping[str, str] | None = None,
) -> None:
    """Start the programme of the person with this `key`, and tell what the form told besides.

    `contacts` are the country and the telephone numbers. Sent again, it is the same beginning.
    Raises what `begin` and `send` raise.
    """
    begin(name=name, person=person, key=key, now=now)
    if contacts:
        keep_contacts(key, contacts)
    send(key, key, parts, now=now)
