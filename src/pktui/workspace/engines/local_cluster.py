"""A Dask cluster on this machine that serves pktui and nobody else.

Whoever reaches a Dask scheduler or worker can run code as its owner, so each connection is held to
a certificate that is made for this one run and that only its processes know. Dask's own
`LocalCluster` encrypts nothing unless told to, and always opens HTTP servers beside, which ask for
no certificate; nothing here is for a browser, so these nodes open none.
"""

from __future__ import annotations

import logging
from typing import Any

from distributed import Nanny, Scheduler, SpecCluster, Worker
from distributed.security import Security

from pktui.errors import PktuiError
from pktui.runtime.cores import cores

_HERE = "127.0.0.1"


class QuietScheduler(Scheduler):
    """A scheduler of Dask without its HTTP server."""

    def start_http_server(self, *_: object, **__: object) -> None:
        """Open no HTTP server."""


class QuietWorker(Worker):
    """A worker of Dask without its HTTP server."""

    def start_http_server(self, *_: object, **__: object) -> None:
        """Open no HTTP server."""


def local_cluster(processes: int | None, folder: str) -> Any:
    """Start a cluster of `processes`, one for each core where it is None.

    `folder` is where workers keep what does not fit into memory. Raises `PktuiError` where no
    certificate can be made.
    """
    try:
        made: Any = Security
        security: Any = made.temporary()
    except ImportError as error:
        raise PktuiError("this engine needs cryptography: pip install 'pktui[dask]'") from error
    node = {"host": _HERE, "protocol": "tls://", "security": security}
    worker = {
        "cls": Nanny,
        "options": {
            **node,
            "nthreads": 1,
            "worker_class": QuietWorker,
            "local_directory": folder,
            "silence_logs": logging.WARNING,
        },
    }
    scheduler = {"cls": QuietScheduler, "options": {**node, "port": 0, "dashboard": False}}
    start: Any = SpecCluster
    return start(
        scheduler=scheduler,
        workers=dict.fromkeys(range(processes or cores()), worker),
        security=security,
        silence_logs=logging.WARNING,
    )
