"""Long lines of templates are broken where it is not seen (`tools.template_lines`)."""

import re

import pytest

from tools.template_lines import LONGEST, broken

FILLER = "a word or two of it " * 12
LONG_LINES = (
    f'<p class="note">{FILLER}</p><p>{FILLER}</p>',
    f'<h1>{{% if a %}}{{% translate "{FILLER}" %}}{{% else %}}<b>{FILLER}</b>{{% endif %}}</h1>',
    f'<a class="row" href="{{% url "day" on %}}"{{% if b %}} data-b{{% endif %}}>{FILLER}</a>',
)


def without_room(html: str) -> str:
    """White space as a reader sees it: none beside a block, and one space elsewhere."""
    html = re.sub(r"\s+", " ", html)
    return re.sub(r"\s*(</?(?:p|h1|li|ul)\b[^>]*>|{% \w+[^%]*%})\s*", r"\1", html).strip()


@pytest.mark.parametrize("line", LONG_LINES)
def test_a_long_line_becomes_several_and_says_the_same(line):
    told = broken(line)

    assert "\n" in told
    assert without_room(told) == without_room(line)


def test_a_short_line_stays():
    line = "<p>One.</p><p>Two.</p>"

    assert broken(line) == line


def test_a_text_for_translators_stays_on_its_line():
    text = f"{{% blocktranslate with n=n %}}{FILLER}{{{{ n }}}} of it.{{% endblocktranslate %}}"

    told = broken(f"<p>{text}</p>")

    assert text in told


def test_nothing_is_put_between_words_and_what_stands_beside_them():
    line = f"<p>{FILLER}<b>bold</b>{{{{ n }}}}<i>, and more</i>.{FILLER}</p>"

    told = broken(line)

    assert "<b>bold</b>{{ n }}<i>, and more</i>." in " ".join(told.split())


def test_where_a_choice_stands_between_words_no_room_is_made():
    line = f"<p>{FILLER}now{{% if n %}}, or later{{% else %}}.{{% endif %}}{FILLER}</p>"

    told = broken(line)

    assert "now{% if n %}, or later{% else %}.{% endif %}" in " ".join(told.split())


def test_lines_end_below_the_limit_wherever_there_is_room():
    told = broken(f"<ul>{f'<li>{FILLER}</li>' * 4}</ul>")

    assert max(len(line) for line in told.splitlines()) <= LONGEST
