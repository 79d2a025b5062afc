"""When: the date grammar of the press, and the day of what an article reports."""
