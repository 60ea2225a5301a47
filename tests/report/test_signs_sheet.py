"""The sheet for the fridge: every sign that asks for a call, the most urgent first."""

from footbridge.report.document import Blank, Panel, words_of
from footbridge.report.signs_sheet import signs_sheet
from footbridge.telling.telephone import Numbers

MINE = Numbers(
    emergency="112",
    advice="116 117",
    doctor="0161 496 0142",
    doctor_hours="9 to 5",
    foot_care="0161 496 0199",
)


def test_every_sign_that_asks_for_a_call_is_on_it_in_its_place(tells, catalogue):
    panels = [each for each in signs_sheet(tells([])).parts if isinstance(each, Panel)]

    for panel, tier in zip(panels, (1, 2, 3), strict=True):
        names = {each.name for each in catalogue.flags.values() if each.tier == tier}
        assert names
        assert names <= set(words_of_panel(panel))


def words_of_panel(panel: Panel) -> list[str]:
    return [text for part in panel.parts for text in getattr(part, "texts", ())]


def test_the_numbers_are_those_that_the_person_wrote_down(tells):
    words = words_of(signs_sheet(tells([], numbers=MINE)))

    assert "Call 112 now for any of these" in words
    assert "Doctor: 0161 496 0142, 9 to 5" in words
    assert "Foot clinic: 0161 496 0199" in words
    assert "When they are closed: 116 117" in words


def test_a_number_that_nobody_wrote_down_has_room_for_a_pen(tells):
    panels = [each for each in signs_sheet(tells([])).parts if isinstance(each, Panel)]

    blanks = [each.label for panel in panels for each in panel.parts if isinstance(each, Blank)]

    assert blanks == ["Foot clinic:", "Doctor:"]


def test_only_what_stops_all_has_the_thick_frame(tells):
    panels = [each for each in signs_sheet(tells([])).parts if isinstance(each, Panel)]

    assert [each.urgent for each in panels] == [True, True, False]
