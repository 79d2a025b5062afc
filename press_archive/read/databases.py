"""Exports of press databases as text: LexisNexis in its old form and as Nexis, Factiva with field codes and without.

In: passages. Out: the articles in them, each with what the database states of it, or none where the passages have not
the signs of such an export. Documents are cut where the database itself says that one begins or ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from press_archive.languages.tables import words
from press_archive.model import Passage
from press_archive.read.days import day_told
from press_archive.read.europresse import Part, europresse_documents
from press_archive.read.libraries import newsbank_documents, proquest_documents
from press_archive.read.values import Declared, Found, declared

_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))\s*.{0,20}(?:19|20)\d\d|all rights reserved", re.IGNORECASE)
_PARAGRAPH = 160  # code points, from which a passage is taken for one
# Labels and codes with long values, terms of use: what a database writes in paragraphs.
_OF_DATABASE = re.compile(
    r"(?i:search terms|search type|terms|text|source|sources|author|date):|(?i:.{0,200}(?:copyright|©|\(c\) ?\d{4}"
    r"|all rights reserved|tous droits réservés|certificat émis|certificate issued))"
)
_LABELS: Mapping[str, str] = {
    "byline": "authors",
    "section": "section",
    "language": "language",
    "headline": "headline",
    "highlight": "description",
    "length": "",
    "dateline": "",
}
_LABELLED = re.compile(r"([A-Z][A-Za-z-]{3,20}(?: [A-Z][a-z]+)?):\s*(.*)")


def documents_in(passages: Sequence[Passage]) -> tuple[Part, ...]:
    """Return the articles of an export of a press database; none of any other text, or where some would be lost."""
    for read in _READERS:
        parts = tuple(read(passages))
        if parts:
            return parts if _is_whole(passages, parts) else ()
    return ()


def _is_whole(passages: Sequence[Passage], parts: Sequence[Part]) -> bool:
    """Whether all paragraphs of an export stand in its articles, but those of the database's own."""
    kept = {one.text for body, _ in parts for one in body}
    own = (_OF_DATABASE, _BEHIND, _CODED)
    return not any(
        len(one.text) > _PARAGRAPH
        and one.text not in kept
        and not any(pattern.match(one.text) for pattern in own)
        for one in passages
    )


def _found(values: Mapping[str, Sequence[str]]) -> Declared:
    return declared(Found(key, value, "field") for key, texts in values.items() for value in texts if key)


def _authors(told: str) -> list[str]:
    bare = re.sub(r"^(?:by|par)\s+", "", told.strip(), flags=re.IGNORECASE)
    return [one.strip() for one in re.split(r";|,? and ", bare) if one.strip()]


# ── LexisNexis, old: "1 of 20 DOCUMENTS" stands before each ───────────────────────────────────────
_NUMBER = re.compile(r"(?:document )?\d{1,5} of \d{1,5}(?: documents?)?", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|JOURNAL-CODE|SUBJECT|ACC-NO|DOCUMENT-TYPE|NOTES?|CORRECTION-DATE"
    r"|Load-Date|Classification|Language|Publication-Type|Subject|Graphic|Journal Code|Industry|Geographic|Person"
    r"|Company|Organization|Ticker)(?::|$)"
)


def _numbered(passages: Sequence[Passage]) -> Iterator[Part]:
    starts = [at for at, one in enumerate(passages) if _NUMBER.fullmatch(one.text)]
    if not starts or not any(one.text.startswith("LENGTH:") for one in passages[starts[0] :]):
        return
    if any(one.text.startswith("LENGTH:") for one in passages[: starts[0]]):
        starts.insert(0, -1)  # the number of the first is a page's in a PDF
    for first, last in zip(starts, [*starts[1:], len(passages)], strict=True):
        yield _of_lexis([one for one in passages[first + 1 : last] if not _COPYRIGHT.match(one.text)])


def _of_lexis(lines: Sequence[Passage]) -> Part:
    """Outlet, day, headline, labels, text, labels."""
    values: dict[str, list[str]] = {}
    at_day = next((at for at, one in enumerate(lines[:8]) if day_told(one.text)), None)
    rest = lines
    if at_day is not None:
        values["published"] = [day_told(lines[at_day].text) or ""]
        values["outlet"] = [lines[at_day - 1].text] if at_day else []
        rest = lines[at_day + 1 :]
    body = list(_without_labels(rest, values))
    if "headline" not in values and body and not _LABELLED.match(rest[0].text):
        values["headline"] = [body.pop(0).text]
    return tuple(body), _found(values)


def _without_labels(lines: Sequence[Passage], values: dict[str, list[str]]) -> Iterator[Passage]:
    """The lines of the text; what labels before and behind it say goes to the values."""
    behind = False
    for one in lines:
        match = _LABELLED.fullmatch(one.text)
        key = _LABELS.get(match[1].lower()) if match else None
        if match and key is not None:
            if key and match[2]:
                values.setdefault(key, []).extend(_authors(match[2]) if key == "authors" else [match[2]])
            continue
        behind = behind or bool(_BEHIND.match(one.text))
        if not behind:
            yield one


# ── Nexis: "Body" before the text, "End of Document" behind it ────────────────────────────────────
def _ended(passages: Sequence[Passage]) -> Iterator[Part]:
    ends = [at for at, one in enumerate(passages) if one.text == "End of Document"]
    if not ends or not any(one.text == "Body" for one in passages[: ends[0]]):
        return
    for first, last in zip([0, *(at + 1 for at in ends)], ends, strict=False):
        lines = passages[first:last]
        body = next((at for at, one in enumerate(lines) if one.text == "Body"), None)
        if body is not None:
            yield _of_nexis(lines[:body], lines[body + 1 :])


