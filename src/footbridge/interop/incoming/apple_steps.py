"""Steps of Apple Health: those that go on without a rest, and what tells of them already."""

from collections.abc import Sequence
from dataclasses import dataclass

DAY = 24 * 60 * 60


@dataclass(slots=True)
class Bout:
    """Steps without a rest, while they go on. `begun` and `ended` are seconds since 1970."""

    begun: float
    ended: float
    steps: float


class Taken:
    """Spans of time that are told already, day by day so that few are looked at."""

    def __init__(self, spans: Sequence[tuple[float, float]]) -> None:
        self._of: dict[int, list[tuple[float, float]]] = {}
        for begun, ended in spans:
            self.add(begun, ended)

    def add(self, begun: float, ended: float) -> None:
        """It is told now."""
        for day in _days(begun, ended):
            self._of.setdefault(day, []).append((begun, ended))

    def touches(self, begun: float, ended: float) -> bool:
        """Whether any of that time is told already."""
        near = (span for day in _days(begun, ended) for span in self._of.get(day, ()))
        return any(begun < later and earlier < ended for earlier, later in near)


def _days(begun: float, ended: float) -> range:
    first = int(begun // DAY)
    # A workout of weeks is a mistake of a device: its first days are enough to meet it.
    return range(first, min(int(ended // DAY), first + 7) + 1)
