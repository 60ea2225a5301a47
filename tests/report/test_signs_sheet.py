"""The sheet for the fridge: every sign that asks for a call, the most urgent first."""

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from footbridge.catalogue.calling import countries
from footbridge.report.document import Blank, Panel, words_of
from footbridge.report.pdf import pdf
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


def test_it_fits_on_one_sheet_in_every_country(tells, catalogue):
    for country in countries(catalogue):
        told = Numbers(
            country=country.id, emergency=country.emergency, advice=country.advice or ""
        )

        made = pdf(signs_sheet(tells([], numbers=told)), large=False)

        assert len(PdfReader(BytesIO(made)).pages) == 1, country.id


def test_what_is_said_first_is_the_country_s_and_not_told_beside_a_number_of_one_s_own(tells):
    theirs = Numbers(country="DE", emergency="112")

    assert "Say “Rettungsdienst”. That is the ambulance service." in words_of(
        signs_sheet(tells([], numbers=theirs))
    )
    assert not any(
        "Rettungsdienst" in each
        for each in words_of(signs_sheet(tells([], numbers=replace(theirs, emergency="0123"))))
    )
