"""What each measure of a pair of articles weighs: the weights of a logistic regression.

In: nothing. Out: a table. Source: ``python -m quality.fit`` (in ``tests/``) over the tune half of the stories that
``tests/quality/stories`` annotates, by their ids, in the shared corpora, and over draws of a few of them, so that the
weights hold in archives of any size.
"""

from __future__ import annotations

from collections.abc import Mapping

CONSTANT = -8.5
# A share is of the weight of what is looked for.
WEIGHTS: Mapping[str, float] = {
    "opening": 21.3,  # cosine of the pairs of syllables of headline and opening
    "headline_less": 6.3,  # share of a headline that stands in the other text, the smaller of two
    "headline_more": 5.3,  # and the larger
    "names_less": 5.3,  # share of the entities of an opening that the other text names, the smaller of two
    "days": -2.2,  # between the publications, at most the window
}
