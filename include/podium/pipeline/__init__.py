"""What joins the stages: read, think, write; no transaction stays open while the network is asked."""
