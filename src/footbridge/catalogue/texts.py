"""Every text of a thing that people read, with its place in the thing."""

from collections.abc import Iterator
from enum import Enum

from footbridge.catalogue.parts import parts

# Fields that hold ids, sources or notes for those who write content; all others are for people.
NOT_FOR_READING = frozenset(
    {
        "alias_of",
        "alternating_strength",
        "advice",
        "anchors",
        "asked",
        "asks",
        "balance_ladder",
        "balance_level",
        "cleared_by",
        "core_strength",
        "covers",
        "emergency",
        "exercise",
        "figure",
        "flags",
        "gates",
        "group",
        "hidden_by",
        "hides_cards",
        "id",
        "judged",
        "languages",
        "later_strength",
        "leads_to_flag",
        "moving_balance",
        "needs",
        "not_daily",
        "reached_exercise",
        "reached_variant",
        "removed_by",
        "removes",
        "same_day_with",
        "shows_cards",
        "source",
        "sources",
        "stretches",
        "tells",
        "unit",
        "variant",
        "worth",
        "zones",
    }
)

# The tables of sentences of reasons: of a rule, and the general ones.
SENTENCES = frozenset({"sentences", "because", "about", "says"})


def texts(thing: object) -> Iterator[tuple[str, str]]:
    """Each text of `thing` beside its place ("variants.0.steps.2"), in the order of the fields."""
    for place, part in parts(thing):
        is_text = isinstance(part, str) and not isinstance(part, Enum)
        if is_text and _is_for_people(place.split(".")):
            yield place, str(part)


def _is_for_people(steps: list[str]) -> bool:
    # In a table of sentences the steps are words that reasons say, and no fields: "asked" is one.
    if steps[0] in SENTENCES:
        return steps[-1] != "needs"
    return NOT_FOR_READING.isdisjoint(steps)
