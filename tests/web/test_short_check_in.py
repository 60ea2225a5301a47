"""The check-in of two screens: what is asked only where it is needed, and what a No leaves."""

from footbridge import care
from footbridge.engine.known.history import standing


def opened_page(browser, path: str) -> str:
    return browser.get(path).content.decode()


def test_feet_that_were_looked_at_today_are_not_asked_about_in_the_check_in(browser, ruth):
    before = opened_page(browser, "/check-in/news/")
    browser.post("/feet/", {"said": "nothing"})

    after = opened_page(browser, "/check-in/news/")

    assert 'name="look"' in before
    assert 'name="look"' not in after
    assert "You’ve looked at your feet today." in after


def test_places_that_did_not_change_are_told_as_they_were(browser, ruth):
    browser.post("/check-in/feeling/", {"pain": "3", "night": "usual"})
    said = {"look": "nothing", "changed": "no", "trip": "none", "new": "none"}
    browser.post("/check-in/news/", said)

    told = standing(care.record_of(ruth).journal.facts)
    (made,) = [each.what for each in told if each.kind == "check_in"]
    assert {each.zone for each in made.zones} == set(care.record_of(ruth).person.usual_zones)
    assert made.night_pain == "usual"


def test_places_left_out_are_not_told(browser, ruth):
    browser.post("/check-in/feeling/", {"pain": "3"})
    browser.post("/check-in/news/", {"look": "nothing", "trip": "none", "new": "none"})

    told = standing(care.record_of(ruth).journal.facts)
    (made,) = [each.what for each in told if each.kind == "check_in"]
    assert made.zones is None


def test_places_that_changed_lead_to_the_map_and_a_no_after_all_undoes_it(browser, ruth):
    browser.post("/check-in/feeling/", {"pain": "3"})
    said = {"look": "nothing", "trip": "none", "new": "none"}
    answer = browser.post("/check-in/news/", {**said, "changed": "yes"})
    address = answer.headers["Location"]
    form = address.partition("form=")[2]
    browser.post("/check-in/where/", {"form": form, "burning": ["left:sole-heel"]})
    browser.post("/check-in/news/", {"form": form, **said, "changed": "no"})

    told = standing(care.record_of(ruth).journal.facts)
    (made,) = [each.what for each in told if each.kind == "check_in"]
    assert address.startswith("/check-in/where/")
    assert {each.zone for each in made.zones} == set(care.record_of(ruth).person.usual_zones)
