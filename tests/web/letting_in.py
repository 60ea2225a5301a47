"""Letting a browser in as a person does: open the address, and press the button."""

import re

from django.test import Client
from django.utils import timezone

SECRET = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


def let_in(client: Client, key: str = "", **headers: str):
    """Sign this browser in. Gives the answer to the button."""
    from footbridge import care

    address = f"/key/{key or care.make_key(now=timezone.now())}"
    return press(client, address, **headers)


def press(client: Client, address: str, **headers: str):
    """Open the page of an address and press its button, if there is one."""
    found = SECRET.search(client.get(address).content.decode())
    sent = {"csrfmiddlewaretoken": found[1]} if found else {}
    return client.post(address, sent, headers=headers)
