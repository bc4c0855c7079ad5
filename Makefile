# kaigiroku: `make` alone lists the targets.
#
# Needs python3.11 or later with venv and pip. Everything else is installed into
# .venv from the pinned versions in requirements/, on first use.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
# One command at a time: two targets must not fill the same environment at once.
.NOTPARALLEL:

VENV ?= .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
# Options for pytest, for example: make test PYTEST_ARGS="-n 0 -k schema"
PYTEST_ARGS ?= -n auto
# How long each target is fuzzed.
SECONDS_EACH ?= 60
UV_VERSION := 0.13.9

# The first Python on this machine that is new enough.
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python3.14 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)

# -qq: errors only. The locks pin everything, so pip has nothing to choose.
PIP_INSTALL := -m pip --disable-pip-version-check install -qq

CODE := $(wildcard src tests tools bench)

# ------------------------------------------------------------ environments

DEMO := $(VENV)/.demo-is-ready
DEV := $(VENV)/.dev-is-ready
FUZZ := $(VENV)/.fuzz-is-ready
NODE := tests/node/node_modules/.is-ready

$(PY):
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found. Set PYTHON=/path/to/python." >&2; exit 1; }
	@echo "Making an environment in $(VENV) with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv $(VENV)

# $(1): the name of a lock file in requirements/
define fill
	@echo "Installing requirements/$(1).txt into $(VENV) …"
	@$(PY) $(PIP_INSTALL) -r requirements/$(1).txt
	@$(PY) $(PIP_INSTALL) --no-deps --no-build-isolation -e .
endef

# The development environment holds all that the demonstration needs, in the
# same versions, so where it is in place nothing more is installed.
$(DEMO): pyproject.toml requirements/demo.txt | $(PY)
	@if [ -e $(DEV) ] && [ -z "$$(find $^ -newer $(DEV))" ]; then touch $@; \
		else $(MAKE) --no-print-directory _demo; fi

$(DEV): pyproject.toml requirements/dev.txt | $(PY)
	$(call fill,dev)
	@touch $@

.PHONY: _demo
_demo:
	$(call fill,demo)
	@touch $(DEMO)

$(FUZZ): requirements/fuzz.txt $(DEV)
	@echo "Installing requirements/fuzz.txt into $(VENV) …"
	@$(PY) $(PIP_INSTALL) -r requirements/fuzz.txt
	@touch $@

$(NODE): tests/node/package.json tests/node/package-lock.json
	@echo "Installing the Node packages of the tests …"
	@cd tests/node && npm ci --loglevel=error
	@touch $@

# ----------------------------------------------------------------- targets

.PHONY: help
help: ## list these targets
	@echo "kaigiroku – what you can make:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' $(MAKEFILE_LIST) | expand -t 14

.PHONY: demo
demo: $(DEMO) ## check the examples, show one, read one from print and make a page of it
	@$(BIN)/kaigiroku check examples
	@$(BIN)/kaigiroku show examples/headquarters.kaigiroku.json
	@mkdir -p build
	@$(BIN)/kaigiroku read examples/headquarters.txt -o build/headquarters.kaigiroku.json
	@$(BIN)/kaigiroku check build/headquarters.kaigiroku.json
	@$(BIN)/kaigiroku render build/headquarters.kaigiroku.json --to html -o build/headquarters.html
	@echo "Read from print: build/headquarters.kaigiroku.json, and a page of it: build/headquarters.html"

.PHONY: test
test: $(DEV) node ## run the whole test suite
	@$(PY) -m pytest $(PYTEST_ARGS)

.PHONY: coverage
coverage: $(DEV) node ## run the whole suite and show the lines and branches of src/ it leaves out
	@rm -rf build/coverage
	@mkdir -p build/coverage
	@$(PY) -m coverage run -m pytest $(PYTEST_ARGS)
	@$(PY) -m coverage combine --quiet
	@$(PY) -m coverage report

.PHONY: node
node: ## install the Node packages of the tests, where there is node
	@if command -v node >/dev/null && command -v npm >/dev/null; then \
		$(MAKE) -s --no-print-directory $(NODE); \
	else \
		echo "node and npm are not both here: the tests that need them are not part of this run."; \
	fi

.PHONY: lint
lint: $(DEV) ## look for mistakes and check the formatting
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

