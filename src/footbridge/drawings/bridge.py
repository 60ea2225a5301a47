"""The bridge, seen from the river: one plank is one day, and a missed day leaves no hole."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, degrees, radians, sin

PLANKS = 84  # twelve weeks of days
PLANKS_A_PIER = 14  # a pier stands where a two-week review stands
PLANKS_A_POST = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where the bridge stands in its picture. Everything in units of the view box."""

    name: str
    width: int
    height: int
    left: int
    right: int
    deck: int
    rise: int
    water: int
    plank: int
    rail: int
    has_weeks: bool = False


TODAY_NARROW = Site(
    name="narrow", width=390, height=176, left=30, right=360, deck=104, rise=42, water=134,
    plank=7, rail=22,
)  # fmt: skip
TODAY_WIDE = Site(
    name="wide", width=1280, height=228, left=130, right=1150, deck=134, rise=64, water=178,
    plank=12, rail=34,
)  # fmt: skip
PROGRESS_NARROW = Site(
    name="narrow", width=390, height=220, left=30, right=360, deck=116, rise=52, water=150,
    plank=8, rail=26, has_weeks=True,
)  # fmt: skip
PROGRESS_WIDE = Site(
    name="wide", width=1280, height=330, left=150, right=1130, deck=190, rise=96, water=242,
    plank=14, rail=44, has_weeks=True,
)  # fmt: skip


@lru_cache(maxsize=64)
def bridge(site: Site, *, laid: int, has_next: bool = True) -> str:
    """The picture as SVG text with classes only. `laid` is cut to 0-84.

    `has_next` hangs today's plank over its place. The picture is hidden from screen readers:
    the page says the same in words.
    """
    box = f'viewBox="0 0 {site.width} {site.height}"'
    return (
        f'<svg class="bridge only-{site.name}" {box} aria-hidden="true" focusable="false">'
        + shapes(site, laid=laid, has_next=has_next)
        + "</svg>"
    )


def shapes(site: Site, *, laid: int, has_next: bool) -> str:
    """What is in the picture, for another picture to hold."""
    planks = max(0, min(PLANKS, laid))
    parts = [
        _sky(site),
        _river(site),
        *_piers(site, planks),
        *_banks(site),
        *_plan(site, planks),
        *_deck(site, planks),
    ]
    if has_next and planks < PLANKS:
        parts.append(_next_plank(site, planks))
    if site.has_weeks:
        parts.extend(_weeks(site))
    return "".join(parts)


def _sky(site: Site) -> str:
    x = site.left + (site.right - site.left) * 0.79
    y = site.deck - site.rise - site.rail * 0.2
    wide, water = site.width, site.water
    far = (
        f"M0 {n(water - 7)}C{n(wide * 0.18)} {n(water - 17)} {n(wide * 0.3)} {n(water - 5)} "
        f"{n(wide * 0.5)} {n(water - 9)}S{n(wide * 0.82)} {n(water - 18)} {wide} {n(water - 8)}"
    )
    return (
        f'<circle class="br-disc" cx="{n(x)}" cy="{n(y)}" r="{n(site.rail * 1.15)}"/>'
        f'<path class="br-far" d="{far}"/>'
    )


def _river(site: Site) -> str:
    depth = site.height - site.water
    return (
        f'<path class="br-water" d="M0 {site.water}H{site.width}v{depth}H0Z"/>'
        f'<path class="br-rip" d="{"".join(_ripples(site))}"/>'
    )


