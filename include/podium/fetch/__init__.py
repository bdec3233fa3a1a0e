"""Network to fetch result: conditional, polite, bounded, and never to an address that must not be reached."""
