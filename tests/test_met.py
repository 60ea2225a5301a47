"""What a walk through the pages counts as met (`tools.met`)."""

from tests.catalogue import build
from tools.met import links_of, unmet, words_of

PAGE = """
<main><h1>Foot bath</h1><p>Use warm
water &amp; dry well.</p><a href="/care/">Care</a><a href="/care/#top">Top</a>
<a href="/static/made.css">Style</a><a href="https://elsewhere.example/">Away</a>
<script>const said = "Never read";</script><template data-says="Lower your heels slowly">
</template></main>
"""


def test_a_page_says_its_text_and_what_it_keeps_ready():
    said = words_of(PAGE)

    assert "use warm water & dry well." in said
    assert "lower your heels slowly" in said
    assert "never read" not in said


def test_only_pages_of_ours_are_followed():
    assert links_of(PAGE) == {"/care/"}


def test_a_requirement_whose_words_stood_on_a_page_is_met():
    card = build.card(covers=("REC-03",), text=("Use warm water & dry well.",))

    assert list(unmet({"cards/REC-03.toml": card}, words_of(PAGE))) == []


def test_a_requirement_that_nobody_met_is_told_with_its_files():
    card = build.card(covers=("REC-03",), text=("Test it with your elbow first.",))

    assert list(unmet({"cards/REC-03.toml": card}, words_of(PAGE))) == [
        ("REC-03", ["cards/REC-03.toml"])
    ]


def test_one_thing_that_was_met_is_enough():
    card = build.card(covers=("REC-03",), text=("Test it with your elbow first.",))
    lesson = build.lesson(covers=("REC-03",), text=("Use warm water & dry well.",))
    both = {"cards/REC-03.toml": card, "lessons/TEACH-07.toml": lesson}

    assert list(unmet(both, words_of(PAGE))) == []


def test_a_name_alone_meets_nothing():
    card = build.card(covers=("REC-03",), name="Foot bath", text=("Test it with your elbow.",))

    assert list(unmet({"cards/REC-03.toml": card}, words_of(PAGE))) != []
