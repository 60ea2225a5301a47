"""A browser over the wire: it keeps cookies and sends forms, and knows when no answer came."""

import http.client
import json
from collections.abc import Mapping, Sequence
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from tests.faults.program import LIMIT_SECONDS

TOKEN = "footbridge_csrf"
SEEN, LED_ON = 200, 302


class NoAnswer(Exception):
    """The server was gone before it had said anything: nobody knows whether it was saved."""


class Answer:
    def __init__(self, code: int, where: str, text: str) -> None:
        self.code, self.where, self.text = code, where, text


class Browser:
    """One device. A server that comes back at the same port knows it again."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self.line: http.client.HTTPConnection | None = None

    def let_in(self, path: str) -> None:
        """The address of a one-time key, and its button."""
        self.get(path)
        assert self.post(path).code == LED_ON

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, "", {})

    def post(self, path: str, said: Mapping[str, str | Sequence[str]] | None = None) -> Answer:
        fields = {**(said or {}), "csrfmiddlewaretoken": self.cookies.get(TOKEN, "")}
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(fields, doseq=True), kind)

    def send(self, path: str, told: object) -> Answer:
        """As the player does it."""
        headers = {
            "Content-Type": "application/json",
            "X-CSRFToken": self.cookies.get(TOKEN, ""),
        }
        return self._ask("POST", path, json.dumps(told), headers)

    def _ask(self, method: str, path: str, body: str, headers: Mapping[str, str]) -> Answer:
        crumbs = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            line = self._line()
            line.request(method, path, body or None, {**headers, "Cookie": crumbs})
            answer = line.getresponse()
            text = answer.read().decode()
        except (OSError, http.client.HTTPException) as gone:
            self.hang_up()
            raise NoAnswer(str(gone)) from gone
        self._keep(answer.headers.get_all("Set-Cookie") or [])
        return Answer(answer.status, answer.headers.get("Location", ""), text)

    def _line(self) -> http.client.HTTPConnection:
        if self.line is None:
            self.line = http.client.HTTPConnection("localhost", self.port, timeout=LIMIT_SECONDS)
        return self.line

    def close(self) -> None:
        self.hang_up()

    def hang_up(self) -> None:
        if self.line is not None:
            self.line.close()
        self.line = None

    def _keep(self, told: Sequence[str]) -> None:
        for each in told:
            for name, crumb in SimpleCookie(each).items():
                self.cookies[name] = crumb.value
