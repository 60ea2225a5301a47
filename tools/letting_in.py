"""Letting a browser in as a person does: open the address, and press the button."""

from typing import Any


def let_in(page: Any, base: str) -> None:
    """Sign in the browser of this page at the server in this process."""
    from django.utils import timezone

    from footbridge import care

    page.goto(f"{base}/key/{care.make_key(now=timezone.now())}")
    page.get_by_role("button", name="Let this browser in").click()
    page.wait_for_url(lambda url: "/key/" not in url)
