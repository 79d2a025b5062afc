"""What robots.txt forbids is not asked for; hosts are given time, and asked again when they are busy."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from collect.server import Web, served

from press_archive.collect.polite import Fetcher
from press_archive.collect.reach import NotFetchedError


@pytest.fixture
def web() -> Iterator[Web]:
    with served() as one:
        one.has("/bai.html", "<p>bài</p>")
        yield one


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def fetcher(self, **given: float) -> Fetcher:
        return Fetcher(private=True, sleep=self.sleep, clock=lambda: self.now, **given)  # type: ignore[arg-type]


def test_what_robots_txt_forbids_is_not_asked_for(web: Web) -> None:
    web.has("/robots.txt", "User-agent: *\nDisallow: /*?in=\nDisallow: /rieng/\n", "text/plain")
    web.has("/rieng/a.html", "<p>bài</p>")
    web.moves("/vao", "/rieng/a.html")
    fetcher = Clock().fetcher()
    assert fetcher.page(web.url("/bai.html")).status == 200
    for path in ("/rieng/a.html", "/bai.html?in=1", "/vao"):
        with pytest.raises(NotFetchedError, match="robots"):
            fetcher.page(web.url(path))
    assert web.asked == ["/robots.txt", "/bai.html", "/vao"], "asked once for the rules"


def test_rules_that_cannot_be_had_forbid(web: Web) -> None:
    web.pages["/robots.txt"] = (503, {}, b"")
    with pytest.raises(NotFetchedError, match="robots"):
        Clock().fetcher().page(web.url("/bai.html"))


def test_a_host_is_given_time(web: Web) -> None:
    web.has("/robots.txt", "User-agent: *\nCrawl-delay: 7\n", "text/plain")
    clock = Clock()
    fetcher = clock.fetcher()
    for _ in range(2):
        fetcher.page(web.url("/bai.html"))
    assert clock.slept == [7.0, 7.0]


def test_a_busy_host_is_asked_again_after_a_while(web: Web) -> None:
    times = iter((503, 429, 200))

    def busy(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(next(times))
        handler.send_header("Retry-After", "20")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    web.pages["/bai.html"] = busy
    clock = Clock()
    assert clock.fetcher().page(web.url("/bai.html")).status == 200
    assert web.asked.count("/bai.html") == 3
    assert clock.slept[1:] == [20.0, 20.0]


def test_it_gives_up(web: Web) -> None:
    web.pages["/hong"] = (500, {}, b"")
    web.moves("/vong", "/vong")
    fetcher = Clock().fetcher()
    for path, code in (("/hong", "status"), ("/vong", "redirects"), ("/khong-co", "status")):
        with pytest.raises(NotFetchedError, match=code):
            fetcher.page(web.url(path))
    assert web.asked.count("/hong") == 3
    assert web.asked.count("/khong-co") == 1, "what is not there is not asked for again"
