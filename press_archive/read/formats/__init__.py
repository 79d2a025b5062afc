"""The formats sources come in, one module a format, and the table of them.

A source is read by the first that recognises it, so what is told most surely stands first, and what may hold several
articles before what holds one.

Files (written by tests/test_architecture.py):

- ``archives.py``: The readers of packed files: ZIP, TAR, GZIP, BZIP2, XZ. What is in them is read as if it
  lay in the folder.
- ``databases.py``: The reader of what press databases export as web pages: Europresse, Factiva, LexisNexis;
  an article a document.
- ``doc.py``: The reader of Word's old documents (DOC), by whichever converter is installed.
- ``epub.py``: The reader of electronic books (EPUB), whose chapters are pages.
- ``feeds.py``: The reader of feeds and of blogs exported as one: RSS, Atom, WordPress (WXR), Blogger.
- ``gate.py``: Text that is no prose: markup of other kinds, packed bytes, code, data, logs, configurations,
  bare addresses.
- ``html.py``: The reader of saved web pages.
- ``letters.py``: The readers of what is written as mail: letters (EML, EMLX), mailboxes (MBOX), web pages
  saved whole (MHTML).
- ``markdown.py``: The reader of Markdown with front matter: markup taken away, what it said kept as hints.
- ``newsml.py``: The readers of what agencies send in XML: NewsML-G2, NewsML 1, NITF, and Reuters' corpus of
  1996.
- ``notes.py``: The reader of Evernote's exports (ENEX), in which many keep what they clipped from the web.
- ``objects.py``: The reader of JSON and JSON Lines: an article an object, wherever in the file the list of
  them stands.
- ``odt.py``: The reader of documents of OpenOffice and LibreOffice: ODT.
- ``office.py``: The reader of documents of Word, and what it shares with those of other office programs:
  DOCX.
- ``pdf.py``: The reader of PDF: the text of its pages put together into paragraphs.
- ``plain.py``: The reader of plain text: each line that is not blank is a passage, of a table a row.
- ``references.py``: The readers of what reference managers export: RIS, BibTeX.
- ``reuters.py``: The reader of Reuters' SGML: the collection of 1987 that many were taught with, a thousand
  stories a file.
- ``rtf.py``: The reader of RTF, which word processors of all makers write.
- ``scan.py``: The text in pictures of pages, recognised by Tesseract where it is installed with Vietnamese.
- ``table.py``: The reader of tables as text: CSV, TSV and their kin, an article a row, read row by row.
- ``unread.py``: What is told by its first bytes and not read: pictures, programs, packed files, documents of
  office programs.
- ``wacz.py``: The reader of WACZ: a web archive packed with its indexes, of which only the WARC files hold
  pages.
- ``warc.py``: The reader of WARC: what web archives keep, each page a server sent is an article of its own.
- ``webarchive.py``: The reader of Safari's web archives: a page with its pictures in a property list.
- ``workbook.py``: The reader of spreadsheets: XLSX, XLS, ODS; an article a row of any sheet whose first rows
  name its columns.
"""

from press_archive.read.format import Format
from press_archive.read.formats import (
    archives,
    databases,
    doc,
    epub,
    feeds,
    gate,
    html,
    letters,
    markdown,
    newsml,
    notes,
    objects,
    odt,
    office,
    pdf,
    plain,
    references,
    reuters,
    rtf,
    table,
    unread,
    wacz,
    warc,
    webarchive,
    workbook,
)

FORMATS: tuple[Format, ...] = (
    warc.FORMAT,
    workbook.FORMAT,
    pdf.FORMAT,
    doc.FORMAT,
    office.DOCX,
    odt.FORMAT,
    epub.FORMAT,
    rtf.FORMAT,
    wacz.FORMAT,
    archives.ZIP,
    archives.TAR,
    archives.SINGLE,
    webarchive.FORMAT,
    letters.PAGE,
    letters.BOX,
    letters.LETTER,
    feeds.FORMAT,
    newsml.FORMAT,
    notes.FORMAT,
    reuters.FORMAT,
    references.RIS,
    references.BIBTEX,
    databases.FORMAT,
    objects.FORMAT,
    table.FORMAT,
    unread.FORMAT,
    html.FORMAT,
    gate.FORMAT,
    markdown.FORMAT,
    plain.FORMAT,
)