def _of_nexis(head: Sequence[Passage], rest: Sequence[Passage]) -> Part:
    """Headline, outlet and day stand above the labels; a cover page may stand above them."""
    values: dict[str, list[str]] = {}
    top = list(_without_labels(head, values))
    at_day = next((at for at in range(len(top) - 1, -1, -1) if day_told(top[at].text)), None)
    if at_day is not None:
        values["published"] = [day_told(top[at_day].text) or ""]
        values["outlet"] = [top[at_day - 1].text] if at_day > 0 else []
        values["headline"] = [top[at_day - 2].text] if at_day > 1 else []
    return tuple(_without_labels(rest, values)), _found(values)


# ── Factiva: field codes, or the number of the document behind each ───────────────────────────────
_CELL = r"\s*\|?\s*"  # codes stand in a table, whose borders some converters draw
_ACCESSION = re.compile(rf"{_CELL}(?:AN)?{_CELL}Document [A-Z][A-Z0-9]{{4,11}}20\d{{6}}\w{{3,16}}{_CELL}")
_CODES: Mapping[str, str] = {
    "HD": "headline",
    "BY": "authors",
    "PD": "published",
    "SN": "outlet",
    "SE": "section",
    "LA": "language",
    "LP": "text",
    "TD": "text",
    "ART": "caption",
    # What these say is not asked for.
} | dict.fromkeys(words("WC ET SC ED PG CY CO IN NS RE PUB AN CR CT RF IPC IPD CLM DLN VOL RST NGC GC"), "")
_CODED = re.compile(rf"{_CELL}({'|'.join(_CODES)})(?:\s?\||(?= )|$)\s*(.*?){_CELL}")
_HEADED = re.compile(rf"{_CELL}HD\b")
_COUNTED = re.compile(r"\d[\d.,]{0,8} (?:words|mots|từ)", re.IGNORECASE)
# Perhaps: so are headlines in capitals.
_NAME = re.compile(r"[A-ZĐ][^\W\d_]*(?:[ .'-]{1,2}[A-ZĐ][^\W\d_]*){1,3}")
_LANGUAGES = {"vietnamese": "vi", "english": "en", "french": "fr", "chinese": "zh", "japanese": "ja"}


def _documents(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """The runs of passages that end with the number of a document."""
    first = 0
    for at, one in enumerate(passages):
        if _ACCESSION.fullmatch(one.text):
            yield passages[first : at + 1]
            first = at + 1


def _coded(passages: Sequence[Passage]) -> Iterator[Part]:
    for lines in _documents(passages):
        start = next((at for at, one in enumerate(lines) if _HEADED.match(one.text)), None)
        codes = {match[1] for one in lines if (match := _CODED.fullmatch(one.text))}
        if start is None or not {"HD", "PD"} <= codes or codes.isdisjoint(("LP", "TD")):
            continue
        yield _of_codes(lines[start:])


def _of_codes(lines: Sequence[Passage]) -> Part:
    values: dict[str, list[str]] = {}
    body: list[Passage] = []
    key = ""
    for one in lines:
        match = _CODED.fullmatch(one.text)
        key = _CODES[match[1]] if match else key
        text = match[2] if match else one.text.strip("| ")
        if not text or not key:
            continue
        if key in ("text", "caption"):
            body.append(Passage(text, one.line, "caption" if key == "caption" else "", one.gap))
        else:
            values.setdefault(key, []).append(text)
    return tuple(body), _found(_settled(values))


def _settled(values: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Values of Factiva as others write them: a headline on one line, a day as ISO, a language by its tag."""
    settled = {key: list(texts) for key, texts in values.items()}
    settled["headline"] = [" ".join(values.get("headline", ()))]
    settled["authors"] = [name for text in values.get("authors", ()) for name in _authors(text)]
    settled["published"] = [day_told(text) or text for text in values.get("published", ())][:1]
    settled["language"] = [
        _LANGUAGES[one] for text in values.get("language", ()) if (one := text.lower()) in _LANGUAGES
    ]
    return settled


def _signed(passages: Sequence[Passage]) -> Iterator[Part]:
    """Headline, byline, length, day, hour, outlet, its code, language, copyright, text, number."""
    for lines in _documents(passages):
        counted = next((at for at, one in enumerate(lines) if _COUNTED.fullmatch(one.text)), None)
        if not counted:
            continue
        values, above = _signed_head(lines[:counted])
        rest = counted + 1
        while rest < min(counted + 9, len(lines) - 1):
            text = lines[rest].text
            if day_told(text):
                values["published"] = [text]
            elif text.lower() in _LANGUAGES:
                values["language"] = [text]
            elif _COPYRIGHT.match(text):
                rest += 1
                break
            elif "outlet" not in values and "published" in values and not re.match(r"\d{1,2}:\d\d", text):
                values["outlet"] = [text]
            elif len(text) > 40:
                break
            rest += 1
        body = [one for one in lines[rest:-1] if not _COPYRIGHT.match(one.text)]
        yield (*above, *body), _found(_settled(values))


def _signed_head(lines: Sequence[Passage]) -> tuple[dict[str, list[str]], Sequence[Passage]]:
    """Headline and byline above the number of words; as part of the text where it is unsure which is which."""
    last = lines[-1].text
    if len(lines) > 1 and re.match(r"(?:by|par) ", last, re.IGNORECASE):
        return {"authors": [last], "headline": [lines[-2].text]}, ()
    if len(lines) > 1 and _NAME.fullmatch(last) and len(lines[-2].text) > len(last):
        return {}, lines[-2:]
    return {"headline": [last]}, ()


_READERS = (
    _numbered,
    _ended,
    _coded,
    _signed,
    europresse_documents,
    proquest_documents,
    newsbank_documents,
)
