# SPDX-FileCopyrightText: 2026 Stuurhuis contributors
# SPDX-License-Identifier: EUPL-1.2

SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check -qq --no-compile --require-hashes
NEVER_RUN := /(tests?|lexers|socialaccount|gis|f2py)/|/ibis/backends/(?!duckdb|sql|__init__)
COMPILE := $(BIN)/python -m compileall -q -j $(JOBS) -x '$(NEVER_RUN)' $(VENV)/lib
SUITE := $(BIN)/python -m pytest -q -n $(JOBS) --dist worksteal
ONCE := --ignore tests/architecture --ignore tests/engines
DJANGO := STUURHUIS_DATA=$(CURDIR)/var $(CURDIR)/$(BIN)/python -m django
POSTGRES := $(shell command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -1)

.PHONY: help env run test test-all check bench requirements translate changelog

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

env: $(VENV)/.run ## make .venv with the program stuurhuis in it

run: env ## load the sample, find the signals and serve the site on http://127.0.0.1:8000
	@$(BIN)/stuurhuis serve --sample

test: $(VENV)/.dev ## run the suite on SQLite, then on a PostgreSQL of its own
	$(SUITE) $(SPARE) -m "not nightly"
	@$(call on_postgres,not nightly and not browser)

test-all: $(VENV)/.dev ## run every test, the long ones too
	$(SUITE)
	@$(call on_postgres,not browser)

check: $(VENV)/.dev ## hold the code to the rules of the house and print the house figures
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --no-logo
	@mkdir -p var
	$(DJANGO) makemigrations --check --dry-run --settings stuurhuis.site.settings
	$(BIN)/python scripts/translate.py --check
	$(SUITE) tests/architecture
	$(BIN)/reuse lint --quiet || $(BIN)/reuse lint
	@$(BIN)/python scripts/house_figures.py

bench: $(VENV)/.bench ## measure ourselves beside the peers and print the tables (hours; PARTS="--quick": the small form)
	$(BIN)/python -m benchmarks $(PARTS)

requirements: ## compile requirements/*.in to pins with hashes (needs: pip install uv)
	cd requirements && for name in base build dev bench spark; do uv pip compile -q --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links $$name.in -o $$name.txt; done

translate: $(VENV)/.dev ## collect the Dutch sentences, and compile what is English already (needs: gettext)
	$(BIN)/python scripts/translate.py

changelog: $(VENV)/.dev ## show what the fragments in changes/ will say in the next release
	@$(BIN)/towncrier build --draft --version next

define on_postgres
if [ -n "$(POSTGRES)" ]; then \
  echo "The suite again, on PostgreSQL"; $(BIN)/python scripts/with_postgres.py $(SUITE) $(ONCE) -m "$(1)"; \
else echo "Skipped on PostgreSQL: there is no initdb here (apt-get install postgresql)"; fi
endef

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Stuurhuis needs Python 3.11 or newer."; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "Python cannot make an environment here; on Debian: apt-get install python3-venv"; exit 2; }

$(VENV)/.run: requirements/base.txt requirements/build.txt pyproject.toml scripts/requirement_names.py | $(BIN)/python
	@echo "Installing what Stuurhuis needs (about 650 MB on disk, once) …"
	@$(INSTALL) -r requirements/base.txt -r requirements/build.txt
	@find $(VENV)/lib/python3*/site-packages/{pandas,scipy} -type d -name tests -prune -exec rm -rf {} +
	@$(COMPILE) || true
	@$(BIN)/python -m pip install --disable-pip-version-check -qq --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@echo "Installing what the tests and the checks need …"
	@$(INSTALL) -r requirements/dev.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.dev requirements/bench.txt
	@echo "Installing the peers of the benchmarks …"
	@$(INSTALL) -r requirements/bench.txt
	@touch $@
