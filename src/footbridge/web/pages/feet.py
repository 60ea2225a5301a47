"""What was seen on the feet, in words."""

from collections.abc import Iterable, Sequence
from typing import Any

from footbridge.catalogue.words import Side
from footbridge.drawings.footmap import zone_key
from footbridge.engine.facts import Finding, FootFinding
from footbridge.telling.language import _
from footbridge.telling.lists import sentence_case
from footbridge.telling.names import name
from footbridge.web.forms.asking import ZONES
from footbridge.web.half_filled import HalfFilled
from footbridge.web.pages.footmap import place_name


def noted_in(half: HalfFilled) -> list[list[str]]:
    """What was noted of a look so far, without anything that this version does not know."""
    marks: Any = half.answers.get("found", {}).get("marks")
    known = [[kind.value, place] for kind in Finding for place in ZONES]
    return [each for each in marks if each in known] if isinstance(marks, list) else []


def whole_in(half: HalfFilled) -> list[FootFinding]:
    """What another door told of a whole foot. The page has no place for it, and keeps it."""
    told: Any = half.answers.get("found", {}).get("whole")
    known = {(kind.value, side.value): (kind, side) for kind in Finding for side in Side}
    told = [tuple(each) for each in told] if isinstance(told, list) else []
    found = (known[each] for each in told if each in known)
    return [FootFinding(found=kind, side=side) for kind, side in found]


def marks_of(findings: Iterable[FootFinding]) -> tuple[list[list[str]], list[list[str]]]:
    """Findings as they are noted: those with a place, and those of a whole foot."""
    told = tuple(findings)
    marks = [
        [each.found.value, zone_key(each.zone.side, each.zone.place)]
        for each in told
        if each.zone is not None
    ]
    whole = [[each.found.value, each.side.value] for each in told if each.zone is None]
    return marks, whole


def found_in_words(found: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Each as "A blister. Left foot: the heel"."""
    return tuple(
        _("{found}. {place}").format(
            found=sentence_case(name(Finding(kind))),
            place=place_name(ZONES[place].side, ZONES[place].place),
        )
        for kind, place in found
    )


def finding_in_words(finding: FootFinding) -> str:
    """ "A blister. Left foot: the heel"; of a whole foot "Swelling. Left foot"."""
    if finding.zone is None:
        place = sentence_case(_("{side} foot").format(side=name(finding.side)))
    else:
        place = place_name(finding.zone.side, finding.zone.place)
    return _("{found}. {place}").format(found=sentence_case(name(finding.found)), place=place)
