"""The web part: pages and JSON for those who may see Airflow, signed links for those who got a mail."""
