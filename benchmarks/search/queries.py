"""The queries: fifty that are always the same, in the mix of the budgets, and as many of each sort drawn from texts.

In: a corpus. Out: queries of each sort: names, topics of two and three words, phrases, unaccented ones, a frequent
syllable alone, and such as find nothing.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from benchmarks.search.corpus import Corpus
from press_archive.languages.folding import fold

SHARES = {"name": 40, "topic": 25, "phrase": 15, "unaccented": 10, "syllable": 5, "nothing": 5}
_FIXED: Mapping[str, Sequence[str]] = {
    "name": (
        *(
            "Hà Nội",
            "TP HCM",
            "Đà Nẵng",
            "Cần Thơ",
            "Hải Phòng",
            "Thừa Thiên - Huế",
            "Đồng Nai",
            "Bình Dương",
        ),
        *(
            "Hàn Quốc",
            "Nhật Bản",
            "Trung Quốc",
            "Hoa Kỳ",
            "Liên Hợp Quốc",
            "Bộ Y tế",
            "Bộ Giáo dục và Đào tạo",
        ),
        *("UBND TP Hà Nội", "Ngân hàng Nhà nước", "Quốc hội", "Nguyễn Văn", "Manchester United"),
    ),
    "topic": (
        *("xuất khẩu gạo", "giá xăng dầu", "đổi mới sáng tạo", "tuyển sinh đại học", "tai nạn giao thông"),
        *("cúm gia cầm", "bóng đá nữ", "an toàn thực phẩm", "thị trường chứng khoán", "sóng thần", "học phí"),
        *("cháy rừng", "nhà ở xã hội"),
    ),
    "phrase": (
        *(
            '"hợp tác quốc tế"',
            '"vệ sinh an toàn thực phẩm"',
            '"đồng bằng sông Cửu Long"',
            '"kỳ thi tốt nghiệp"',
        ),
        *('"tăng trưởng kinh tế"', '"thành phố Hồ Chí Minh"', '"chuyển giao công nghệ"'),
    ),
    "unaccented": ("ha noi", "xuat khau", "giao duc dao tao", "han quoc", "cong nghe thong tin"),
    "syllable": ("người", "không", "và"),
    "nothing": ("Hà Nộzqi", "Deajzqon"),
}
_SMALL = re.compile(r"[a-zà-ỹđ]+(?: [a-zà-ỹđ]+)*")

Query = tuple[str, str]  # sort, text


def fixed_queries() -> list[Query]:
    return [(sort, text) for sort, texts in _FIXED.items() for text in texts]


def random_queries(corpus: Corpus, each: int, seed: int) -> list[Query]:
    """Draw so many queries of each sort from the texts; the same seed draws the same ones."""
    chance = random.Random(seed)  # noqa: S311
    sample = chance.sample(corpus.texts, min(3000, len(corpus.texts)))
    topics, phrases = _frequent(sample, (2, 3, 4), 12), _frequent(sample, (3, 4, 5), 3)
    names = [name for name, times in corpus.names.items() if times > 4]
    syllables = [word for word, _ in Counter(_syllables(sample)).most_common(200)]
    draws = {
        "name": lambda: chance.choice(names),
        "topic": lambda: chance.choice(topics),
        "phrase": lambda: f'"{chance.choice(phrases)}"',
        "unaccented": lambda: fold(chance.choice(topics)),
        "syllable": lambda: chance.choice(syllables),
        "nothing": lambda: _misspelt(chance.choice(names), chance),
    }
    return [(sort, draws[sort]()) for sort in SHARES for _ in range(each)]


def _syllables(texts: list[list[str]]) -> list[str]:
    return [
        word for text in texts for line in text for word in line.split() if word.isalpha() and word.islower()
    ]


def _frequent(texts: list[list[str]], sizes: tuple[int, ...], least: int) -> list[str]:
    """Return runs of so many small-letter words that stand in at least so many places, in a fixed order."""
    counts: Counter[str] = Counter()
    for text in texts:
        for line in text:
            for stretch in _SMALL.findall(line):
                words = stretch.split()
                for size in sizes:
                    counts.update(" ".join(words[n : n + size]) for n in range(len(words) - size + 1))
    return sorted(run for run, times in counts.items() if times >= least)


def _misspelt(name: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(name))
    return f"{name[:at]}zq{name[at:]}"
