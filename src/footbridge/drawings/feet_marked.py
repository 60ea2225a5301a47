"""Both feet with the numb places filled, small enough to stand beside each other over time."""

from collections.abc import Collection

from footbridge.drawings.footmap import HEIGHT, WIDTH, Foot, View, views

GAP = 24


def feet_marked(name: str, marked: Collection[str]) -> str:
    """The soles, and the tops beside them where something is marked there.

    `name` begins the ids in it. Hidden from screen readers: the page says the same in words.
    """
    soles, tops = views(name)
    shown = [soles, tops] if any(_is_marked(foot, marked) for foot in tops.feet) else [soles]
    wide = len(shown) * WIDTH + (len(shown) - 1) * GAP
    parts = "".join(
        f'<g transform="translate({place * (WIDTH + GAP)} 0)">{_view(view, marked)}</g>'
        for place, view in enumerate(shown)
    )
    return (
        f'<svg class="feet-small" viewBox="0 0 {wide} {HEIGHT}" aria-hidden="true" '
        f'focusable="false">{parts}</svg>'
    )


def _is_marked(foot: Foot, marked: Collection[str]) -> bool:
    return any(patch.key in marked for patch in foot.patches)


def _view(view: View, marked: Collection[str]) -> str:
    return "".join(_foot(foot, marked) for foot in view.feet)


def _foot(foot: Foot, marked: Collection[str]) -> str:
    numb = "".join(patch.outline for patch in foot.patches if patch.key in marked)
    nails = f'<g class="fs-nail">{foot.nails}</g>' if foot.nails else ""
    return (
        f'<g transform="{foot.transform}"><clipPath id="{foot.clip}">'
        f'<path d="{foot.shape}"/></clipPath>'
        f'<g class="fs-base"><path d="{foot.shape}"/>{foot.toes}</g>'
        f'<g class="fs-numb">{numb}</g>'
        f'<g class="fs-line"><path d="{foot.shape}"/>{foot.toes}</g>{nails}</g>'
    )
