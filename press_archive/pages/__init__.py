"""From the linked archive to Markdown pages: all addresses, all wording, no file is touched here."""
