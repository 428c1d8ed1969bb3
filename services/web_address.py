"""The address of a server, as somebody typed it."""

from urllib.parse import SplitResult, urlsplit

LONGEST = 2000


def read_address(text: str) -> SplitResult | None:
    """The parts of an http or https address without a name, a password or a question in it; None for everything else."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
        if host is not None:
            host.encode("idna")  # labels that are empty or too long end in strange errors far below
    except ValueError:
        return None
    sound = len(text) <= LONGEST and host and port != 0 and not any(letter.isspace() for letter in text)
    if parts.scheme not in {"http", "https"} or not sound or parts.username or parts.password or parts.query or parts.fragment:
        return None
    return parts
