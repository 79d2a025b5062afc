"""The steps of reading a saved web page: its text as chunks, which of them are the article, what its head states.

Files (written by tests/test_architecture.py):

- ``borders.py``: What belongs to main text though the extractor left it out: its opening, its headings, the
  times of a live report.
- ``chunks.py``: A saved page as a row of chunks: each run of text between block borders, with what stands
  around it.
- ``dates.py``: What a saved page shows as the day of its article: time elements, and lines that read as a
  date.
- ``fragment.py``: A piece of HTML that is an article's text and nothing else: what feeds, exports and mails
  carry.
- ``gate.py``: Web pages that are no article: errors of a server, places to log in, lists of links, bookmarks.
- ``images.py``: The images of a saved page: where their bytes may lie, and which of them are the article's.
- ``marks.py``: What class names, ids and tags say in the pages of news sites, Vietnamese content systems
  first.
- ``metadata.py``: What a saved web page declares about itself: JSON-LD, Open Graph, meta and link elements.
- ``saved.py``: What the program that saved a page wrote into it: the address it was had at, and when.
- ``select.py``: Which chunks of a saved page are the article.
- ``tables.py``: Which tables of a page hold data, a row of which is one passage, and which a picture with its
  caption.
- ``whole.py``: Tables whole: of a table that holds data the article has all rows or none.
- ``words.py``: Which chunks of a page hold the words of a text that another reader found in it.
"""
