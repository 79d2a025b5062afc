"""Pictures of sources: where their bytes lie, which may be shown, and what is made of them; cards to share.

In: what sources name, the seeds folder, rights. Out: facts about each picture that is shown, then its bytes in the
sizes pages need, without anything but the pixels. Nothing is ever fetched from another machine.

Files (written by tests/test_architecture.py):

- ``decode.py``: Bytes from anywhere as pixels: which pictures are taken, and what is wrong with those that
  are not.
- ``held.py``: Pictures in the file of a source: in addresses of the page itself, beside it in MHTML, WARC,
  ZIP and the like.
- ``look.py``: Which of the pictures that articles name are there and can be shown: looked at once, and known
  afterwards.
- ``share.py``: The card that stands for an article where its address is shared: its headline, outlet and day,
  and the site's name.
- ``sizes.py``: The sizes in which a picture is published, and its bytes in each of them.
- ``typeface.py``: The site's own typefaces for drawing text: which of their files has a letter, and lines
  that fit into a width.
- ``where.py``: Where a picture lies: a file under the seeds folder, or a place in the file of its source.
"""
