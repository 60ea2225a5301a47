"""What stands beside Today: what to expect, the next review, something for between, a card."""

from dataclasses import dataclass
from datetime import date

from footbridge.catalogue.model import PhaseSpan
from footbridge.web.pages.today import Between, Today


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands beside the day. `card` is the id of the one of today, "" when there is none."""

    phase: PhaseSpan
    between: tuple[Between, ...]
    next_review: date | None
    card: str
    card_name: str
    card_says: str


def aside(page: Today, next_review: date | None) -> Aside:
    """`next_review` is named only while it is still to come."""
    is_to_come = next_review is not None and next_review > page.on
    card = page.card
    return Aside(
        phase=page.phase,
        between=page.between,
        next_review=next_review if is_to_come else None,
        card=card.id if card else "",
        card_name=card.name if card else "",
        card_says=card.text[0] if card else "",
    )
