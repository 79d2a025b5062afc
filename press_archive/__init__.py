"""A static site generator for archives of news articles, Vietnamese first.

The way through the package is the pipeline in ``build_site.py``:
read → anatomy → understand → link → pages, search, export → publish.
"""

__version__ = "0.1.0"
