"""From the linked archive to Markdown pages: all addresses, all wording, no file is touched here.

Files (written by tests/test_architecture.py):

- ``account.py``: The account: what became of each source, so that the numbers add up and none is lost without
  a word.
- ``addresses.py``: All addresses of the site, in one module: what a thing's page is called and how it never
  changes.
- ``amount_table.py``: A table of figures: each with its sentence, the place beside it, the day and the
  articles that tell it.
- ``amounts.py``: The figures of an article as tables show them: with their sentence, the place named beside
  them, and their series.
- ``anchors.py``: Anchors: by what a link leads to a paragraph of an article, and not only to its page.
- ``article.py``: The page of an article: its text as Markdown, and in the front matter what is known of it
  and why.
- ``article_text.py``: The text of an article's page: its blocks as Markdown, each under its anchor.
- ``authority.py``: What an authority record tells of a thing, on its page: what it belongs to, what came
  before and after, offices.
- ``cards.py``: What the card that opens on a linked name needs beyond the page: facts of the whole archive,
  fetched on demand.
- ``chronicle.py``: The whole archive in time: its years, and of each the months and days, with who and what
  is named most.
- ``company.py``: Who is named with an entity: people, bodies and places apart, those first that it says most
  of.
- ``compose.py``: All pages of the site, as recipes: what each is made of, and how it is made.
- ``dates.py``: Pages of days, months and years, the list of them all, and the list of undated articles.
- ``editors.py``: The page for editors: everything set aside, wrong, missing or uncertain, with the file to
  mend.
- ``entity.py``: Pages of people, organisations and places.
- ``entity_lists.py``: The lists of people, organisations and places, in Vietnamese order.
- ``extracts.py``: What other pages need of each article, kept in the store from one build to the next.
- ``facts.py``: Digests of what pages tell of things that are not their own, of which the keys of recipes are
  made.
- ``figures.py``: Figures of the whole archive: by unit and day, as tables, with the series that can be drawn.
- ``formats.py``: Dates, numbers and plurals as each language of the interface writes them, by CLDR: the one
  place that asks Babel.
- ``indexes.py``: Indexes of an archive's articles: by day, outlet and author, and by what other pages quote
  of them.
- ``named_in.py``: Where an entity is named: its articles, each with the sentence that tells most, and the
  stories they report.
- ``network.py``: Who appears with whom: pairs of people named in the same articles, as lists, and the
  foremost of them as a drawing.
- ``offices.py``: Every office told in the archive, by the entity of its person and by that of its body.
- ``outlet_bodies.py``: Which bodies named in texts are outlets of the archive, so that the pages of both lead
  to each other.
- ``outlet_hints.py``: Articles that name no outlet, and what speaks for one: rows for editors, with a line
  for corrections.yml.
- ``outlets.py``: Pages of outlets (newspapers, agencies, broadcasters) and the list of them.
- ``overview.py``: The living part of the home page: what the archive holds, latest articles, most mentioned,
  months.
- ``paging.py``: Long lists in pages of bounded size: by year, and a year in parts.
- ``parts.py``: Parts that several kinds of pages share: lists of articles, quoting sentences, counts.
- ``published.py``: When articles were published, counted so that the numbers add up: each article once, under
  its own day.
- ``quotes.py``: What was said, by speaker and by day: the list of speakers, and the words of each year.
- ``related.py``: Which articles belong together: those that share rare names, or report the same day.
- ``review.py``: What people should decide, as rows of the editors' page, each with the line to paste into
  judgements.yml.
- ``roles.py``: Offices over time: on a person's page the offices held, on a body's page the people who hold
  them.
- ``said.py``: What somebody said: the words of a person or body on its page, each once, with the articles
  that tell them.
- ``same.py``: The same words told by several articles, once with their variants.
- ``sentence.py``: A sentence as other pages quote it: cut out of its block, with the places in it that it is
  quoted for.
- ``series.py``: Series: one thing told again and again in figures, by place and time: the level of a river,
  rain, a price.
- ``short.py``: Short addresses that last: a/c6.html#c68d8abeb87f, of an article's id alone, whatever its page
  is called.
- ``site.py``: The archive as its pages see it: who has which address, what stands on which day, how a date is
  written.
- ``spoken.py``: The interface's words in the other languages, for readers who choose one: a script a
  language, loaded on demand.
- ``statements.py``: What an article says that other pages quote: somebody's words, figures, and where in the
  article they stand.
- ``summary.py``: What all other pages need of an article: a summary, the sentences that name things, its
  offices, its doubts.
- ``this_day.py``: What was published on a day of earlier years, for the front page, which cannot know today
  when it is built.
- ``versions.py``: What an article's page tells of its other sources: copies by name, earlier versions with
  what was changed since.
- ``withdrawn.py``: The notice that stands where a withdrawn article was, and what any article's page tells of
  its rights.
- ``words.py``: The words of the interface, from the one catalogue a language has
  (overrides/catalogues/<language>.html).
"""
