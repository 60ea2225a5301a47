"""No number that decides stands in the engine: it comes from `numbers.toml` or from a dose."""

import ast
from collections.abc import Iterator
from pathlib import Path

ENGINE = Path("src/footbridge/engine")

ALWAYS = {0, 1, 2}
# Days of a week, seconds, per cent, thousandths: as a constant with a name.
UNITS = {7, 60, 100, 1000, 3600}
# What a value may be at all is its shape, and refused where it is read.
SHAPES = {"Between", "Length"}

# Numbers that no clinic would look for, by the file.
OTHERS: dict[str, set[float]] = {
    # Limits of the shape of facts, and marks of what is graver.
    "facts/amounts.py": {43_200, 100_000},
    "facts/flag_raised.py": {3},
    "facts/session.py": {500},
    "facts/times.py": {1900, 2100},
    "person.py": {15},
    # How much is remembered, which is more than any rule asks for.
    "known/guide.py": {4},
    "known/spans.py": {9999},
    "progress/fold.py": {42},
    "progress/recover.py": {3},
    "streams/cuts.py": {3},
    "signs/case.py": {42},
    "streams/strength_dose.py": {28},
    # A method of statistics, not of the clinic.
    "shown/slope.py": {1.96, 3, 5, 18, 180},
    "shown/trend.py": {60},
}


def found_in(path: Path) -> set[float]:
    """The numbers of a file that are neither a unit with a name nor the shape of a value."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    excused = {id(node) for node in _excused(tree)}
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, int | float)
        and not isinstance(node.value, bool)
        and node.value not in ALWAYS
        and id(node) not in excused
    }


def _excused(tree: ast.Module) -> Iterator[ast.AST]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and _is_constant(node):
            yield from (each for each in ast.walk(node.value) if _is_unit(each))
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in SHAPES:
                yield from ast.walk(node)


def _is_constant(node: ast.Assign) -> bool:
    return all(isinstance(each, ast.Name) and each.id.isupper() for each in node.targets)


def _is_unit(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value in UNITS


def test_no_number_that_decides_stands_in_the_engine():
    found = {path.relative_to(ENGINE).as_posix(): found_in(path) for path in ENGINE.rglob("*.py")}

    assert {name: numbers for name, numbers in found.items() if numbers} == OTHERS


def test_a_number_in_code_is_found(tmp_path):
    path = tmp_path / "walking.py"
    path.write_text("MINUTE = 60\nLENGTH = Between(5, 90)\nGROWS = 5\nrest = amount * 7\n")

    assert found_in(path) == {5, 7}
