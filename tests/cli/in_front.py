"""Something that speaks HTTPS in front of Footbridge, made for a test: on this machine alone."""

import contextlib
import http.client
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOP_BY_HOP = {"connection", "transfer-encoding", "content-length", "keep-alive"}


def certificate(folder: Path, *, name: str = "localhost", days: int = 90) -> tuple[Path, Path]:
    """A certificate that its owner signed, and its key."""
    made, key = folder / "front.crt", folder / "front.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-days", str(days), "-subj", "/O=A made-up kitchen/CN=" + name,
         "-addext", f"subjectAltName=DNS:{name}", "-keyout", str(key), "-out", str(made)],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return made, key


@contextlib.contextmanager
def in_front_of(port: int, made: tuple[Path, Path], *, tells: bool = True) -> Iterator[int]:
    """A port where HTTPS is spoken and everything is sent on to `port`.

    With `tells`, it says in a header that people came by HTTPS.
    """

    class SendsOn(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {"Host": self.headers["Host"], "Accept": "text/html"}
            if tells:
                headers["X-Forwarded-Proto"] = "https"
            behind = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            try:
                behind.request("GET", self.path, headers=headers)
                answer = behind.getresponse()
                status, body, told = answer.status, answer.read(), answer.getheaders()
            except OSError:
                status, body, told = 502, b"", []
            finally:
                behind.close()
            self.send_response(status)
            for name, value in told:
                if name.lower() not in HOP_BY_HOP:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *told: object) -> None:
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*made)
    server = ThreadingHTTPServer(("127.0.0.1", 0), SendsOn)
    server.handle_error = lambda *told: None
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
