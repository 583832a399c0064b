# make run    environment, index of the shipped corpus, three answers, then the page at http://127.0.0.1:8000
# make test   all tests that need nothing else; make test-lama: those of whole services that take long
# make check  lint, format, types, imports, tests: scripts/check
# make lint   the same without the tests
# make clean  the environment and the tools' caches; the index stays

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Twice quiet: faults only.
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
TANYA := $(BIN)/tanya

# One more than there are cores: many tests wait for a process.
WORKERS := $(shell expr $$(nproc 2>/dev/null || echo 2) + 1)

.PHONY: run test test-lama check lint clean

run: $(VENV)/.installed
	@$(TANYA) ingest
	@$(TANYA) ask --contoh </dev/null
	@$(TANYA) serve --anonim

test: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadscope --no-loadscope-reorder

# Trials of whole services, which take minutes.
test-lama: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -m lama

check: $(VENV)/.installed-dev
	@scripts/check

lint: $(VENV)/.installed-dev
	@scripts/check lint

clean:
	@rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
	@echo "Cleaned. The index and its caches (var/, or TANYA_HOME) are kept."

# The stamps are newer than the locks once everything in them is installed; the second run does nothing.
$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/.made
	@$(call install,requirements.lock)
	@touch $@

# The development lock holds the other one, in the same versions.
$(VENV)/.installed-dev: requirements-dev.lock requirements.lock pyproject.toml | $(VENV)/.made
	@$(call install,requirements-dev.lock)
	@touch $(VENV)/.installed $@

# An environment of your own is kept as it is when it has pip.
$(VENV)/.made:
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || scripts/venv $(PYTHON) $(VENV)
	@touch $@

define install
echo "Installing the packages of $(1) into $(VENV), once ..." \
	&& $(PIP) install --no-deps --require-hashes --requirement $(1) \
	&& $(PIP) install --no-deps --editable .
endef
