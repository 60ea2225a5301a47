"""The head of Today: whose day it is, and how far their bridge goes."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from footbridge.drawings.bridge import PLANKS, TODAY_NARROW, TODAY_WIDE, Site, bridge
from footbridge.web.pages.today import Today
from footbridge.web.pages.words import svg


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting:
    """What stands at the head: whose day it is, and how far their bridge goes.

    `title` is that of a day on which the greeting is not what matters, or nothing. `is_rest`: a
    rest was asked for; `rests`: and nothing else is left to do.
    """

    name: str
    part_of_day: str
    on: date
    week: int
    weeks: int
    title: str
    laid: int
    is_laid_today: bool
    is_all_done: bool
    has_next: bool
    is_rest: bool
    rests: bool

    @property
    def left(self) -> int:
        """Planks of the twelve weeks that are not laid yet."""
        return max(0, PLANKS - self.laid)

    @property
    def next_plank(self) -> int:
        return self.laid if self.is_laid_today else self.laid + 1

    @property
    def planks(self) -> int:
        return PLANKS

    @property
    def narrow(self) -> SafeString:
        """The bridge for a narrow screen; the same for a wide one beside it."""
        return self._bridge(TODAY_NARROW)

    @property
    def wide(self) -> SafeString:
        return self._bridge(TODAY_WIDE)

    def _bridge(self, site: Site) -> SafeString:
        is_next = self.has_next and not self.is_rest and not self.is_laid_today
        return svg(bridge(site, laid=self.laid, has_next=is_next))


def greeting(page: Today, name: str, *, is_rest: bool) -> Greeting:
    """The head of the page, for somebody of this name."""
    is_off = page.kind in {"paused", "away"}
    return Greeting(
        name=name,
        part_of_day=page.part_of_day,
        on=page.on,
        week=page.week,
        weeks=page.weeks,
        title=page.situation.title if is_off else "",
        laid=page.laid,
        is_laid_today=page.is_laid_today,
        is_all_done=page.is_all_done,
        has_next=not is_off,
        is_rest=is_rest,
        rests=is_rest and not page.to_do and page.kind != "paused",
    )
