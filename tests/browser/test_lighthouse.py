"""Lighthouse finds nothing to mend in access and good practice, and nothing moves while loading.

Its score of performance is no test: it depends on what else the machine does. It is shown by
`python -m tools.lighthouse`.
"""

from pathlib import Path

import pytest

from tools.lighthouse import ACCESSIBILITY, PAGES, PRACTICES, Size, judge, signed_in

QUICK = (
    # Nothing of ours goes on after a page has loaded, so nothing is waited for.
    "--pauseAfterFcpMs=0",
    "--pauseAfterLoadMs=0",
    "--networkQuietThresholdMs=0",
    "--cpuQuietThresholdMs=0",
    "--disable-full-page-screenshot",
    # It counts what a sticky bar covers at this moment; test_accessible.py asks for more.
    "--skip-audits=target-size",
)
CATEGORIES = (ACCESSIBILITY, PRACTICES)


@pytest.fixture
def port(engine, chromium, live_server, ruth, tmp_path):
    """Where a signed-in browser of Ruth's listens."""
    with signed_in(engine.browser_type, Path(chromium), live_server.url, tmp_path) as port:
        yield port


def test_lighthouse_finds_nothing_to_mend(live_server, port):
    judged = {
        name: judge(live_server.url + path, port, Size.PHONE, categories=CATEGORIES, more=QUICK)
        for name, path in PAGES.items()
    }

    assert {name: page.faults for name, page in judged.items() if page.faults} == {}
    assert {tuple(page.scores.values()) for page in judged.values()} == {(100, 100)}
    assert {page.shift for page in judged.values()} == {0}
