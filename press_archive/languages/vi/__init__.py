"""The Vietnamese language pack: folding, tokens, sorting, names, dates and the habits of its press."""
