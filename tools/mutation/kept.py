"""What is known of each mutant: results of earlier runs, and the survivors that are explained."""

import hashlib
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tools.mutation.mutants import Mutant

Key = tuple[str, str, str, str, str]
FIELDS = ("file", "function", "line", "was", "becomes")


@dataclass(frozen=True)
class Result:
    """`by` is the test that saw the mutant, or None. `tests` tells which tests there were."""

    by: str | None
    tests: str


class Results:
    """Results of all runs, a line each, so that a run that was stopped goes on where it was.

    A mutant that was seen stays seen while its function is the same; one that was not is tried
    again when tests have changed.
    """

    def __init__(self, file: Path, tests: str) -> None:
        self._file = file
        self._tests = tests
        self._known = dict(_read(file))

    def of(self, mutant: Mutant, function: str) -> Result | None:
        """What is known of a mutant whose function reads like this."""
        found = self._known.get(_name(mutant, function))
        if found is None or (found.by is None and found.tests != self._tests):
            return None
        return found

    def keep(self, mutant: Mutant, function: str, by: str | None) -> Result:
        name = _name(mutant, function)
        told = {"name": name, "by": by, "tests": self._tests, "mutant": str(mutant)}
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(told) + "\n")
        self._known[name] = Result(by, self._tests)
        return self._known[name]


def explained(*files: Path) -> dict[Key, str]:
    """The survivors that are explained: what each is, and why no test can see it."""
    told = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files]
    found: dict[Key, str] = {}
    for one in (one for part in told for one in part.get("survivor", [])):
        key = tuple(one[field] for field in FIELDS)
        assert len(key) == len(FIELDS)
        found[key] = one["why"]
    return found


def _read(file: Path) -> list[tuple[str, Result]]:
    if not file.exists():
        return []
    lines = file.read_text(encoding="utf-8").splitlines()
    # The last line of a run that was killed may be half.
    told = [json.loads(line) for line in lines if line.endswith("}")]
    return [(one["name"], Result(one["by"], one["tests"])) for one in told]


def _name(mutant: Mutant, function: str) -> str:
    whole = "\n".join([*mutant.key, str(mutant.copy), function])
    return hashlib.sha256(whole.encode()).hexdigest()[:24]
