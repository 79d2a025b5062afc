"""An article in the making: its passages, what each has been recognised as, and what was found in them.

In: a Reading. Out: a :class:`Draft` that the steps of the room label one after another. A step labels only
what no step before it has; what stays unlabelled in the end is a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from press_archive.authorities.outlets import OutletIndex
from press_archive.errors import Problem, ProblemCode, Severity
from press_archive.languages import Language, pack
from press_archive.languages.folding import fold
from press_archive.model import Derived, Evidence, EvidenceRule, How, Passage, Reading

Label = Literal[
    "",
    "headline",
    "lead",
    "heading",
    "paragraph",
    "caption",
    "section",
    "dateline",
    "byline",
    "source",
    "furniture",
]
Field = Literal[
    "headline", "published", "updated", "outlet", "section", "authors", "makers", "sources", "url"
]

LONG = 160  # code points; a passage longer than this is running text
_SENTENCE_END = (".", "!", "?", "…", ".”", '."', "/.", ":", ";", ",")


@dataclass(slots=True)
class Draft:
    """What is known so far. Labels stand beside passages, place by place."""

    reading: Reading
    outlets: OutletIndex
    tag: str  # of the language the article is in
    language: Language  # by which it is read
    passages: list[Passage]
    labels: list[Label]
    found: dict[Field, list[Derived[str]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _folded: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, reading: Reading, outlets: OutletIndex, tag: str) -> Draft:
        passages = list(reading.passages)
        return cls(reading, outlets, tag, pack(tag), passages, [""] * len(passages))

    def open_places(self) -> Iterator[int]:
        """The places no step has labelled yet."""
        return (at for at, label in enumerate(self.labels) if not label)

    def folded(self, at: int) -> str:
        """A short passage folded; long ones are never compared whole."""
        if at not in self._folded:
            self._folded[at] = fold(self.passages[at].text[:400])
        return self._folded[at]

    def find(
        self, name: Field, value: str, rule: EvidenceRule, at: int, how: How = "stated", quote: str = ""
    ) -> None:
        """Note a value found in a passage; ``quote`` where its words are not the passage's first."""
        passage = self.passages[at]
        evidence = Evidence(rule, (quote or passage.text)[:200], passage.line)
        self.found.setdefault(name, []).append(Derived(value, how, evidence))

    def forget(self, name: Field, at: int) -> None:
        """Take back what was found in a whole passage."""
        quote = self.passages[at].text[:200]
        self.found[name] = [one for one in self.found.get(name, []) if one.evidence.quote != quote]

    def cut(self, at: int, text: str) -> None:
        """Keep only a part of a passage's text."""
        self.passages[at] = replace(self.passages[at], text=text, row=None)
        self._folded.pop(at, None)

    def warn(
        self, code: ProblemCode, detail: str = "", line: int | None = None, severity: Severity = "warning"
    ) -> None:
        self.problems.append(Problem(self.reading.source.name, severity, code, detail[:200], line))


def is_sentence(text: str) -> bool:
    """Whether a passage is running text: long, or ending as sentences do."""
    return len(text) > LONG or (len(text) >= 40 and text.endswith(_SENTENCE_END))
