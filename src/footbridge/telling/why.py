"""The answer to "why?": the sentence, the rule behind it, what was looked at, and the source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from footbridge.catalogue.model import Catalogue, Rule
from footbridge.engine.facts import Journal
from footbridge.engine.shown.decision import Due, Item, Reason
from footbridge.telling.facts import looked_at
from footbridge.telling.language import _
from footbridge.telling.reasons import reason
from footbridge.telling.sources import sources


@dataclass(frozen=True, slots=True)
class Why:
    """`about` is the number it explains; `looked_at` is empty when no journal was given.

    `rule` is what the rule called `named` says: its name alone where an earlier list of the page
    told it, and nothing where the same list did.
    """

    about: str
    plain: str
    named: str
    rule: str
    looked_at: tuple[str, ...]
    source: str


def item_why(item: Item, catalogue: Catalogue, journal: Journal | None = None) -> tuple[Why, ...]:
    """Every reason of an exercise of the day."""
    return whys(item.reasons, catalogue, journal)


def whys(
    reasons: Iterable[Reason], catalogue: Catalogue, journal: Journal | None = None
) -> tuple[Why, ...]:
    """Reasons with all that stands behind them, each rule once.

    `journal` lets them show the facts they used.
    """
    found = (
        Why(
            about=each.about,
            plain=reason(each, catalogue),
            named=rule_name(each.rule, catalogue),
            rule=rule_says(each.rule, catalogue),
            looked_at=looked_at(each.facts, journal, catalogue) if journal else (),
            source=sources(each.sources, catalogue),
        )
        for each in reasons
    )
    return next(told_once([found]), ())


def why_due(dues: Iterable[Due], what: str, catalogue: Catalogue, detail: str = "") -> str:
    """Why something is due ("test", "screening"); empty when it is not, or nothing says so."""
    asked = (each for each in dues if each.what == what and detail in ("", each.detail))
    reasons = (each for due in asked for each in due.reasons)
    return next((reason(each, catalogue) for each in reasons), "")


def told_once(lists: Iterable[Iterable[Why]]) -> Iterator[tuple[Why, ...]]:
    """The lists of one page, in order: a rule of an earlier list stands there by name alone."""
    told: set[str] = set()
    for each in lists:
        here: set[str] = set()
        yield tuple(_unless_told(why, here, told) for why in each)
        told |= here


def _unless_told(why: Why, here: set[str], before: set[str]) -> Why:
    if why.named in here:
        return replace(why, rule="")
    here.add(why.named)
    if why.named in before:
        return replace(why, rule=_("“{rule}”, as said above.").format(rule=why.named))
    return why


def rules_kept(covers: Iterable[str], catalogue: Catalogue) -> tuple[Rule, ...]:
    """The rules among `covers` that no reason of a plan will ever tell: the thing keeps them."""
    known = (catalogue.rules[each] for each in covers if each in catalogue.rules)
    return tuple(rule for rule in known if not rule.in_reasons)


def rule_name(rule: str, catalogue: Catalogue) -> str:
    """What a rule, a gate or a flag is called. KeyError for an unknown one."""
    if rule in catalogue.rules:
        return catalogue.rules[rule].name
    if rule in catalogue.gates:
        return catalogue.gates[rule].name
    return catalogue.flags[rule].name


def rule_says(rule: str, catalogue: Catalogue) -> str:
    """What a rule, a gate or a flag says, in its own words. KeyError for an unknown one."""
    if rule in catalogue.rules:
        return catalogue.rules[rule].says
    if rule in catalogue.gates:
        return catalogue.gates[rule].says
    return catalogue.flags[rule].why
