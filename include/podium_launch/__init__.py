"""Starts Podium on one machine: Airflow's components, the sample world and a local mailbox, all on loopback."""
