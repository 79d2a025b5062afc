"""What somebody types: the command line, the review at the terminal, and whether a build has anything to do."""
