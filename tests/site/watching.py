"""Everything that a browser asks of anybody but this machine: page, worker and itself."""

from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

# What Chromium asks of its maker by itself, also where it shows an empty page. Names in full: a
# page that fetched a letter or a script from there would ask another one.
OF_THE_BROWSER = frozenset({
    "accounts.google.com", "android.clients.google.com", "clients2.google.com",
    "content-autofill.googleapis.com", "edgedl.me.gvt1.com",
    "optimizationguide-pa.googleapis.com", "redirector.gvt1.com",
    "safebrowsing.googleapis.com", "update.googleapis.com", "www.google.com",
})  # fmt: skip


class Watch(ThreadingHTTPServer):
    """What a browser goes through to all but this machine. It notes each, and leads nowhere."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Noting)
        self.asked: list[str] = []
        self.address = f"http://127.0.0.1:{self.server_port}"
        Thread(target=self.serve_forever, daemon=True).start()

    def of_the_pages(self) -> list[str]:
        """What was asked for, but not by the browser for itself."""
        return [each for each in self.asked if place_of(each) not in OF_THE_BROWSER]

    def stop(self) -> None:
        self.shutdown()
        self.server_close()


def place_of(asked: str) -> str:
    address = asked.partition(" ")[2]
    return urlsplit(address if "//" in address else f"//{address}").hostname or ""


class Noting(BaseHTTPRequestHandler):
    server: Watch

    def do_CONNECT(self) -> None:
        self.server.asked.append(f"{self.command} {self.path}")
        self.send_error(HTTPStatus.FORBIDDEN)

    def do_GET(self) -> None:
        self.do_CONNECT()

    def do_POST(self) -> None:
        self.do_CONNECT()

    def log_message(self, *_: object) -> None:
        pass
