"""How many lines of Python a package has, and how many of them are code."""

import ast
import io
import tokenize
from dataclasses import dataclass
from pathlib import Path

NO_CODE = {
    tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT,
    tokenize.ENDMARKER,
}  # fmt: skip
MAY_SAY_WHAT_IT_IS = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Size:
    """`lines` are all; `code` those that are neither empty, nor comments, nor docstrings."""

    files: int = 0
    lines: int = 0
    code: int = 0

    def __add__(self, other: "Size") -> "Size":
        return Size(self.files + other.files, self.lines + other.lines, self.code + other.code)


def sizes(package: Path) -> dict[str, Size]:
    """The size of each package within `package`; single files beside them count as one."""
    found: dict[str, Size] = {}
    for path in sorted(package.rglob("*.py")):
        first, *rest = path.relative_to(package).parts
        name = first if rest else "(beside them)"
        found[name] = found.get(name, Size()) + size_of(path.read_text(encoding="utf-8"))
    return found


def size_of(source: str) -> Size:
    """The size of one file, by its text."""
    code: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in NO_CODE:
            code.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, MAY_SAY_WHAT_IT_IS)
            and ast.get_docstring(node, clean=False) is not None
        ):
            told = node.body[0]
            code -= set(range(told.lineno, (told.end_lineno or told.lineno) + 1))
    return Size(1, len(source.splitlines()), len(code))
