"""What linking needs of an article, and no more: its distinct names, and what tells its people apart.

In: an :class:`Article` and its :class:`Understanding`. Out: :class:`ArticleNames`, small enough that those of a
whole archive fit in memory. Pure; which names an article has, and in which order, depends on its mentions alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from press_archive.frozen import pickled_by_value
from press_archive.languages import pack
from press_archive.languages.language import Callings
from press_archive.languages.tones import normal_word
from press_archive.link.keys import name_key
from press_archive.model import Article, EntityKind, Mention, Understanding
from press_archive.understand.grammars import grammar_of
from press_archive.understand.places import place_names
from press_archive.understand.text.around import words_after, words_before

# Rules that find who made a text or a picture.
CREDITS = frozenset({"person-byline", "person-credit", "person-signature", "organization-credit"})

_NEAR = 24  # code points after a name

UNKNOWN_RANK = 1 << 60  # behind every id given out before


class Name(NamedTuple):
    """A name as an article has it; mentions that share all of this mean one thing."""

    kind: EntityKind
    name: str  # the fullest form the article gives
    surface: str
    record: str | None = None  # id of the authority record it matched
    local: bool = False  # a body without its place: it means another one elsewhere
    open: bool = False  # what it means cannot be told
    where: str = ""  # where a thing lies that shares its name with others

    @property
    def key(self) -> str:
        """What all spellings of the name share, and no namesake that lies elsewhere."""
        key = name_key(self.kind, self.name)
        return f"{key} ({name_key('place', self.where)})" if self.where else key


class Held(NamedTuple):
    """An office an article tells of a person."""

    person: str  # the name
    office: str
    body: str  # the name of the body or country; "" where none is told
    former: bool  # told as over


@pickled_by_value
@dataclass(frozen=True, slots=True)
class ArticleNames:
    """The names of one article, in the order in which they first stand there."""

    article: str  # id
    published: str  # EDTF; "" where unknown
    names: tuple[Name, ...]
    counts: tuple[int, ...]  # how often each stands there
    callings: tuple[tuple[str, str], ...] = ()  # a person's name, and a calling or year of birth told of them
    confidences: tuple[float, ...] = ()  # of each name, that of its surest mention; empty: all are sure
    keys: tuple[str, ...] = ()  # by which the names are compared; empty: not worked out yet
    offices: tuple[Held, ...] = ()  # told of people

    def name_keys(self) -> tuple[str, ...]:
        """Return the keys of the names."""
        return self.keys or tuple(name.key for name in self.names)


def digest(article: Article, understanding: Understanding) -> ArticleNames:
    """Return what linking needs of an article."""
    names = [name_of(mention) for mention in understanding.mentions]
    counts = Counter(names)
    surest: dict[Name, float] = {}
    for name, mention in zip(names, understanding.mentions, strict=True):
        surest[name] = max(surest.get(name, 0.0), mention.confidence)
    places, lacks_place = place_names(understanding.mentions), grammar_of(article.language).lacks_place
    return ArticleNames(
        article.id,
        article.published.value if article.published is not None else "",
        tuple(_placed(name, places, lacks_place) for name in counts),
        tuple(counts.values()),
        tuple(sorted(set(_callings(article, understanding)))),
        tuple(surest[name] for name in counts),
        tuple(name.key for name in counts),
        tuple(
            sorted({Held(one.person, one.office, one.body or "", one.former) for one in understanding.roles})
        ),
    )


def distinct_names(mentions: Iterable[Mention]) -> tuple[Name, ...]:
    """Return the names in the order of the digest that was made of these mentions."""
    return tuple(dict.fromkeys(map(name_of, mentions)))


def name_of(mention: Mention) -> Name:
    return Name(
        mention.kind, mention.name, mention.surface, mention.record, False, mention.open, mention.where
    )


def _placed(name: Name, places: frozenset[str], lacks_place: Callable[[str, frozenset[str]], bool]) -> Name:
    if name.kind != "organization" or name.record is not None or not lacks_place(name.name, places):
        return name
    return name._replace(local=True)


class NamePool:
    """Lets digests share the names they have in common, which takes a fraction of the memory."""

    def __init__(self) -> None:
        self._names: dict[Name, Name] = {}
        self._keys: dict[str, str] = {}
        self._confidences: dict[tuple[float, ...], tuple[float, ...]] = {}

    def shared(self, digest: ArticleNames) -> ArticleNames:
        """Return the digest with names, and rows of confidences, that others have already."""
        share, share_key = self._names.setdefault, self._keys.setdefault
        return ArticleNames(
            digest.article,
            digest.published,
            tuple([share(name, name) for name in digest.names]),
            digest.counts,
            digest.callings,
            self._confidences.setdefault(digest.confidences, digest.confidences),
            tuple([share_key(key, key) for key in digest.keys]),
            digest.offices,
        )


# ── What tells people apart ───────────────────────────────────────────────────────────────────────
def _callings(article: Article, understanding: Understanding) -> Iterator[tuple[str, str]]:
    callings = pack(article.language).callings
    day = article.published.value if article.published is not None else ""
    year = int(day[:4]) if day[:4].isdigit() else None
    for role in understanding.roles:
        if role.body is not None and _is_of_the_state(role.body, callings):
            yield role.person, "state"
    people = [one for one in understanding.mentions if one.kind == "person" and not one.nested]
    in_news = {one.name for one in people if one.rule not in CREDITS}
    for mention in people:
        if mention.rule in CREDITS:
            if mention.name not in in_news:  # whose own picture is shown is no photographer
                yield mention.name, "press"
        else:
            text = article.blocks[mention.block].text
            calling = _calling_beside(text, mention, callings)
            if calling is not None:
                yield mention.name, calling
            born = callings.born(text[mention.end : mention.end + _NEAR], year)
            if born is not None:
                yield mention.name, str(born)


def _is_of_the_state(body: str, callings: Callings) -> bool:
    longest = callings.longest_body
    words = [normal_word(word) for word in body.split(" ", longest)[:longest]]
    return any(" ".join(words[:size]) in callings.state_bodies for size in range(1, len(words) + 1))


def _calling_beside(text: str, mention: Mention, callings: Callings) -> str | None:
    """The calling told right before a name (tiền đạo X), or right after its comma (X, tiền đạo của …)."""
    before = [normal_word(word) for word in words_before(text, mention.start, callings.longest)]
    for size in range(len(before), 0, -1):
        if (calling := callings.by_phrase.get(" ".join(before[-size:]))) is not None:
            return calling
    if not text.startswith(", ", mention.end):
        return None
    after = [normal_word(word) for word in words_after(text, mention.end + 2, callings.longest)]
    told = (callings.by_phrase.get(" ".join(after[:size])) for size in range(len(after), 0, -1))
    return next((calling for calling in told if calling is not None), None)
