"""The only code that knows both worlds: Airflow's tasks, assets and connections, and Podium's pipeline."""
