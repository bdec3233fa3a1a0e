"""HTML to document: clean paragraphs, turns and speakers, language, fingerprint, edits. Pure."""
