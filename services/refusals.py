"""What a refused HTTP call says, in the desk's own words."""

import json
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from printdesk.errors import Conflict, DeskError, Expired, NotAllowed, NotFound, Offline, Refused, Unknown
from printdesk.words import respeak, say

PENDING = frozenset({"in_flight", "analysis_pending"})
LONGEST_SENTENCE = 500
NO_LONGER_REST_S = 1e6


def refusal(status: int, content: bytes) -> DeskError:
    """A refused call in the desk's words: the other side's sentence where it speaks problem+json (RFC 9457), else our own."""
    try:
        said = json.loads(content[:100_000]) if content else {}
    except (ValueError, RecursionError):
        said = {}
    told = said if isinstance(said, dict) else {}
    code = _sentence(told.get("code")) or f"http_{status}"
    message = respeak(_sentence(told.get("detail")) or say("The service refused with status {status}.", status=status))
    hint = respeak(_sentence(told.get("hint")))
    if 300 <= status < 400:
        return Refused(
            "moved",
            say("The service sends the desk to another address, which it does not follow."),
            say("Enter the new address."),
        )
    return _kind(status, code)(code, message, hint)


def _kind(status: int, code: str) -> type[DeskError]:
    if code in PENDING:
        return Unknown
    if code == "wrong_state" or status in {401, 403}:
        return NotAllowed
    if status == 404:
        return NotFound
    if status == 410:
        return Expired
    if status in {409, 412} or code == "key_reused":
        return Conflict
    return Offline if status == 429 or status >= 500 else Refused


def _sentence(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return " ".join(value.split())[:LONGEST_SENTENCE].encode("utf-8", "replace").decode()


def rest_asked_for(retry_after: str | None) -> float:
    """Seconds of rest that are asked for: a number or an instant (RFC 9110, section 10.2.3); half a second for anything else."""
    text = (retry_after or "").strip()
    if text.isdecimal() and text.isascii():
        return min(float(text[:9]), NO_LONGER_REST_S)
    try:
        at = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError):
        return 0.5
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return min(max(0.0, (at - datetime.now(UTC)).total_seconds()), NO_LONGER_REST_S)
