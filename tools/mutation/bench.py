"""Makes a mutant in the memory of a copy of this process, and runs the tests that pass there.

A process that holds all tests is split in two for each mutant. In the copy the code of one
function is changed and the tests run until one fails; then the copy is gone, and nothing was
written anywhere. So a mutant costs its tests and a few hundredths of a second.
"""

import functools
import gc
import hashlib
import itertools
import os
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

from footbridge.engine.known import guide
from tools.mutation.mutants import Mutant, Place, Source, code_of

SPARE_SECONDS = 10  # of work; what never ends has been seen by then
MOST_SECONDS = 900  # of waiting, should a mutant sleep for ever
SEEN, NOT_SEEN = 1, 0
REMEMBERED = ("footbridge.engine", "footbridge.catalogue")


class Bench:
    """A plugin of pytest: it collects as always, and `act` does the rest instead of a run."""

    def __init__(self, act: "Callable[[Bench], None]") -> None:
        self._act = act
        self.items: dict[str, Any] = {}
        self._killers: Counter[tuple[str, str]] = Counter()
        self._functions: dict[tuple[str, str, int], list[FunctionType]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.items = {item.nodeid: item for item in session.items}
        self._act(self)
        return True

    def stamps(self) -> dict[str, str]:
        """Each test with what tells whether it has changed."""
        return {name: _stamp(item) for name, item in self.items.items()}

    def run(self, name: str, following: str | None = None) -> float:
        """Runs a test as pytest would. Returns its seconds of work; raises what it raises."""
        item = self.items[name]
        # Without a test that follows, only what the whole run shares stays.
        follows = self.items[following] if following else item.session
        if hasattr(item, "_initrequest"):
            item._initrequest()
        began = time.process_time()
        try:
            item.ihook.pytest_runtest_setup(item=item)
            _tell_folders(item)
            item.ihook.pytest_runtest_call(item=item)
        finally:
            item.ihook.pytest_runtest_teardown(item=item, nextitem=follows)
        return time.process_time() - began

    def record_one(self, name: str) -> float:
        """Runs a test that must pass, with nothing remembered from the one before."""
        _forget()
        try:
            return self.run(name)
        except pytest.skip.Exception:
            return 0.0

    def killer(
        self, source: Source, place: Place, tests: dict[str, float], most_seconds: float
    ) -> str | None:
        """The test that saw the mutant, "time" when it never came to an end, or None.

        `tests` are those to be tried, with their seconds of work; together they get no more than
        `most_seconds`.
        """
        if not tests:
            return None
        mutant = place.mutant
        new = code_of(source.code_with(place.change), mutant.function)
        order = _within(self._in_order(mutant, tests), tests, most_seconds)
        change = self.change_to(source.path, mutant.function, new)
        found = self.seen_in_a_copy(change, order, sum(tests[name] for name in order))
        if found is not None:
            self._killers[mutant.file, found] += 1
        return found

    def _in_order(self, mutant: Mutant, tests: dict[str, float]) -> list[str]:
        """What saw the neighbours first, then the tests of this file, then the quick ones.

        Those of a file of the same name are of this file, and those whose file has it in `ABOUT`.
        """
        killed, about = self._killers, Path(mutant.file).stem

        def place(name: str) -> tuple[int, bool, float, str]:
            told = getattr(self.items[name], "module", None)
            is_near = about in Path(name.partition("::")[0]).stem or about in getattr(
                told, "ABOUT", ()
            )
            return (-killed[mutant.file, name], not is_near, tests[name], name)

        return sorted(tests, key=place)

    def change_to(self, path: Path, function: str, new: list[CodeType]) -> Callable[[], None]:
        """What puts new code, on the lines where it stands, in the place of a function's own."""
        functions = self._of(path, function)
        assert functions, (path, function)
        return functools.partial(_change, functions, new)

    def _of(self, path: Path, function: str) -> list[FunctionType]:
        if not self._functions:
            self._functions = _all_functions()
            gc.freeze()  # so that copies share the memory that nobody changes
        return [
            found
            for (file, name, _), those in self._functions.items()
            for found in those
            if name == function and file == str(path)
        ]

    def seen_in_a_copy(
        self, change: Callable[[], None], order: list[str], work: float
    ) -> str | None:
        """Makes a change in a copy of this process: the test that saw it, "time", or None.

        `work` is how many seconds the tests take without the change.
        """
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reading)
            self._in_the_copy(change, order, work, writing)
        os.close(writing)
        with os.fdopen(reading) as told:
            name = told.read()
        _, status = os.waitpid(pid, 0)
        if os.waitstatus_to_exitcode(status) == NOT_SEEN:
            return None
        return name or "time"

    def _in_the_copy(
        self, change: Callable[[], None], order: list[str], work: float, writing: int
    ) -> None:
        """Never returns: this process ends here, and the files of the other stay as they are."""
        _be_quiet()
        _end_after(SPARE_SECONDS + 4 * work)
        _forget()
        change()
        for name, following in zip(order, [*order[1:], None], strict=True):
            if self._fails(name, following):
                os.write(writing, name.encode())
                os._exit(SEEN)
        os._exit(NOT_SEEN)

    def _fails(self, name: str, following: str | None) -> bool:
        try:
            self.run(name, following)
        except pytest.skip.Exception:
            return False
        except BaseException:  # whatever a fault leads to, it was seen
            return True
        return False


