"""A web host on this machine that compresses as GitHub Pages does, and notes what it sends.

In: a folder, and the pages that lie beside its files. Out: an address, and the names and sizes of what was fetched.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

_KINDS = {
    ".html": "text/html",
    ".js": "application/javascript",
    ".json": "application/json",
    ".css": "text/css",
}
_COMPRESSED = {*_KINDS, ".svg", ".xml"}  # other kinds are sent as they are, Pagefind's own among them


@dataclass
class Host:
    """What one host serves, and what it has sent since :meth:`forget`."""

    folder: Path
    pages: Mapping[str, bytes]
    port: int = 0
    sent: list[tuple[str, int]] = field(default_factory=list)

    def address(self, page: str = "") -> str:
        return f"http://127.0.0.1:{self.port}/{page}"

    def forget(self) -> None:
        self.sent = []


@contextmanager
def serving(folder: Path, pages: Mapping[str, bytes]) -> Iterator[Host]:
    """Serve a folder, and pages given by name."""
    host = Host(folder, pages)
    handler = type("Handler", (_Handler,), {"host": host})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        host.port = server.server_port
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield host
        finally:
            server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each file waits 40 ms for the acknowledgement of its head
    host: Host

    def do_GET(self) -> None:
        name = unquote(self.path.split("?")[0].lstrip("/"))
        kind = Path(name).suffix or ".html"
        body = self.host.pages.get(name)
        path = self.host.folder / name
        found = body is not None or path.is_file()
        body = body if body is not None else _read(path, kind in _COMPRESSED) if found else b""
        is_packed = name not in self.host.pages and kind in _COMPRESSED and found
        self.host.sent.append((name, len(body)))
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", f"{_KINDS.get(kind, 'application/octet-stream')}; charset=utf-8")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@cache
def _read(path: Path, packed: bool) -> bytes:
    data = path.read_bytes()
    return gzip.compress(data, 6, mtime=0) if packed else data
