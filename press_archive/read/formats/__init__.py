"""The formats sources come in, one module a format, and the table of them."""
