"""A painted still as small as it can be sent: a list of exercises fetches some twenty of them.

What neighbours have in common is said once, and drawn art stands in whole units, as all else does:
half a unit is less than a line is wide by far. Over a home network most of a picture is numbers.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from footbridge.figures.svg import NAMESPACE

_G, _PATH = f"{{{NAMESPACE}}}g", f"{{{NAMESPACE}}}path"
_CAP = "stroke-linecap"
POINTS_OF_A_CURVE = 3
# A group is seen through as one, and each of its parts for itself: it says no opacity for them.
_OF_EACH = frozenset({"d", "opacity", "transform"})
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_ALL_CURVES = re.compile(r"M[^A-Za-z]*C([^A-Za-z]|C)*z")

Look = tuple[tuple[str, str], ...]


def packed(svg: str) -> str:
    """The same picture in fewer letters. ``svg`` is one that ``paper.on_paper`` painted."""
    ElementTree.register_namespace("", NAMESPACE)
    root = ElementTree.fromstring(svg)  # noqa: S314 our own picture, painted by this package
    _cap_all(root)
    for group in list(root.iter(_G)):
        if "rotate" in group.get("transform", ""):
            _in_whole_units(group)
    _join_looks(root)
    return ElementTree.tostring(root, encoding="unicode").replace(" />", "/>")


def _cap_all(root: Element) -> None:
    """Round ends for all; the few lines that end otherwise say so."""
    for path in root.iter(_PATH):
        has_ends = "stroke-dasharray" in path.attrib or not path.get("d", "").endswith("z")
        is_drawn = path.get("stroke") != "none"
        if path.attrib.pop(_CAP, None) is None and has_ends and is_drawn:
            path.set(_CAP, "butt")
    root.set(_CAP, "round")


def _in_whole_units(group: Element) -> None:
    for path in group.iter(_PATH):
        whole = _NUMBER.sub(lambda found: f" {round(float(found[0]))}", path.get("d", ""))
        is_curves = _ALL_CURVES.fullmatch(whole) is not None
        path.set("d", _by_steps(whole) if is_curves else _close_up(whole))


def _by_steps(curves: str) -> str:
    """Each point told from the end of the curve before: steps are shorter to write than places."""
    numbers = [int(each) for each in _NUMBER.findall(curves)]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    starts = points[:-1:POINTS_OF_A_CURVE]
    steps = (
        (x - start_x, y - start_y)
        for number, (start_x, start_y) in enumerate(starts)
        for x, y in points[number * POINTS_OF_A_CURVE + 1 :][:POINTS_OF_A_CURVE]
    )
    return _close_up(f"M{_told([points[0]])}c{_told(steps)}z")


def _told(places: Iterable[tuple[int, int]]) -> str:
    return " ".join(f"{x} {y}" for x, y in places)


def _close_up(path: str) -> str:
    """Without the spaces that say nothing: a minus sign is its own separator."""
    return re.sub(r" *([A-Za-z]) *", r"\1", path).replace(" -", "-")


def _join_looks(parent: Element) -> None:
    """Neighbours that look alike come into one group that says how."""
    children = list(_spread(parent))
    parent[:] = []
    for child in children:
        _join_looks(child)
    for look, run in groupby(children, key=_look):
        parent.extend(_joined(look, list(run)))


def _spread(parent: Element) -> Iterator[Element]:
    """What is in a group that says nothing stands for itself."""
    for child in parent:
        if child.tag == _G and not child.attrib:
            yield from _spread(child)
        else:
            yield child


def _look(element: Element) -> Look:
    """What a group may say for a path; of a group nothing."""
    told = sorted(element.attrib.items()) if element.tag == _PATH else ()
    return tuple((name, value) for name, value in told if name not in _OF_EACH)


def _joined(look: Look, run: list[Element]) -> list[Element]:
    if not look or len(run) == 1:
        return run
    group = Element(_G, dict(look))
    for path in run:
        for name, _ in look:
            del path.attrib[name]
    group.extend(run)
    return [group]
