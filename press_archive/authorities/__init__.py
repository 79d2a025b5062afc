"""Authority records: the things the archive knows by name, shipped and the owner's own.

In: the YAML files beside this module, and YAML or CSV in ``seeds/authorities/``. Out: records for matching names.
"""

from press_archive.authorities.records import load_records

__all__ = ["load_records"]
