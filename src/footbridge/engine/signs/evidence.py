"""One thing in the data that points to a warning sign, with its facts and the days it holds."""

from dataclasses import dataclass, field
from datetime import date

from footbridge.catalogue.words import Place
from footbridge.engine.shown.decision import Plain


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something found: which flag it points to, the days it holds, and in which facts.

    What `goes_on` (a numb place, broken nights) shows up again every day: a no to it holds for
    some days. An event, such as a stopped drill, is asked about each time. `ends_with` names what
    ends it: the next rating of a slot, the next hold of a kind, the next look. `moment` is that of
    the last fact, as `History.seconds` has it; `places` are those that it was seen on.
    """

    flag: str
    since: date
    until: date
    moment: float
    facts: tuple[str, ...]
    values: dict[str, Plain] = field(default_factory=dict)
    goes_on: bool = True
    ends_with: object = None
    places: tuple[Place, ...] = ()
