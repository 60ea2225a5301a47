"""What the doctor says of the way to Footbridge: by which address, how safe, and what follows."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from footbridge.cli.at_home import bases_at_home
from footbridge.cli.findings import Finding
from footbridge.cli.front import Met, met_at
from footbridge.cli.running import running_at

SOON = timedelta(days=10)
GUIDE = "See “HTTPS at home” in docs/running.md."
BAD_GATEWAY, NO_GATEWAY, SLOW_GATEWAY, BAD_REQUEST = 502, 503, 504, 400
NOBODY_BEHIND = {BAD_GATEWAY, NO_GATEWAY, SLOW_GATEWAY}
AWAKE = "The screen of a phone can stay on in a session, and a page opens with no network"


def way_in() -> Iterator[Finding]:
    """By the settings, and then by a look at what they name."""
    from django.conf import settings

    names = [name.removeprefix(".") for name in settings.OTHER_HOSTS if name != "*"]
    if settings.HTTPS and not settings.IN_FRONT:
        yield Finding(
            "FOOTBRIDGE_HTTPS is set, and no name is.",
            f"Set FOOTBRIDGE_HOSTS to the name that phones use. {GUIDE}",
        )
    elif settings.HTTPS and not running_at():
        yield Finding(
            f"Footbridge is not running, so that https://{settings.IN_FRONT}/ was not looked at."
        )
    elif settings.HTTPS:
        yield from said_of(met_at(f"https://{settings.IN_FRONT}/"))
    elif found := (*names, *bases_at_home(running_at())):
        yield from _plain(found)
    else:
        yield Finding(
            "Only this machine can reach Footbridge, as it is now. For a phone: "
            "footbridge serve --home"
        )


def _plain(found: tuple[str, ...]) -> Iterator[Finding]:
    yield Finding(f"Others reach it over plain HTTP: {', '.join(found)}.")
    yield Finding(
        "So the screen of a phone may go dark, and no page opens where there is no network. "
        f"That comes with HTTPS. {GUIDE}"
    )


def said_of(met: Met, *, at: datetime | None = None) -> Iterator[Finding]:
    """What was met at the address: the way, the certificate, what is behind, what follows."""
    from footbridge.cli.reading import now

    if met.fault:
        yield Finding(
            f"Nothing was met at {met.address}: {met.fault}.",
            f"Is what speaks HTTPS running, and is the name right? {GUIDE}",
        )
        return
    yield from _certificate(met, at or now())
    yield from _behind(met)
    if met.is_trusted and met.is_ours and met.is_seen_safe:
        yield Finding(f"{AWAKE}: browsers count {met.address} as safe.")
    else:
        yield Finding(f"Not yet so: {AWAKE[0].lower()}{AWAKE[1:]}.", "Mend what stands above.")


def _certificate(met: Met, now: datetime) -> Iterator[Finding]:
    if not met.is_trusted:
        yield Finding(
            f"Browsers do not trust the certificate of {met.address}: {met.distrust}.",
            f"Let what stands in front get one that they trust. {GUIDE}",
        )
    elif met.until is not None and met.until < now + SOON:
        yield Finding(
            f"The certificate of {met.address} ends on {met.until.date().isoformat()}.",
            "What stands in front should have renewed it. Look at what it says.",
        )
    else:
        until = f", good until {met.until.date().isoformat()}" if met.until else ""
        by = f" from {met.issuer}" if met.issuer else ""
        yield Finding(f"{met.address} has a certificate{by}{until}.")


def _behind(met: Met) -> Iterator[Finding]:
    if met.status in NOBODY_BEHIND:
        yield Finding(
            f"{met.address} answers, but Footbridge is not behind it.",
            "Start Footbridge, on the port to which what stands in front sends people.",
        )
    elif met.status == BAD_REQUEST:
        yield Finding(
            f"Footbridge does not answer to the name of {met.address}.",
            "Start it with this name in FOOTBRIDGE_HOSTS.",
        )
    elif not met.is_ours:
        yield Finding(
            f"Something answers at {met.address}, and it is not Footbridge.",
            "Let what stands in front send everything on to Footbridge.",
        )
    elif not met.is_seen_safe:
        yield Finding(
            "Footbridge does not know that people come to it through HTTPS.",
            "Start it with FOOTBRIDGE_HTTPS=1. What is in front has to send X-Forwarded-Proto.",
        )
    else:
        yield Finding("Footbridge is behind it, and trusts what it says of the way.")
