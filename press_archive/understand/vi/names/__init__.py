"""Who and where: the cascade that finds the names of people, organisations, places and events."""
