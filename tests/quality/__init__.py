"""How well the archive reads the press: gold of our own, scores with intervals, floors, the worst errors.

In: annotated articles under ``written/`` (ours, in full) and ``dev/`` (offsets into the shared corpus), each
split into ``tune`` and ``check``. Out: ``make quality`` and the floors ``make test`` holds. Whoever writes
rules never looks at the check half; a third part, ``unseen``, is measured only when a piece of work is closed.
"""
