"""The desk at work: from a request to a reply, by way of what would change.

In: a WSGI request, the settings of the preview. Out: a reply: the form, the changes it makes, or where to go on once
they are written; the preview then builds, for a file that people write has changed.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any

from jinja2 import Environment, FileSystemLoader

from press_archive.desk.changes import Changes, FormError, changes_of, write
from press_archive.desk.request import Request, read_request
from press_archive.desk.subject import FIELDS, Subject, read_subject
from press_archive.errors import ArchiveError
from press_archive.pages.short import short_page_address
from press_archive.pages.words import Words, read_words, sentences_of
from press_archive.settings import Settings

_HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", "no-store"),
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'",
    ),
    # Not "no-referrer": browsers would then call the form's origin "null".
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
)
ACCESS = ("full", "excerpt", "metadata", "withdrawn")
IMAGES = ("none", "thumbnails", "full")
VERDICTS = ("not-an-entity", "same", "different")

StartResponse = Callable[[str, list[tuple[str, str]]], Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """A page, or where to go on."""

    status: str
    html: str = ""
    location: str = ""


class Desk:
    """The form of one preview; what it gives out, no other page can send."""

    def __init__(self, mount: str) -> None:
        self._mount = mount  # where the site lies on the server: "/", "/kho/"
        self._token = secrets.token_urlsafe(24)
        self._writing = Lock()  # requests come in threads of their own

    def serve(
        self, environ: Mapping[str, Any], start_response: StartResponse, settings: Settings
    ) -> list[bytes]:
        """Answer a WSGI request."""
        reply = self.answer(environ, settings)
        location = [("Location", reply.location)] if reply.location else []
        start_response(reply.status, [*_HEADERS, *location])
        return [reply.html.encode()]

    def answer(self, environ: Mapping[str, Any], settings: Settings) -> Reply:
        words = read_words(settings.overrides, settings.language)
        asked = read_request(environ, self._token)
        if isinstance(asked, str):
            return Reply("403 Forbidden", self._page(settings, words, said=[words[asked]]))
        subject = read_subject(settings.docs, asked.page)
        if subject is None:
            return Reply("404 Not Found", self._page(settings, words, said=[words["desk_no_article"]]))
        if asked.sent is None:
            return Reply("200 OK", self._page(settings, words, subject, self._filled_in(subject)))
        with self._writing:
            return self._sent(settings, words, subject, asked)

    def _sent(self, settings: Settings, words: Words, subject: Subject, asked: Request) -> Reply:
        """Show what the form changes, or write it where that has been shown."""
        sent = asked.sent or {}
        try:
            changes = changes_of(settings.seeds, subject, sent, date.today().isoformat())
        except FormError as error:
            said = [words(error.key, detail=error.detail)]
            return Reply("200 OK", self._page(settings, words, subject, sent, said=said))
        except ArchiveError as error:
            said = list(sentences_of(error, [words]))
            return Reply("200 OK", self._page(settings, words, subject, sent, said=said))
        if not changes.lines:
            return Reply("200 OK", self._page(settings, words, subject, sent, said=[words["desk_nothing"]]))
        if sent.get("state") == changes.state and "write" in sent and write(settings.seeds, changes):
            return Reply(
                "303 See Other", location=f"{self._mount}{short_page_address(subject.id)}#{subject.id}"
            )
        said = [words["desk_meanwhile"]] if "write" in sent else []
        return Reply("200 OK", self._page(settings, words, subject, sent, changes, said))

    def _filled_in(self, subject: Subject) -> dict[str, str]:
        """Return what a form has in it when it is given out."""
        values = {field: subject.values[field] for field in FIELDS}
        values |= {"access": subject.access, "images": subject.images}
        return {**values, **{f"was-{name}": value for name, value in values.items()}}

    def _page(
        self,
        settings: Settings,
        words: Words,
        subject: Subject | None = None,
        sent: Mapping[str, str] | None = None,
        changes: Changes | None = None,
        said: list[str] | None = None,
    ) -> str:
        environment = Environment(loader=FileSystemLoader(settings.overrides), autoescape=True)
        return environment.get_template("desk.html").render(
            words=words,
            language=settings.language,
            root=self._mount,
            token=self._token,
            subject=subject,
            sent=sent or {},
            changes=changes,
            said=said or [],
            fields=FIELDS,
            accesses=ACCESS,
            several_images=IMAGES,
            verdicts=VERDICTS,
        )
