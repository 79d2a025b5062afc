"""Stories: which articles report one happening, which text stands in several of them, which number is one fact.

In: the traits of every article as it may be shown (:mod:`press_archive.stories.values` tells what comes out). A pure
function of the set of articles, of what people decided and of the ids given out before: in whatever order articles
came, the same stories. Texts are not needed, so an archive of any size can be told without holding its articles.

Files (written by tests/test_architecture.py):

- ``again.py``: What several articles tell by the same mark: figures of one value, quotes of the same words.
- ``candidates.py``: Which articles may report one happening: pairs published within days that share several
  rare pairs of syllables.
- ``clusters.py``: Which articles are one story: those tied together, parted again where a tie holds only a
  few of many.
- ``corpus.py``: All articles side by side: what is told of each, as rows of numbers, and how much it weighs
  that two share it.
- ``cover.py``: All that several articles tell, put together: stories, passages, copies, figures and words
  they have in common.
- ``doubts.py``: What a person should decide about stories: two that were nearly made one, a report that
  barely belongs.
- ``facts.py``: One number told by several: figures of one value and unit whose texts say the same around
  them.
- ``found.py``: What pairs of articles have in common, before anybody's judgement; made anew only near what
  changed.
- ``happenings.py``: From groups of articles to stories: ids that stay, their order in time, a title, what
  ties them.
- ``judged.py``: What people decided about stories, figures and passages, carried out: stronger than any rule.
- ``meetings.py``: Which candidates there are where few articles change: only who meets these, or others
  because of them, is asked.
- ``numbers.py``: Another number in the same words: figures of a story that differ where its reports are alike
  around them.
- ``passages.py``: Texts that stand in two articles: found by what six syllables in a row they share, chained
  where these follow on.
- ``rarity.py``: How rare something is in an archive: what it weighs that two articles share it.
- ``recycled.py``: Numbers told again much later: the same number in the same words, when days tell that it
  was told long before.
- ``reuse.py``: From chains of syllables to passages and copies, in the words of pages: blocks, code points,
  which came first.
- ``rows.py``: Numbers of many articles as rows of one array, and what the rows of two articles have in
  common.
- ``sayings.py``: The same words quoted by several: quotes that are one, or in the reports of one story nearly
  so.
- ``scores.py``: How surely two articles report one happening: measures of a pair, and the score they make
  together.
- ``since.py``: What is as it was when something was told: of that nothing is made anew.
- ``syllables.py``: An article's text as its syllables: what stories and passages are found by, and where each
  of them stands.
- ``texts.py``: The texts of the few articles that are looked at closely: their syllables, and where each
  stands.
- ``threads.py``: Threads: stories that follow from each other, what happened, the reactions to it, what
  became of it.
- ``ties.py``: Why articles are one story: the strongest tie of each to another, and what shows in it that
  they belong together.
- ``told.py``: What is kept of all that was told, so that the next telling makes anew only what is concerned
  by a change.
- ``traits.py``: Traits: by what an article is told to report the same happening as another, small enough for
  a whole archive.
- ``values.py``: The vocabulary of stories: what pages and data files are told of articles that have something
  in common.
- ``weights.py``: What each measure of a pair of articles weighs: the weights of a logistic regression.
"""

from press_archive.stories.corpus import Corpus, Member
from press_archive.stories.cover import cover
from press_archive.stories.found import Earlier, Found, are_few, find
from press_archive.stories.judged import Decided, JudgedFigures
from press_archive.stories.rarity import Rarity
from press_archive.stories.told import Told
from press_archive.stories.traits import Details, Traits, traits_of
from press_archive.stories.values import (
    Copies,
    Coverage,
    Doubt,
    Fact,
    Item,
    OtherNumber,
    Passage,
    Recycled,
    Saying,
    Span,
    Story,
    Thread,
    Tie,
)

__all__ = [
    "Copies",
    "Corpus",
    "Coverage",
    "Decided",
    "Details",
    "Doubt",
    "Earlier",
    "Fact",
    "Found",
    "Item",
    "JudgedFigures",
    "Member",
    "OtherNumber",
    "Passage",
    "Rarity",
    "Recycled",
    "Saying",
    "Span",
    "Story",
    "Thread",
    "Tie",
    "Told",
    "Traits",
    "are_few",
    "cover",
    "find",
    "traits_of",
]
