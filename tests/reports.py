"""Short ways to make the members of an archive that stories are told of."""

from __future__ import annotations

import random
from collections.abc import Mapping

from makers import article

from press_archive.languages.tables import words
from press_archive.model import Article, Understanding
from press_archive.stories import Corpus, Coverage, Decided, Member, cover, find, traits_of

_FIRST = sorted(
    words("cầu lũ bão mưa tàu xe trường chợ rừng biển gạo cá nhà đường sông núi điện nước thuốc vàng")
)
_LAST = sorted(words("sập trôi cháy mở đóng nối dời thiếu thừa đổ vỡ ngập khô lạnh nóng hỏng lành mới cũ xa"))


def invented(seed: int, length: int = 90) -> str:
    """Return a text that nobody else's is like: words of its own, in an order of its own."""
    chosen = random.Random(seed)
    return " ".join(
        f"{chosen.choice(_FIRST)} {chosen.choice(_LAST)}{chosen.randrange(400)}" for _ in range(length // 2)
    )


def reworded(text: str, seed: int, share: float) -> str:
    """Return a text with some of its words exchanged."""
    chosen = random.Random(seed)
    return " ".join(
        f"khác{chosen.randrange(999)}" if chosen.random() < share else word for word in text.split()
    )


def report(
    path: str, text: str, headline: str | None = None, published: str | None = "2025-10-24"
) -> Article:
    return article(text, path=path, headline=headline, published=published)


def archive_of(size: int) -> list[Article]:
    """Make articles of which three in ten report what others do."""
    made = [report(f"{n}.txt", invented(1000 + n), f"Tin riêng {n} {invented(n, 8)}") for n in range(size)]
    for n in range(size // 10):
        text = invented(50_000 + n)
        made += [report(f"{n}-{k}.txt", reworded(text, k, 0.25), f"Chuyện {n} {text[:30]}") for k in range(3)]
    return made


def member(one: Article, understanding: Understanding | None = None) -> Member:
    traits, _ = traits_of(one, understanding or Understanding())
    return Member(one.id, traits, (None,) * (len(traits.names) // 4))


def told(
    *articles: Article,
    known: dict[str, int] | None = None,
    understood: Mapping[str, Understanding] | None = None,
    decided: Decided | None = None,
) -> Coverage:
    """Return what articles tell together; ``understood`` is what was understood of some, by id."""
    found = {one.id: (understood or {}).get(one.id, Understanding()) for one in articles}
    details = {one.id: traits_of(one, found[one.id])[1] for one in articles}
    titles = {one.id: one.display_title for one in articles}
    members = [member(one, found[one.id]) for one in articles]
    corpus = Corpus(members)
    return cover(corpus, find(corpus), known or {}, titles, details.__getitem__, decided)[0]


def stories(found: Coverage) -> list[tuple[str, ...]]:
    return [one.articles for one in found.stories.values()]
