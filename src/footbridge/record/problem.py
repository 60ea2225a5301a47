"""What is wrong with something that was read, and where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that cannot be accepted.

    `source` names the file ("journal.jsonl", "-" for standard input), `line` counts from 1 and is
    None where lines mean nothing, `field` is a path such as ``sets[0].reps`` ("" for the whole).
    """

    source: str
    line: int | None
    field: str
    expected: str
    got: str

    def __str__(self) -> str:
        place = self.source if self.line is None else f"{self.source}, line {self.line}"
        field = f", {self.field}" if self.field else ""
        return f"{place}{field}: expected {self.expected}, got {self.got}"


class BadRecord(ValueError):
    """What was read is refused as a whole; `problems` lists everything that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(each) for each in problems))
        self.problems = problems
