"""One thing that the doctor looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `mend` says what to do; empty when it is well."""

    what: str
    mend: str = ""

    @property
    def is_well(self) -> bool:
        return not self.mend
