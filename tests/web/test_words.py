"""Every sentence can be translated, and none stands in a script."""

import re
from pathlib import Path

import pytest

WEB = Path("src/footbridge/web")
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
NAMES = {"Footbridge"}
TAG = re.compile(r"<!?[a-zA-Z/][^<>]*>", re.DOTALL)


def path_in_web(path: Path) -> str:
    return path.relative_to(WEB).as_posix()


def bare_words(source: str) -> list[str]:
    """What is left when everything translated, every tag and every gap is taken out."""
    source = re.sub(r"{%-? *blocktranslate.*?endblocktranslate *-?%}", "", source, flags=re.DOTALL)
    source = re.sub(r"{% sheet_list %}.*?{% endsheet_list %}", "", source, flags=re.DOTALL)
    source = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", source, flags=re.DOTALL)
    # What is typed into a machine is the same in every language.
    source = re.sub(r"<(pre|code)\b.*?</\1>", "", source, flags=re.DOTALL)
    text = re.sub(r"\bp-[a-z]+", "", TAG.sub(" ", source))  # p-today names a kind of page
    return [word for word in re.findall(r"[A-Za-z]{3,}", text) if word not in NAMES]


@pytest.mark.parametrize("template", TEMPLATES, ids=path_in_web)
def test_a_template_says_nothing_that_cannot_be_translated(template):
    source = template.read_text(encoding="utf-8")

    words = bare_words(re.sub(r"&[a-z]+;", "", source))

    assert words == []


@pytest.mark.parametrize("template", TEMPLATES, ids=path_in_web)
def test_what_is_read_aloud_can_be_translated_too(template):
    source = template.read_text(encoding="utf-8")

    spoken = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"{]*)"', source)

    assert [each for each in spoken if re.search("[a-zA-Z]{3}", each)] == []


@pytest.mark.parametrize("script", sorted(WEB.rglob("*.js")), ids=path_in_web)
def test_a_script_holds_no_sentence(script):
    source = script.read_text(encoding="utf-8")
    # What a programmer did wrong is told to programmers.
    code = re.sub(r"/\*.*?\*/|//[^\n]*|Error\([^)]*\)", "", source, flags=re.DOTALL)

    texts = re.findall(r'"([^"]*)"|`([^`]*)`', code)

    assert [a or b for a, b in texts if re.search(r"[a-z]+ [a-z]+ [a-z]+", a or b)] == []


def test_no_exclamation_mark_is_in_any_sentence():
    said = "\n".join(each.read_text(encoding="utf-8") for each in TEMPLATES)

    sentences = re.findall(r'{% translate "([^"]*)"', said)
    blocks = re.findall(r"{% blocktranslate[^%]*%}(.*?){% endblock", said, flags=re.DOTALL)

    assert [each for each in sentences + blocks if "!" in each] == []
