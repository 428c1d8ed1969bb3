"""HTTP to a printer's host: short time-outs, bounded answers, no detours, no proxies' or .netrc's keys, no repeats."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import requests
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from printdesk.errors import NotAllowed, Offline, Refused, Unknown
from printdesk.words import say
from services.deadline import deadline, mount
from services.web_address import read_address

CONNECT_S = 3.0
READ_S = 10.0
WHOLE_ANSWER_S = 20.0
LONGEST_UPLOAD_S = 3600.0
LARGEST_ANSWER = 4_000_000
CHUNK = 65_536


@dataclass(frozen=True)
class Answer:
    """body: the JSON object that came, empty where none did; text: its first 2,000 characters as they came."""

    status: int
    body: Mapping[str, Any]
    text: str


class HostCalls:
    """Calls to one host. key: sent as X-Api-Key and nowhere else; never logged, never in an error."""

    def __init__(self, name: str, url: str, key: str) -> None:
        if read_address(url) is None:
            raise Refused(
                "bad_address",
                say("“{url}” is not the address of a printer.", url="" if "@" in url else url[:80]),
                say("It looks like http://octopi.local or http://192.168.1.20:5000."),
            )
        if not key.isascii() or not key.isprintable():
            raise NotAllowed("bad_key", say("The key for {name} holds signs that no key has.", name=name))
        self._name = name
        self._url = url.rstrip("/")
        self._session = mount(requests.Session())
        self._session.trust_env = False
        self._session.headers.update({"X-Api-Key": key, "Accept": "application/json", "User-Agent": "PrintDesk"})

    def call(
        self,
        method: str,
        path: str,
        *,
        json: Mapping[str, object] | None = None,
        data: Iterable[bytes] | None = None,
        content_type: str | None = None,
        read_s: float = READ_S,
        maybe_done: bool = False,
    ) -> Answer:
        """One call, whatever its status. maybe_done: sent and not answered raises Unknown, else Offline, as does no connection.

        Raises NotAllowed for 401 and 403, Refused for a detour or an answer without end.
        """
        try:
            with (
                deadline(read_s + WHOLE_ANSWER_S if data is None else LONGEST_UPLOAD_S),
                self._session.request(
                    method,
                    self._url + path,
                    json=json,
                    data=data,
                    headers={"Content-Type": content_type} if content_type else None,
                    timeout=(CONNECT_S, read_s),
                    allow_redirects=False,
                    stream=True,
                ) as response,
            ):
                content = self._read(response)
                status = response.status_code
        except requests.RequestException as error:
            raise self._silence(error, maybe_done) from None
        except Refused:
            if maybe_done:
                raise self._unknown() from None
            raise
        # OctoPrint takes a POST with a wrong key for one of a browser without its token.
        if status in {401, 403} or (status == 400 and b"CSRF" in content[:2000]):
            raise self.wrong_key()
        if 300 <= status < 400:
            raise Refused(
                "moved",
                say("{name} sends the desk to another address, which it does not follow.", name=self._name),
                say("Enter the printer's own address."),
            )
        # Said by a proxy in between: 503 before it asked the printer's host, the others perhaps after the host did it.
        if status in {500, 502, 504} and maybe_done:
            raise self._unknown()
        if status in {502, 503, 504}:
            raise self._offline()
        return Answer(status, _object(content), content[:2000].decode("utf-8", "replace"))

    def wrong_key(self) -> NotAllowed:
        return NotAllowed(
            "wrong_key",
            say("{name} does not accept the key.", name=self._name),
            say("Copy the API key from its settings and enter it anew."),
        )

    def strange(self, answer: Answer) -> Refused:
        """An answer that this kind of host never gives where it was asked."""
        told = str(answer.body.get("error") or "")[:200]
        return Refused(
            "printer_refused",
            say("{name} refused: {why}", name=self._name, why=told or say("status {status}", status=answer.status)),
        )

    def _offline(self) -> Offline:
        return Offline(
            "offline",
            say("{name} cannot be reached.", name=self._name),
            say("Check that it is switched on and in the same network."),
        )

    def _read(self, response: requests.Response) -> bytes:
        pieces, size = [], 0
        for piece in response.iter_content(CHUNK):
            size += len(piece)
            if size > LARGEST_ANSWER:
                raise Refused("bad_answer", say("{name} answered without end.", name=self._name))
            pieces.append(piece)
        return b"".join(pieces)

    def _silence(self, error: requests.RequestException, maybe_done: bool) -> Offline | Unknown:
        reason = getattr(error.args[0], "reason", None) if error.args else None
        never_sent = isinstance(error, requests.ConnectTimeout) or isinstance(reason, NewConnectionError | ConnectTimeoutError)
        return self._unknown() if maybe_done and not never_sent else self._offline()

    def _unknown(self) -> Unknown:
        return Unknown(
            "no_answer",
            say("{name} was told and did not answer; nobody knows whether it did it.", name=self._name),
            say("Look at the printer."),
        )


def _object(content: bytes) -> Mapping[str, Any]:
    """Empty where it is no object, or holds text that is none (half of a surrogate pair)."""
    try:
        said = json.loads(content) if content else {}
        json.dumps(said, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
