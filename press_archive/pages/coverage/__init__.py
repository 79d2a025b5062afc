"""Pages of what several articles tell: stories, the lists of them, passages that stand in several articles.

Files (written by tests/test_architecture.py):

- ``compare.py``: The reports of one story side by side: what several tell, other numbers for one sentence,
  what one alone tells.
- ``foremost.py``: The articles of a day: what most articles tell first, and of a long list all of it on pages
  of their own.
- ``in_time.py``: The reports of a story in order of time: when and where each appeared, and what it opens
  with.
- ``led.py``: Lists of articles led by stories: articles of one story stand together under its title.
- ``lists.py``: Lists of stories: the newest and the years, and the stories of each year by month.
- ``loaded.py``: The articles of an archive by their ids, for pages that set several side by side.
- ``matrix.py``: Who tells what: of a story with few texts a table of what several of them have, and which.
- ``passages.py``: The passages that stand in the most articles: what was printed again and again, each with
  where it stands.
- ``questions.py``: What a person should decide about stories: the questions, and the line that each answer
  writes.
- ``recipes.py``: The recipes of all pages of what several articles tell.
- ``reports.py``: What an article's page tells of the story it reports: its name, and the other reports of it.
- ``reuse.py``: What an article's page tells of texts it shares with others: each passage, where else it
  stands, what is different.
- ``shared.py``: What the articles of each story have in common: copies, facts, other numbers, the words of
  one speaker.
- ``story.py``: The page of a story: its reports by time, what several of them tell, what one alone tells, why
  they are together.
- ``told.py``: What the reports of a story tell side by side, as sections of its page.
- ``told_before.py``: Numbers that an article told long before in the same words: marked wherever they are
  shown, with the way there.
"""
