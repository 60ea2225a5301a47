"""Choosing a paper, seeing it, printing it and saving it, also without a script."""

import page as judge
import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_paper_is_chosen_seen_and_saved(opens, ruth, script, tmp_path):
    page = opens("/progress/", script=script)
    page.get_by_role("link", name="Print it, or take it along").click()
    report = page.locator("section", has=page.get_by_role("heading", name="Report for your"))

    report.get_by_text("Choose what goes in").click()
    report.get_by_role("checkbox", name="What was done").uncheck()
    report.get_by_role("checkbox", name="In large print").check()
    report.get_by_role("button", name="See it and print").click()

    expect(page.get_by_role("heading", name="Should anything change?")).to_be_visible()
    expect(page.get_by_role("heading", name="What was done")).to_have_count(0)
    expect(page.get_by_role("heading", name="Doses now")).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_have_count(1 if script else 0)
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as PDF").click()
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    assert file.name.startswith("footbridge-report-")
    assert judge.validate_pdf(str(file), profile="ua1").is_compliant


def test_print_opens_the_window_of_the_browser(opens, ruth):
    page = opens("/papers/signs/")
    page.evaluate("window.print = () => { document.title = 'printed'; }")

    page.get_by_role("button", name="Print").click()

    expect(page).to_have_title("printed")


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_paper_is_white_with_black_ink_in_every_theme(opens, ruth, theme):
    page = opens("/papers/report/", display=f"theme-{theme}")

    look = "each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]"
    assert page.locator("article.paper").evaluate(look) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_on_paper_the_bar_is_gone_and_the_report_begins_at_the_top(opens, ruth):
    page = opens("/papers/report/")
    page.emulate_media(media="print")

    expect(page.locator(".paper-bar")).to_be_hidden()
    expect(page.get_by_role("heading", name="Report for your clinician")).to_be_visible()
