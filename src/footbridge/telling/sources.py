"""Where a number comes from, in words a reader can follow up."""

import re

from footbridge.catalogue.model import Catalogue
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import together

LINE = re.compile(r"(?P<guide>S\d):L(?P<line>\d+)")
CONFLICT = re.compile(r"C-\d+")
EVIDENCE = re.compile(r"[A-Z]\d\w?")
OURS = "ours"


def source(mark: str, catalogue: Catalogue) -> str:
    """The mark of a source, such as `S2:L62`, `C-08`, `E3`, `ours` or a paper's id, in words."""
    if mark == OURS:
        return _("our own judgement")
    if mark in catalogue.sources:
        return catalogue.sources[mark].title
    if found := LINE.fullmatch(mark):
        return _lines(found["guide"], [found["line"]], catalogue)
    if CONFLICT.fullmatch(mark):
        return _("our list of points where the guides differ, {mark}").format(mark=mark)
    if EVIDENCE.fullmatch(mark):
        return _("our collection of evidence, part {mark}").format(mark=mark)
    return mark


def sources(marks: tuple[str, ...], catalogue: Catalogue) -> str:
    """All of them on one line, each once; lines of one guide together."""
    lines: dict[str, list[str]] = {}
    others: list[str] = []
    for mark in marks:
        if found := LINE.fullmatch(mark):
            lines.setdefault(found["guide"], []).append(found["line"])
        else:
            others.append(source(mark, catalogue))
    told = [_lines(guide, numbers, catalogue) for guide, numbers in lines.items()]
    return "; ".join(dict.fromkeys([*told, *others]))


def _lines(guide: str, numbers: list[str], catalogue: Catalogue) -> str:
    each = list(dict.fromkeys(numbers))
    pattern = ngettext("{guide}, line {lines}", "{guide}, lines {lines}", len(each))
    return pattern.format(guide=_guide(guide, catalogue), lines=together(each))


def _guide(guide: str, catalogue: Catalogue) -> str:
    known = catalogue.sources.get(guide)
    return known.title if known else _("guide {guide}").format(guide=guide)
