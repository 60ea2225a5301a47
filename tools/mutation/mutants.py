"""A mutant: one small fault in one function, told by what stands there, not by a line number."""

import ast
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import CodeType

from tools.mutation.faults import Change, changes


@dataclass(frozen=True)
class Mutant:
    """`was` became `becomes` on `line` of a function. `copy` counts those that read the same.

    `first` and `last` are the lines that it is on: where a test must have passed.
    """

    file: str
    function: str
    line: str
    was: str
    becomes: str
    copy: int = 0
    first: int = 0
    last: int = 0

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What it is known by, from one version of the file to the next."""
        return (self.file, self.function, self.line, self.was, self.becomes)

    def __str__(self) -> str:
        return f"{self.file} {self.function}: {self.line}\n      {self.was}  ->  {self.becomes}"


@dataclass(frozen=True)
class Place:
    """A mutant, and what is to be changed in the tree of its file to make it.

    `reads` tells what its function says, whatever its comments and its place.
    """

    mutant: Mutant
    change: Change
    reads: str


class Source:
    """One file, and all mutants of it."""

    def __init__(self, path: Path, name: str) -> None:
        text = path.read_text(encoding="utf-8")
        self.path = path
        self.name = name
        self.tree = ast.parse(text)
        self._lines = text.splitlines()

    def places(self) -> Iterator[Place]:
        """Every mutant, in the order of the file."""
        seen: Counter[tuple[str, ...]] = Counter()
        for name, function in functions(self.tree.body):
            reads = hashlib.sha256(ast.dump(function).encode()).hexdigest()[:16]
            for change in list(changes(function)):
                mutant = self._mutant(name, change)
                counted = replace(mutant, copy=seen[mutant.key])
                seen[mutant.key] += 1
                yield Place(counted, change, reads)

    def code_with(self, change: Change) -> CodeType:
        """The whole file, compiled with one change in it. The tree stays as it was."""
        change.make()
        try:
            ast.fix_missing_locations(self.tree)
            return compile(self.tree, str(self.path), "exec")
        finally:
            change.undo()

    def _mutant(self, name: str, change: Change) -> Mutant:
        first, last = change.node.lineno, change.node.end_lineno
        line = self._lines[first - 1].strip()
        texts = (self.name, name, line, change.was, change.becomes)
        return Mutant(*texts, first=first, last=last)


def functions(body: list[ast.stmt], inside: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    """Functions and methods, by their whole names. What is defined inside one belongs to it."""
    for found in body:
        if isinstance(found, ast.FunctionDef):
            yield f"{inside}{found.name}", found
        elif isinstance(found, ast.ClassDef):
            yield from functions(found.body, f"{inside}{found.name}.")


def code_of(module: CodeType, function: str) -> list[CodeType]:
    """The code of a function in a compiled file: more than one where a name is given twice."""
    return [code for code in _all_code(module) if code.co_qualname == function]


def _all_code(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _all_code(constant)
