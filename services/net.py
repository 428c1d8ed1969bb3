"""Careful HTTP to a shop or service: time-outs always, bounded answers, no detours, and every failure in the desk's own words."""

import ipaddress
import json
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from printdesk.errors import (
    Conflict,
    DeskError,
    Expired,
    NotAllowed,
    NotFound,
    Offline,
    Refused,
    Stopped,
    Unknown,
    is_decision,
)
from printdesk.words import respeak, say
from services.deadline import deadline, mount
from services.web_address import read_address

CONNECT_S = 5.0
READ_S = 30.0
WHOLE_S = 90.0
SLOWEST_BYTES_S = 20_000  # what is sent or fetched beyond an ordinary answer has this much more time
LARGEST_ANSWER = 16_000_000
CHUNK = 65_536
PAUSES_S = (0.2, 0.6, 1.5)
LONGEST_PAUSE_S = 5.0
PENDING = frozenset({"in_flight", "analysis_pending"})
IN_DOUBT = frozenset({500, 502, 504})  # said by a server, or by one in between, that may have done it before
LONGEST_SENTENCE = 500


@dataclass(frozen=True)
class Reply:
    """A successful answer, read to its end. headers: names in lower case."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def json(self) -> dict[str, Any]:
        """The answer as an object. Raises Refused("bad_answer"), also for text that is none (half of a surrogate pair)."""
        try:
            said = json.loads(self.content)
            if b"\\ud" in self.content.lower():
                json.dumps(said, ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            raise bad_answer() from None
        if not isinstance(said, dict):
            raise bad_answer()
        return said


def bad_answer() -> Refused:
    return Refused(
        "bad_answer",
        say("The service answered with something that is not what its kind answers."),
        say("Check its address, and that it is up to date."),
    )


class Net:
    """Calls to one address. Thread-safe: each thread has a connection of its own.

    address and key are asked before every call, because an embedded shop may have moved; the key goes into the Authorization
    header and nowhere else.
    """

    def __init__(self, name: str, address: Callable[[], str], key: Callable[[], str | None]) -> None:
        self._name = name
        self._address = address
        self._key = key
        self._here = threading.local()

    def call(
        self,
        method: str,
        path: str,
        *,
        body: Mapping[str, Any] | None = None,
        data: bytes | None = None,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        key: str | None = None,
        maybe_done: bool = False,
        patience_s: float = 0.0,
        cancel: threading.Event | None = None,
        largest: int = LARGEST_ANSWER,
    ) -> Reply:
        """One call, repeated where that is harmless: GET and PUT, and what carries an idempotency key.

        maybe_done: a call that was sent and not answered, or not with a decision, is Unknown, whatever became of its repeats;
        else Offline. patience_s: how long to ask again while the other side is still at it. Raises DeskError in its own words.
        """
        sent_headers = {"Accept": "application/json", **(headers or {})}
        if key is not None:
            sent_headers["Idempotency-Key"] = key
        again = method in {"GET", "PUT"} or key is not None
        end = time.monotonic() + patience_s
        attempt = 0
        in_doubt = False
        while True:
            _look(cancel)
            failure: DeskError
            try:
                return self._once(method, path, body, data, params, sent_headers, largest)
            except _Later as later:
                failure = later.error
                in_doubt = in_doubt or later.status in IN_DOUBT
                if failure.code in PENDING and time.monotonic() < end:
                    _rest(later.pause_s, cancel)
                    continue
            except requests.RequestException as error:
                failure = self._silence(error)
                in_doubt = in_doubt or not _never_sent(error)
            except DeskError as error:
                if maybe_done and (error.code == "bad_answer" or (in_doubt and not is_decision(error))):
                    raise self.unknown() from None
                raise
            if not again or attempt >= len(PAUSES_S):
                raise self.unknown() if maybe_done and in_doubt else failure
            _rest(PAUSES_S[attempt] * random.uniform(0.7, 1.3), cancel)  # noqa: S311 — spreads callers, hides nothing
            attempt += 1

    def stream(self, path: str, headers: Mapping[str, str], stop: threading.Event, silence_s: float) -> Iterator[bytes]:
        """Lines of a long answer until it ends or `stop` is set; `silence_s` without a byte is the end. Raises DeskError."""
        session, address = self._session()
        try:
            with session.get(
                address + path,
                headers={**self._authorized(), **headers, "Accept": "text/event-stream"},
                stream=True,
                timeout=(CONNECT_S, silence_s),
                allow_redirects=False,
            ) as response:
                if response.status_code != 200:
                    raise _refusal(response.status_code, _read(response, LARGEST_ANSWER))
                yield from _lines(response, stop)
        except requests.RequestException as error:
            raise self._silence(error) from None

    def _once(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        data: bytes | None,
        params: Mapping[str, str] | None,
        headers: Mapping[str, str],
        largest: int,
    ) -> Reply:
        session, address = self._session()
        large = len(data or b"") + (largest if largest > LARGEST_ANSWER else 0)
        with (
            deadline(WHOLE_S + large / SLOWEST_BYTES_S),
            session.request(
                method,
                address + path,
                json=body,
                data=data,
                params=params,
                headers={**self._authorized(), **headers},
                timeout=(CONNECT_S, READ_S),
                stream=True,
                allow_redirects=False,
            ) as response,
        ):
            content = _read(response, largest)
            if 200 <= response.status_code < 300:
                return Reply(response.status_code, {name.lower(): value for name, value in response.headers.items()}, content)
            error = _refusal(response.status_code, content)
            if response.status_code in {429, 500, 502, 503, 504} or error.code in PENDING:
                raise _Later(error, response.status_code, _pause(response.headers.get("Retry-After")))
            raise error

    def _session(self) -> tuple[requests.Session, str]:
        address = _checked(self._address())
        session: requests.Session | None = getattr(self._here, "session", None)
        if session is None:
            session = mount(requests.Session())
            # Without this, a .netrc of the person would replace the key.
            session.auth = _as_it_is
            session.headers["User-Agent"] = "PrintDesk"
            self._here.session = session
        session.trust_env = not _is_loopback(address)
        return session, address

    def _authorized(self) -> dict[str, str]:
        key = self._key()
        if key is None:
            return {}
        if not key.isascii() or not key.isprintable():
            raise NotAllowed("bad_key", say("The key for {name} holds signs that no key has.", name=self._name))
        return {"Authorization": f"Bearer {key}"}

    def _silence(self, error: requests.RequestException) -> DeskError:
        """What is said when nobody answered; the library's own text may hold addresses and is kept out."""
        if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema):
            return Refused("bad_address", say("The address of {name} is not right.", name=self._name), say("Enter it anew."))
        return Offline(
            "offline",
            say("{name} cannot be reached.", name=self._name),
            say("Check the network and the address; then try again."),
        )

    def unknown(self) -> Unknown:
        """It was sent, and what came back, if anything, does not tell whether it was done."""
        return Unknown(
            "no_answer",
            say("{name} did not answer after it was asked; nobody knows yet whether it did it.", name=self._name),
            say("The desk asks again with the same key, which cannot do it twice."),
        )


