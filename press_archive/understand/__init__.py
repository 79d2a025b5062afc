"""Understanding: from one article to its names and dates, by rules over the language pack's tables.

In: an :class:`~press_archive.model.Article` and :class:`Knowledge` (authority records and outlets). Out: an
:class:`~press_archive.model.Understanding`.

Files (written by tests/test_architecture.py):

- ``article.py``: Understanding one article: names, dates, roles, figures, quotes, the day of what it reports.
  Pure.
- ``candidates.py``: Names proposed by the rules, and the choice among those that overlap.
- ``gazetteer.py``: The gazetteer: administrative units by their bare names, as records tell them.
- ``grammar.py``: What understanding asks of a language: the rules of its grammar, in one frozen record.
- ``grammars.py``: The grammars of all languages: by which rules an article is understood.
- ``knowledge.py``: What the archive already knows by name: authority records and outlets, ready for longest
  match.
- ``places.py``: The places an article names, as bodies are looked through for them.
- ``spans.py``: Whether what a rule returned can be: its spans lie in the text, its words stand there.
"""

from press_archive.understand.article import understand
from press_archive.understand.knowledge import Knowledge

__all__ = ["Knowledge", "understand"]
