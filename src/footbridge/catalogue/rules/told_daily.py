"""Every sign that cannot wait for the next visit can be told in the daily check-in."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of

DAILY = "daily"


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a sign that no day asks for, unless it says why; and a why that is not needed."""
    for flag in catalogue.flags.values():
        for key, what in _faults(flag):
            yield Problem(file=file_of("flags", flag.id), key=key, what=what)


def _faults(flag: Flag) -> Iterator[tuple[str, str]]:
    is_daily, is_excused = DAILY in flag.asked, bool(flag.not_daily.strip())
    if flag.tier.is_asked_daily and not is_daily and not is_excused:
        yield "asked", f'tier {flag.tier} is asked "{DAILY}", or says in not_daily why not'
    if is_daily and is_excused:
        yield "not_daily", "is not needed: it is asked every day"
