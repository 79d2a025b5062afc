"""What the browser runs: the client as two scripts put together from the small files here, and its folding table."""
