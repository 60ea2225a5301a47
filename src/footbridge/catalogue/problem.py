"""What is wrong with the content: said in plain words, with its place, and all at once."""

from collections.abc import Sequence

from footbridge.catalogue.value import value


@value
class Problem:
    """One fault. `file` is a path in the data folder, `key` the place in it ("dose.sets.hi")."""

    file: str
    key: str
    what: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place}: {self.what}"


class BadCatalogue(Exception):
    """The content cannot be used. `problems` holds every fault that was found, never one alone."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
