"""Understanding: from one article to its names and dates, by rules over the language pack's tables.

In: an :class:`~press_archive.model.Article` and :class:`Knowledge` (authority records and outlets). Out: an
:class:`~press_archive.model.Understanding`.
"""

from press_archive.understand.article import understand
from press_archive.understand.knowledge import Knowledge

__all__ = ["Knowledge", "understand"]
