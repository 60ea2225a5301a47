"""What nothing names any more is taken out, and not kept for later."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "footbridge"
READ = {".py", ".html", ".toml", ".js", ".mjs", ".xml", ".typ"}
# Called by what we stand on, by a name that it chose.
OF_DJANGO = {
    "StorageConfig",
    "WebConfig",
    "guards_stand",
    "handler400",
    "handler404",
    "handler500",
}
# Promises and looks that lives and figures are held to: the tests ask them.
FOR_TESTS = {
    "nothing_promised_that_cannot_come", "nothing_twice", "reasons_state_the_number",
    "trained_streams", "words_are_there",
}  # fmt: skip

# Larger text, by how much.
BY_A_NUMBER = {"t1", "t2", "t3", "t4"}


def words_in(folder: Path) -> Counter[str]:
    counted: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.suffix in READ and path.is_file():
            counted.update(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    return counted


def made_in(path: Path) -> Iterator[str]:
    """The functions, classes and constants of a file."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not is_command(node):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (each.id for each in node.targets if isinstance(each, ast.Name))


def is_command(node: ast.FunctionDef | ast.ClassDef) -> bool:
    """A command is asked for by whoever types it."""
    return any(".command(" in ast.unparse(each) for each in node.decorator_list)


def unused(folder: Path, named: Counter[str]) -> set[str]:
    return {
        name
        for path in folder.rglob("*.py")
        if path.name != "settings.py" and "migrations" not in path.parts
        for name in made_in(path)
        if named[name] == 1 and not name.startswith("__")
    }


def text_of(*endings: str) -> str:
    """All of our files of these kinds, one after the other."""
    files = sorted(path for path in SOURCE.rglob("*") if path.suffix in endings and path.is_file())
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def unworn(styles: str, pages: str) -> set[str]:
    """The classes of a style that no page, drawing or script names, or begins to name.

    Of `paper--{{ size }}` the beginning stands there, and the rest is a value.
    """
    rules = re.sub(r"/\*.*?\*/|\"[^\"]*\"|url\([^)]*\)", "", styles, flags=re.DOTALL)
    named = set(re.findall(r"[\w-]+", pages))
    begun = tuple(set(re.findall(r"([a-z][\w-]*-w?)(?:\$?\{|\"\|add)", pages)))
    classes = set(re.findall(r"\.([a-zA-Z_][\w-]*)", rules))
    return {each for each in classes - named if not each.startswith(begun)}


def test_every_class_of_a_style_is_worn_by_something():
    pages = text_of(".html", ".py", ".js", ".mjs", ".toml", ".svg", ".typ")

    assert unworn(text_of(".css"), pages) - BY_A_NUMBER == set()


def test_every_property_of_a_style_is_asked_for():
    everything = text_of(".css", ".html", ".py", ".js", ".toml")
    made = set(re.findall(r"(?<![\w-])(--[\w-]+)\s*:", text_of(".css")))
    asked = set(re.findall(r"(?:var\(|[\"'`])(--[\w-]+)", everything))

    assert made - asked == set()


def test_a_class_that_nothing_wears_is_found():
    styles = ".calm {} .calm--now {} .calm--late {} .loud {}"

    assert unworn(styles, '<p class="calm calm--{{ when }}">') == {"loud"}


def test_every_function_class_and_constant_is_named_by_something_else():
    named = words_in(SOURCE) + words_in(ROOT / "tools")

    assert unused(SOURCE, named) - OF_DJANGO - FOR_TESTS == set()


def test_what_only_tests_ask_for_is_asked_for_by_them():
    asked = words_in(ROOT / "tests")

    assert {name for name in FOR_TESTS if asked[name] < 2} == set()


def test_a_name_that_nothing_else_names_is_found(tmp_path):
    (tmp_path / "calm.py").write_text(
        "STEPS = 3\nREST = 1\n\n\ndef stand():\n    return STEPS\n", encoding="utf-8"
    )

    assert unused(tmp_path, words_in(tmp_path)) == {"REST", "stand"}
