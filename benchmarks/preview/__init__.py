"""What a saved file costs while a live preview runs."""
