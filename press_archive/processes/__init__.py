"""The same work here, in several processes, or on a cluster.

Files (written by tests/test_architecture.py):

- ``aside.py``: A long call in a process that is forked off, beside the work of this one or so that its memory
  is given back.
- ``cluster.py``: The workers of a Dask distributed scheduler, none of which may run anything else than this
  process does.
- ``workers.py``: Workers: the same function over many values, here or in processes of this machine.
"""