def _change(functions: list[FunctionType], new: list[CodeType]) -> None:
    for function in functions:
        line = function.__code__.co_firstlineno
        function.__code__ = next(code for code in new if code.co_firstlineno == line)


def _tell_folders(item: Any) -> None:
    """A test's folder is put away by what was reported of it, so something must be."""
    call = pytest.CallInfo.from_call(lambda: None, "setup")
    item.ihook.pytest_runtest_makereport(item=item, call=call)


def _within(order: list[str], tests: dict[str, float], most_seconds: float) -> list[str]:
    """As many of the first as take no more than this together, and one at the least."""
    taken = list(itertools.accumulate(tests[name] for name in order))
    return order[: max(1, sum(1 for seconds in taken if seconds <= most_seconds))]


def _all_functions() -> dict[tuple[str, str, int], list[FunctionType]]:
    found: dict[tuple[str, str, int], list[FunctionType]] = {}
    for one in gc.get_objects():
        if type(one) is FunctionType:
            code = one.__code__
            key = (code.co_filename, code.co_qualname, code.co_firstlineno)
            found.setdefault(key, []).append(one)
    return found


def _forget() -> None:
    """What was remembered was worked out by the code as it was."""
    for one in _remembering():
        one.cache_clear()
    guide._guides.clear()  # and with them what was worked out of a catalogue


@functools.cache
def _remembering() -> "list[functools._lru_cache_wrapper[Any]]":
    return [
        one
        for one in gc.get_objects()
        if type(one) is functools._lru_cache_wrapper  # asking a lazy object would wake it
        and str(getattr(one, "__module__", "")).startswith(REMEMBERED)
    ]


def _be_quiet() -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _end_after(seconds: float) -> None:
    limit = int(seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(MOST_SECONDS)


def _stamp(item: Any) -> str:
    """The test's file, and the file that it is about where it names one."""
    told = [Path(item.path)]
    if hasattr(item, "callspec"):
        told += [one for one in item.callspec.params.values() if isinstance(one, Path)]
    return stamp_of(path for path in told if path.is_file())


def stamp_of(paths: Iterable[Path]) -> str:
    """The SHA-256 of some files, in hex."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()


def on_the_bench(words: list[str], act: Callable[[Bench], None]) -> int:
    """Collects the tests that `words` name and lets `act` do with them. Returns pytest's code."""
    os.environ["HYPOTHESIS_PROFILE"] = "mutants"
    quiet = ["-q", "--no-header", "-s", "--tb=short", "-p", "no:cacheprovider"]
    sys.stdout.flush()
    return int(pytest.main([*quiet, *words], plugins=[Bench(act)]))
