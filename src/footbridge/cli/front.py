"""What stands in front of Footbridge and speaks HTTPS, looked at as a phone would meet it."""

import http.client
import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import SplitResult, urlsplit

PATIENCE_SECONDS = 30
HTTPS_PORT = 443
# Ours say so of themselves; see `web/ours.py`.
OURS = "Footbridge-Answer"
# Sent only where the request counts as safe by what came with it.
SEEN_AS_SAFE = "Strict-Transport-Security"


@dataclass(frozen=True, slots=True)
class Met:
    """What was met at an address. `fault` is why nothing was, in the words of the machine.

    `is_trusted`: browsers accept the certificate; otherwise `distrust` says why not. `is_ours`:
    Footbridge answered, and not only what stands in front of it. `is_seen_safe`: it counts the
    way to it as safe.
    """

    address: str
    fault: str = ""
    is_trusted: bool = False
    distrust: str = ""
    issuer: str = ""
    until: datetime | None = None
    status: int = 0
    is_ours: bool = False
    is_seen_safe: bool = False


def met_at(address: str) -> Met:
    """Look once with the certificate judged as browsers do; once more without, to see the rest."""
    told = urlsplit(address)
    try:
        return _met(address, told, ssl.create_default_context())
    except ssl.SSLCertVerificationError as error:
        distrust = error.verify_message or str(error)
    except (OSError, http.client.HTTPException) as error:
        return Met(address, fault=_in_words(error))
    try:
        return _met(address, told, _without_judging(), distrust)
    except (OSError, http.client.HTTPException) as error:
        return Met(address, fault=_in_words(error), distrust=distrust)


def _met(address: str, told: SplitResult, context: ssl.SSLContext, distrust: str = "") -> Met:
    made = http.client.HTTPSConnection(
        told.hostname or "",
        told.port or HTTPS_PORT,
        timeout=PATIENCE_SECONDS,
        context=context,
    )
    try:
        made.connect()
        certificate = _certificate(made.sock)
        made.request("GET", "/", headers={"Accept": "text/html"})
        answer = made.getresponse()
        return Met(
            address,
            is_trusted=not distrust,
            distrust=distrust,
            issuer=_issuer(certificate),
            until=_until(certificate),
            status=answer.status,
            is_ours=answer.getheader(OURS) is not None,
            is_seen_safe=answer.getheader(SEEN_AS_SAFE) is not None,
        )
    finally:
        made.close()


def _without_judging() -> ssl.SSLContext:
    """Nothing is told to whoever is met so: it is only asked what it says."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _certificate(sock: Any) -> dict[str, Any]:
    """Empty where it was not judged: Python reads only those that it trusts."""
    return sock.getpeercert() or {}


def _issuer(certificate: dict[str, Any]) -> str:
    names = {name: value for part in certificate.get("issuer", ()) for name, value in part}
    return str(names.get("organizationName") or names.get("commonName") or "")


def _until(certificate: dict[str, Any]) -> datetime | None:
    told = certificate.get("notAfter")
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(told), UTC) if told else None


def _in_words(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "this name is not known here"
    if isinstance(error, TimeoutError):
        return "nothing answers"
    if isinstance(error, ConnectionRefusedError):
        return "nothing listens there"
    if isinstance(error, ssl.SSLError):
        return "what listens there does not speak HTTPS"
    return str(getattr(error, "strerror", "") or error) or type(error).__name__
