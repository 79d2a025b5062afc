"""Authority records: the things the archive knows by name, shipped and the owner's own.

In: the YAML files and tables beside this module, and YAML or CSV in ``seeds/authorities/``. Out: records for matching
names.

Files (written by tests/test_architecture.py):

- ``checks.py``: Do the owner's authority records hold together: ids given once, and links to records that are
  there.
- ``known_bodies.py``: Shipped lists of clubs, listed companies, other companies and institutions, by the
  names the press calls them.
- ``outlets.py``: Newspapers, broadcasters and agencies: the shipped list, and finding one by name, sign or
  address.
- ``people.py``: Shipped records of people in office: heads of state and government, ministers, who leads a
  party or a province.
- ``records.py``: Load authority records: what is shipped here, then the owner's, which may replace a shipped
  one.
- ``tables.py``: Shipped records that stand in tables, a record a row: there are many, and a table loads in a
  tenth of the time.
- ``units.py``: Shipped records of Vietnam's districts and communes: those of today, and those that ended on
  30 June 2025.
"""

from press_archive.authorities.records import AuthorityRecords, load_records, read_records

__all__ = ["AuthorityRecords", "load_records", "read_records"]
