"""What a check found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """``joint`` is what it is about (a joint, a hand, an arrow); may be empty."""

    figure: str
    check: str
    joint: str
    what: str

    def __str__(self) -> str:
        about = f" {self.joint}" if self.joint else ""
        return f"{self.figure}: {self.check}{about}: {self.what}"
