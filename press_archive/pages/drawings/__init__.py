"""Pictures drawn as SVG while pages are made: maps and timelines."""
