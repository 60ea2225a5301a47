"""The welcome page on a wide screen: every way on can be read and pressed."""

import pytest

from tests.browser.conftest import DESKTOP

SAYS = {False: "Bring in a saved copy", True: "I have been here before"}
# Which of the ways on lies at the middle of each of them: another one would take the press.
ON_TOP = """() => [...document.querySelectorAll("main a.btn")].filter((way) => {
  const { left, top, width, height } = way.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return !way.contains(there);
}).map((way) => way.textContent.trim())"""


@pytest.mark.parametrize("is_known", [False, True], ids=["nobody is here", "somebody is here"])
def test_no_way_on_lies_over_another(opens, request, is_known):
    if is_known:
        request.getfixturevalue("ruth")
    page = opens("/welcome/", size=DESKTOP)

    page.get_by_role("link", name=SAYS[is_known]).wait_for()

    assert page.evaluate(ON_TOP) == []
