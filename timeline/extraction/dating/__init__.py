"""Which occurrence a time expression dates, and whether it is one."""
