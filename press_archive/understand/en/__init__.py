"""The grammars of English articles: people by their titles, things by their records, dates."""
