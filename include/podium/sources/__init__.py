"""The catalogue of sources: one YAML file each."""
