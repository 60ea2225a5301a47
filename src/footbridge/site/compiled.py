"""Compiled code, made by the very Python that will run it: a browser's Python reads this file.

It imports nothing of ours. The same sources give the same bytes: no time goes in, and names are
counted from the folder of all libraries.
"""

import ast
import io
import json
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined]
from importlib.util import source_hash
from pathlib import Path

# The oldest time that an archive can hold.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def pyc(source: bytes, name: str) -> bytes:
    """A module that needs no source, and is never compared with one."""
    tree = ast.parse(source, name)
    _take_out_words_for_readers(tree)
    code = compile(tree, name, "exec", dont_inherit=True)
    made: bytes = bytes(_code_to_hash_pyc(code, source_hash(source), False))
    return made


def _take_out_words_for_readers(tree: ast.Module) -> None:
    """Docstrings are a fifth of it, and nobody reads them there. What is asserted stays."""
    for node in ast.walk(tree):
        if not isinstance(
            node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
        ):
            continue
        if ast.get_docstring(node, clean=False) is not None:
            nothing = ast.Pass(lineno=node.body[0].lineno, col_offset=0)
            rest = [] if isinstance(node, ast.Module) else [nothing]
            node.body = node.body[1:] or [*rest]


def write_pack(stage: str, target: str) -> None:
    """Every file below `stage` in one: four bytes of length, a list as JSON, and the contents.

    The list holds [path, offset, length]; offsets are counted from the end of the list.
    """
    root = Path(stage)
    entries: list[tuple[str, int, int]] = []
    body = io.BytesIO()
    for path in sorted(each for each in root.rglob("*") if each.is_file()):
        name, content = path.relative_to(root).as_posix(), path.read_bytes()
        if name.endswith(".py"):
            name, content = f"{name}c", pyc(content, name)
        entries.append((name, body.tell(), len(content)))
        body.write(content)
    told = json.dumps(entries, separators=(",", ":")).encode()
    Path(target).write_bytes(len(told).to_bytes(4, "little") + told + body.getvalue())


def write_library(source: str, wanted: list[str], target: str) -> None:
    """The standard library again, compiled, and stored so that the host can press it better."""
    with zipfile.ZipFile(source) as held, zipfile.ZipFile(target, "w") as made:
        for name in sorted(wanted):
            info = zipfile.ZipInfo(f"{name}c", NO_TIME)
            made.writestr(info, pyc(held.read(name), name))
