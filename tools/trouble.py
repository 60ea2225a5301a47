"""What can go wrong before Footbridge runs, said in words that help."""

from enum import Enum


class Trouble(Exception):
    """Something that the person can mend; its text says what and how."""


class Cause(Enum):
    """Why an installer failed: the signs of it in what it printed, and what helps."""

    CHANGED_FILE = (
        ("DO NOT MATCH THE HASHES", "Hash mismatch", "hash mismatch"),
        "A downloaded file is not the one that was checked for this release, so it was not used.\n"
        "Try again in an hour. If it says the same, tell the people who gave you Footbridge.",
    )
    DISK_FULL = (
        ("No space left on device", "Disk quota exceeded"),
        "The disk is full: Footbridge needs about 200 MB. Make room, then start ./run again.",
    )
    CERTIFICATE = (
        ("CERTIFICATE_VERIFY_FAILED", "invalid peer certificate", "UnknownIssuer"),
        "The secure connection was refused: something between here and the internet reads along "
        "(a company network, or a virus scanner).\nAsk whoever looks after this network for its "
        "certificate. With uv, UV_SYSTEM_CERTS=1 ./run often helps.",
    )
    OFFLINE = (
        (
            "Temporary failure in name resolution",
            "Name or service not known",
            "nodename nor servname",
            "getaddrinfo failed",
            "NewConnectionError",
            "ConnectTimeoutError",
            "ReadTimeoutError",
            "ProxyError",
            "Network is unreachable",
            "Connection refused",
            "dns error",
            "error sending request",
            "Failed to fetch",
            "Could not connect",
            "operation timed out",
            "ENOTFOUND",
            "EAI_AGAIN",
            "ECONNREFUSED",
            "ETIMEDOUT",
        ),
        "The libraries that Footbridge needs could not be fetched.\nThe first start needs the "
        "internet; later ones do not. Check the connection, then start ./run again.",
    )
    NO_BUILD = (
        ("No matching distribution found", "no matching platform tag", "has no usable wheels"),
        "A library that Footbridge needs is not published for this computer and this Python.\n"
        "Python 3.11 to 3.13 on Linux, macOS or Windows (64 bit) is known to work.",
    )

    def __init__(self, signs: tuple[str, ...], advice: str) -> None:
        self.signs = signs
        self.advice = advice


def explain(printed: str) -> str:
    """What to tell the person about an installer that failed, from what it printed."""
    cause = next((each for each in Cause if any(sign in printed for sign in each.signs)), None)
    if cause is not None:
        return cause.advice
    last_lines = "\n".join(printed.strip().splitlines()[-8:])
    return f"Installing what Footbridge needs did not work. The last lines were:\n{last_lines}"
