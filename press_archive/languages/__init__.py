"""Language packs: everything the stages need to know of one language, one folder a language.

Rules about a language are tables there; the stages walk the tables.
"""
