"""A still picture with its colours written in, for PDFs and print, where no style sheet
applies.
"""

from xml.etree import ElementTree

from footbridge.figures.paint import PAINTS, Paint
from footbridge.figures.palette import DEFAULT_SKIN, Body, Theme, colours
from footbridge.figures.svg import NAMESPACE

_G, _PATH = f"{{{NAMESPACE}}}g", f"{{{NAMESPACE}}}path"
_CLASS_OF = {Body.MAN: "bm", Body.WOMAN: "bw"}


def on_paper(
    svg: str,
    *,
    theme: Theme = Theme.PRINT,
    body: Body = Body.MAN,
    skin: str = DEFAULT_SKIN,
    mirrored: bool = False,
) -> str:
    """One of our own pictures with literal colours for one person; key frames are dropped.

    ``mirrored`` shows the other side of the body.
    """
    ElementTree.register_namespace("", NAMESPACE)
    root = ElementTree.fromstring(svg)  # noqa: S314 our own file, built by this package
    tokens = colours(theme, body, skin)
    _keep_one_person(root, body)
    for element in root.iter():
        for child in list(element):
            if child.tag not in (_G, _PATH):
                element.remove(child)
        if element.tag == _PATH:
            _paint(element, PAINTS[element.attrib.pop("class")], tokens)
        elif element.tag == _G:
            element.attrib.pop("class", None)
    for name in ("class", "data-phases"):
        root.attrib.pop(name, None)
    # Said once for all: these files are fetched by the dozen.
    root.set("stroke-linejoin", "round")
    if mirrored:
        _mirror(root)
    return ElementTree.tostring(root, encoding="unicode")


def _keep_one_person(root: ElementTree.Element, body: Body) -> None:
    """The other person's parts go; this person's are always shown."""
    for parent in list(root.iter()):
        for child in list(parent):
            who = child.get("class")
            if child.tag == _G and who in _CLASS_OF.values():
                if who != _CLASS_OF[body]:
                    parent.remove(child)
                child.attrib.pop("display", None)


def _paint(element: ElementTree.Element, paint: Paint, tokens: dict[str, str]) -> None:
    for name, token in (("fill", paint.fill), ("stroke", paint.stroke)):
        colour, opacity = _split(tokens.get(token, "none"))
        element.set(name, colour)
        if opacity is not None:
            element.set(f"{name}-opacity", opacity)
    if paint.line:
        element.set("stroke-width", f"{paint.line * float(tokens['fig-line']):.2f}")
    if paint.round_ends:
        element.set("stroke-linecap", "round")
    if paint.opacity != 1:
        element.set("opacity", f"{paint.opacity:g}")
    if paint.dashes:
        element.set("stroke-dasharray", paint.dashes)


def _split(colour: str) -> tuple[str, str | None]:
    """``#rrggbbaa`` is not known to every PDF writer: colour and opacity apart."""
    if len(colour) == 9:
        return colour[:7], f"{int(colour[7:], 16) / 255:.2f}"
    return colour, None


def _mirror(root: ElementTree.Element) -> None:
    width = root.attrib["viewBox"].split()[2]
    group = ElementTree.Element(_G, {"transform": f"translate({width} 0)scale(-1 1)"})
    group.extend(list(root))
    for child in list(root):
        root.remove(child)
    root.append(group)
