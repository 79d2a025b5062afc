"""Politeness: what robots.txt allows, one request at a time, a pause between two of one host, patience.

In: an address. Out: the :class:`Answer` of the page it leads to in the end. Every step of a redirect is asked as
politely, and looked at as closely, as the first.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from protego import Protego

from press_archive.collect.reach import ROBOT, Answer, Limits, NotFetchedError, ask, parted

_REDIRECTS = 5
_MOVED = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 500, 502, 503, 504})
_TRIES = 3
_LONGEST_WAIT = 60.0  # seconds, whatever a server asks for
_LONGEST_PAUSE = 30.0
_ROBOTS_SIZE = 512_000  # bytes (RFC 9309, section 2.5)


@dataclass(slots=True)
class Fetcher:
    """Asks for pages one by one, and remembers what each host allows and when it was asked last."""

    limits: Limits = field(default_factory=Limits)
    pause: float = 1.0  # seconds between two requests to one host
    private: bool = False  # whether addresses of private networks may be asked
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _robots: dict[str, Protego] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def page(self, url: str) -> Answer:
        """Return the answer a page gives in the end, or raise :class:`NotFetchedError`."""
        for _ in range(_REDIRECTS + 1):
            if not self._allowed(url):
                raise NotFetchedError("robots", str(urlsplit(url).hostname))
            answer = self._patiently(url, self.limits)
            if answer.status not in _MOVED or not answer.header("location"):
                break
            url = urljoin(url, answer.header("location"))
        else:
            raise NotFetchedError("redirects")
        if answer.status != 200:
            raise NotFetchedError("status", str(answer.status))
        return answer

    def _allowed(self, url: str) -> bool:
        parts = parted(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._rules(f"{origin}/robots.txt")
        return bool(self._robots[origin].can_fetch(url, ROBOT))

    def _rules(self, url: str) -> Protego:
        """Return a host's rules; none where it has no such file, everything forbidden where it is out of order."""
        try:
            for _ in range(_REDIRECTS + 1):
                answer = self._patiently(url, Limits(_ROBOTS_SIZE))
                if answer.status not in _MOVED:
                    break
                url = urljoin(url, answer.header("location"))
            text = answer.content(_ROBOTS_SIZE).decode("utf-8", "replace") if answer.status == 200 else ""
        except NotFetchedError as error:
            if error.code in ("no_host", "private", "no_address"):
                raise
            text = "" if error.code in ("packed", "too_large") else "User-agent: *\nDisallow: /"
        return Protego.parse(text)

    def _patiently(self, url: str, limits: Limits) -> Answer:
        """Ask, and ask again a little later where a server is busy or does not answer."""
        for tried in range(1, _TRIES + 1):
            self._wait_for(url)
            try:
                answer = ask(url, limits, private=self.private)
                if answer.status not in _BUSY:
                    return answer
                failed = NotFetchedError("status", str(answer.status), again=True)
                asked_for = _seconds(answer.header("retry-after"))
            except NotFetchedError as error:
                failed, asked_for = error, 0.0
            if not failed.again or tried == _TRIES:
                raise failed
            self.sleep(min(max(asked_for, self.pause * 2**tried), _LONGEST_WAIT))
        raise AssertionError("not reached")

    def _wait_for(self, url: str) -> None:
        """Let a while pass since the host was asked last, as long as its rules wish."""
        parts = parted(url)
        host, rules = str(parts.hostname), self._robots.get(f"{parts.scheme}://{parts.netloc}")
        wished = float(rules.crawl_delay(ROBOT) or 0) if rules else 0.0
        pause = max(self.pause, min(wished, _LONGEST_PAUSE))
        if host in self._asked and (left := self._asked[host] + pause - self.clock()) > 0:
            self.sleep(left)
        self._asked[host] = self.clock()


def _seconds(retry_after: str) -> float:
    return float(retry_after) if retry_after.strip().isdigit() else 0.0
