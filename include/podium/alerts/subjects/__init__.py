"""The lines and headlines of each kind of subject: meetings, statements, documents."""
