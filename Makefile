# What people do with Podium. `make` alone lists it; every target installs first what it needs.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup demo run test lint lock clean

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
PORT ?= 8080
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes $(UPGRADE)

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo '  PORT=8090 chooses the port of Airflow'"'"'s pages, PYTHON=python3.12 the Python of `make setup`.'

setup: $(INSTALLED) ## Make .venv and install everything, hash-locked
	@echo 'Podium is installed in $(VENV); next: make demo'

demo: $(INSTALLED) ## Play the sample world: no network, no accounts (Ctrl-C ends it)
	@$(BIN)/python -m podium_launch demo --port $(PORT)

run: $(INSTALLED) ## Read the live sources on this machine; state is kept in var/
	@$(BIN)/python -m podium_launch run --port $(PORT)

test: lint ## Check everything: style, types, imports, all tests
	$(BIN)/pytest

lint: $(INSTALLED) ## Check style, types and imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lock: $(INSTALLED) ## Write the hash-locked requirements anew (UPGRADE=--upgrade takes newer versions)
	$(LOCK) requirements-uv.in -o requirements-uv.txt
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-dev.in -o requirements-dev.txt

clean: ## Remove caches and the demo; the state of `make run` in var/ and .airflow/run stays
	rm -rf var/demo .airflow/demo .airflow/empty-*.db build include/*.egg-info
	rm -rf .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find dags include plugins tests -name __pycache__ -prune -exec rm -rf {} +

# The first Python that fits and really runs: a version manager's stub may only look like one.
$(BIN)/python:
	@for python in $(or $(PYTHON),python3.13 python3.12 python3.11 python3); do \
	  if "$$python" -c 'import sys, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then \
	    echo "making $(VENV) with $$("$$python" --version)"; \
	    "$$python" -m venv $(VENV) && exit 0; \
	    rm -rf $(VENV); exit 1; \
	  fi; \
	done; \
	echo 'expected Python 3.11, 3.12 or 3.13 with venv, found none of: $(or $(PYTHON),python3.13 python3.12 python3.11 python3)' >&2; \
	echo 'install one (Debian: apt install python3 python3-venv), or name it: make setup PYTHON=/path/to/python3.12' >&2; \
	exit 1

$(INSTALLED): requirements-uv.txt requirements.txt requirements-dev.txt pyproject.toml | $(BIN)/python
	@echo 'installing the locked requirements; this takes about a minute the first time'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --compile-bytecode -r requirements.txt -r requirements-dev.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@
