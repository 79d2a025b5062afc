"""What is kept from one build to the next, by a key of everything it was made of."""
