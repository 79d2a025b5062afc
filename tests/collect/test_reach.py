"""Only machines of the public network are asked, whatever a name or a redirect says, and none without limits."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler

import pytest
from collect.server import Web, served

from press_archive.collect.polite import Fetcher
from press_archive.collect.reach import Limits, NotFetchedError, ask, is_public


@pytest.fixture
def web() -> Iterator[Web]:
    with served() as one:
        yield one


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.7", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.1"),
        *("::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.7", "64:ff9b::7f00:1", "::"),
        *("2002:7f00:1::", "224.0.0.1", "255.255.255.255", "ff02::1", "not an address"),
    ],
)
def test_no_private_address_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["103.9.76.10", "2001:ee0:0:1::10"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"])
def test_this_machine_is_not_asked(web: Web, host: str) -> None:
    with pytest.raises(NotFetchedError) as refused:
        ask(web.url("/", host), Limits())
    assert (refused.value.code, web.asked) == ("private", [])


def test_a_name_that_means_a_private_address_is_not_asked(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", web.port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: found)
    with pytest.raises(NotFetchedError, match="private"):
        ask(web.url("/", "bao.example.vn"), Limits())
    assert web.asked == []


def test_the_machine_asked_is_the_one_that_was_looked_at(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name may mean another machine the second time it is looked up; so it is looked up once."""
    web.has("/bai.html", "<p>bài</p>")
    looked = []
    whole = socket.getaddrinfo

    def noting(host: str, *args: object, **kwargs: object) -> object:
        looked.append(host)
        return whole("127.0.0.1" if host == "bao.example.vn" else host, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", noting)
    assert ask(web.url("/bai.html", "bao.example.vn"), Limits(), private=True).status == 200
    assert looked.count("bao.example.vn") == 1


def test_a_redirect_leads_into_no_private_network(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    web.moves("/bai.html", web.url("/secret", "localhost"))
    public = {"127.0.0.1"}
    monkeypatch.setattr("press_archive.collect.reach.is_public", lambda address: address in public)
    whole = socket.getaddrinfo

    def resolved(host: str, port: int, *args: object, **kwargs: object) -> object:
        if host == "localhost":
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.2", port))]
        return whole(host, port, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    with pytest.raises(NotFetchedError, match="private"):
        Fetcher(pause=0).page(web.url("/bai.html"))
    assert "/secret" not in web.asked


@pytest.mark.parametrize(
    "url", ["ftp://bao.example.vn/a", "file:///etc/passwd", "bao.example.vn", "http://", "http://[::1"]
)
def test_only_the_web_is_asked(url: str) -> None:
    with pytest.raises(NotFetchedError, match="no_address"):
        ask(url, Limits())


def test_an_answer_is_bounded_in_size_and_time(web: Web) -> None:
    web.has("/lon", b"x" * 2000)
    web.has("/nen", gzip.compress(b"x" * 2000), Content_Encoding="gzip")

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        with suppress(OSError):  # whoever asked has gone
            for _ in range(50):
                handler.wfile.write(b"x")
                time.sleep(0.05)

    web.pages["/cham"] = drip
    with pytest.raises(NotFetchedError, match="too_large"):
        ask(web.url("/lon"), Limits(1000), private=True)
    with pytest.raises(NotFetchedError, match="too_large"):
        ask(web.url("/nen"), Limits(1000), private=True).content(1000)
    assert ask(web.url("/nen"), Limits(5000), private=True).content(5000) == b"x" * 2000
    with pytest.raises(NotFetchedError, match="too_slow"):
        ask(web.url("/cham"), Limits(whole=0.2), private=True)


def test_it_says_who_it_is_and_sends_vietnamese_addresses(web: Web) -> None:
    web.has("/l%C5%A9?q=s%C3%B4ng%20m%C3%A3", "<p>bài</p>")
    assert ask(web.url("/lũ?q=sông mã"), Limits(), private=True).status == 200
    assert all(agent.startswith("press-archive/") for agent in web.agents)
