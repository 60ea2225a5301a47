"""Who is let in, and under which addresses: settings that are read once at the start."""

from enum import StrEnum

from footbridge.storage.bad_setting import BadSetting


class Door(StrEnum):
    """Who is let in: browsers that were signed in, or whoever holds the device."""

    DEVICE = "device"
    OWNER = "owner"


def door(told: str) -> Door:
    """The door that the environment names; as a rule browsers are let in one by one.

    Raises BadSetting.
    """
    if told not in ("", *Door):
        raise BadSetting(f"FOOTBRIDGE_DOOR: expected device or owner, got {told!r}")
    return Door(told or Door.DEVICE)


def prefix(told: str) -> str | None:
    """The folder of a site that all addresses begin with, such as "/feet"; None for none.

    Raises BadSetting.
    """
    if told in ("", "/"):
        return None
    if not told.startswith("/") or told.startswith("//"):
        raise BadSetting(f"FOOTBRIDGE_PREFIX: expected a path such as /feet, got {told!r}")
    return told.rstrip("/")
