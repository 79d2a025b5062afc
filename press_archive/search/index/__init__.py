"""The index that the browser loads, made from nothing."""
