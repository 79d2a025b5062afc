"""Pictures drawn as SVG while pages are made: maps, timelines, series, who is named with whom.

Files (written by tests/test_architecture.py):

- ``arcs.py``: Who appears with whom: names below each other, joined by arcs, as an inline SVG drawn when the
  site is built.
- ``calendar.py``: Calendars: the months of all years, and the days of a month, as tables shaded by how much
  was published.
- ``map_labels.py``: Labels of a map that do not overlap: which names get written, and on which side of their
  dots.
- ``map_windows.py``: Windows of the map: which part of the world a small map shows, and where on it a place
  lies.
- ``place_map.py``: Places on a small map: an inline SVG, drawn when the site is built, over an outline all
  maps share.
- ``series_chart.py``: Values over time: an inline SVG of dots and a line through each day's middle one, with
  its numbers in a table.
- ``timeline.py``: A timeline by month, of a short time by day: an inline SVG of bars, with its numbers in a
  table.
"""
