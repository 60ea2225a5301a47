"""Some warning signs and limits end only when somebody who treats the person says so."""

from datetime import timedelta

import pytest

from footbridge import care
from footbridge.catalogue.model import Flag, Gate
from footbridge.engine.facts import FlagCleared, FlagRaised, GateCleared, Screened

pytestmark = pytest.mark.django_db


def flag_of(is_right) -> Flag:
    return next(flag for flag in care.catalogue().flags.values() if is_right(flag))


def gate_of(cleared_by: str) -> Gate:
    gates = care.catalogue().gates.values()
    return next(gate for gate in gates if gate.cleared_by == cleared_by)


@pytest.mark.parametrize("tier", [1, 2])
@pytest.mark.parametrize("clinician", [None, "", "  "], ids=["nobody", "empty", "blank"])
def test_an_urgent_flag_needs_the_name_of_a_clinician(ada, now, tier, clinician):
    flag = flag_of(lambda each: each.tier == tier)
    care.write(ada, FlagRaised(flag=flag.id), care.Stamp(now))

    with pytest.raises(care.NotClearable) as refused:
        care.write(ada, FlagCleared(flag=flag.id, clinician=clinician), care.Stamp(now))

    assert refused.value.field == "clinician"
    assert care.write(ada, FlagCleared(flag=flag.id, clinician="Dr Nowak"), care.Stamp(now)).is_new


def test_a_flag_of_the_third_tier_is_cleared_by_the_person(ada, now):
    flag = flag_of(lambda each: each.tier == 3 and each.escalation is None)
    care.write(ada, FlagRaised(flag=flag.id), care.Stamp(now))

    assert care.write(ada, FlagCleared(flag=flag.id), care.Stamp(now)).is_new


def test_a_flag_that_grew_urgent_needs_a_clinician_too(ada, now):
    flag = flag_of(lambda each: each.tier > 2 and each.escalation and each.escalation.tier <= 2)
    care.write(ada, FlagRaised(flag=flag.id, worse=True), care.Stamp(now))

    with pytest.raises(care.NotClearable):
        care.write(ada, FlagCleared(flag=flag.id), care.Stamp(now))


def test_a_gate_that_a_clinician_opens_needs_their_name(ada, now):
    gate = gate_of("clinician")

    with pytest.raises(care.NotClearable) as refused:
        care.write(ada, GateCleared(gate=gate.id), care.Stamp(now))

    assert refused.value.field == "clinician"
    assert care.write(ada, GateCleared(gate=gate.id, clinician="Dr Nowak"), care.Stamp(now)).is_new


def test_a_gate_of_who_cannot_train_alone_asks_for_the_name_of_a_helper(ada, now):
    gate = gate_of("helper")

    with pytest.raises(
        care.NotClearable, match="Somebody has to be with you each time"
    ) as refused:
        care.write(ada, GateCleared(gate=gate.id, clinician=" "), care.Stamp(now))

    assert refused.value.field == "clinician"
    assert care.write(ada, GateCleared(gate=gate.id, clinician="Ewa"), care.Stamp(now)).is_new


def test_a_later_no_leaves_what_needs_a_name_waiting_for_it(ada, now):
    care.write(ada, Screened(full=True, yes=("GATE-16", "GATE-08")), care.Stamp(now))
    later = now + timedelta(hours=1)
    care.write(ada, Screened(full=True), care.Stamp(later))

    assert care.waiting_for_a_name(ada, now.date()) == ("GATE-16",)

    care.write(ada, GateCleared(gate="GATE-16", clinician="Ewa"), care.Stamp(later))

    assert care.waiting_for_a_name(ada, now.date()) == ()


def test_nothing_waits_for_a_name_before_the_questions_are_asked_again(ada, now):
    assert care.waiting_for_a_name(ada, now.date()) == ()


def test_a_flag_that_was_raised_is_not_taken_back_without_how_it_came(ada, now):
    raised = care.write(ada, FlagRaised(flag="FLAG-01"), care.Stamp(now)).entry

    with pytest.raises(care.NotClearable) as refused:
        care.withdraw(ada, raised.id, care.Stamp(now))

    assert refused.value.field == "why"
    assert "slip" in refused.value.expected
