"""Apple's moments, such as `2026-01-05 08:15:00 +0100`, as seconds since 1970."""

from datetime import UTC, datetime, timedelta

from footbridge.catalogue.units import MINUTE
from footbridge.interop.incoming.apple_steps import DAY
from footbridge.interop.incoming.moments import FIRST_YEAR, LAST_YEAR
from footbridge.interop.incoming.trouble import shown
from footbridge.interop.incoming.xml import Stop

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - a mark to count from; the offset is put in by hand
A_SECOND = timedelta(seconds=1)
EARLIEST = datetime(FIRST_YEAR, 1, 2, tzinfo=UTC).timestamp()
LATEST = datetime(LAST_YEAR, 12, 31, tzinfo=UTC).timestamp()
HOUR = MINUTE * MINUTE
MOST_KEPT = 20_000
# Where the hour ends in a moment, and where the seconds do.
TO_HOUR, TO_SECOND = 14, 19


class Clock:
    """Each hour, and each minute and second within one, is read once: an export tells of millions
    of moments.

    `hours` are by the text up to the hour, `within` by all the rest: a moment is the sum of both.
    Whoever is asked a million times looks there first.
    """

    __slots__ = ("_offsets", "hours", "within")

    def __init__(self) -> None:
        self.hours: dict[str, float] = {}
        self.within: dict[str, float] = {}
        self._offsets: dict[str, float] = {}

    def at(self, text: str, name: str) -> float:
        """Raises Stop, with the name of what told it."""
        try:
            moment = self._read(text)
        except (ValueError, OverflowError, TypeError):
            like = f"a moment such as 2026-01-05 08:15:00 +0100 ({name})"
            raise Stop(like, shown(text)) from None
        if not EARLIEST <= moment < LATEST:
            raise Stop(f"a year in which somebody walked ({name})", shown(text))
        self._keep(text, moment)
        return moment

    def _read(self, text: str) -> float:
        offset = self._offsets.get(text[TO_SECOND:])
        if offset is None:
            offset = self._offset(text[TO_SECOND:])
        since = datetime.fromisoformat(text[:TO_SECOND]) - EPOCH
        return since.days * DAY + since.seconds - offset

    def _offset(self, text: str) -> float:
        told = datetime.fromisoformat(f"2000-01-01T00:00:00{text.strip()}").utcoffset()
        if told is None or len(self._offsets) > DAY:
            raise ValueError(text)
        self._offsets[text] = told / A_SECOND
        return told / A_SECOND

    def _keep(self, text: str, moment: float) -> None:
        """The two parts of a moment, where it is written as usual."""
        is_usual = text[13:14] == text[16:17] == ":"
        # A day from either end no offset leads out of the years that are taken.
        if not is_usual or not EARLIEST + DAY <= moment < LATEST - DAY:
            return
        for kept in (self.hours, self.within):
            if len(kept) >= MOST_KEPT:
                kept.clear()
        offset = self._offsets[text[TO_SECOND:]]
        within = (moment + offset) % HOUR
        self.within[text[TO_HOUR:]] = within - offset
        self.hours[text[:TO_HOUR]] = moment + offset - within
