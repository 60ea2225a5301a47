"""What is wrong with a script, said so that its author can find the place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Problem:
    """``file`` and ``key`` say where; ``what`` says what is wrong."""

    file: str
    key: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.what}"


class BadScript(ValueError):
    """A script that cannot be drawn. ``problems`` holds all that was found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = problems


@dataclass(slots=True)
class Notes:
    """Problems of one file, collected while it is read; each reader gives a harmless value
    back.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, key: str, what: str) -> None:
        self.problems.append(Problem(self.file, key, what))

    def stop_if_any(self) -> None:
        if self.problems:
            raise BadScript(tuple(self.problems))

    def unknown_keys(self, where: str, table: Mapping[str, Any], known: frozenset[str]) -> None:
        for key in table:
            if key not in known:
                place = f"{where}.{key}" if where else key
                self.add(place, f"is not known here; known: {', '.join(sorted(known))}")

    def table(self, key: str, value: Any) -> Mapping[str, Any]:
        if isinstance(value, Mapping):
            return value
        self.add(key, f"expected a table, found {value!r}")
        return {}

    def rows(self, key: str, value: Any) -> list[Any]:
        if isinstance(value, (list, tuple)):
            return list(value)
        self.add(key, f"expected a list, found {value!r}")
        return []

    def number(self, key: str, value: Any) -> float:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return float(value)
        self.add(key, f"expected a number, found {value!r}")
        return 0.0

    def numbers(self, key: str, value: Any, count: int | None = None) -> tuple[float, ...]:
        numbers = tuple(self.number(key, v) for v in self.rows(key, value))
        if count is not None and len(numbers) != count:
            self.add(key, f"expected {count} numbers, found {len(numbers)}")
            return (0.0,) * count
        return numbers

    def truth(self, key: str, value: Any) -> bool:
        if isinstance(value, bool):
            return value
        self.add(key, f"expected true or false, found {value!r}")
        return False

    def text(self, key: str, value: Any, *, empty: bool = False) -> str:
        if isinstance(value, str) and (value.strip() or empty):
            return value
        self.add(key, f"expected words, found {value!r}")
        return ""
