"""The steps of reading a saved web page: its text as chunks, which of them are the article, what its head states."""
