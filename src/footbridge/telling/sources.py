"""Where a number comes from, in words a reader can follow up."""

import re

from footbridge.catalogue.model import Catalogue
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import together

LINE = re.compile(r"(?P<guide>S\d):L(?P<line>\d+)")
CONFLICT = re.compile(r"C-\d+")
EVIDENCE = re.compile(r"[A-Z]\d\w?")
PARTS = re.compile(r"(?P<letters>[A-Z]*-?)(?P<number>\d+)(?P<rest>\w?)")
OURS = "ours"
SHORTEST_RUN = 3


def source(mark: str, catalogue: Catalogue) -> str:
    """The mark of a source, such as `S2:L62`, `C-08`, `E3`, `ours` or a paper's id, in words."""
    if mark == OURS:
        return _("our own judgement")
    if mark in catalogue.sources:
        return catalogue.sources[mark].title
    if found := LINE.fullmatch(mark):
        return _lines(found["guide"], [found["line"]], catalogue)
    if CONFLICT.fullmatch(mark):
        return _conflicts([mark])
    if EVIDENCE.fullmatch(mark):
        return _evidence([mark])
    return mark


def sources(marks: tuple[str, ...], catalogue: Catalogue) -> str:
    """All of them on one line, each once; what stands in one place is told together."""
    lines: dict[str, list[str]] = {}
    for mark in marks:
        if found := LINE.fullmatch(mark):
            lines.setdefault(found["guide"], []).append(found["line"])
    notes = [mark for mark in marks if CONFLICT.fullmatch(mark)]
    parts = [mark for mark in marks if EVIDENCE.fullmatch(mark) and mark not in catalogue.sources]
    others = [mark for mark in marks if not LINE.fullmatch(mark) and mark not in (*notes, *parts)]
    told = [_lines(guide, numbers, catalogue) for guide, numbers in lines.items()]
    told += [_conflicts(notes)] if notes else []
    told += [_evidence(parts)] if parts else []
    return "; ".join(dict.fromkeys([*told, *(source(mark, catalogue) for mark in others)]))


def _lines(guide: str, numbers: list[str], catalogue: Catalogue) -> str:
    each = _folded(numbers)
    pattern = ngettext("{guide}, line {lines}", "{guide}, lines {lines}", len(set(numbers)))
    return pattern.format(guide=_guide(guide, catalogue), lines=together(each))


def _conflicts(marks: list[str]) -> str:
    told = _("our notes on where the guides differ, {marks}")
    return told.format(marks=together(_folded(marks)))


def _evidence(marks: list[str]) -> str:
    told = _("our notes on the evidence, {marks}")
    return told.format(marks=together(_folded(marks)))


def _folded(marks: list[str]) -> list[str]:
    """Each mark once, in order; three or more that follow one another as "C-16 to C-19"."""
    runs: list[list[str]] = []
    for mark in sorted(set(marks), key=_place):
        if runs and _follows(runs[-1][-1], mark):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return [told for run in runs for told in _run(run)]


def _run(run: list[str]) -> list[str]:
    if len(run) < SHORTEST_RUN:
        return run
    return [_("{first} to {last}").format(first=run[0], last=run[-1])]


def _follows(before: str, mark: str) -> bool:
    (letters, number, rest), (next_letters, next_number, _rest) = _place(before), _place(mark)
    return letters == next_letters and not rest and next_number == number + 1


def _place(mark: str) -> tuple[str, int, str]:
    """The letters of a mark, its number, and what follows: `E8a` is ("E", 8, "a")."""
    found = PARTS.fullmatch(mark)
    return (found["letters"], int(found["number"]), found["rest"]) if found else (mark, 0, "")


def _guide(guide: str, catalogue: Catalogue) -> str:
    known = catalogue.sources.get(guide)
    return known.title if known else _("guide {guide}").format(guide=guide)