.PHONY: format
format: $(DEV) ## repair what can be repaired, and format
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format

.PHONY: types
types: $(DEV) ## check the types (mypy, pyright)
	@$(BIN)/mypy $(CODE)
	@$(BIN)/pyright --pythonpath $(PY)

.PHONY: layers
layers: $(DEV) ## check that each layer imports only those below it
	@$(BIN)/lint-imports --no-logo

.PHONY: generate
generate: $(DEV) ## write the schema and the reference anew from the model
	@$(PY) -m tools.generate

.PHONY: generated
generated: $(DEV) ## check that the generated files are up to date
	@$(PY) -m tools.generate --check

.PHONY: docs
docs: $(DEV) ## build the documentation into docs/_build/html
	@$(PY) -m tools.site docs/_build/html
	@echo "The documentation is in docs/_build/html."

.PHONY: browser
browser: docs node ## use the built documentation in Chromium: contrast, keyboard, phone, without scripts
	@node tests/node/site.mjs docs/_build/html

.PHONY: bench
bench: $(DEV) ## measure
	@$(PY) -m bench

.PHONY: reading
reading: $(DEV) ## print invented minutes in every layout and measure how they are read back
	@$(PY) -m tools.reading

.PHONY: editions
editions: $(DEV) ## the proof of public editions on 100,000 full ones
	@$(PY) -m tools.editions

.PHONY: promise
promise: $(DEV) ## does the schema of today accept what OLD=… accepted?
	@$(PY) -m tools.promise $(OLD)

.PHONY: agreement
agreement: $(DEV) node ## the large run: do all validators agree?
	@$(PY) -m tools.agreement

.PHONY: fuzz
fuzz: $(FUZZ) ## fuzz every target for SECONDS_EACH (60) seconds
	@$(PY) -m tools.fuzzing all --seconds $(SECONDS_EACH)

.PHONY: mutation
mutation: $(DEV) node ## do the tests notice mistakes in the code? (about an hour on two cores)
	@$(PY) -m tools.mutation

.PHONY: wheel
wheel: $(DEV) ## build the wheel and try it in an environment of its own
	@rm -rf dist .venv-wheel
	@mkdir dist
	@$(PY) -m build --no-isolation . >dist/log 2>&1 || { cat dist/log; exit 1; }
	@rm dist/log
	@ls dist
	@$(PY) -m venv .venv-wheel
	@.venv-wheel/bin/python $(PIP_INSTALL) -r requirements/runtime.txt
	@.venv-wheel/bin/python $(PIP_INSTALL) --no-deps --no-index dist/*.whl
	@.venv-wheel/bin/python -m pip --disable-pip-version-check -q check
	@.venv-wheel/bin/python -I tests/smoke_wheel.py
	@rm -rf .venv-wheel

.PHONY: lock
lock: ## pin the dependencies anew (UPGRADE=1: in their newest versions)
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found. Set PYTHON=/path/to/python." >&2; exit 1; }
	@test -x .venv-lock/bin/python || $(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python $(PIP_INSTALL) uv==$(UV_VERSION)
	@$(call compile,dev,--all-extras --group dev)
	@$(call compile,demo,--extra cli --group build -c requirements/dev.txt)
	@$(call compile,runtime,-c requirements/dev.txt)
	@$(call compile,fuzz,--group fuzz -c requirements/dev.txt)
	@if grep -nE '://|^ *-(i|f) |^ *--(index|extra-index|find-links|trusted)|file:' requirements/*.txt; then \
		echo "An address or an option of this machine has got into the lock files." >&2; exit 1; fi

# $(1): the lock file; $(2): what goes into it. Settings of the machine at hand
# (other indexes, folders of wheels) are left out of account.
compile = env -u UV_INDEX -u UV_DEFAULT_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS \
	.venv-lock/bin/uv pip compile pyproject.toml $(2) --quiet --no-config --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) -o requirements/$(1).txt >/dev/null \
	&& echo "requirements/$(1).txt: $$(grep -c '^[a-z0-9].*==' requirements/$(1).txt) packages"

.PHONY: clean
clean: ## remove everything that was made here
	@rm -rf .venv .venv-lock .venv-wheel build dist docs/_build tests/node/node_modules
	@rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find src tests tools bench docs -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
