"""Reading: a folder of sources in any format → passages and declared metadata.

In: the seeds folder, then the bytes of each source. Out: :class:`press_archive.model.Reading` values and
problems. A source is recognised by its content, not by its suffix.

Files (written by tests/test_architecture.py):

- ``beside.py``: What lies beside a source and tells of it: a shortcut with its address, an object with its
  values.
- ``bibtex.py``: BibTeX as text: its entries, and TeX's way of writing letters.
- ``bounds.py``: How much an article may hold: what lies beyond is no article, and would cost a build more
  than all the others.
- ``clippings.py``: Several articles in one text: exports of press databases, reviews of the press, records
  with labels.
- ``companions.py``: What lies beside articles and is none: parts of saved pages, what programs leave,
  shortcuts, locks.
- ``databases.py``: Exports of press databases as text: LexisNexis in its old form and as Nexis, Factiva with
  field codes and without.
- ``days.py``: Days written out in English or French, as press databases write them whatever language the
  article is in.
- ``decode.py``: From bytes to text: which encoding a source is in, and what could not be read.
- ``discover.py``: Which files of the seeds folder are candidate sources.
- ``europresse.py``: Exports of Europresse as text, which PDF, RTF and Word files of it are too: an article a
  document.
- ``fields.py``: What the columns of tables, the fields of objects and the keys of front matter mean, whoever
  named them.
- ``format.py``: What a format is to this room: what it recognises, what it needs, and what reading by it
  yields.
- ``libraries.py``: Exports of the press databases of libraries as text: ProQuest, NewsBank.
- ``lines.py``: Clean passages: how a line of any format becomes the text of a
  :class:`press_archive.model.Passage`.
- ``listings.py``: Lists that programs keep of the pages they saved: which file was had from which address,
  and what it is.
- ``mirrors.py``: What wget leaves beside the pages it saves: its logs, and folders named after the hosts it
  asked.
- ``mojibake.py``: Text that was UTF-8, was read by a Western encoding, and written down so: “cáº§u má»›i” for
  “cầu mới”.
- ``packed.py``: ZIP files, looked into with care: whoever packed them may mean harm.
- ``pictured.py``: Whether a source carries pictures of some size: they have a right of their own, which
  copying the file would grant.
- ``programs.py``: Programs that some machines have and that read what we cannot: converters of old documents,
  recognition of text.
- ``references.py``: Lists of references, as reference managers export them: RIS, BibTeX.
- ``reviews.py``: Reviews of the press: texts that hold articles of several papers, as offices and libraries
  put them together.
- ``rows.py``: An article that is a row of a table or an object of a list: fields by name, one of which is its
  text.
- ``source.py``: From bytes to Readings: which format a source is in, told from its content, and what that
  format reads.
- ``stream.py``: The text of a file of any size, read bit by bit.
- ``tables.py``: Tables of any format: which of them hold data, and how the cells of a row become one passage.
- ``values.py``: What every reader gives back, and how it writes down a value that a source declares.
- ``xml.py``: XML from anywhere, read bit by bit and with care: no entity is expanded, nothing is fetched.
"""

from press_archive.read.discover import discover
from press_archive.read.format import Source, missing_packages
from press_archive.read.formats import FORMATS
from press_archive.read.source import Piece, is_container, pieces_of, read_piece, read_source

__all__ = [
    "FORMATS",
    "Piece",
    "Source",
    "discover",
    "is_container",
    "missing_packages",
    "pieces_of",
    "read_piece",
    "read_source",
]
