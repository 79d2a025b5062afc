"""English words that people may write in files of decisions, beside the names the archive gives things."""

from __future__ import annotations

from press_archive.languages.language import DecisionWords

DECISIONS = DecisionWords(
    fields={
        "corrections": {"authors": ("author", "byline"), "file": ("source", "article"), "url": ("link",)},
        "judgements": {"judgement": ("judgment", "verdict"), "judgements": ("judgments",)},
        "copies": {"copies": ("duplicates",), "judgement": ("judgment", "verdict")},
        "stories": {"judgement": ("judgment", "verdict"), "title": ("name",), "figures": ("numbers",)},
        "rights": {"article": ("file", "source")},
        "records": {"variants": ("other names",), "lat": ("latitude",), "lon": ("longitude", "lng")},
        "outlets": {"variants": ("other names",), "domains": ("domain",), "signs": ("sign",)},
    },
    values={
        "kind": {"organization": ("organisation",)},
        "yes": {"yes": ("true", "on", "1"), "no": ("false", "off", "0")},
        "language": {"vi": ("Vietnamese",), "en": ("English",), "ko": ("Korean",)},
    },
)