class _Later(Exception):
    def __init__(self, error: DeskError, status: int, pause_s: float) -> None:
        super().__init__(error.code)
        self.error = error
        self.status = status
        self.pause_s = pause_s


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _checked(address: str) -> str:
    if read_address(address) is None:
        # A password in it is not told again.
        told = "" if "@" in address else address[:80]
        raise Refused(
            "bad_address",
            say("“{address}” is not the address of a service.", address=told),
            say("Give it as https://…, as the shop's owner told you."),
        )
    return address.rstrip("/")


def _is_loopback(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _read(response: requests.Response, largest: int) -> bytes:
    """The whole answer. Raises Refused("bad_answer") before more than `largest` bytes are held."""
    pieces, size = [], 0
    for piece in response.iter_content(CHUNK):
        size += len(piece)
        if size > largest:
            raise bad_answer()
        pieces.append(piece)
    return b"".join(pieces)


def _lines(response: requests.Response, stop: threading.Event) -> Iterator[bytes]:
    waiting = b""
    for piece in response.iter_content(None):
        if stop.is_set():
            return
        waiting += piece
        if len(waiting) > LARGEST_ANSWER:
            raise bad_answer()
        *lines, waiting = waiting.split(b"\n")
        for line in lines:
            yield line.rstrip(b"\r")


def _refusal(status: int, content: bytes) -> DeskError:
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


def _pause(retry_after: str | None) -> float:
    return min(float(retry_after), LONGEST_PAUSE_S) if retry_after and retry_after.isdecimal() else 0.5


def _never_sent(error: requests.RequestException) -> bool:
    if isinstance(error, requests.ConnectTimeout):
        return True
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(reason, NewConnectionError | ConnectTimeoutError)


def _rest(seconds: float, cancel: threading.Event | None) -> None:
    if cancel is None:
        time.sleep(seconds)
    else:
        cancel.wait(seconds)


def _look(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise Stopped("cancelled", say("Asking the service was cancelled."))
