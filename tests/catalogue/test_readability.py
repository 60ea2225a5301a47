"""How hard a text is: what counts as a sentence, a word and a beat."""

import pytest

from footbridge.catalogue.readability import grade, grade_of, sentences, syllables, words


@pytest.mark.parametrize(
    ("word", "beats"),
    [
        ("toe", 1),
        ("make", 1),
        ("makes", 1),
        ("raised", 1),
        ("walked", 1),
        ("shoes", 1),
        ("rule", 1),
        ("scales", 1),
        ("dried", 1),
        ("12", 1),
        ("don’t", 1),
        ("ankle", 2),
        ("muscles", 2),
        ("needed", 2),
        ("changes", 2),
        ("touches", 2),
        ("safely", 2),
        ("movement", 2),
        ("sometimes", 2),
        ("being", 2),
        ("trying", 2),
        ("quiet", 2),
        ("action", 2),
        ("doctor", 2),
        ("carefully", 3),
        ("idea", 3),
        ("serious", 3),
        ("video", 3),
        ("physician", 3),
        ("evaluate", 4),
        ("temperature", 4),
    ],
)
def test_beats_are_counted_by_the_spelling(word, beats):
    assert syllables(word) == beats


@pytest.mark.parametrize("word", ["Emergency", "clinician", "ambulance", "apixaban"])
def test_words_that_people_know_count_as_short(word):
    assert syllables(word) == 2


def test_sentences_end_at_stops_questions_and_line_breaks():
    text = 'Stop now. Is it worse? "Yes."\nWait 1.5 minutes: then call'

    assert sentences(text) == ["Stop now.", "Is it worse?", '"Yes.', "Wait 1.5 minutes: then call"]


def test_the_parts_of_a_joined_word_are_words():
    assert words("heel-to-toe, 5 to 7") == ["heel", "to", "toe", "5", "to", "7"]


def test_a_grade_is_the_one_that_the_formula_gives():
    # Six words, six beats, one sentence: 0.39 * 6 + 11.8 * 1 - 15.59.
    assert grade("The cat sat on the mat.") == pytest.approx(-1.45)


def test_long_words_and_long_sentences_are_harder():
    plain = grade("Look at your feet. Tell your nurse about a sore.")

    longer = grade("Look at your feet and then also tell your nurse about a sore.")
    heavier = grade("Examine your extremities. Communicate abnormalities professionally.")

    assert plain < longer < heavier


def test_items_of_a_list_do_not_run_on():
    assert grade_of(["Sit down", "Lift your toes"]) < grade("Sit down lift your toes")


def test_no_words_have_no_grade():
    assert grade("…") == 0.0


def test_marks_without_a_word_are_no_sentence():
    assert sentences("Rest. ... Go on.") == ["Rest.", "Go on."]
