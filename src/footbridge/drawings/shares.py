"""How many of how many, as rows of planks: laid ones are filled, the others outlined."""

from footbridge.catalogue.value import value

WIDTH, HIGH, GAP = 350, 16, 3
MOST_PLANKS = 14
"""More than these cannot be counted with the eye: the row becomes one board, filled in part."""


@value
class Share:
    name: str
    count: int
    of: int


def share_svg(share: Share) -> str:
    """The row of one share, hidden from screen readers: the words beside it say the same."""
    planks = _planks(share) if 0 < share.of <= MOST_PLANKS else _board(share)
    return (
        f'<svg class="share-svg" viewBox="0 0 {WIDTH} {HIGH + 2}" aria-hidden="true" '
        f'focusable="false">{planks}</svg>'
    )


def _planks(share: Share) -> str:
    wide = (WIDTH - 2 - GAP * (MOST_PLANKS - 1)) / MOST_PLANKS
    return "".join(
        f'<rect class="{"share-on" if place < share.count else "share-off"}" '
        f'x="{1 + place * (wide + GAP):.1f}" y="1" width="{wide:.1f}" height="{HIGH}" rx="2"/>'
        for place in range(share.of)
    )


def _board(share: Share) -> str:
    filled = (WIDTH - 2) * share.count / max(1, share.of)
    return (
        f'<rect class="share-off" x="1" y="1" width="{WIDTH - 2}" height="{HIGH}" rx="2"/>'
        f'<rect class="share-on" x="1" y="1" width="{filled:.1f}" height="{HIGH}" rx="2"/>'
    )
