"""The same work here, in several processes, or on a cluster."""
