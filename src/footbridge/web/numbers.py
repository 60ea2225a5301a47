"""The telephone numbers that a person may need: their own, and the country's."""

from dataclasses import asdict, dataclass, fields
from datetime import datetime

from footbridge import care

NAME = "telephone-numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """As they are dialled. The first two are those of the United Kingdom until changed."""

    emergency: str = "999"
    advice: str = "111"
    doctor: str = ""
    foot_care: str = ""

    def for_call(self, call: str) -> str:
        """The number behind a flag's `call`; empty when nobody wrote it down yet."""
        known = {
            "emergency": self.emergency,
            "same_day_doctor": self.doctor,
            "same_day_foot_care": self.foot_care or self.doctor,
            "clinician": self.doctor,
        }
        return known.get(call, "")


def address(number: str) -> str:
    """What calls a number, which people write with spaces: "tel:01614960142"."""
    return "tel:" + "".join(each for each in number if each.isdigit() or each in "+*#")


def numbers_of(key: str) -> Numbers:
    """What this person wrote down. Kept beside their record, and goes with it."""
    kept = care.draft(key, NAME) or {}
    names = {field.name for field in fields(Numbers)}
    return Numbers(**{name: str(told) for name, told in kept.items() if name in names and told})


def keep_numbers(key: str, numbers: Numbers, *, now: datetime) -> None:
    care.save_draft(key, NAME, asdict(numbers), now=now)
