"""What a person truly feels, day by day. It knows nothing of the plan."""

from dataclasses import dataclass
from random import Random

from footbridge.simulator.drawn import draw, share
from footbridge.simulator.setup import Setup

FORTNIGHT = 14
FLARE_RISE = 3.0
FLARE_DAYS = 3
MOST = 10


@dataclass(frozen=True, slots=True)
class Flare:
    """From `first` to `last` the pain is `rise` points higher. Days count from 0, the start."""

    number: int
    first: int
    last: int
    rise: float


class Body:
    """Levels in points of 10 with a spread from day to day; ratings are whole numbers.

    All chance is drawn at the start, so that no plan changes what will be felt.
    """

    def __init__(self, setup: Setup, chance: Random, days: int) -> None:
        drawn = draw(chance, "pain_level")
        lo, hi = setup.level or (0.0, float(MOST))
        self.level = min(max(drawn, lo), hi)
        spread = draw(chance, "pain_sd")
        self.sd = spread if setup.pain_sd is None else setup.pain_sd
        self.soreness = share("soreness_level")
        self.slope = self._slope(setup, chance)
        self.flares: list[Flare] = []
        self.noise = [chance.gauss(0, 1) for _ in range(days)]
        self.evening_noise = [chance.gauss(0, 1) for _ in range(days)]
        self.sore_noise = [chance.gauss(0, 1) for _ in range(days)]
        if setup.is_ordinary:
            self._draw_flares(chance, days)

    @staticmethod
    def _slope(setup: Setup, chance: Random) -> float:
        """Points a day."""
        worsens, rate = draw(chance, "worsens"), draw(chance, "worsening")
        if setup.is_ordinary:
            return worsens * rate / FORTNIGHT
        return setup.worsening_a_fortnight / FORTNIGHT

    def _draw_flares(self, chance: Random, days: int) -> None:
        daily = draw(chance, "flares_a_week") / 7
        for day in range(days):
            begins, rise = chance.random() < daily, draw(chance, "flare_rise")
            lasts = round(draw(chance, "flare_days"))
            if begins and self.flare_on(day) is None:
                self._add(day, lasts, rise)

    def flare_after(self, day: int) -> None:
        """A true flare on the three days after this one."""
        self._add(day + 1, FLARE_DAYS, FLARE_RISE)

    def _add(self, first: int, lasts: int, rise: float) -> None:
        self.flares.append(Flare(len(self.flares) + 1, first, first + lasts - 1, rise))

    def flare_on(self, day: int) -> Flare | None:
        for flare in reversed(self.flares):
            if flare.first <= day <= flare.last:
                return flare
        return None

    def true_level(self, day: int) -> float:
        """Where the pain lies in the morning, without the noise of the day."""
        flare = self.flare_on(day)
        return self.level + self.slope * day + (flare.rise if flare else 0.0)

    def pain(self, day: int, *, evening: bool = False) -> int:
        """The rating of a day."""
        level, noise = self.true_level(day), self.noise[day]
        if evening:
            level *= 1 + share("evening_rise") / 100
            noise = self.evening_noise[day]
        return _rating(level + self.sd * noise)

    def sore(self, day: int) -> int:
        """Soreness, with half the spread of the pain."""
        return _rating(self.soreness + self.sd / 2 * self.sore_noise[day])


def _rating(felt: float) -> int:
    return round(min(max(felt, 0), MOST))
