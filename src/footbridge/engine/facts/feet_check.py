"""A look at both feet."""

from collections.abc import Iterator
from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Finding, Side
from footbridge.engine.facts.phrase import All, Phrase, joined, said, word
from footbridge.engine.facts.told import Fault, Told
from footbridge.engine.person import Zone


@value
class FootFinding:
    """`zone` may be left out when the whole foot is meant; then `side` says which."""

    found: Finding
    side: Side
    zone: Zone | None = None

    def phrase(self) -> Phrase:
        """ "a blister, left foot, the heel"."""
        parts = [word(self.found), said("{side} foot", side=self.side)]
        if self.zone is not None:
            parts.append(word(self.zone.place))
        return joined(parts)


@value
class FeetCheck(Told):
    """A look at both feet. No findings and `could_see` means that nothing was found.

    `not_yet_told`: something new was seen, and what and where is still to be said.
    """

    KIND: ClassVar = "feet_check"
    GRAVITY: ClassVar = 1

    findings: tuple[FootFinding, ...] = ()
    could_see: bool = True
    not_yet_told: bool | None = None

    def warnings(self) -> frozenset[object]:
        return frozenset(self.findings)

    def line(self) -> Phrase:
        if self.not_yet_told:
            return said("feet looked at, something new, not yet said what")
        if not self.could_see:
            return said("feet could not be seen well enough")
        if not self.findings:
            return said("feet looked at, nothing found")
        found = All(tuple(each.phrase() for each in self.findings))
        return said("feet looked at: {found}", found=found)

    def faults(self) -> Iterator[Fault]:
        for place, finding in enumerate(self.findings):
            if finding.zone is not None and finding.zone.side is not finding.side:
                field = f"findings[{place}].zone.side"
                yield field, f"{finding.side}, the side of the finding", finding.zone.side
