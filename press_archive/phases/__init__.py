"""The two phases: what needs one article, what needs them all, and the shelf that hands articles on."""
