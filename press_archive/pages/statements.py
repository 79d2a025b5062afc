"""What an article says that other pages quote: its first sentence, somebody's words, figures, and where they stand.

In: one article as the site may show it, and who has a page. Out: its :class:`Statements`; kept aside from what stays
in memory, for they hold text. Words whose speaker is not sure stand under nobody's name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from press_archive.frozen import pickled_by_value
from press_archive.languages import pack
from press_archive.languages.folding import tokens
from press_archive.model import ArchivedArticle, Article, Mention, Quote
from press_archive.pages.amounts import Amount, amounts_of
from press_archive.pages.anchors import anchors_of
from press_archive.pages.sentence import Sentence, cut_out

_LONGEST = 600  # code points of somebody's words
_AROUND = 240  # code points of the sentence around a few words, and of an article's first
_FEW = 8  # syllables; fewer are told in the sentence they stand in, for by themselves they tell little
_SURE = 0.6  # rules that go by the shape of a name alone are less sure than this


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody's words in an article; where they are few, in their sentence, in which they are marked."""

    article: str
    speaker: str  # entity id
    sentence: Sentence
    anchor: str  # of the paragraph, on the article's page

    @property
    def words(self) -> str:
        """The words without what stands around them."""
        for start, end in self.sentence.marks:
            return self.sentence.text[start:end]
        return self.sentence.text


@pickled_by_value
@dataclass(frozen=True, slots=True)
class Statements:
    """What of an article other pages quote, in the order of the text."""

    sayings: tuple[Saying, ...] = ()
    amounts: tuple[Amount, ...] = ()
    lead: str = ""  # its first sentence; "" where its title is made of that


NOTHING = Statements()


def statements_of(archived: ArchivedArticle, with_page: Container[str]) -> Statements:
    """Return what other pages quote of an article; words only of those who have a page."""
    anchors = anchors_of(archived.article.blocks)
    sayings = (
        Saying(archived.article.id, speaker, _quoted(archived, quote), anchors[quote.block])
        for quote, speaker in _said(archived)
        if speaker in with_page
    )
    return Statements(tuple(sayings), tuple(amounts_of(archived, anchors)), _lead(archived.article))


def opening(article: Article) -> str:
    """Return the first lead or paragraph, for descriptions and summaries; a row of a table if there is no other."""
    body = [block for block in article.blocks if block.kind in ("lead", "paragraph")]
    return next((block.text for block in body if not block.row), body[0].text if body else "")


def _lead(article: Article) -> str:
    """Return an article's first sentence, cut at a word's end where it is long; nothing that its title has."""
    text = opening(article)
    sentence = text[: next(pack(article.language).sentences.ends(text), len(text))]
    if article.headline is None or tokens(sentence) == tokens(article.headline.value):
        return ""
    return shortened(sentence, _AROUND)


def quoted_anchors(archived: ArchivedArticle) -> Mapping[int, str]:
    """Return the anchors of the blocks that hold words of which it is sure who speaks, by the block's number."""
    anchors = anchors_of(archived.article.blocks)
    return {quote.block: anchors[quote.block] for quote, _ in _said(archived)}


def _said(archived: ArchivedArticle) -> Iterator[tuple[Quote, str]]:
    """Yield the quotations of which it is sure who speaks, with that person's or body's entity."""
    quotes = [quote for quote in archived.understanding.quotes if quote.speaker_entity]
    named = _by_name(archived.understanding.mentions) if quotes else {}
    for quote in quotes:
        if _is_sure(quote, named.get(quote.speaker or "", ())):
            yield quote, str(quote.speaker_entity)


def _by_name(mentions: Iterable[Mention]) -> Mapping[str, list[Mention]]:
    named: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.name].append(mention)
    return named


def _is_sure(quote: Quote, mentions: Iterable[Mention]) -> bool:
    """Whether all that the article calls by the speaker's name is one person or body, and surely so.

    A person's name of one word that no record has is many people's in an archive, whoever it is in the article.
    """
    alike = list(mentions)
    return (
        {one.entity for one in alike} == {quote.speaker_entity}
        and any(one.kind in ("person", "organization") for one in alike)
        and max(one.confidence for one in alike) >= _SURE
        and all(one.kind != "person" or " " in one.name or one.record for one in alike)
    )


def _quoted(archived: ArchivedArticle, quote: Quote) -> Sentence:
    text = archived.article.blocks[quote.block].text
    if len(tokens(quote.surface)) < _FEW:
        language = pack(archived.article.language)
        left, right = language.sentences.around(text, quote.start, quote.end, _AROUND)
        return cut_out(text, left, right, [(quote.start, quote.end)])
    return Sentence(shortened(quote.surface), ())


def shortened(words: str, longest: int = _LONGEST) -> str:
    """Return words, cut at a word's end where they are many."""
    if len(words) <= longest:
        return words
    cut = words[:longest]
    return f"{cut.rpartition(' ')[0] or cut} …"
