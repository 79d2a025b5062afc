"""The grammars of English articles: people by their titles, things by their records, dates.

Files (written by tests/test_architecture.py):

- ``dates.py``: The date grammar of the English press: what in a text is a date, and how far its words reach.
- ``grammar.py``: The rules of English, as understanding asks for them: names and dates, and no more.
- ``names.py``: The names of an English article: things by their records, people by their titles.
- ``people.py``: People in English articles: capitals after a title, and who was named in full before.
"""
