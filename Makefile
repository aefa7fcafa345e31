# make report   check the five documents and their claim files, print the report
# make test     everything CI checks: style, types, import contracts, tests
# make test-browser  the pages in a real Chromium (Debian: apt-get install chromium); skipped where there is none
# make docs     the manual, as pages in build/docs; a warning is an error
# make picture  the report in the README, as text and as docs/report.svg
# make bench    how fast texts are read and checked, beside other tools; some minutes
# They set up .venv by themselves; nothing but Python 3.11 or later is needed.

PYTHON ?= python3
BIN := .venv/bin
REPORT := build/report.json

.PHONY: report test test-slow test-browser test-consumers docs picture bench lint clean

report: .venv/installed
	@mkdir -p $(dir $(REPORT))
	@$(BIN)/claimcheck check seeds claims --fail-on never -o $(REPORT)
	@$(BIN)/claimcheck check seeds claims --fail-on conflict
	@echo "The same report as JSON: $(REPORT)"

test: .venv/installed-dev lint docs
	$(BIN)/python -m pytest -m "not slow" -n auto --dist loadfile

test-slow: .venv/installed-dev
	$(BIN)/python -m pytest -m slow

test-consumers: .venv/installed-dev
	$(BIN)/python -m pytest -m consumers

docs: .venv/installed-dev
	$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet docs build/docs

picture: .venv/installed
	$(BIN)/python docs/picture.py

bench: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[bench]"
	$(BIN)/python -m benchmarks

test-browser: .venv/installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev,browser]"
	$(BIN)/python -m pytest -m browser -rs

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.venv/bin/python:
	@echo "setting up .venv, once"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claimcheck needs Python 3.11 or later, this is " + sys.version.split()[0])'
	@$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
