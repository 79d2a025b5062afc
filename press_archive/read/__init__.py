"""Reading: a folder of sources in any format → passages and declared metadata.

In: the seeds folder, then the bytes of each source. Out: :class:`press_archive.model.Reading` values and
problems. A source is recognised by its content, not by its suffix.
"""

from press_archive.read.discover import discover
from press_archive.read.format import missing_packages
from press_archive.read.formats import FORMATS
from press_archive.read.source import read_source

__all__ = ["FORMATS", "discover", "missing_packages", "read_source"]
