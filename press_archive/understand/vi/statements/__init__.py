"""What is said of whom: offices, quotations, figures."""
