"""The fast path: generated pages rendered by our own means, to the bytes MkDocs would write; it can be left out."""
