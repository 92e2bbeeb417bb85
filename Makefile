# What people and machines type here. `make` alone lists it.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PORT ?= 8000
# Room for options: make test TESTS="tests/claims -k quantity"
TESTS ?=

# One target each, so that `make -k check` tells everything at once.
CHECKS := check-lint check-form check-imports check-types check-migrations check-schema check-deploy

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test check $(CHECKS) format schema lock bench score train-setup train teach test-train clean

help:  ## list what can be asked for
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# --- Setting up -------------------------------------------------------------------------------

# The locks are complete and installed with --no-deps: what they leave out on purpose stays out
# (requirements/excludes.txt). A stamp per set makes the second call instant.
INSTALL = $(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r

setup: $(VENV)/base.stamp  ## make .venv with the locked packages

$(RUN):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python cannot make environments here; on Debian: apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/base.stamp: requirements/base.txt | $(RUN)
	$(INSTALL) $<
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/base.stamp
	$(INSTALL) $<
	@touch $@

$(VENV)/lint.stamp: requirements/lint.txt $(VENV)/test.stamp
	$(INSTALL) $<
	@touch $@

# --- Trying out -------------------------------------------------------------------------------

demo: setup  ## split the articles in seeds/ into claims and show them
	@$(RUN) manage.py demo

serve: setup  ## start the server with demo accounts, on this machine only (PORT=8000)
	@$(RUN) manage.py serve_demo 127.0.0.1:$(PORT)

# --- Checking ---------------------------------------------------------------------------------

test: $(VENV)/test.stamp  ## run the tests (TESTS="tests/claims -k word" for some)
	$(RUN) -m pytest $(TESTS)

check: $(CHECKS)  ## everything a machine can say about the code without running the tests

$(CHECKS): $(VENV)/lint.stamp

check-lint:
	$(VENV)/bin/ruff check .

check-form:
	$(VENV)/bin/ruff format --check .

check-imports:
	$(VENV)/bin/lint-imports

check-types:
	$(VENV)/bin/mypy factcheck claims sources

check-migrations:
	$(RUN) manage.py makemigrations --check --dry-run

check-schema:
	$(RUN) manage.py spectacular --validate --fail-on-warn --file $(VENV)/openapi.yaml
	@diff -u docs/openapi.yaml $(VENV)/openapi.yaml || { echo "docs/openapi.yaml is not what the code says: make schema" >&2; exit 1; }

check-deploy:
	DJANGO_DEBUG=off DJANGO_SECRET_KEY=$$($(RUN) -c 'import secrets; print(secrets.token_urlsafe(64))') DJANGO_ALLOWED_HOSTS=desk.example.org $(RUN) manage.py check --deploy --fail-level WARNING

format: $(VENV)/lint.stamp  ## put the code into its form
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

schema: $(VENV)/base.stamp  ## write docs/openapi.yaml anew from the code
	$(RUN) manage.py spectacular --validate --fail-on-warn --file docs/openapi.yaml

lock: $(VENV)/lint.stamp  ## write requirements/*.txt anew from requirements/*.in
	for set in base prod test lint e2e; do \
	  $(VENV)/bin/uv pip compile --quiet --no-header --python-version 3.11 --generate-hashes \
	    --excludes requirements/excludes.txt requirements/$$set.in -o requirements/$$set.txt || exit 1; \
	done
	$(VENV)/bin/uv pip compile --quiet --no-header --python-version 3.11 --generate-hashes \
	  --excludes requirements/train-excludes.txt -c requirements/base.txt requirements/train.in -o requirements/train.txt

# --- The reader -------------------------------------------------------------------------------

bench: $(VENV)/test.stamp  ## measure the reader: time against its bare model, growth, memory
	$(RUN) -m tests.bench

SCORE = OPENBLAS_NUM_THREADS=1 $(RUN) -m
score: $(VENV)/test.stamp  ## score the reader (CORPORA=folder for all tables, WRITE=1 for the docs, FLOAT=folder)
	@$(SCORE) tests.gold.score $(if $(WRITE),--write)
	$(if $(CORPORA),@$(SCORE) claims.extraction.training.score --corpora $(CORPORA) $(if $(FLOAT),--float $(FLOAT)) $(if $(WRITE),--write))

train-setup: .venv-train/train.stamp  ## make .venv-train with what training needs (CPU only)

.venv-train/train.stamp: requirements/train.txt requirements/train-torch.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/train.txt
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements/train-torch.txt
	@.venv-train/bin/python -c 'import torch; assert torch.version.cuda is None' || { echo "torch is not a CPU build here; see requirements/train-torch.txt" >&2; exit 1; }
	@touch $@

train: train-setup  ## train the reader's model anew (hours; CORPORA=folder, see docs/reading.md)
	.venv-train/bin/python -m claims.extraction.training $(if $(CORPORA),--corpora $(CORPORA))

teach: train-setup  ## teach the model with a desk's corrections (CORRECTIONS=file OUT=new folder, FROM=model folder)
	@test -n "$(CORRECTIONS)" -a -n "$(OUT)" || { echo "Name them: make teach CORRECTIONS=corrections.jsonl OUT=/srv/reader/ours" >&2; exit 2; }
	.venv-train/bin/python -m claims.extraction.training --corrections $(CORRECTIONS) --out $(OUT) $(if $(FROM),--from $(FROM))

test-train: $(VENV)/test.stamp train-setup  ## test the training: teach a model for a few steps, read with it
	TRAINING_REQUIRED=1 $(RUN) -m pytest -m training $(TESTS)

clean:  ## remove the environments and caches (not the database)
	rm -rf $(VENV) .venv-train .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
