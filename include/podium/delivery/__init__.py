"""Messages → channels: the edge through which alerts leave."""
