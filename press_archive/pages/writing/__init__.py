"""Text to Markdown and back: what a renderer must give back letter for letter."""
