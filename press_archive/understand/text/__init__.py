"""A text as the grammars walk it: its tokens, phrases of the tables in it, what stands around a place."""
