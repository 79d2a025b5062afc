"""Where: which administrative unit a place's name means.

``told.py`` tells how the text tells a place (the word before it, what it lies in), ``meaning.py`` what one place can
mean, ``units.py`` what all places of an article mean, and the bodies called after them.

Files (written by tests/test_architecture.py):

- ``meaning.py``: What one place can mean: the units of its name that there were at the time, in what the text
  says it lies in.
- ``told.py``: How a text tells places: the word for the level before a name, and the larger place told right
  after it.
- ``units.py``: Which administrative unit each place of an article means: by its level, its time, and what it
  lies in.
"""
