"""A set-up can be left at any screen, and goes on from any device that is let in."""

from django.test import Client

from footbridge import care
from tests.web.filling_in import followed, opened
from tests.web.letting_in import let_in
from tests.web.shown import shown
from tests.web.test_progress_of_set_up import answers_on, step_after


def another_device():
    browser = Client()
    let_in(browser)
    return browser


def half_done(device):
    device.post("/set-up/emergency/", answers_on("emergency"))
    return followed(device, device.get("/set-up/"))


def test_finish_later_keeps_what_is_ticked_and_says_how_to_go_on(device):
    page = half_done(device)

    left = page.send(device, signs="FLAG-05", later="yes")
    html = device.get(left.headers["Location"]).content.decode()

    assert "Your answers are kept" in html
    assert "any other shared device" in html
    kept = shown(device.get("/set-up/skin/"))
    assert 'value="FLAG-05" id="id_signs_4" checked' in kept


def test_finish_later_without_an_answer_is_no_error_and_no_answer(device):
    left = half_done(device).send(device, later="yes")

    assert "/set-up/later/" in left.headers["Location"]
    assert step_after(device.get("/set-up/")) == "skin"


def test_another_device_carries_it_on_to_its_end(device):
    half_done(device).send(device, later="yes")
    phone = another_device()

    page = opened(phone, _address_of(phone, "Carry on from another device"))
    page = followed(phone, phone.get(f"/set-up/?form={page.hidden['form']}"))
    assert "/set-up/skin/" in page.address
    while page.address != "/plan/":
        step = page.address.rstrip("/").rpartition("/")[2]
        page = followed(phone, page.send(phone, **answers_on(step)))

    assert len(care.people()) == 1


def _address_of(browser, words):
    html = browser.get("/welcome/").content.decode()
    link = html[: html.index(words)].rpartition('href="')[2].partition('"')[0]
    return browser.get(link).headers["Location"]


def test_what_is_ended_is_offered_nowhere(device):
    step = "emergency"
    while step != "plan":
        step = step_after(device.post(f"/set-up/{step}/", answers_on(step)))

    assert "Carry on" not in another_device().get("/welcome/").content.decode()
    assert "Carry on" not in device.get("/people/").content.decode()


def test_a_stranger_is_offered_nothing(stranger, device):
    half_done(device).send(device, later="yes")

    assert "Carry on" not in stranger.get("/welcome/").content.decode()


def test_a_name_can_be_left_out_and_said_later(device):
    step = "emergency"
    while step != "plan":
        given = {"name": {"name": ""}}
        step = step_after(device.post(f"/set-up/{step}/", answers_on(step, given)))

    assert [each.name for each in care.people()] == ["Friend"]
