"""The printed apostrophe, and no straight one (`catalogue.rules.apostrophes`)."""

from footbridge.catalogue.rules import apostrophes


def test_a_straight_apostrophe_is_refused_with_its_word():
    (problem,) = apostrophes.check([("cards/REC-03.toml", "text.0", "It's warm.")])

    assert (problem.file, problem.key) == ("cards/REC-03.toml", "text.0")
    assert problem.what == 'says "It\'s": expected “It’s”'


def test_a_printed_one_is_fine():
    assert list(apostrophes.check([("cards/REC-03.toml", "text.0", "It’s a foot’s bath.")])) == []
