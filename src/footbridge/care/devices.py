"""Which browsers belong to the owner: a one-time key signs one in, and it stays signed in.

There is no password to forget. A key is printed where Footbridge is started, by whoever may
start it; it works once and for a short while, and only its SHA-256 is kept.
"""

import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.db.models import QuerySet

from footbridge.care.people import plain_name
from footbridge.storage import models
from footbridge.storage.glance import is_in

KEY_LASTS = timedelta(hours=12)
# A hand that shakes taps twice. The second tap is the same browser a moment later.
SECOND_TAP = timedelta(minutes=1)
LONGEST_NAME = 80
NAMESPACE = uuid.UUID("5d0a4d0c-6f0b-4a43-8a55-0c9f6f6d6f11")


@dataclass(frozen=True)
class SignedIn:
    """A browser that is signed in. `key` is a UUID as text."""

    key: str
    name: str
    since: datetime


@transaction.atomic
def make_key(*, now: datetime) -> str:
    """A new one-time key, to be put into an address. Keys that ran out are swept away."""
    models.OneTimeKey.objects.filter(expires_at__lt=now).delete()
    key = secrets.token_urlsafe(24)
    models.OneTimeKey.objects.create(digest=_digest(key), made_at=now, expires_at=now + KEY_LASTS)
    return key


def opens(key: str, *, now: datetime) -> bool:
    """Whether `key` would sign a browser in. Asking does not use it up."""
    return _usable(key, now).exists()


@transaction.atomic
def use_key(key: str, *, now: datetime, browser: str = "", name: str = "") -> str | None:
    """Sign a browser in; gives the key of the device, or None when `key` opens nothing (more).

    `browser` is a secret of that browser alone, if it has one: sent a second time with it, at
    once, the same key gives the same device again.
    """
    device = uuid.uuid5(NAMESPACE, f"{key} {browser}") if browser else uuid.uuid4()
    # One statement finds it and uses it up, so that two at once cannot both get in.
    if not _usable(key, now).update(used_at=now):
        return _just_let_in(device, now)
    models.Device.objects.create(key=device, name=name[:LONGEST_NAME], signed_in_at=now)
    return str(device)


def _usable(key: str, now: datetime) -> "QuerySet[models.OneTimeKey]":
    return models.OneTimeKey.objects.filter(digest=_digest(key), used_at=None, expires_at__gte=now)


def _just_let_in(device: uuid.UUID, now: datetime) -> str | None:
    here = models.Device.objects.filter(
        key=device, signed_out_at=None, signed_in_at__gte=now - SECOND_TAP
    )
    return str(device) if here.exists() else None


def is_signed_in(device: str) -> bool:
    try:
        return is_in(uuid.UUID(device))
    except ValueError:
        return False


def rename_device(device: str, name: str) -> None:
    """Call a browser what people call it: "Mum's tablet". Raises Refused for no name at all."""
    _here(device).update(name=plain_name(name))


def sign_out(device: str, *, now: datetime) -> None:
    """From now on this browser needs a new key. Signing out twice is signing out once."""
    _here(device).update(signed_out_at=now)


def devices() -> tuple[SignedIn, ...]:
    """Every browser that is signed in, the latest first."""
    found = models.Device.objects.filter(signed_out_at=None).order_by("-signed_in_at", "key")
    return tuple(SignedIn(str(row.key), row.name, row.signed_in_at) for row in found)


def _here(device: str) -> "QuerySet[models.Device]":
    """The row of a browser that is signed in; none for anything else."""
    try:
        key = uuid.UUID(device)
    except ValueError:
        return models.Device.objects.none()
    return models.Device.objects.filter(key=key, signed_out_at=None)


def _digest(key: str) -> str:
    # A key is 24 random bytes: nobody guesses those, so that no slow hash is needed.
    return sha256(key.encode()).hexdigest()
