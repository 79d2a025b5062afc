"""What lies beside articles and is none: parts of saved pages, what programs leave, shortcuts, locks.

In: the path of a file. Out: what it is, or None where it may be an article. Shortcuts carry the address of the page
they were made from, which counts for an article of the same name beside them.
"""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

from press_archive.languages.tables import words
from press_archive.read.mirrors import is_log_name
from press_archive.read.values import Found

# Written small: browsers name the folder of a page's parts in the language they speak.
_PARTS = re.compile(
    r".+(?:_files|\.files|-filer|_archivos|-dateien|_fichiers|_tập tin|_tệp|_bestanden|_file)"
)
_OF_SYSTEM = words(
    """
    thumbs.db ehthumbs.db desktop.ini robots.txt ads.txt humans.txt favicon.ico backblue.gif fade.gif hts-log.txt
    cookies.txt sitemap.xml index.txt.url .ds_store
    """
)
_LOCK = re.compile(r"(?:~\$.+|\.~lock\..+#|~wrl\d+\.tmp|.+\.(?:crdownload|part|tmp|bak|swp|lnk))")
# What tells of a folder: nobody's article, wherever the folder lies.
_ABOUT = re.compile(r"readme|(?:license|licence|copying)(?:\.(?:txt|md|html))?$")
_PICTURES = words(
    ".jpg .jpeg .png .gif .webp .avif .bmp .ico .svg .tif .tiff .heic .mp3 .mp4 .m4a .mov .avi .webm .ogg .wav .woff "
    ".woff2 .ttf .eot .otf"
)
_OF_PAGES = words(".css .js .mjs .map .scss .less .wasm .swf")
_SHORTCUTS = words(".url .webloc .desktop")
_FOLDERS = words("hts-cache __macosx node_modules .obsidian .trash .git")
_ADDRESS = re.compile(r"^\s*(?:URL|BASEURL)\s*=\s*(https?://\S+)", re.MULTILINE | re.IGNORECASE)
_LARGEST_SHORTCUT = 100_000  # bytes


def is_folder_of_parts(name: str) -> bool:
    """Whether a folder holds the parts of a saved page, or what a program keeps for itself."""
    low = name.lower()
    return low in _FOLDERS or bool(_PARTS.fullmatch(low))


def companion(path: str) -> str | None:
    """Return what a file is that is no article by its name: the name of the kind, as people know it."""
    *folders, name = path.split("/")
    low = name.lower()
    suffix = low[low.rfind(".") :] if "." in low else ""
    if any(map(is_folder_of_parts, folders)):
        return folders[-1]
    if (
        _ABOUT.match(low)
        or low in _OF_SYSTEM
        or _LOCK.fullmatch(low)
        or is_log_name(low)
        or (low.startswith("._") and len(low) > 2)
    ):
        return name[:80]
    return suffix if suffix in _PICTURES or suffix in _OF_PAGES or suffix in _SHORTCUTS else None


def address_in(name: str, data: bytes) -> Iterator[Found]:
    """Yield the address that a shortcut carries."""
    if len(data) > _LARGEST_SHORTCUT:
        return
    if name.lower().endswith(".webloc"):
        address = _of_property_list(data)
    else:
        match = _ADDRESS.search(data.decode("utf-8", errors="replace"))
        address = match[1] if match else ""
    if address.startswith(("http://", "https://")):
        yield Found("url", address, "file-beside")


def _of_property_list(data: bytes) -> str:
    try:
        told = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, TypeError, OverflowError, RecursionError):
        return ""
    address = told.get("URL", "") if isinstance(told, dict) else ""
    return address if isinstance(address, str) else ""
