import pytest

from footbridge.telling import seconds, speaking


@pytest.mark.usefixtures("german")
def test_sentences_are_told_in_the_language_that_is_spoken():
    with speaking("de"):
        assert (seconds(1), seconds(2)) == ("1 Sekunde", "2 Sekunden")

    assert seconds(2) == "2 seconds"


@pytest.mark.usefixtures("german")
def test_what_is_not_translated_stays_english():
    with speaking("pl"):
        assert seconds(2) == "2 seconds"
