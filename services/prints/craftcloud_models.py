"""Models at Craftcloud: uploaded once, and analysed there. Shapes: see `craftcloud`.

Where POST /v5/model is gone, the way is taken that one public client of autumn 2026 describes, which is not documented:
POST customer-api /model/upload/initiate {fileName, fileUnit}: `uploadId`, `uploadUrl`; PUT the bytes there, with no header of our
own; POST customer-api /model/upload/confirm {uploadId}: the list of models as before.
"""

import threading
from urllib.parse import quote, urlsplit

from printdesk.errors import Expired, NotFound
from printdesk.ports import Model
from services.net import Net, Reply, bad_answer
from services.prints.foreign import BROKEN, form, line, web_page
from services.prints.patience import Patience

MOST_KEPT = 100


class CraftcloudModels:
    """net: of the documented interface; customers: of the one that its own site uses."""

    def __init__(self, name: str, net: Net, customers: Net) -> None:
        self._name = name
        self._net = net
        self._customers = customers
        self._lock = threading.Lock()
        self._known: dict[str, str] = {}  # sha256: the service's id of it

    def analysed(self, model: Model, patience: Patience) -> str:
        """The service's id of the model, which it has read."""
        with self._lock:
            known = self._known.pop(model.sha256, None)
        if known is None or not self._is_read(known, patience):
            known = self._upload(model, patience)
            if not self._is_read(known, patience):
                raise bad_answer()
        with self._lock:
            if len(self._known) >= MOST_KEPT:
                self._known.pop(next(iter(self._known)))
            self._known[model.sha256] = known
        return known

    def _is_read(self, model_id: str, patience: Patience) -> bool:
        """Waits until it is; False where the service does not know the model any more."""
        for rest_s in patience.rests():
            try:
                path = f"/v5/model/{quote(model_id, safe='')}"
                reply = self._net.call("GET", path, within_s=patience.left(), cancel=patience.cancel)
            except NotFound:
                return False
            if reply.status != 206:
                break
            patience.rest(rest_s)
        return True

    def _upload(self, model: Model, patience: Patience) -> str:
        data, headers = form({"unit": "mm"}, model)
        left, cancel = patience.left(), patience.cancel
        try:
            reply = self._net.call("POST", "/v5/model", data=data, headers=headers, again=True, within_s=left, cancel=cancel)
            return _first(reply)
        except (NotFound, Expired):
            return self._by_storage(model, patience)

    def _by_storage(self, model: Model, patience: Patience) -> str:
        body = {"fileName": f"{line(model.name, 60) or 'part'}.stl", "fileUnit": "mm"}
        begin = self._customers.call(
            "POST", "/model/upload/initiate", body=body, again=True, within_s=patience.left(), cancel=patience.cancel
        ).json()
        place, upload = web_page(begin.get("uploadUrl")), begin.get("uploadId")
        if not place or not isinstance(upload, str):
            raise bad_answer()
        parts = urlsplit(place)
        if parts.scheme != "https" and not self._customers.stays_here:
            raise bad_answer()  # nobody elsewhere sends the model to a program on this computer
        storage = Net(self._name, lambda: f"{parts.scheme}://{parts.netloc}", lambda: None, secure=True)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        storage.call("PUT", path, data=model.data, within_s=patience.left(), cancel=patience.cancel)
        body, left = {"uploadId": upload}, patience.left()
        reply = self._customers.call(
            "POST", "/model/upload/confirm", body=body, again=False, within_s=left, cancel=patience.cancel
        )
        return _first(reply)


def _first(reply: Reply) -> str:
    try:
        model_id = line(reply.items()[0]["modelId"], 200)
    except BROKEN:
        raise bad_answer() from None
    if not model_id:
        raise bad_answer()
    return model_id
