"""What machines read: data files, downloads of the sources, the feed and the sitemap."""
