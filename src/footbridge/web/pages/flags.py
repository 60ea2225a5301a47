"""A flag as its page wants it."""

from dataclasses import dataclass
from datetime import datetime

from footbridge.care import Record, asks_before, raised_by_hand
from footbridge.catalogue.model import Catalogue, Flag, Rule
from footbridge.catalogue.words import Tier
from footbridge.engine.facts import FeetCheck, FlagRaised
from footbridge.engine.known.history import History
from footbridge.engine.shown.decision import Decision, OpenFlag
from footbridge.telling import urgency
from footbridge.telling.sources import sources
from footbridge.telling.urgency import FlagTold
from footbridge.telling.why import Why, rules_kept, whys
from footbridge.web.pages.feet import finding_in_words
from footbridge.web.pages.reported import Reported, reported


@dataclass(frozen=True, slots=True)
class FlagPage:
    """`is_urgent`: it stops all training. `others` are the other open flags, worst first.

    `may_report`: there is somebody to call or to tell before the next visit. `seen` is what looks
    at the feet found of it, and where. `is_untold`: its second question was not answered.
    `by_hand`: it was told as a sign, and a slip can be taken back; `asks_before`: not by one tap.
    """

    flag: Flag
    opened: OpenFlag
    tier: Tier
    told: FlagTold
    is_urgent: bool
    others: tuple[tuple[OpenFlag, Flag], ...]
    why: tuple[Why, ...]
    source: str
    may_report: bool
    reported: Reported | None
    seen: tuple[str, ...]
    is_untold: bool
    by_hand: bool
    asks_before: bool
    rules: tuple[Rule, ...]


def flag_page(
    name: str, decision: Decision, record: Record, catalogue: Catalogue, now: datetime
) -> FlagPage | None:
    """None when this flag is not open."""
    opened = next((each for each in decision.flags if each.flag == name), None)
    if opened is None:
        return None
    others = sorted(
        (each for each in decision.flags if each.flag != name), key=lambda each: each.tier
    )
    tier = Tier(opened.tier)
    history = record.history(decision.on)
    reasons = [reason for reason in decision.reasons if reason.rule == name]
    return FlagPage(
        flag=catalogue.flags[name],
        opened=opened,
        tier=tier,
        told=urgency.flag(opened, catalogue),
        is_urgent=tier.stops_all,
        others=tuple((each, catalogue.flags[each.flag]) for each in others),
        why=whys(reasons, catalogue),
        source=sources(catalogue.flags[name].sources, catalogue),
        may_report=tier.asks_for_a_call,
        reported=reported(opened, record.journal, history),
        seen=_seen(opened, catalogue.flags[name], history),
        is_untold=bool(untold(name, history)),
        by_hand=bool(raised_by_hand(name, history)),
        asks_before=asks_before(opened, history, now),
        rules=rules_kept(catalogue.flags[name].covers, catalogue),
    )


def untold(flag: str, history: History) -> tuple[str, ...]:
    """The entries that raised it and left its second question open."""
    raised = (entry for entry in history.of(FlagRaised) if entry.what.flag == flag)
    return tuple(entry.id for entry in raised if entry.what.worse is None)


def raised_by(decision: Decision, *facts: str) -> str | None:
    """The most urgent flag that these facts opened; None when all they say was open before."""
    opened = (each for each in decision.flags if each.raised_by in facts)
    urgent = min(opened, key=lambda each: each.tier, default=None)
    return urgent.flag if urgent else None


def _seen(opened: OpenFlag, flag: Flag, history: History) -> tuple[str, ...]:
    """What was found since the flag was opened, each once: a second foot counts as well."""
    since = history.seconds[opened.raised_by]
    found = (
        finding_in_words(finding)
        for look in history.of(FeetCheck)
        if history.seconds[look.id] >= since
        for finding in look.what.findings
        if flag.raised_by is not None and finding.found in flag.raised_by.findings
    )
    return tuple(dict.fromkeys(found))
