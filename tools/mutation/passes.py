"""Which test passes through which line, and how long it takes: recorded once, added to later."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from coverage import Coverage

NAMES = "tests.json"
LINES = "lines"


class Passes:
    """What was recorded in a folder, for sources and tests as they were then."""

    def __init__(self, folder: Path, stamp: str, sources: Iterable[str]) -> None:
        self._folder = folder
        self._stamp = stamp
        self._sources = list(sources)
        self._seconds: dict[str, float] = {}
        self._tests: dict[str, str] = {}
        folder.mkdir(parents=True, exist_ok=True)
        if not self._read():
            (folder / LINES).unlink(missing_ok=True)

    def missing(self, tests: dict[str, str]) -> list[str]:
        """The tests that were never recorded, or have changed since."""
        return [name for name, stamp in tests.items() if self._tests.get(name) != stamp]

    def record(self, tests: dict[str, str], run: Callable[[str], float]) -> None:
        """Runs each test and keeps the lines it passed. `run` returns its seconds of work."""
        coverage = Coverage(
            data_file=str(self._folder / LINES), config_file=False, include=self._sources
        )
        coverage.load()
        coverage.start()
        try:
            for name, stamp in tests.items():
                coverage.switch_context(name)
                self._seconds[name] = run(name)
                self._tests[name] = stamp
        finally:  # a recording that is stopped goes on where it was
            coverage.stop()
            coverage.save()
            self._write()

    def seconds(self, test: str) -> float:
        """How long the processor worked on a test."""
        return self._seconds[test]

    def by_line(self, path: Path) -> dict[int, set[str]]:
        """For each line of a file the tests that pass there."""
        coverage = Coverage(data_file=str(self._folder / LINES), config_file=False)
        coverage.load()
        found: Any = coverage.get_data().contexts_by_lineno(str(path))
        return {line: set(names) & set(self._tests) for line, names in found.items()}

    def _read(self) -> bool:
        """Whether what is there was recorded for these sources."""
        try:
            told = json.loads((self._folder / NAMES).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        if told["stamp"] != self._stamp:
            return False
        self._seconds, self._tests = told["seconds"], told["tests"]
        return True

    def _write(self) -> None:
        told = {"stamp": self._stamp, "seconds": self._seconds, "tests": self._tests}
        (self._folder / NAMES).write_text(json.dumps(told), encoding="utf-8")


def through(lines: dict[int, set[str]], first: int, last: int) -> Iterator[str]:
    """The tests that pass through any of these lines."""
    yield from set().union(*(lines.get(line, set()) for line in range(first, last + 1)))
