# The image of all of Podium's services: Airflow and Podium from the same lock as everywhere.
FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 \
    AIRFLOW_HOME=/opt/airflow \
    AIRFLOW__CORE__DAGS_FOLDER=/opt/podium/dags \
    AIRFLOW__CORE__PLUGINS_FOLDER=/opt/podium/plugins \
    AIRFLOW__CORE__LOAD_EXAMPLES=False \
    PODIUM_HOME=/opt/podium/var

WORKDIR /opt/podium
COPY requirements-uv.txt requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements-uv.txt \
 && uv pip install --system --no-cache --compile-bytecode --require-hashes -r requirements.txt

COPY pyproject.toml README.md ./
COPY include include
RUN uv pip install --system --no-cache --no-deps --no-build-isolation .
COPY dags dags
COPY plugins plugins

# The folders that become volumes belong to the user that runs everything.
RUN useradd --uid 50000 --gid 0 --no-create-home --home-dir /opt/airflow podium \
 && mkdir -p /opt/airflow/logs /opt/airflow/private /opt/podium/var \
 && chown -R podium:0 /opt/airflow /opt/podium/var
USER podium
