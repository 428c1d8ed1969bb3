"""What the server refuses, as RFC 9457 problem details: status, stable code, the sentence, and what to do."""

from typing import Any

from printdesk.errors import Conflict, DeskError, Expired, NoAnswer, NotAllowed, NotFound
from printdesk.words import say

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: "Bad request",
    401: "Not authenticated",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    408: "Too slow",
    409: "Conflict",
    410: "Gone",
    412: "Changed meanwhile",
    413: "Too large",
    415: "Unsupported media type",
    422: "Refused",
    500: "Internal error",
    503: "Not available",
}


class Problem(Exception):
    """A refusal that is a matter of HTTP: its status is part of what is said."""

    def __init__(self, status: int, code: str, detail: str, hint: str = "", headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.hint = hint
        self.headers = headers or {}

    def body(self) -> dict[str, Any]:
        return {
            "type": "about:blank",
            "title": TITLES.get(self.status, "Problem"),
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
            "hint": self.hint,
        }


STATUS_OF_CODE = {"wrong_state": 409, "too_large": 413, "disk_full": 503, "analysis_pending": 409, "not_writable": 503}


def problem_of(error: DeskError) -> Problem:
    """The heart's refusal as HTTP says it."""
    status = STATUS_OF_CODE.get(error.code)
    if status is None:
        match error:
            case NotFound():
                status = 404
            case NotAllowed():
                status = 403
            case Expired():
                status = 410
            case Conflict():
                status = 409
            case NoAnswer():
                status = 503
            case _:
                status = 422
    return Problem(status, error.code, error.message, error.hint)


def no_such(what: str) -> Problem:
    """404 for what is not there and for what belongs to somebody else: nobody learns which."""
    sentences = {
        "order": say("There is no such order."),
        "quote": say("There is no such quote."),
        "part": say("There is no such part."),
        "customer": say("There is no such customer."),
        "page": say("There is nothing here."),
    }
    return Problem(404, f"no_such_{what}", sentences[what], say("Check the id and the key you ask with."))


def not_authenticated() -> Problem:
    return Problem(
        401,
        "bad_key",
        say("The shop does not know this key."),
        say("Ask the shop's owner for a key and enter it once."),
        {"WWW-Authenticate": "Bearer"},
    )
