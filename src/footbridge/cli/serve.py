"""`footbridge serve`: the web pages, in this process, until Ctrl-C."""

import os
import signal
import sys
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.endings import Ending, machine_fault, refused
from footbridge.cli.paper import aside
from footbridge.cli.reading import now
from footbridge.cli.running import the_only_one

app = typer.Typer(rich_markup_mode=None, add_completion=False)

LOOPBACK = "127.0.0.1"
EVERYWHERE = "0.0.0.0"  # noqa: S104 - only whoever says --home
LOCAL_NAME = "localhost"
USUAL_PORT = 8350
ANY_FREE_PORT = 0
THREADS = 4
LOOKED_THROUGH = 500_000_000
"""Bytes of a database that a start looks through, in a second or two. Of a larger one `doctor`,
`prepare`, a backup and a restore look through all.
"""


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
    home: Annotated[
        bool, typer.Option("--home", help="Let phones in your home network knock, too.")
    ] = False,
    no_key: Annotated[
        bool, typer.Option("--no-key", help="Make no key, so that no log holds one.")
    ] = False,
) -> None:
    """Start the web pages on this machine and open them in the browser. Ctrl-C stops."""
    if home:
        host = open_to_home_network(host)
    ready(update=False)
    refuse_an_open_folder()
    with the_only_one() as note:
        refuse_damage(most=LOOKED_THROUGH)
        ready()
        from footbridge import care
        from footbridge.cli.preparing import prepare

        prepare()
        care.forget_received()
        server = listening(host, port)
        base, here = addresses(port_of(server))
        with until_stopped(server):
            note.tell(base)
            if no_key:
                typer.echo(f"Footbridge is running at {base}")
            else:
                announce(base, here, opens=not no_browser and has_screen())
            tell_of_phones(port_of(server))
            server.run()
    aside("Stopped. Everything is saved.")


def announce(base: str, here: str, *, opens: bool) -> None:
    """Print the address that lets one browser in. With `opens`, open it on this machine."""
    address = new_address(base)
    on_this_machine = here + address.removeprefix(base)
    typer.echo(f"Footbridge is running. This address lets one browser in, once:\n{address}")
    if on_this_machine != address:
        aside(f"On this machine it is also: {on_this_machine}")
    aside("Ctrl-C stops it. For another browser: footbridge key")
    if opens:
        webbrowser.open(on_this_machine)


def open_to_home_network(host: str) -> str:
    """Where to listen then. Before the settings are read: they allow this machine's numbers."""
    os.environ["FOOTBRIDGE_HOME"] = "1"
    return EVERYWHERE if host == LOOPBACK else host


def tell_of_phones(port: int) -> None:
    """How a phone is brought in, by what can reach this machine as it runs now."""
    from django.conf import settings

    from footbridge.storage.home_network import home_addresses

    if settings.HOME_NETWORK:
        for address in home_addresses():
            aside(f"In your home network it is at http://{address}:{port}/")
        aside("To bring in a phone: Settings, Bring in a phone; or: footbridge key --qr")
    elif not settings.OTHER_HOSTS:
        aside("For a phone in your home network, start it with: footbridge serve --home")


def refuse_an_open_folder() -> None:
    """What is written there is about somebody's health: others must not be able to read it."""
    from footbridge.storage.folder import data_folder, is_open_to_others

    folder = data_folder()
    if is_open_to_others(folder):
        raise refused(
            f"Others on this machine can open the data folder {folder}.",
            f"Run: chmod 700 {folder}",
            "If that doesn’t help, set FOOTBRIDGE_DATA to a folder of your own.",
        )


def refuse_damage(*, most: int | None = None) -> None:
    """A damaged file is mended before anything more is written to it.

    `most` as `damage` has it.
    """
    from footbridge.storage.folder import data_folder
    from footbridge.storage.machine import Fault
    from footbridge.storage.safekeeping import damage

    if damage(most=most):
        raise machine_fault(Fault.DAMAGED, data_folder())


def addresses(port: int) -> tuple[str, str]:
    """Where other machines find it, by the first name they may use; and where this one does."""
    from django.conf import settings

    if settings.HTTPS:
        # What speaks HTTPS stands in front, and forms come only from there.
        name = settings.IN_FRONT or LOCAL_NAME
        return f"https://{name}/", f"https://{name}/"
    names = [name.removeprefix(".") for name in settings.OTHER_HOSTS if name != "*"]
    name = next(iter(names), LOCAL_NAME)
    return f"http://{name}:{port}/", f"http://{LOCAL_NAME}:{port}/"


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

    from footbridge.cli.bounds import BOUNDS, bound_by_who_asks
    from footbridge.storage.memory import hold_little, look_through_little

    bound_by_who_asks()
    hold_little()
    look_through_little()
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
            **BOUNDS,
        )
    except OSError as error:
        raise refused(f"Cannot listen on {host}, port {port}: {error.strerror}") from None


def port_of(server: Any) -> int:
    """The port it holds. A name with several addresses listens on each of them."""
    if hasattr(server, "effective_listen"):
        return int(server.effective_listen[0][1])
    return int(server.effective_port)


@contextmanager
def until_stopped(server: Any) -> Iterator[None]:
    """Until Ctrl-C or a polite request to end; what is being answered is answered first.

    Whoever reads the address may ask for the end at once: it is heard before that is printed.
    """
    # A shell that starts us in the background has Ctrl-C ignored; whoever sends it means it.
    signal.signal(signal.SIGINT, _end)
    signal.signal(signal.SIGTERM, _end)
    try:
        yield
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
