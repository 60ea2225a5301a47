"""What a walk through the pages counts as met (`tools.met`)."""

from tests.catalogue import build
from tools.met import Said, links_of, unmet, unmet_texts, words_of

PAGE = """
<main><h1>Foot bath</h1><p>Use warm
water &amp; dry well.</p><a href="/care/">Care</a><a href="/care/#top">Top</a>
<a href="/static/made.css">Style</a><a href="https://elsewhere.example/">Away</a>
<script>const said = "Never read";</script><template data-says="Lower your heels slowly">
</template></main>
"""
PAGE_SAYS = words_of(PAGE)


def test_a_page_says_its_text_and_what_it_keeps_ready():
    said = words_of(PAGE)

    assert "use warm water & dry well." in said
    assert "lower your heels slowly" in said
    assert "never read" not in said


def test_only_pages_of_ours_are_followed():
    assert links_of(PAGE) == {"/care/"}


def test_a_requirement_whose_words_stood_on_a_page_is_met():
    card = build.card(covers=("REC-03",), text=("Use warm water & dry well.",))

    assert list(unmet({"cards/REC-03.toml": card}, Said([PAGE_SAYS]))) == []


def test_a_requirement_that_nobody_met_is_told_with_its_files():
    card = build.card(covers=("REC-03",), text=("Test it with your elbow first.",))

    assert list(unmet({"cards/REC-03.toml": card}, Said([PAGE_SAYS]))) == [
        ("REC-03", ["cards/REC-03.toml"])
    ]


def test_one_thing_that_was_met_is_enough():
    card = build.card(covers=("REC-03",), text=("Test it with your elbow first.",))
    lesson = build.lesson(covers=("REC-03",), text=("Use warm water & dry well.",))
    both = {"cards/REC-03.toml": card, "lessons/TEACH-07.toml": lesson}

    assert list(unmet(both, Said([PAGE_SAYS]))) == []


def test_a_name_alone_meets_nothing():
    card = build.card(covers=("REC-03",), name="Foot bath", text=("Test it with your elbow.",))

    assert list(unmet({"cards/REC-03.toml": card}, Said([PAGE_SAYS]))) != []


def test_each_text_that_nobody_met_is_told_with_its_key():
    card = build.card(text=("Use warm water & dry well.", "Test it with your elbow first."))

    missed = list(unmet_texts({"cards/REC-03.toml": card}, Said([PAGE_SAYS])))

    assert [(each.key, each.text) for each in missed] == [
        ("text.1", "Test it with your elbow first.")
    ]


def test_a_gap_holds_whatever_stood_there_in_one_sentence():
    said = Said(["Hold for 20 seconds today. It becomes heavier soon."])

    assert said.holds("Hold for {value} today.")
    assert not said.holds("Hold for {value} soon.")


def test_a_text_is_met_when_each_of_its_sentences_was():
    said = Said(["Sit down first. Then breathe out.", "Stand up again."])

    assert said.holds("Sit down first. Stand up again.")
    assert not said.holds("Sit down first. Stand up slowly.")
