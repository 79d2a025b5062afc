"""The index brought up to date: only what tells of changed articles and names is made anew."""
