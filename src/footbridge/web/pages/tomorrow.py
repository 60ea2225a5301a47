"""What the next day probably holds: the plan as it stands now, and no promise."""

from dataclasses import dataclass

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.session import session_blocks
from footbridge.telling import block_name, name, short_name, together
from footbridge.web.pages.session import variant_of
from footbridge.web.pages.today import minutes, session_items

# What has its place in the home already and is not fetched.
STANDS_THERE = frozenset({Equipment.WORKTOP, Equipment.WALL})


@dataclass(frozen=True, slots=True)
class Tomorrow:
    """`what` are the strength exercises of a strength day, and the parts of any other session."""

    is_strength: bool
    what: tuple[str, ...]
    minutes: int
    walk_minutes: int
    ready: str
    is_review: bool


def tomorrow_page(ahead: Decision, today: Decision, catalogue: Catalogue) -> Tomorrow | None:
    """None when no session is planned. `ahead` is the decision about tomorrow."""
    blocks = session_blocks(ahead)
    if not blocks:
        return None
    strength = [item for block in blocks if block.id == "strength" for item in block.items]
    names = [short_name(item, catalogue) for item in strength]
    parts = names or [block_name(block) for block in blocks]
    return Tomorrow(
        is_strength=bool(strength),
        what=tuple(parts),
        minutes=minutes(sum(block.seconds for block in blocks)),
        walk_minutes=minutes(sum(block.seconds for block in ahead.blocks if block.id == "walk")),
        ready=_ready(ahead, catalogue),
        is_review=_has_review(ahead) and not _has_review(today),
    )


def _has_review(decision: Decision) -> bool:
    return any(due.what == "review" for due in decision.due)


def _ready(decision: Decision, catalogue: Catalogue) -> str:
    """The things to fetch: "a firm chair and a towel"."""
    needed = {
        thing
        for item in session_items(decision)
        for thing in variant_of(catalogue.exercises[item.exercise], item.variant).equipment
    }
    return together([name(thing) for thing in Equipment if thing in needed - STANDS_THERE])
