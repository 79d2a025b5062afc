"""When: what dates mean on the calendar, and the day of what an article reports."""
