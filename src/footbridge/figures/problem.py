"""What is wrong with a script, said so that its author can find the place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from footbridge.catalogue.decode import decode
from footbridge.catalogue.problem import BadCatalogue, Problem

T = TypeVar("T")


class BadScript(BadCatalogue):
    """A script that cannot be drawn. ``problems`` holds all that was found."""


@dataclass(slots=True)
class Notes:
    """Problems of one file, collected while it is read."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, key: str, what: str) -> None:
        self.problems.append(Problem(file=self.file, key=key, what=what))

    def stop_if_any(self) -> None:
        if self.problems:
            raise BadScript(self.problems)

    def read(self, kind: type[T], raw: Any, where: str = "") -> T | None:
        """The value that ``raw`` describes; None, and a note of each fault, where it is none."""
        try:
            return decode(kind, raw, file=self.file)
        except BadCatalogue as bad:
            for fault in bad.problems:
                self.add(".".join(part for part in (where, fault.key) if part), fault.what)
            return None

    def table(self, key: str, value: Any) -> Mapping[str, Any]:
        if isinstance(value, Mapping):
            return value
        self.add(key, f"expected a table, found {value!r}")
        return {}

    def words(self, key: str, said: str) -> str:
        if not said.strip():
            self.add(key, "expected words, found none")
        return said
