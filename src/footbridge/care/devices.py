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

from footbridge.storage import models

KEY_LASTS = timedelta(hours=12)
LONGEST_NAME = 80


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


@transaction.atomic
def use_key(key: str, *, now: datetime, name: str = "") -> str | None:
    """Sign a browser in; gives the key of the device, or None when `key` opens nothing (more)."""
    usable = models.OneTimeKey.objects.filter(
        digest=_digest(key), used_at=None, expires_at__gte=now
    )
    # One statement finds it and uses it up, so that two at once cannot both get in.
    if not usable.update(used_at=now):
        return None
    device = models.Device.objects.create(name=name[:LONGEST_NAME], signed_in_at=now)
    return str(device.key)


def is_signed_in(device: str) -> bool:
    try:
        key = uuid.UUID(device)
    except ValueError:
        return False
    return models.Device.objects.filter(key=key, signed_out_at=None).exists()


def sign_out(device: str, *, now: datetime) -> None:
    """From now on this browser needs a new key. Signing out twice is signing out once."""
    models.Device.objects.filter(key=uuid.UUID(device), signed_out_at=None).update(
        signed_out_at=now
    )


def devices() -> tuple[SignedIn, ...]:
    """Every browser that is signed in, the latest first."""
    found = models.Device.objects.filter(signed_out_at=None).order_by("-signed_in_at", "key")
    return tuple(SignedIn(str(row.key), row.name, row.signed_in_at) for row in found)


def _digest(key: str) -> str:
    # A key is 24 random bytes: nobody guesses those, so that no slow hash is needed.
    return sha256(key.encode()).hexdigest()
