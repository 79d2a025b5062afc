"""Anatomy: where headline, date, byline, captions and body of a source are.

In: a :class:`press_archive.model.Reading`. Out: an :class:`press_archive.model.Article` in which every value
carries its evidence, and the problems met.
"""

from press_archive.anatomy.dissect import article_id, dissect

__all__ = ["article_id", "dissect"]
