"""Where: which administrative unit a place's name means.

``told.py`` tells how the text tells a place (the word before it, what it lies in), ``meaning.py`` what one place can
mean, ``units.py`` what all places of an article mean, and the bodies called after them.
"""
