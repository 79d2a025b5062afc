"""What a browser asks of the desk, and whether it may.

In: a request as the preview's server has it. Out: a :class:`Request`, or why it is refused. The form writes files, so
only a browser at this machine is answered, at an address of this machine (another host's name for it would let that
host's pages in), and what is sent must come from a form that was given out here.
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

_LARGEST = 1_000_000  # bytes of a form
_MOST = 2_000  # fields of a form

Refusal = Literal["desk_not_here", "desk_strange", "desk_large", "desk_method"]


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: nothing is sent when a form is only wanted."""

    page: str  # the article's page, relative to the site's root
    sent: Mapping[str, str] | None  # a field's name → what was filled in


def read_request(environ: Mapping[str, Any], token: str) -> Request | Refusal:
    """Read a WSGI request; ``token`` is what forms given out by this preview carry."""
    host = str(environ.get("HTTP_HOST", ""))
    if not (_is_here(str(environ.get("REMOTE_ADDR", ""))) and _is_here(urlsplit(f"//{host}").hostname or "")):
        return "desk_not_here"
    if environ["REQUEST_METHOD"] in ("GET", "HEAD"):
        asked = parse_qs(str(environ.get("QUERY_STRING", "")), max_num_fields=_MOST)
        return Request(asked.get("page", [""])[0], None)
    if environ["REQUEST_METHOD"] != "POST":
        return "desk_method"
    length = str(environ.get("CONTENT_LENGTH") or "0")
    if not length.isdecimal() or int(length) > _LARGEST:
        return "desk_large"
    sent = _fields(environ["wsgi.input"].read(int(length)))
    if sent is None:
        return "desk_large"
    if not _is_from_here(environ, host) or not hmac.compare_digest(
        sent.get("token", "").encode(), token.encode()
    ):
        return "desk_strange"
    return Request(sent.get("page", ""), sent)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_from_here(environ: Mapping[str, Any], host: str) -> bool:
    """Whether a browser says that a form was sent from a page of this server, or says nothing of it."""
    origin = environ.get("HTTP_ORIGIN")
    return environ.get("HTTP_SEC_FETCH_SITE", "same-origin") == "same-origin" and origin in (
        None,
        f"http://{host}",
    )


def _fields(body: bytes) -> Mapping[str, str] | None:
    try:
        told = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST)
    except ValueError:
        return None
    return {name: values[-1].replace("\r\n", "\n") for name, values in told.items()}
