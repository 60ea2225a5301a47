"""Both feet, soles and tops, as outlines to mark by pen: the map of the pages without its colours.

It stands by itself on paper: lines are attributes, no sheet of styles is needed.
"""

from footbridge.drawings.footmap import HEIGHT, WIDTH, Foot, View, views

GAP = 36
INK, FAINT = "#000", "#777"


def feet_to_mark(name: str) -> str:
    """`name` begins the ids in it. Left feet stand on the left, big toes in the middle."""
    shown = views(name)
    wide = len(shown) * WIDTH + (len(shown) - 1) * GAP
    parts = "".join(
        f'<g transform="translate({place * (WIDTH + GAP)} 0)">{_view(view)}</g>'
        for place, view in enumerate(shown)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {HEIGHT}" fill="none" '
        f'stroke-linejoin="round">{parts}</svg>'
    )


def _view(view: View) -> str:
    return "".join(_foot(foot) for foot in view.feet)


def _foot(foot: Foot) -> str:
    nails = f'<g stroke="{FAINT}" stroke-width="1.5">{foot.nails}</g>' if foot.nails else ""
    return (
        f'<g transform="{foot.transform}"><clipPath id="{foot.clip}">'
        f'<path d="{foot.shape}"/></clipPath>'
        f'<path clip-path="url(#{foot.clip})" d="{foot.seams}" stroke="{FAINT}" '
        f'stroke-width="1.5" stroke-dasharray="4 4"/>'
        f'<g stroke="{INK}" stroke-width="3"><path d="{foot.shape}"/>{foot.toes}</g>{nails}</g>'
    )
