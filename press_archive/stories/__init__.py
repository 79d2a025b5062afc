"""Stories: which articles report one happening, which text stands in several of them, which number is one fact.

In: the traits of every article as it may be shown (:mod:`press_archive.stories.values` tells what comes out). A pure
function of the set of articles, of what people decided and of the ids given out before: in whatever order articles
came, the same stories. Texts are not needed, so an archive of any size can be told without holding its articles.

Files (written by tests/test_architecture.py):

- ``values.py``: The vocabulary of stories: what pages and data files are told of articles that have something
  in common.
"""

from press_archive.stories.values import (
    Copies,
    Coverage,
    Fact,
    Item,
    OtherNumber,
    Passage,
    Saying,
    Span,
    Story,
    Thread,
    Tie,
)

__all__ = [
    "Copies",
    "Coverage",
    "Fact",
    "Item",
    "OtherNumber",
    "Passage",
    "Saying",
    "Span",
    "Story",
    "Thread",
    "Tie",
]
