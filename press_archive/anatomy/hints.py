"""What may tell the outlet of an article that names none: for its editors to confirm, never for its page.

In: a draft. Out: outlets, each with the words or the address that speak for it. A paper speaks of itself
("phóng viên Báo X có mặt"), and the picture a page gives for sharing lies with the paper that printed it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from press_archive.anatomy.draft import Draft
from press_archive.model import Derived, Evidence, Outlet

_LONGEST_NAME = 60  # code points of an outlet's name
_AROUND = 60  # code points of the text shown before and after
_Names = Callable[[str, re.Match[str]], Iterator[str]]


def hints_of(draft: Draft, outlet: Derived[str] | None) -> tuple[Derived[str], ...]:
    """Return the outlets hinted at, each once by each rule; none where the outlet is known."""
    if outlet:
        return ()
    found = {(hint.value, hint.evidence.rule): hint for hint in (*_pictures(draft), *_own_names(draft))}
    return tuple(found.values())


def _pictures(draft: Draft) -> Iterator[Derived[str]]:
    for picture in draft.reading.declared.get("pictures", ()):
        outlet = draft.outlets.at(picture.value)
        if outlet and not draft.outlets.is_aggregator(picture.value):
            evidence = Evidence("picture-address", picture.value[:200], picture.evidence.line)
            yield Derived(outlet.name, "inferred", evidence)


def _own_names(draft: Draft) -> Iterator[Derived[str]]:
    """The paper a text speaks for: "phóng viên Báo X có mặt", "X sẽ tiếp tục thông tin"."""
    words = draft.language.bylines
    for at, passage in enumerate(draft.passages):
        if draft.labels[at] == "furniture":
            continue
        cues: list[tuple[re.Match[str], _Names]] = []
        if any(word in passage.text for word in words.own_name_words):
            cues += [(cue, _after) for cue in words.own_name_after.finditer(passage.text)]
        cues += [(cue, _before) for cue in words.own_name_before.finditer(passage.text)]
        for cue, names in cues:
            outlet = next(filter(None, map(draft.outlets.find, names(passage.text, cue))), None)
            if outlet and not outlet.agency and _is_at_home(draft, outlet):
                quote = passage.text[max(0, cue.start() - _AROUND) : cue.end() + _AROUND].strip()
                yield Derived(outlet.name, "inferred", Evidence("own-name", quote, passage.line))


def _after(text: str, cue: re.Match[str]) -> Iterator[str]:
    """What may be a name behind a cue, the longest first."""
    words = text[cue.end() : cue.end() + _LONGEST_NAME].split()
    return (_bare(words[:size]) for size in range(len(words), 0, -1))


def _before(text: str, cue: re.Match[str]) -> Iterator[str]:
    """What may be a name in front of a cue, the longest first; what begins small is none."""
    words = text[max(0, cue.start() - _LONGEST_NAME) : cue.start()].split()
    return (_bare(words[at:]) for at in range(len(words)) if words[at][0].isupper())


def _bare(words: Sequence[str]) -> str:
    return " ".join(words).strip('.,;:!?)("”“')


def _is_at_home(draft: Draft, outlet: Outlet) -> bool:
    home = draft.language.bylines.home_domain
    return not outlet.domains or any(domain.endswith(home) for domain in outlet.domains)
