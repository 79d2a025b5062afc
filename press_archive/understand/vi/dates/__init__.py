"""When: the date grammar of the Vietnamese press."""
