from dataclasses import replace

import pytest

from footbridge import care
from footbridge.engine.facts import CheckIn, Journal
from footbridge.engine.person import Screening, Slot
from footbridge.storage import models

pytestmark = pytest.mark.django_db

NOBODY = "00000000-0000-0000-0000-000000000000"


def test_who_begins_is_in_the_list_and_their_answers_can_be_read(ada, answers):
    assert care.people() == (care.PersonRow(ada, "Ada", answers.started_on),)
    assert care.record_of(ada) == care.Record(answers, Journal())


def test_beginning_twice_with_the_same_key_is_beginning_once(ada, answers):
    again = care.begin(name="Ada", person=answers, key=ada)

    assert again == ada
    assert len(care.people()) == 1


def test_a_key_that_belongs_to_somebody_else_is_refused(ada, answers):
    with pytest.raises(care.Refused, match="Somebody else"):
        care.begin(name="Berta", person=replace(answers, year_of_birth=1960), key=ada)


def test_a_name_is_trimmed_and_may_be_changed(ada):
    care.rename(ada, "  Ada \n Nowak ")

    assert care.people()[0].name == "Ada Nowak"


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "A\x00da"])
def test_a_name_that_cannot_be_shown_is_refused(ada, name):
    with pytest.raises(care.Refused) as refused:
        care.rename(ada, name)

    assert refused.value.field == "name"
    assert care.people()[0].name == "Ada"


def test_answers_that_do_not_fit_are_refused_with_their_field(answers):
    with pytest.raises(care.Refused) as refused:
        care.begin(name="Ada", person=replace(answers, minutes=200))

    assert (refused.value.field, refused.value.expected) == ("minutes", "at most 120")
    assert care.people() == ()


def test_answers_that_name_a_gate_we_do_not_know_are_refused(answers):
    screening = Screening(asked_on=answers.started_on, yes=("GATE-99",))

    with pytest.raises(care.Refused) as refused:
        care.begin(name="Ada", person=replace(answers, screening=screening))

    assert refused.value.field == "screening.yes"


@pytest.mark.parametrize("key", [NOBODY, "ada", ""])
def test_nobody_has_an_unknown_key(key):
    with pytest.raises(care.UnknownPerson):
        care.record_of(key)


def test_deleting_somebody_deletes_every_row_about_them_and_nobody_else(ada, answers, now):
    berta = care.begin(name="Berta", person=answers, now=now)
    for key in (ada, berta):
        care.write(key, CheckIn(slot=Slot.MORNING, pain=2), care.Stamp(now))
        care.today(key, on=now.date(), now=now)
        care.save_draft(key, "check-in", {"pain": "3"}, now=now)

    care.delete(ada)

    assert [each.key for each in care.people()] == [berta]
    kept = (models.Fact, models.Shown, models.Draft)
    assert [rows.objects.count() for rows in kept] == [1, 1, 1]
    assert models.Deletion.objects.count() == 0


def test_a_half_filled_form_is_kept_replaced_and_dropped(ada, now):
    care.save_draft(ada, "check-in", {"pain": "3"}, now=now)
    care.save_draft(ada, "check-in", {"pain": "4", "note": "ż"}, now=now)

    kept = care.draft(ada, "check-in")
    care.drop_draft(ada, "check-in")

    assert kept == {"pain": "4", "note": "ż"}
    assert care.draft(ada, "check-in") is None
    assert care.draft("device:somebody", "check-in") is None
