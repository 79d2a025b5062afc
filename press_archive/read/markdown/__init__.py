"""What Markdown brings besides text: front matter, and inline markup to take away."""
