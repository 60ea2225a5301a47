"""What people read on pages and in a terminal asks for a reading age of about 11 (I1).

The catalogue's own texts are judged by its check. These are the sentences around them: those of
the templates, of `telling`, of what is looked back on, and of the commands.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from footbridge.catalogue.readability import grade, grade_of, sentences, words
from footbridge.catalogue.rules.reading_age import FEWEST_WORDS, HARDEST_GRADE
from footbridge.catalogue.rules.sentence_length import MOST_WORDS

OURS = Path("src/footbridge")
TEMPLATES = sorted((OURS / "web" / "templates").rglob("*.html"))
SPOKEN = ("telling", "cli", "looking_back", "interop/outgoing/tables")
MODULES = sorted(path for name in SPOKEN for path in (OURS / name).rglob("*.py"))
# Of one short sentence a grade says little: seven words with a long one among them are easy.
FEWEST_OF_A_SENTENCE = 8
# A number or a name will stand there: one short word.
GAP = "12"

# What is harder and has to be, with the reason.
KNOWN = {
    "Make a backup, then run: footbridge manage migrate storage 0001, and: footbridge manage "
    "migrate": "a command is written as it is typed",
    "Give it to yourself, or set FOOTBRIDGE_DATA to another folder.": "a setting has one name",
}


def in_template(path: Path) -> list[str]:
    source = path.read_text(encoding="utf-8")
    single = re.findall(r'{% translate "([^"]*)"|\b_\("([^"]*)"\)', source)
    blocks = re.findall(r"{% blocktranslate[^%]*%}(.*?){% endblock", source, flags=re.DOTALL)
    said = [one or other for one, other in single]
    said += [text for block in blocks for text in block.split("{% plural %}")]
    return [re.sub(r"<[^>]*>", "", re.sub(r"{{.*?}}", GAP, text)) for text in said]


def in_module(path: Path) -> list[str]:
    """Every text in the code that is no docstring; what is filled in later is a gap."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [re.sub(r"{[^}]*}", GAP, text) for text in _texts(tree)]


def _texts(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(
                str(each.value) if isinstance(each, ast.Constant) else GAP for each in parts
            )
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _texts(child)


def all_sentences() -> Iterator[tuple[str, str]]:
    """Where each sentence stands, and the sentence."""
    for path in (*TEMPLATES, *MODULES):
        said = in_template(path) if path.suffix == ".html" else in_module(path)
        for text in said:
            for sentence in sentences(text):
                yield path.relative_to(OURS).as_posix(), sentence


def test_every_sentence_is_easy_to_read():
    hard = {
        sentence: f"{where}: grade {grade(sentence):.1f}"
        for where, sentence in all_sentences()
        if len(words(sentence)) >= FEWEST_OF_A_SENTENCE
        and round(grade(sentence), 1) > HARDEST_GRADE
    }

    assert {text: where for text, where in hard.items() if text not in KNOWN} == {}
    assert set(KNOWN) <= set(hard), "an exception is no longer needed"


def test_no_sentence_is_long():
    found = list(all_sentences())

    assert len(found) > 500
    assert [each for each in found if len(words(each[1])) > MOST_WORDS] == []


@pytest.mark.parametrize(
    "path", TEMPLATES, ids=lambda path: path.relative_to(OURS / "web/templates/web").as_posix()
)
def test_all_that_a_page_says_is_easy_to_read_together(path):
    said = in_template(path)
    is_long = sum(len(words(text)) for text in said) >= FEWEST_WORDS
    whole = [text for text in said if len(words(text)) > 3]  # a label is no sentence

    assert not is_long or grade_of(whole) <= HARDEST_GRADE
