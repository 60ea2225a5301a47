"""A plan far shorter than the wish says so at once, and what would open more."""

from tests.web.test_progress_of_set_up import answers_on, step_after


def plan_of(device, **given):
    step = "emergency"
    while step != "plan":
        step = step_after(device.post(f"/set-up/{step}/", answers_on(step, given)))
    return " ".join(device.get("/plan/").content.decode().split())


def test_somebody_with_a_mat_and_a_band_is_told_what_a_chair_would_open(device):
    html = plan_of(
        device,
        where={"felt": "leg", "numb": "no"},
        home={"home": ["mat", "band"]},
        day={"minutes": "30", "slot": "morning"},
    )

    assert "You asked for 30 minutes." in html
    assert "With a firm chair: about" in html
    assert "With a worktop that cannot move: about" in html


def test_a_plan_that_fills_its_minutes_says_nothing(device):
    html = plan_of(device, day={"minutes": "8", "slot": "morning"})

    assert "You asked for" not in html


def test_the_first_session_can_be_done_on_the_day_of_the_set_up(device):
    html = plan_of(device)

    assert "No session is planned today." not in html
    assert device.get("/session/").status_code == 200
