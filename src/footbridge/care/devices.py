"""Which browsers belong to the owner: a one-time key signs one in, and it stays signed in.

There is no password to forget. A key is printed where Footbridge is started, by whoever may
start it, or shown to a phone by a device of the household; it works once and for a short while,
and only its SHA-256 is kept.

A device is one person's own, or the household's. The first sees and writes that person alone.
"""

import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import Error, transaction
from django.db.models import QuerySet

from footbridge.care.people import person_row, plain_name
from footbridge.storage import glance, models
from footbridge.storage.without_waiting import without_waiting

KEY_LASTS = timedelta(hours=12)
# A key for a phone is typed off a screen: it is short, and so is its life.
PHONE_KEY_LASTS = timedelta(minutes=10)
# Without vowels, so that no word comes out, and without what looks like something else.
LETTERS = "23456789bcdfghjkmnpqrstvwxz"
GROUPS, GROUP = 3, 4
BETWEEN = "-"
# A hand that shakes taps twice. The second tap is the same browser a moment later.
SECOND_TAP = timedelta(minutes=1)
LONGEST_NAME = 80
# When a device was last used is kept no finer than this: it is no diary of anybody.
NOTED_EVERY = timedelta(hours=1)
NAMESPACE = uuid.UUID("5d0a4d0c-6f0b-4a43-8a55-0c9f6f6d6f11")


@dataclass(frozen=True)
class SignedIn:
    """A browser that is signed in. `key` is a UUID as text.

    `person` is the key of whoever it belongs to alone, `whose` their name; None and "" for a
    device of the household. `last_used_at` is to the hour, None when that is not known yet.
    """

    key: str
    name: str
    since: datetime
    last_used_at: datetime | None = None
    person: str | None = None
    whose: str = ""


@dataclass(frozen=True)
class Entrance:
    """What a key would let in: a device of `person` alone, or, with None, of the household."""

    person: str | None


@dataclass(frozen=True)
class Entered:
    """A browser that asks for something, and is signed in. `person`: whose alone it is."""

    key: str
    person: str | None
    last_used_at: datetime | None


@transaction.atomic
def make_key(*, now: datetime, person: str | None = None) -> str:
    """A new one-time key, to be put into an address. Keys that ran out are swept away.

    With `person`, the device that it lets in is theirs alone. Raises UnknownPerson.
    """
    return _made(secrets.token_urlsafe(24), now, KEY_LASTS, person)


@transaction.atomic
def make_phone_key(*, now: datetime, person: str | None = None) -> str:
    """The same, short enough to be typed: it ends after ten minutes. Raises UnknownPerson."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(GROUPS * GROUP))
    groups = [letters[start : start + GROUP] for start in range(0, len(letters), GROUP)]
    return _made(BETWEEN.join(groups), now, PHONE_KEY_LASTS, person)


def _made(key: str, now: datetime, lasts: timedelta, person: str | None) -> str:
    models.OneTimeKey.objects.filter(expires_at__lt=now).delete()
    models.OneTimeKey.objects.create(
        digest=_digest(key),
        made_at=now,
        expires_at=now + lasts,
        person=person_row(person) if person else None,
    )
    return key


def opens(key: str, *, now: datetime) -> bool:
    """Whether `key` would sign a browser in. Asking does not use it up."""
    return entrance(key, now=now) is not None


def entrance(key: str, *, now: datetime) -> Entrance | None:
    """Whose the device would be that `key` lets in; None when it opens nothing (more)."""
    found = _usable(key, now).first()
    return Entrance(_text(found.person_id)) if found else None


@transaction.atomic
def use_key(key: str, *, now: datetime, browser: str = "", name: str = "") -> str | None:
    """Sign a browser in; gives the key of the device, or None when `key` opens nothing (more).

    `browser` is a secret of that browser alone, if it has one: sent a second time with it, at
    once, the same key gives the same device again.
    """
    known = _plain(key)
    device = uuid.uuid5(NAMESPACE, f"{known} {browser}") if browser else uuid.uuid4()
    whose = _usable(key, now).values_list("person_id", flat=True).first()
    # One statement finds it and uses it up, so that two at once cannot both get in.
    if not _usable(key, now).update(used_at=now):
        return _just_let_in(device, now)
    models.Device.objects.create(
        key=device,
        name=name[:LONGEST_NAME],
        signed_in_at=now,
        last_used_at=now,
        person_id=whose,
    )
    return str(device)


def _usable(key: str, now: datetime) -> "QuerySet[models.OneTimeKey]":
    return models.OneTimeKey.objects.filter(digest=_digest(key), used_at=None, expires_at__gte=now)


def _just_let_in(device: uuid.UUID, now: datetime) -> str | None:
    here = models.Device.objects.filter(
        key=device, signed_out_at=None, signed_in_at__gte=now - SECOND_TAP
    )
    return str(device) if here.exists() else None


def is_signed_in(device: str) -> bool:
    return entered(device) is not None


def entered(device: str) -> Entered | None:
    """The browser with this key while it is signed in; None for anything else."""
    try:
        found = glance.entered(uuid.UUID(device))
    except ValueError:
        return None
    return Entered(device, _text(found.person), found.last_used_at) if found else None


def note_use(device: Entered, *, now: datetime) -> None:
    """That it was used, once an hour at most. It may be left out where nothing can be written."""
    if device.last_used_at and now - device.last_used_at < NOTED_EVERY:
        return
    try:
        with without_waiting():
            _here(device.key).update(last_used_at=now)
    except Error:
        # A page is shown all the same.
        return


def rename_device(device: str, name: str) -> None:
    """Call a browser what people call it: "Mum's tablet". Raises Refused for no name at all."""
    _here(device).update(name=plain_name(name))


def sign_out(device: str, *, now: datetime) -> None:
    """From now on this browser needs a new key. Signing out twice is signing out once."""
    _here(device).update(signed_out_at=now)


def devices() -> tuple[SignedIn, ...]:
    """Every browser that is signed in, the latest first."""
    found = models.Device.objects.filter(signed_out_at=None).select_related("person")
    return tuple(
        SignedIn(
            key=str(row.key),
            name=row.name,
            since=row.signed_in_at,
            last_used_at=row.last_used_at,
            person=_text(row.person_id),
            whose=row.person.name if row.person else "",
        )
        for row in found.order_by("-signed_in_at", "key")
    )


def _here(device: str) -> "QuerySet[models.Device]":
    """The row of a browser that is signed in; none for anything else."""
    try:
        key = uuid.UUID(device)
    except ValueError:
        return models.Device.objects.none()
    return models.Device.objects.filter(key=key, signed_out_at=None)


def _text(key: uuid.UUID | None) -> str | None:
    return str(key) if key else None


def _plain(key: str) -> str:
    """A key as it was made, however it was typed: a keyboard of a phone begins with a capital."""
    typed = key.casefold().replace(BETWEEN, "").replace(" ", "")
    is_short = len(typed) == GROUPS * GROUP and set(typed) <= set(LETTERS)
    return typed if is_short else key


def _digest(key: str) -> str:
    # Nobody guesses 24 random bytes, nor twelve letters of 27 in ten minutes, so that no slow
    # hash is needed.
    return sha256(_plain(key).encode()).hexdigest()
