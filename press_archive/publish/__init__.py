"""The only rooms that write: docs/ (what changed, nothing else) and site/ (by MkDocs, swapped in whole)."""
