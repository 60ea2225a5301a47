"""`footbridge serve`: the web pages, in this process, until Ctrl-C."""

import os
import signal
import sys
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.endings import Ending, refused
from footbridge.cli.paper import aside
from footbridge.cli.reading import now

app = typer.Typer(rich_markup_mode=None, add_completion=False)

LOOPBACK = "127.0.0.1"
USUAL_PORT = 8350
ANY_FREE_PORT = 0
THREADS = 4


@app.command()
def serve(
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Left out, the usual one or a free one.")
    ] = None,
    host: Annotated[
        str, typer.Option(help="Where to listen; other machines need FOOTBRIDGE_HOSTS as well.")
    ] = LOOPBACK,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Print the address and open nothing.")
    ] = False,
) -> None:
    """Start the web pages on this machine and open them in the browser. Ctrl-C stops."""
    ready()
    from footbridge.cli.preparing import prepare

    prepare()
    server = listening(host, port)
    base = f"http://localhost:{port_of(server)}/"
    address = new_address(base)
    typer.echo(f"Footbridge is running. This address lets one browser in, once:\n{address}")
    aside("Ctrl-C stops it. For another browser: footbridge key")
    if not no_browser and has_screen():
        webbrowser.open(address)
    with noted(base):
        run_until_stopped(server)
    aside("Stopped. Everything is saved.")


def listening(host: str, port: int | None) -> Any:
    """A waitress server that already holds its port. A port of one's own choice must be free."""
    if port is not None:
        return _bound(host, port)
    try:
        return _bound(host, USUAL_PORT)
    except Ending:
        return _bound(host, ANY_FREE_PORT)


def _bound(host: str, port: int) -> Any:
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    make: Callable[..., Any] = create_server
    # What stands in front speaks HTTPS; waitress drops what a stranger's headers claim about it.
    scheme = "https" if settings.HTTPS else "http"
    try:
        return make(
            get_wsgi_application(),
            host=host,
            port=port,
            threads=THREADS,
            ident=None,
            url_scheme=scheme,
        )
    except OSError as error:
        raise refused(f"Cannot listen on {host}, port {port}: {error.strerror}") from None


def port_of(server: Any) -> int:
    """The port it holds. A name with several addresses listens on each of them."""
    if hasattr(server, "effective_listen"):
        return int(server.effective_listen[0][1])
    return int(server.effective_port)


def run_until_stopped(server: Any) -> None:
    """Until Ctrl-C or a polite request to end; what is being answered is answered first."""
    # A shell that starts us in the background has Ctrl-C ignored; whoever sends it means it.
    signal.signal(signal.SIGINT, _end)
    signal.signal(signal.SIGTERM, _end)
    try:
        server.run()
    except SystemExit:
        pass
    finally:
        server.close()


def _end(_number: int, _frame: object) -> None:
    raise SystemExit


def new_address(base: str) -> str:
    """The address that signs one browser in."""
    from footbridge import care

    return f"{base}key/{care.make_key(now=now())}"


def has_screen() -> bool:
    """Whether a browser can open a window here. A text browser would take the terminal away."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def noted(base: str) -> Iterator[None]:
    """While it runs, its address stands in the data folder for `footbridge key`."""
    note = running_note()
    note.write_text(base, encoding="ascii")
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def running_note() -> Path:
    from footbridge.storage.folder import data_folder

    return data_folder() / "running-at"
