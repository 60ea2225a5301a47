"""All stored days of all people, decided again: what differs is found, counted and told."""

import json
from datetime import timedelta

import pytest

from footbridge import care
from footbridge.blocks.refusal import Refused
from footbridge.care import Again, replaying_all
from footbridge.engine.facts import CheckIn, FeetCheck, FlagRaised, Session, SetDone, Walk
from footbridge.engine.person import Slot
from footbridge.storage import models

pytest.importorskip("pyarrow")
pytestmark = pytest.mark.django_db


@pytest.fixture
def three(answers, now) -> list[str]:
    """Three made-up people with four days each, looked at twice a day; one fact comes late."""
    return [lived(f"Testperson {number}", answers, now) for number in range(3)]


def lived(name, answers, now) -> str:
    key = care.begin(name=name, person=answers, now=now)
    for number in range(4):
        moment = now + timedelta(days=number)
        care.today(key, on=moment.date(), now=moment)
        care.write(key, CheckIn(slot=Slot.MORNING, pain=number, soreness=1), care.Stamp(moment))
        care.write(key, FeetCheck(), care.Stamp(moment))
        sets = [SetDone(exercise="heel-raise", reps=10, effort=6)]
        care.write(key, Session(sets=sets), care.Stamp(moment))
        care.today(key, on=moment.date(), now=moment + timedelta(minutes=5))
    later = now + timedelta(days=4)
    care.write(key, Walk(seconds=300), care.Stamp(later, at=now + timedelta(days=1)))
    care.write(key, FlagRaised(flag="FLAG-05"), care.Stamp(later))
    care.today(key, on=later.date(), now=later)
    return key


def played(folder, block=2) -> care.Compared:
    for each in reversed(care.begin_replay(folder, block=block)):
        care.play_replay(folder, each)
    return care.end_replay(folder)


def everything() -> list[object]:
    tables = models.Shown, models.Fact, models.Person
    return [list(table.objects.order_by("pk").values()) for table in tables]


def forge(key: str, change=None, **columns) -> None:
    """Puts a changed copy of the newest decision beside it, as another version left it."""
    row = models.Shown.objects.filter(person_id=key).latest("id")
    body = json.loads(row.body)
    row.pk, row.engine_version = None, "3"
    if change:
        change(body)
    row.keep(json.dumps(body))
    for name, given in columns.items():
        setattr(row, name, given)
    row.save(force_insert=True)


def test_every_day_comes_out_the_same(three, tmp_path):
    found = played(tmp_path)

    assert found.is_safe
    assert (found.people, found.days) == (3, 27)
    assert dict(found.outcomes) == {Again.SAME: 27}
    assert found.differing == ()


def test_of_very_many_days_that_differ_only_the_gravest_are_held(three, tmp_path, monkeypatch):
    def more(told):
        told["flags"] = [{**told["flags"][0], "flag": "FLAG-04"}, *told["flags"]]

    monkeypatch.setattr(replaying_all, "MOST_DIFFERING", 1)
    forge(three[0], lambda told: told.update(short_core=["marching"]))
    forge(three[1], more)
    forge(three[2], lambda told: told.update(short_core=["marching"]))

    found = played(tmp_path)

    assert (found.differ, found.protect_less, len(found.differing)) == (3, 1, 1)
    assert found.differing[0].weaker
    every = list(care.all_differing(tmp_path))
    assert [bool(each.weaker) for each in every] == [True, False, False]
    assert [each.person for each in every[1:]] == sorted(each.person for each in every[1:])


def test_a_day_of_another_version_is_decided_again_as_well(three, tmp_path):
    forge(three[0])
    forge(three[1], lambda told: told.update(short_core=["marching"]))

    found = played(tmp_path)

    assert found.outcomes[Again.SAME] == 28
    assert [each.made_by.partition(",")[0] for each in found.differing] == ["engine 3"]
    assert "exercises" in found.differing[0].parts
    assert found.is_safe, "another choice of exercises is no matter of safety"


def test_a_sign_that_no_longer_stands_is_what_comes_first(three, tmp_path):
    def more(told):
        told["flags"] = [{**told["flags"][0], "flag": "FLAG-04"}, *told["flags"]]

    forge(three[0], lambda told: told.update(card="MOVE-01"))
    forge(three[2], more)

    found = played(tmp_path)

    assert not found.is_safe
    assert found.differing[0].weaker == "FLAG-04 no longer stands"
    assert found.parts["flags"] == found.people_by_part["flags"] == 1


def test_a_day_whose_facts_are_not_there_is_told(three, tmp_path):
    forge(three[0], fingerprint="ab" * 32)

    found = played(tmp_path)

    assert not found.is_safe
    assert [each.outcome for each in found.differing] == [Again.OTHER_FACTS]


def test_a_day_that_cannot_be_decided_is_told_and_costs_no_other(three, tmp_path, monkeypatch):
    whole = replaying_all.record.write_decision

    def breaks(decision):
        if decision.flags:
            raise ValueError("made up")
        return whole(decision)

    monkeypatch.setattr(replaying_all.record, "write_decision", breaks)
    found = played(tmp_path)

    assert not found.is_safe
    assert found.outcomes == {Again.SAME: 24, Again.NO_ANSWER: 3}
    assert {each.paths for each in found.differing} == {"ValueError"}


def test_the_same_is_found_whatever_the_blocks(three, tmp_path):
    forge(three[1], lambda told: told.update(short_core=["marching"]))

    found = [played(tmp_path / str(block), block) for block in (1, 2, 50)]

    assert found[0] == found[1] == found[2]


def test_a_block_that_is_there_is_not_decided_again(three, tmp_path):
    first, last = care.begin_replay(tmp_path, block=2)
    care.play_replay(tmp_path, first)
    kept = (tmp_path / first.file).stat().st_mtime_ns

    with pytest.raises(Refused, match="1 of 2 blocks"):
        care.end_replay(tmp_path)
    care.play_replay(tmp_path, first)
    care.play_replay(tmp_path, last)

    assert (tmp_path / first.file).stat().st_mtime_ns == kept
    assert care.end_replay(tmp_path).days == 27


def test_whoever_is_deleted_in_the_meantime_is_left_out(three, tmp_path):
    blocks = care.begin_replay(tmp_path, block=1)
    care.delete(three[0])
    for each in blocks:
        care.play_replay(tmp_path, each)

    assert care.end_replay(tmp_path).people == 2


def test_nothing_of_the_record_is_changed(three, tmp_path):
    before = everything()

    played(tmp_path)

    assert everything() == before


def test_no_name_and_no_key_is_in_the_blocks(three, tmp_path):
    forge(three[0], lambda told: told.update(short_core=["marching"]))
    found = played(tmp_path)

    told = str(found)

    assert "Testperson" not in told
    assert not any(key in told for key in three)
