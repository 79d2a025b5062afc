# Two commands do everything: `make site` builds the site from seeds/, `make test` runs all tests.
# Nothing but Python 3.11 or newer and make is needed; the rest is installed into .venv, with hashes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# For every platform and Python, with hashes, and without the address of the index they came from.
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links

# Material prints a notice about its end and its successor whenever mkdocs runs, which is nothing to somebody who only
# wants to see the site; ARCHITECTURE.md says what it means for this project.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve test lint quality bench bench-search bench-preview lighthouse clean lock

help:
	@echo "make site    build the site from seeds/ into site/"
	@echo "make serve   live preview at http://127.0.0.1:8000/; a change under seeds/ or overrides/ shows after reload"
	@echo "make test    lint, types and all tests"
	@echo "make quality how well texts are read, and names, dates, entities, pages and metadata found; ARGS='--errors 20' prints the worst errors"
	@echo "make bench   what building costs at several sizes, into benchmarks/RESULTS.md; ARGS='--sizes 200,1000' is quicker"
	@echo "make bench-search what searching costs, into benchmarks/SEARCH.md: index time and size, bytes and time a query; ARGS='--sizes 1000' is quicker"
	@echo "make bench-preview what a saved file costs while make serve runs, into benchmarks/PREVIEW.md; ARGS='--size 500' is quicker"
	@echo "make lighthouse what Lighthouse says of each kind of page of site/, into benchmarks/LIGHTHOUSE.md (needs Node.js); ARGS='--kinds article,search' is quicker"
	@echo "make clean   remove what was built (docs/ generated pages, site/); .venv stays"
	@echo "make lock    lock the versions again, with hashes (for maintainers)"

site: $(VENV)/.site
	@$(BIN)/python build_site.py $(ARGS)

serve: $(VENV)/.site
	@$(BIN)/mkdocs serve $(ARGS)

# pytest runs last, so that its summary is the last line.
test: lint
	@$(BIN)/python tests/browser.py
	@$(BIN)/pytest $(ARGS)

lint: $(VENV)/.test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

quality: $(VENV)/.site
	@PYTHONPATH=tests $(BIN)/python -m quality $(ARGS)

bench: $(VENV)/.site
	@$(BIN)/python -m benchmarks.build $(ARGS)

bench-search: $(VENV)/.test
	@$(BIN)/python -m benchmarks.search $(ARGS)

bench-preview: $(VENV)/.site
	@PYTHONPATH=tests $(BIN)/python -m benchmarks.preview $(ARGS)

lighthouse: $(VENV)/.site
	@$(BIN)/python -m benchmarks.lighthouse $(ARGS)

clean: $(VENV)/.site
	@$(BIN)/python -c 'from pathlib import Path; from press_archive.publish.docs import write_docs; write_docs([], Path("docs"))'
	rm -rf site site-editors .site-new .site-old .site-part .site-twin docs/.press-archive

lock: $(VENV)/.site
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) --output-file requirements.txt pyproject.toml
	$(BIN)/uv pip compile $(LOCK) --extra test --constraint requirements.txt --output-file requirements-test.txt pyproject.toml

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; found " + sys.version.split()[0] + ". Name one: make site PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/.site: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the archive needs into $(VENV) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.site
	@echo "Installing what the tests need into $(VENV) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@
