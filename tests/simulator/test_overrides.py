"""Numbers set otherwise, to compare two settings: every fault of the file is told."""

import pytest

from footbridge.blocks.refusal import Refused
from footbridge.simulator.overrides import catalogue_with, read_overrides


def written(folder, text):
    path = folder / "numbers.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_number_is_set_otherwise_and_all_others_stay(tmp_path, catalogue):
    numbers = read_overrides(written(tmp_path, "freeze_days = 5\n"))

    found = catalogue_with(numbers)

    assert found.numbers.freeze_days == 5
    assert found.numbers.review_days == catalogue.numbers.review_days


def test_every_fault_is_told_at_once(tmp_path):
    path = written(tmp_path, 'freeze_day = 5\nreview_days = "often"\ngap_light_days = true\n')

    with pytest.raises(Refused) as refused:
        read_overrides(path)

    first, second, third = refused.value.lines
    assert "freeze_day is no number of the catalogue; did you mean freeze_days?" in first
    assert "review_days: expected a whole number, got 'often'" in second
    assert "gap_light_days: expected a whole number, got True" in third


@pytest.mark.parametrize(("text", "said"), [("", "sets nothing"), ("freeze_days 5", "not TOML")])
def test_a_file_that_sets_nothing_is_refused(tmp_path, text, said):
    with pytest.raises(Refused, match=said):
        read_overrides(written(tmp_path, text))
