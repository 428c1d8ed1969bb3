"""The shop's work beside answering: analysing parts, on DBOS in the same process and the same SQLite file.

What is enqueued in a transaction is done after its commit, also after a crash; start-up is the recovery.
"""

import logging
import threading
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from mesh.errors import MeshError
from printdesk.errors import NoAnswer
from printdesk.words import say
from services.shop.bell import Bell
from services.shop.database import Database, engine_for_dbos
from services.shop.parts import pending_parts, record_analysis, record_refusal
from services.shop.store import Store

if TYPE_CHECKING:
    from dbos import DBOSClient, EnqueueOptions

    from mesh.sandbox import Sandbox

log = logging.getLogger("printdesk.shop.work")

QUEUE = "analysis"
WORKFLOW = "analyse_part"
# Constant on purpose: with another version, DBOS would leave work begun by the release before lying.
APPLICATION_VERSION = "shop-1"
EXECUTOR = "local"
MEMORY_BYTES = 2 << 30
SECONDS = 120.0
ATTEMPTS = 5
WORKERS = 2
ENDED = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
MOST_FORGOTTEN = 1000
START_S = 30.0
POLL_S = 0.1


class Work:
    """Starts in the background, so that the shop answers at once; what needs it waits for it."""

    def __init__(self, database: Database, store: Store, bell: Bell, catalog_folder: Path) -> None:
        self._database = database
        self._store = store
        self._bell = bell
        self._catalog_folder = catalog_folder
        self._ready = threading.Event()
        self._failed: Exception | None = None
        self._client: DBOSClient | None = None
        self._dbos: Any = None
        self._engine: sa.Engine | None = None
        self._sandbox: Sandbox | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._start, name="work", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def is_ready(self) -> bool:
        return self._ready.is_set() and self._failed is None

    def enqueue_analysis(self, connection: sa.Connection, analysis: str, sha256: str) -> None:
        """In the caller's transaction: the analysis comes about if and only if that commits. The same name twice is harmless."""
        options: EnqueueOptions = {
            "workflow_name": WORKFLOW,
            "queue_name": QUEUE,
            "workflow_id": analysis,
            "app_version": APPLICATION_VERSION,
        }
        self._running().enqueue_in_transaction(connection, options, sha256)

    def wait_until_ready(self) -> None:
        """Called before a transaction is opened, never inside. Raises NoAnswer("starting")."""
        self._running()

    def _running(self) -> "DBOSClient":
        self._ready.wait(START_S)
        if self._client is None:
            raise NoAnswer("starting", say("The shop is still starting."), say("Try again in a moment."))
        return self._client

    def forget_before(self, before: datetime) -> int:
        """Removes the engine's records of analyses that ended before then; how many. Their results stay with the parts."""
        if self._client is None:
            return 0
        ended = self._client.list_workflows(
            status=ENDED, completed_before=before.isoformat(), limit=MOST_FORGOTTEN, load_input=False, load_output=False
        )
        if ended:
            self._client.delete_workflows([found.workflow_id for found in ended])
        return len(ended)

    def stop(self) -> None:
        """Ends running analyses; they begin again at the next start. An engine still loading is left to the process's end."""
        self._stopping.set()
        if not self._ready.is_set():
            return
        if self._sandbox is not None:
            self._sandbox.close()
        if self._dbos is not None:
            self._dbos.destroy(workflow_completion_timeout_sec=0)
        if self._client is not None:
            self._client.destroy()
        if self._engine is not None:
            self._engine.dispose()

    def _start(self) -> None:
        try:
            self._launch()
        except Exception as error:
            self._failed = error
            log.exception("the work engine did not start")
        finally:
            self._ready.set()

    def _launch(self) -> None:
        from dbos import DBOS, DBOSClient

        from mesh.sandbox import Sandbox

        self._engine = engine_for_dbos(self._database.path)
        dbos = DBOS(
            config={
                "name": "printdesk-shop",
                "system_database_url": f"sqlite:///{self._database.path}",
                "system_database_engine": self._engine,
                "application_version": APPLICATION_VERSION,
                "executor_id": EXECUTOR,
                "log_level": "WARNING",
                "enable_otlp": False,
                "max_executor_threads": 8,
            }
        )

        @DBOS.step(name="measure_part")
        def measure_part(sha256: str) -> None:
            self._analyse(sha256)

        @DBOS.workflow(name=WORKFLOW, max_recovery_attempts=ATTEMPTS)
        def analysis(sha256: str) -> None:
            measure_part(sha256)

        self._sandbox = Sandbox(WORKERS, preload=("services.shop.analysis",))
        DBOS.launch()
        DBOS.register_queue(QUEUE, worker_concurrency=WORKERS, polling_interval_sec=POLL_S)
        self._dbos = dbos
        self._client = DBOSClient(system_database_engine=self._engine, application_name="printdesk-shop")
        self._close_given_up(DBOS)
        self._sandbox.warm()

    def _analyse(self, sha256: str) -> None:
        """One step, harmless to repeat. A refusal of the bytes is a result like any other."""
        try:
            from services.shop.analysis import analyse

            assert self._sandbox is not None
            found = self._sandbox.run(
                analyse,
                str(self._store.path(sha256)),
                None,
                str(self._catalog_folder),
                memory_bytes=MEMORY_BYTES,
                seconds=SECONDS,
                cancel=self._stopping,
            )
            with self._database.writing() as connection:
                record_analysis(connection, sha256, found)
        except MeshError as error:
            if self._stopping.is_set():
                self._park()
            with self._database.writing() as connection:
                record_refusal(connection, sha256, {"code": error.code, "message": error.message, "hint": error.hint})
        except Exception:
            log.exception("the analysis of %s failed", sha256)
            with self._database.writing() as connection:
                record_refusal(connection, sha256, not_analysed())
        self._bell.ring(sha256)

    @staticmethod
    def _park() -> None:
        """Holds a cancelled analysis until the process ends: an error would count as its result, for good."""
        threading.Event().wait()

    def _close_given_up(self, dbos: Any) -> None:
        """A part whose analysis ended without a result, or was given up after it killed the shop again and again, is told so."""
        with self._database.reading() as connection:
            waiting = pending_parts(connection)
        for sha256, analysis in waiting:
            status = dbos.get_workflow_status(analysis)
            if status is not None and status.status in {"PENDING", "ENQUEUED", "DELAYED"}:
                continue
            with self._database.writing() as connection:
                record_refusal(connection, sha256, not_analysed())


def not_analysed() -> dict[str, str]:
    return {
        "code": "analysis_failed",
        "message": say("The shop could not analyse this file."),
        "hint": say("Send it again, or ask the shop."),
    }
