"""The telephone numbers of a person, read from and kept beside their record."""

from dataclasses import asdict

from footbridge import care
from footbridge.telling.telephone import Line, Numbers, numbers_in

__all__ = ["Line", "Numbers", "address", "keep_numbers", "numbers_in", "numbers_of"]


def address(number: str) -> str:
    """What calls a number, which people write with spaces: "tel:01614960142"."""
    return "tel:" + "".join(each for each in number if each.isdigit() or each in "+*#")


def numbers_of(key: str) -> Numbers:
    """What this person wrote down. Kept beside their record, and goes with it."""
    return numbers_in(care.contacts(key))


def keep_numbers(key: str, numbers: Numbers) -> None:
    care.keep_contacts(key, asdict(numbers))
