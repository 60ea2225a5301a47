"""The set-up of a row: how its people are, feel and live. What is None is drawn for each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """One named set-up. All its people are steady unless `is_ordinary`.

    Steady: every answer told, everything done as asked at effort 6. Ordinary: as trials found
    people to be, with noise, flares, lost and late days, wrong and missing answers.

    `pain_sd` in points from day to day. `flare_every_days`: a true flare of +3 points for three
    days after a session, so often. `worsening_a_fortnight` in points. `miss_every`: every so
    manieth strength session is missed. `minutes` a day without the walk.
    """

    row: str
    says: str
    pain_sd: float | None = None
    level: tuple[float, float] | None = None
    flare_every_days: int | None = None
    worsening_a_fortnight: float = 0.0
    miss_every: int | None = None
    minutes: int | None = None
    strength_days: int = 2
    is_ordinary: bool = False