def _ripples(site: Site) -> Iterator[str]:
    bottom = site.height - (26 if site.has_weeks else 0)
    rows = max(2, (bottom - site.water) // 9)
    chance = _chance(77)
    for row in range(rows):
        y = site.water + 7 + row * (bottom - site.water - 8) / rows
        x = -20 + next(chance) * 50
        while x < site.width:
            long = 14 + next(chance) * 46 * (site.width / 600 + 0.6)
            yield f"M{n(x)} {n(y)}q{n(long / 4)}-2.2 {n(long / 2)} 0t{n(long / 2)} 0"
            x += long + 26 + next(chance) * 120 * (site.width / 600 + 0.4)


def _chance(seed: int) -> Iterator[float]:
    """The same ripples every time: a picture that changes by itself would unsettle."""
    while True:
        seed = seed * 16807 % 2147483647
        yield seed / 2147483647


def _piers(site: Site, laid: int) -> Iterator[str]:
    wide = max(3.0, site.plank * 0.5)
    for planks in range(PLANKS_A_PIER, PLANKS, PLANKS_A_PIER):
        x, y = _on_arc(site, planks / PLANKS)
        top, foot, middle = y + site.plank, site.water + 5, (y + site.plank + site.water) / 2
        name = "br-pier" if laid >= planks else "br-pier br-soon"
        yield (
            f'<path class="{name}" d="M{n(x - wide * 1.6)} {n(top)}L{n(x - wide * 2.1)} {foot}'
            f"M{n(x + wide * 1.6)} {n(top)}L{n(x + wide * 2.1)} {foot}"
            f'M{n(x - wide * 1.9)} {n(middle)}H{n(x + wide * 1.9)}"/>'
            f'<path class="br-ring" d="M{n(x - wide * 4.5)} {site.water + 6}'
            f'q{n(wide * 4.5)} 4 {n(wide * 9)} 0"/>'
        )


def _banks(site: Site) -> Iterator[str]:
    top, water = site.deck + site.plank * 0.7, site.water
    left, right, wide = site.left, site.right, site.width
    yield (
        f'<path class="br-bank" d="M-4 {n(top - 2)}H{left - 2}C{left + 10} {n(top)} {left + 12} '
        f"{water} {left + 30} {water + 4}C{left + 8} {water + 16} {n(left * 0.4)} {water + 14} "
        f'-4 {water + 26}Z"/>'
    )
    yield (
        f'<path class="br-bank" d="M{wide + 4} {n(top - 2)}H{right + 2}C{right - 10} {n(top)} '
        f"{right - 12} {water} {right - 30} {water + 4}C{right - 8} {water + 16} "
        f'{n(wide - (wide - right) * 0.4)} {water + 14} {wide + 4} {water + 26}Z"/>'
    )
    reeds = (
        _reed(left + 16, water + 6, 17, 1.0), _reed(left + 20, water + 6, 22, 0.4),
        _reed(left + 23, water + 7, 13, 1.3), _reed(right - 17, water + 6, 18, -1.0),
        _reed(right - 21, water + 6, 13, -0.5),
    )  # fmt: skip
    yield f'<path class="br-reed" d="{"".join(reeds)}"/>'


def _reed(x: int, y: int, tall: int, lean: float) -> str:
    return f"M{x} {y}q{n(lean * 1.5)}-{n(tall * 0.6)} {n(lean * 5)}-{tall}"


def _plan(site: Site, laid: int) -> Iterator[str]:
    """The line of what is still to come, dotted."""
    if laid < PLANKS:
        start = laid / PLANKS
        lines = _arc(site, start, 1, site.plank * 0.5) + _arc(site, start, 1, -site.rail)
        yield f'<path class="br-plan" d="{lines}"/>'


def _deck(site: Site, laid: int) -> Iterator[str]:
    if laid == 0:
        return
    end = laid / PLANKS
    yield f'<path class="br-beam" d="{_arc(site, 0, end, site.plank * 0.95)}"/>'
    yield f'<path class="br-plank" d="{"".join(_plank(site, each) for each in range(laid))}"/>'
    posts = "".join(_post(site, each) for each in range(0, laid + 1, PLANKS_A_POST))
    yield f'<path class="br-post" d="{posts}"/>'
    yield f'<path class="br-rail" d="{_arc(site, 0, end, -site.rail)}"/>'
    yield f'<path class="br-rail br-rail2" d="{_arc(site, 0, end, -site.rail * 0.52)}"/>'


def _plank(site: Site, index: int) -> str:
    place = (index + 0.5) / PLANKS
    seat = (site.right - site.left) / PLANKS
    wide = seat - max(0.6, seat * 0.14)
    x, y = _on_arc(site, place)
    turn = radians(_slope(site, place))
    across = (wide * cos(turn), wide * sin(turn))
    down = (-site.plank * sin(turn), site.plank * cos(turn))
    return (
        f"M{n(x - across[0] / 2)} {n(y - across[1] / 2)}l{n(across[0])} {n(across[1])} "
        f"{n(down[0])} {n(down[1])} {n(-across[0])} {n(-across[1])}Z"
    )


def _post(site: Site, planks: int) -> str:
    x, y = _on_arc(site, planks / PLANKS)
    return f"M{n(x)} {n(y + site.plank)}V{n(y - site.rail - 3)}"


def _next_plank(site: Site, laid: int) -> str:
    place = (laid + 0.5) / PLANKS
    x, y = _on_arc(site, place)
    wide, tall, up = site.plank * 2.5, site.plank * 0.74, site.rail * 0.62
    return (
        f'<path class="br-drop" d="M{n(x + 1)} {n(y - up + tall)}V{n(y + site.plank)}"/>'
        f'<rect class="br-today" x="{n(-wide / 2)}" y="{n(-tall / 2)}" width="{n(wide)}" '
        f'height="{n(tall)}" rx="1" transform="translate({n(x + wide * 0.34)} {n(y - up)})'
        f'rotate({n(_slope(site, place) - 9)})"/>'
    )


def _weeks(site: Site) -> Iterator[str]:
    for planks in range(PLANKS_A_PIER, PLANKS + 1, PLANKS_A_PIER):
        x, _ = _on_arc(site, planks / PLANKS)
        anchor = "end" if planks == PLANKS else "middle"
        yield (
            f'<text class="br-lab" x="{n(min(x, site.width - 16))}" y="{site.height - 9}" '
            f'text-anchor="{anchor}">{planks // 7}</text>'
        )


def _on_arc(site: Site, place: float) -> tuple[float, float]:
    span = site.right - site.left
    return site.left + span * place, site.deck - site.rise * 4 * place * (1 - place)


def _slope(site: Site, place: float) -> float:
    return degrees(atan2(-site.rise * 4 * (1 - 2 * place), site.right - site.left))


def _arc(site: Site, start: float, end: float, lift: float, pieces: int = 24) -> str:
    points = (_on_arc(site, start + (end - start) * each / pieces) for each in range(pieces + 1))
    return "M" + "L".join(f"{n(x)} {n(y + lift)}" for x, y in points)


def n(number: float) -> str:
    """A number as it is written in SVG: at most one decimal."""
    text = f"{number:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
