"""What is kept from one build to the next, by a key of everything it was made of.

Files (written by tests/test_architecture.py):

- ``again.py``: Calls of pure functions that a process which builds again and again may be spared.
- ``code.py``: What runs here, as a digest: other code, or other packages under it, may come to other results.
- ``groups.py``: Ids in groups that are kept as one: small enough to be made anew, large enough to be worth a
  row of the store.
- ``lazy.py``: A sequence whose items are loaded when somebody asks for them: of thousands a page may show
  ten.
- ``memory.py``: What a process that builds again and again, as a live preview does, keeps in memory of its
  last build.
- ``settled.py``: Whether the time of a file already tells its content apart from what it may become next.
- ``sources.py``: The source files between builds: which are as they were when they were last read, told
  without reading them.
- ``store.py``: The store: what earlier builds worked out, kept by a key of everything it was worked out from.
- ``tables.py``: Tables that outlive the process that filled them, a few entries of which can be read and
  changed by themselves.
- ``whole.py``: Files written whole or not at all, so that whoever is interrupted leaves no half of one.
- ``wiping.py``: Wiping: a SQLite file is written anew once something was deleted that must not be found in it
  any more.
"""
