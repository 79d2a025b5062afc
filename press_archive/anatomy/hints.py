"""What may tell the outlet of an article that names none: for its editors to confirm, never for its page.

In: a draft. Out: outlets, each with the words or the address that speak for it. A paper calls reporters its own
("phóng viên Báo X ghi nhận"), and the picture a page gives for sharing lies with the paper that printed it.
"""

from __future__ import annotations

from collections.abc import Iterator

from press_archive.anatomy.draft import Draft
from press_archive.model import Derived, Evidence, Outlet

_LONGEST_NAME = 7  # words of an outlet's name
_AROUND = 60  # code points of the text shown before and after


def hints_of(draft: Draft, outlet: Derived[str] | None) -> tuple[Derived[str], ...]:
    """Return the outlets hinted at, each once by each rule; none where the outlet is known."""
    if outlet:
        return ()
    found = {(hint.value, hint.evidence.rule): hint for hint in (*_pictures(draft), *_own_reporters(draft))}
    return tuple(found.values())


def _pictures(draft: Draft) -> Iterator[Derived[str]]:
    for picture in draft.reading.declared.get("pictures", ()):
        outlet = draft.outlets.at(picture.value)
        if outlet and not draft.outlets.is_aggregator(picture.value):
            evidence = Evidence("picture-address", picture.value[:200], picture.evidence.line)
            yield Derived(outlet.name, "inferred", evidence)


def _own_reporters(draft: Draft) -> Iterator[Derived[str]]:
    for at, passage in enumerate(draft.passages):
        if draft.labels[at] == "furniture":
            continue
        for cue in draft.language.bylines.own_reporter.finditer(passage.text):
            outlet = _outlet_at(draft, passage.text, cue.end())
            if outlet and not outlet.agency and _is_at_home(draft, outlet):
                quote = passage.text[max(0, cue.start() - _AROUND) : cue.end() + _AROUND].strip()
                yield Derived(outlet.name, "inferred", Evidence("own-reporter", quote, passage.line))


def _is_at_home(draft: Draft, outlet: Outlet) -> bool:
    home = draft.language.bylines.home_domain
    return not outlet.domains or any(domain.endswith(home) for domain in outlet.domains)


def _outlet_at(draft: Draft, text: str, start: int) -> Outlet | None:
    """The outlet whose name begins at a place, the longest; what is written small is no name."""
    words = text[start : start + 80].split()[:_LONGEST_NAME]
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size]).strip('.,;:!?)("”“')
        if name[:1].isupper() and (outlet := draft.outlets.find(name)):
            return outlet
    return None
