"""The grammars of Vietnamese articles: who and where, what is said of whom, when."""
