"""The answer to "why?": the sentence, the rule behind it, what was looked at, and the source."""

from collections.abc import Iterable
from dataclasses import dataclass

from footbridge.catalogue.model import Catalogue, Rule
from footbridge.engine.facts import Journal
from footbridge.engine.shown.decision import Item, Reason
from footbridge.telling.facts import looked_at
from footbridge.telling.reasons import reason
from footbridge.telling.sources import sources


@dataclass(frozen=True, slots=True)
class Why:
    """`about` is the number it explains; `looked_at` is empty when no journal was given."""

    about: str
    plain: str
    rule: str
    looked_at: tuple[str, ...]
    source: str


def item_why(item: Item, catalogue: Catalogue, journal: Journal | None = None) -> tuple[Why, ...]:
    """Every reason of an exercise of the day."""
    return whys(item.reasons, catalogue, journal)


def whys(
    reasons: Iterable[Reason], catalogue: Catalogue, journal: Journal | None = None
) -> tuple[Why, ...]:
    """Reasons with all that stands behind them. `journal` lets them show the facts they used."""
    return tuple(
        Why(
            about=each.about,
            plain=reason(each, catalogue),
            rule=rule_says(each.rule, catalogue),
            looked_at=looked_at(each.facts, journal, catalogue) if journal else (),
            source=sources(each.sources, catalogue),
        )
        for each in reasons
    )


def rules_kept(covers: Iterable[str], catalogue: Catalogue) -> tuple[Rule, ...]:
    """The rules among `covers` that no reason of a plan will ever tell: the thing keeps them."""
    known = (catalogue.rules[each] for each in covers if each in catalogue.rules)
    return tuple(rule for rule in known if not rule.in_reasons)


def rule_says(rule: str, catalogue: Catalogue) -> str:
    """What a rule, a gate or a flag says, in its own words. KeyError for an unknown one."""
    if rule in catalogue.rules:
        return catalogue.rules[rule].says
    if rule in catalogue.gates:
        return catalogue.gates[rule].says
    return catalogue.flags[rule].why
