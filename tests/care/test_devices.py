from datetime import timedelta

import pytest

from footbridge import care
from footbridge.care.devices import KEY_LASTS, SECOND_TAP
from footbridge.storage import models
from tests.people import RUTH

pytestmark = pytest.mark.django_db


def test_a_key_signs_one_browser_in_and_no_other(now):
    key = care.make_key(now=now)

    first = care.use_key(key, now=now, name="Firefox on a tablet")
    second = care.use_key(key, now=now)

    assert first is not None
    assert care.is_signed_in(first)
    assert second is None
    assert [each.name for each in care.devices()] == ["Firefox on a tablet"]


def test_a_key_runs_out(now):
    key = care.make_key(now=now)

    assert care.use_key(key, now=now + KEY_LASTS + timedelta(seconds=1)) is None


def test_a_device_that_was_signed_out_needs_a_new_key(now):
    device = care.use_key(care.make_key(now=now), now=now)

    care.sign_out(device, now=now)

    assert not care.is_signed_in(device)
    assert care.devices() == ()


@pytest.mark.parametrize("device", ["", "ada", "00000000-0000-0000-0000-000000000000"])
def test_nobody_else_is_signed_in(device):
    assert not care.is_signed_in(device)


def test_the_key_itself_is_kept_nowhere(now):
    key = care.make_key(now=now)

    row = models.OneTimeKey.objects.get()

    assert key not in (row.digest, str(row.pk))
    assert care.use_key(row.digest, now=now) is None


def test_keys_that_ran_out_are_swept_away(now):
    care.make_key(now=now)
    care.make_key(now=now + timedelta(days=2))

    assert models.OneTimeKey.objects.count() == 1


def test_asking_whether_a_key_opens_uses_nothing_up(now):
    key = care.make_key(now=now)

    asked = [care.opens(key, now=now) for _ in range(3)]

    assert asked == [True, True, True]
    assert care.use_key(key, now=now) is not None
    assert not care.opens(key, now=now)
    assert not care.opens("no-such-key", now=now)


def test_the_same_browser_at_once_is_the_same_device(now):
    key = care.make_key(now=now)

    first = care.use_key(key, now=now, browser="a secret")
    second = care.use_key(key, now=now + timedelta(seconds=2), browser="a secret")

    assert first is not None
    assert second == first
    assert len(care.devices()) == 1


@pytest.mark.parametrize(
    ("browser", "later"),
    [("another secret", timedelta()), ("", timedelta()), ("a secret", SECOND_TAP * 2)],
)
def test_another_browser_or_a_later_day_is_not_a_second_tap(now, browser, later):
    key = care.make_key(now=now)
    care.use_key(key, now=now, browser="a secret")

    assert care.use_key(key, now=now + later, browser=browser) is None


def test_a_second_tap_does_not_undo_that_a_device_was_shut_out(now):
    key = care.make_key(now=now)
    care.sign_out(care.use_key(key, now=now, browser="a secret"), now=now)

    assert care.use_key(key, now=now, browser="a secret") is None


def test_a_device_is_called_what_people_call_it(now):
    device = care.use_key(care.make_key(now=now), now=now, name="Firefox, Linux")

    care.rename_device(device, " The kitchen tablet ")

    assert [each.name for each in care.devices()] == ["The kitchen tablet"]
    with pytest.raises(care.Refused):
        care.rename_device(device, "  ")


# Whose a device is


@pytest.fixture
def ruth(now) -> str:
    return care.begin(name="Ruth", person=RUTH, now=now)


@pytest.mark.parametrize("make", [care.make_key, care.make_phone_key])
def test_a_key_of_one_person_lets_in_a_device_of_theirs(now, ruth, make):
    key = make(now=now, person=ruth)

    device = care.use_key(key, now=now)

    (found,) = care.devices()
    assert (found.person, found.whose) == (ruth, "Ruth")
    assert care.entered(device).person == ruth


def test_a_key_of_nobody_lets_in_a_device_of_the_household(now, ruth):
    device = care.use_key(care.make_phone_key(now=now), now=now)

    assert care.entered(device).person is None


def test_a_key_for_a_person_who_is_not_here_is_not_made(now):
    with pytest.raises(care.UnknownPerson):
        care.make_phone_key(now=now, person="00000000-0000-0000-0000-000000000000")


def test_a_key_for_a_phone_ends_after_ten_minutes(now):
    key = care.make_phone_key(now=now)

    assert care.opens(key, now=now + timedelta(minutes=10))
    assert care.use_key(key, now=now + timedelta(minutes=10, seconds=1)) is None


@pytest.mark.parametrize("typed", [str.upper, str.capitalize, lambda key: key.replace("-", " ")])
def test_a_key_for_a_phone_counts_however_it_is_typed(now, typed):
    key = care.make_phone_key(now=now)

    assert care.use_key(typed(key), now=now) is not None


def test_a_long_key_counts_only_as_it_was_made(now):
    key = care.make_key(now=now)

    assert care.use_key(key.swapcase(), now=now) is None


def test_the_devices_of_somebody_who_is_deleted_go_with_them(now, ruth):
    own = care.use_key(care.make_phone_key(now=now, person=ruth), now=now)
    waiting = care.make_phone_key(now=now, person=ruth)

    care.delete(ruth)

    assert not care.is_signed_in(own)
    assert not care.opens(waiting, now=now)
    assert care.devices() == ()


def test_when_a_device_was_last_used_is_kept_to_the_hour(now):
    device = care.use_key(care.make_key(now=now), now=now)

    for minutes in (5, 59, 61, 90):
        care.note_use(care.entered(device), now=now + timedelta(minutes=minutes))

    (found,) = care.devices()
    assert found.last_used_at == now + timedelta(minutes=61)
