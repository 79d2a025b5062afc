"""Anatomy: where headline, date, byline, captions and body of a source are.

In: a :class:`press_archive.model.Reading`. Out: an :class:`press_archive.model.Article` in which every value
carries its evidence, and the problems met.

Files (written by tests/test_architecture.py):

- ``blocks.py``: The body: captions, headings, lead and paragraphs, and the blocks of the finished article.
- ``bylines.py``: Reading a byline: who wrote, who made the pictures, for which outlet, after which source.
- ``dissect.py``: From a Reading to an Article: where headline, date, byline, captions and body are.
- ``draft.py``: An article in the making: its passages, what each has been recognised as, and what was found
  in them.
- ``head.py``: The head of an article: what stands above its running text.
- ``hints.py``: What may tell the outlet of an article that names none: for its editors to confirm, never for
  its page.
- ``notes.py``: Noting what a recognised line says.
- ``tail.py``: The tail of an article: what stands below its running text, and furniture anywhere.
- ``titles.py``: The title under which an article is listed when its source states no headline.
- ``values.py``: The values of an article: what its format declares and what its text says, weighed into one.
"""

from press_archive.anatomy.dissect import article_id, dissect

__all__ = ["article_id", "dissect"]
