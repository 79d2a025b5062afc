"""The live preview: one saved file, one build of what it changes, one reload."""
