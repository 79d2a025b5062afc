"""One request to another machine, within limits of time and size, and only to addresses of the public network.

In: an address of the web. Out: an :class:`Answer`, or a :class:`NotFetchedError` that says why there is none. Names
are looked up here, and the connection goes to the very address that was looked at: neither a redirect nor a name that
means another machine the next time leads into a private network.
"""

from __future__ import annotations

import socket
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

import certifi
from urllib3 import HTTPConnectionPool, HTTPResponse, HTTPSConnectionPool
from urllib3.exceptions import HTTPError
from urllib3.util import Timeout

from press_archive import __version__

ROBOT = "press-archive"
_AGENT = f"{ROBOT}/{__version__} (keeps single articles for reading; obeys robots.txt)"
_PORTS = {"http": 80, "https": 443}
_CHUNK = 65_536  # bytes
_TRIED = 3  # addresses of one name
_TRANSLATED = ip_network("64:ff9b::/96")  # IPv4 addresses written as IPv6 (RFC 6052)


class NotFetchedError(Exception):
    """Why a page was not fetched: a sentence of the catalogues, "add_" + code; ``again`` if it may go later."""

    def __init__(self, code: str, detail: str = "", *, again: bool = False) -> None:
        super().__init__(code, detail)
        self.code, self.detail, self.again = code, detail, again


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may cost."""

    size: int = 5_000_000  # bytes, as sent and as unpacked
    connect: float = 10.0  # seconds
    read: float = 20.0  # seconds without a byte
    whole: float = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent, byte for byte."""

    url: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    @property
    def media_type(self) -> str:
        return self.header("content-type").partition(";")[0].strip().lower()

    def content(self, most: int) -> bytes:
        """Return the body unpacked; raise :class:`NotFetchedError` where it is too large or cannot be."""
        encoding = self.header("content-encoding").strip().lower()
        if encoding in ("", "identity"):
            return self.body
        if encoding not in ("gzip", "x-gzip", "deflate"):
            raise NotFetchedError("packed", encoding)
        return unpacked(self.body, most)


def unpacked(data: bytes, most: int) -> bytes:
    """Return what was packed by gzip or deflate, no more of it than allowed."""
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        with suppress(zlib.error):
            reader = zlib.decompressobj(bits)
            found = reader.decompress(data, most + 1)
            if len(found) > most:
                raise NotFetchedError("too_large", f"{most / 1_000_000:g}")
            return found
    raise NotFetchedError("packed", "gzip")


def parted(url: str) -> SplitResult:
    """Return the parts of an address that can be asked for."""
    try:
        parts = urlsplit(url.strip())
        known = parts.scheme in _PORTS and parts.hostname and (parts.port or 1) > 0
    except ValueError:
        known = None
    if not known:
        raise NotFetchedError("no_address")
    return parts


def machines(host: str, port: int, *, private: bool) -> list[str]:
    """Return the network addresses of a host that may be asked."""
    try:
        found = socket.getaddrinfo(_ascii(host), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetchedError("no_host", host) from error
    addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
    allowed = [address for address in addresses if private or is_public(address)]
    if not allowed:
        raise NotFetchedError("private", host)
    return allowed[:_TRIED]


def is_public(address: str) -> bool:
    """Whether an address is one of the public network, whatever way it is written."""
    try:
        found: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if inner is None and found in _TRANSLATED:
            inner = IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None and not is_public(str(inner)):
            return False
    return found.is_global and not found.is_multicast and not found.is_reserved


def _ascii(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode("ascii")


def ask(url: str, limits: Limits, *, private: bool = False) -> Answer:
    """Ask for a page once; redirects are answers like any other."""
    parts = parted(url)
    host, port = str(parts.hostname), parts.port or _PORTS[parts.scheme]
    failed = NotFetchedError("no_answer", host, again=True)
    for address in machines(host, port, private=private):
        try:
            return _asked(parts, address, port, limits)
        except (HTTPError, OSError) as error:
            failed = NotFetchedError("no_answer", _why(error) or host, again=True)
    raise failed


def _why(error: BaseException) -> str:
    """The innermost reason, for whoever has to look for the cause."""
    while error.__cause__ or error.__context__:
        error = error.__cause__ or error.__context__ or error
    return getattr(error, "strerror", None) or type(error).__name__


def _asked(parts: SplitResult, address: str, port: int, limits: Limits) -> Answer:
    host = _ascii(str(parts.hostname))
    named = f"[{host}]" if ":" in host else host
    headers = {
        "Host": named if port == _PORTS[parts.scheme] else f"{named}:{port}",
        "User-Agent": _AGENT,
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "Accept-Language": "vi,en;q=0.8",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    deadline = time.monotonic() + limits.whole
    with _pool(parts.scheme, address, port, host, limits) as pool:
        response = pool.urlopen(
            "GET",
            _target(parts),
            headers=headers,
            redirect=False,
            retries=False,
            preload_content=False,
            decode_content=False,
        )
        body = b"".join(_body(response, limits.size, deadline))  # type: ignore[arg-type]
    told = tuple((key, value) for key, value in response.headers.items())
    return Answer(urlunsplit(parts._replace(fragment="")), response.status, response.reason or "", told, body)


def _pool(scheme: str, address: str, port: int, host: str, limits: Limits) -> HTTPConnectionPool:
    timeout = Timeout(connect=limits.connect, read=limits.read)
    if scheme == "http":
        return HTTPConnectionPool(address, port, timeout=timeout)
    return HTTPSConnectionPool(
        address,
        port,
        timeout=timeout,
        server_hostname=host,
        assert_hostname=host,
        cert_reqs="CERT_REQUIRED",
        ca_certs=certifi.where(),
    )


def _target(parts: SplitResult) -> str:
    """The path and query as they are sent: letters beyond ASCII and blanks escaped, what is escaped left alone."""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=-._~")
    return path + (f"?{quote(parts.query, safe='/%:@!$&()*+,;=-._~?')}" if parts.query else "")


def _body(response: HTTPResponse, most: int, deadline: float) -> Iterator[bytes]:
    size = 0
    while chunk := response.read1(_CHUNK, decode_content=False):
        size += len(chunk)
        if size > most:
            raise NotFetchedError("too_large", f"{most / 1_000_000:g}")
        if time.monotonic() > deadline:
            raise NotFetchedError("too_slow")
        yield chunk
