"""A flag as its page wants it."""

from dataclasses import dataclass

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.engine.decision import Decision, OpenFlag
from footbridge.engine.facts import Journal
from footbridge.engine.history import history_until
from footbridge.telling import urgency
from footbridge.telling.sources import sources
from footbridge.telling.urgency import FlagTold
from footbridge.telling.why import Why, whys
from footbridge.web.pages.reported import Reported, reported

URGENT = 2
SOON = 3


@dataclass(frozen=True, slots=True)
class FlagPage:
    """`is_urgent`: tiers 1 and 2. `others` are the other open flags, the most urgent first.

    `may_report`: there is somebody to call or to tell before the next visit.
    """

    flag: Flag
    opened: OpenFlag
    tier: int
    told: FlagTold
    is_urgent: bool
    others: tuple[tuple[OpenFlag, Flag], ...]
    why: tuple[Why, ...]
    source: str
    may_report: bool
    reported: Reported | None


def flag_page(
    name: str, decision: Decision, journal: Journal, catalogue: Catalogue
) -> FlagPage | None:
    """None when this flag is not open."""
    opened = next((each for each in decision.flags if each.flag == name), None)
    if opened is None:
        return None
    others = sorted(
        (each for each in decision.flags if each.flag != name), key=lambda each: each.tier
    )
    reasons = [reason for reason in decision.reasons if reason.rule == name]
    return FlagPage(
        flag=catalogue.flags[name],
        opened=opened,
        tier=opened.tier,
        told=urgency.flag(opened, catalogue),
        is_urgent=opened.tier <= URGENT,
        others=tuple((each, catalogue.flags[each.flag]) for each in others),
        why=whys(reasons, catalogue),
        source=sources(catalogue.flags[name].sources, catalogue),
        may_report=opened.tier <= SOON,
        reported=reported(opened, journal, history_until(journal, decision.on)),
    )
