"""The only rooms that write: docs/ (what changed, nothing else) and site/ (by MkDocs, swapped in whole).

Files (written by tests/test_architecture.py):

- ``beside.py``: What editors are told where it is not published: in a folder beside the site, their page with
  links into it.
- ``by_hand.py``: What people wrote under docs/, told from what we make there.
- ``changes.py``: What has to be built anew after docs/ has changed, and what of the old site stays.
- ``docs.py``: Write the generated files under docs/: only what changed, and take away what is no longer made.
- ``engine.py``: Write the archive for an existing search engine into a folder: OpenSearch and Elasticsearch,
  or SQLite.
- ``hook.py``: The MkDocs hook: makes docs/ from seeds/ before MkDocs reads it, so that ``mkdocs build``,
  ``serve`` and ``gh-deploy`` give the same site as ``build_site.py``; and renders the generated pages in a
  fifth of the time.
- ``inventory.py``: What lies in a folder: names, sizes and times, never contents.
- ``limits.py``: What the free hosts allow a site to be, and whether a site comes near it.
- ``lock.py``: One build at a time: a second one on the same folder says so and ends.
- ``manifest.py``: The manifest: which files under docs/ are ours, what we wrote, and from what.
- ``refresh.py``: A served site brought up to date in its place, from inside of one of MkDocs's builds.
- ``shell.py``: What pages are dressed in, as digests: what every page depends on, and what they load, which
  is only copied.
- ``site.py``: Publish docs/ as site/ with MkDocs: built beside the old site and swapped in only when it is
  whole.
- ``stamp.py``: What a site was last built from, and how it was left: the stamp that a build leaves behind for
  the next one.
- ``swap.py``: Put a new site in the place of the old one, so that at every moment one of them is there,
  whole.
- ``twin.py``: The site's twin: the same files in a hidden folder beside it, so that renewing a site costs
  what differs.
"""
