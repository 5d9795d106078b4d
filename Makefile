# Scrubjay. "make help" says what there is; nothing here ever asks a question.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help demo build test lint format law oracle rates plans docs bench batch quality static install uninstall \
  clean dependencies

SOURCES := Sources Tests Benchmarks Patterns Package.swift
# Size of the texts that are measured, in millions of bytes, and where the figures go.
BENCH_MB ?= 20
BENCH_RECORD ?= Benchmarks/record
# Size of the texts that the engine is compared with the plain loop on, likewise.
LAW_MB ?= 100
# Size of the archive of a batch, in millions of bytes, and how often a run is killed.
BATCH_MB ?= 5000
KILLS ?= 200
# Labelled text and the program that judges what is found in it; neither is part of this repository.
QUALITY_DATA ?= ../shared/data
QUALITY_SCORER ?= ../shared/tools/score.py
QUALITY_RECORD ?= Benchmarks/record/quality.md
# Where "make install" puts things, and which binary: BINARY=scrubjay-static for the static one.
PREFIX ?= /usr/local
DESTDIR ?=
BINARY ?= scrubjay
bindir ?= $(PREFIX)/bin
mandir ?= $(PREFIX)/share/man
bashdir ?= $(PREFIX)/share/bash-completion/completions
zshdir ?= $(PREFIX)/share/zsh/site-functions
fishdir ?= $(PREFIX)/share/fish/vendor_completions.d
MANUAL := $(wildcard Sources/ScrubjayCommand/Manual/*.1)
DEMO := Fixtures/transcripts/support-chat.txt

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

demo: build ## Install what is missing, build, and scrub a transcript
	@echo "== before: $(DEMO)" && cat $(DEMO)
	@echo && echo "== after: ./scrubjay $(DEMO)" && ./scrubjay $(DEMO)
	@echo && echo "== found: ./scrubjay scan --count $(DEMO)" && ./scrubjay scan --count $(DEMO)

build: dependencies ## Build the release and leave it as ./scrubjay
	swift build -c release --product scrubjay
	@install -m 755 "$$(swift build -c release --show-bin-path)/scrubjay" scrubjay

test: dependencies lint ## Install what is missing, check the format, run all tests
	swift build --build-tests
	swift test --skip-build --parallel

lint: ## Check format and style of all Swift files
	swift format lint --strict --parallel --recursive $(SOURCES)

format: ## Put all Swift files into the house format
	swift format --in-place --parallel --recursive $(SOURCES)

law: dependencies ## Compare the engine with PCRE2 alone on chats and logs; LAW_MB=10 for less
	swift run -c release --package-path Benchmarks --scratch-path .build/benchmarks \
	  scrubjay-benchmarks --write .build/law --size $$(( $(LAW_MB) / 2 ))
	swift run -c release law-check .build/law/chat.text .build/law/log.text

oracle: dependencies ## Compare all check digits with python-stdnum, which it installs for that
	@swift build --product checksum-check
	@test -d .build/oracle || python3 -m venv .build/oracle || true
	@.build/oracle/bin/pip install --quiet 'python-stdnum==2.2' 2>/dev/null \
	  || echo "oracle: python-stdnum cannot be installed here"
	@python=.build/oracle/bin/python; test -x $$python || python=python3; \
	  $$python Tests/ChecksumOracle/compare.py "$$(swift build --show-bin-path)/checksum-check" \
	  && { .build/oracle/bin/pip install --quiet phonenumbers 2>/dev/null || true; } && \
	  $$python Tests/TelephoneOracle/compare.py "$$(swift build --show-bin-path)/checksum-check"

rates: dependencies ## Compute how much of random digits each pattern lets through, and write it into the packs
	@swift build --product checksum-check
	@python3 Tests/ChecksumOracle/rates.py "$$(swift build --show-bin-path)/checksum-check" --write Patterns

plans: ## Write the telephone numbering plans anew from the package phonenumbers, which it installs for that
	@test -d .build/oracle || python3 -m venv .build/oracle
	@.build/oracle/bin/pip install --quiet phonenumbers
	@.build/oracle/bin/python Tests/TelephoneOracle/numbering_plans.py

docs: dependencies ## Build the pages of the library into .build/documentation
	@.ci/documentation

bench: build ## Measure speed and memory; BENCH_MB=400 for more than a first look
	swift run -c release --package-path Benchmarks --scratch-path .build/benchmarks \
	  scrubjay-benchmarks --binary ./scrubjay --record $(BENCH_RECORD) \
	  --size $(BENCH_MB) --stream $$(( $(BENCH_MB) * 10 ))

batch: build ## Measure folders and archives, and kill runs at random moments; KILLS=20 for less
	@python3 Benchmarks/Batch/batch.py --binary ./scrubjay --archive-mb $(BATCH_MB) --kills $(KILLS)

quality: build ## Measure what is found in labelled text, beside other engines
	@python3 Benchmarks/Quality/quality.py --binary ./scrubjay --data "$(QUALITY_DATA)" \
	  --scorer "$(QUALITY_SCORER)" --output "$(QUALITY_RECORD)"

static: dependencies ## Build ./scrubjay-static, which needs no library (Linux), and try it
	@.ci/static

install: ## Install binary, manual and completions under PREFIX (and DESTDIR); build first
	@test -x "$(BINARY)" || { echo "there is no $(BINARY); run 'make build' first" >&2; exit 1; }
	install -d "$(DESTDIR)$(bindir)" "$(DESTDIR)$(mandir)/man1" "$(DESTDIR)$(bashdir)" \
	  "$(DESTDIR)$(zshdir)" "$(DESTDIR)$(fishdir)"
	install -m 755 "$(BINARY)" "$(DESTDIR)$(bindir)/scrubjay"
	install -m 644 $(MANUAL) "$(DESTDIR)$(mandir)/man1"
	"$(abspath $(BINARY))" --generate-completion-script bash > "$(DESTDIR)$(bashdir)/scrubjay"
	"$(abspath $(BINARY))" --generate-completion-script zsh > "$(DESTDIR)$(zshdir)/_scrubjay"
	"$(abspath $(BINARY))" --generate-completion-script fish > "$(DESTDIR)$(fishdir)/scrubjay.fish"

uninstall: ## Remove what "make install" put there
	rm -f "$(DESTDIR)$(bindir)/scrubjay" "$(DESTDIR)$(bashdir)/scrubjay" \
	  "$(DESTDIR)$(zshdir)/_scrubjay" "$(DESTDIR)$(fishdir)/scrubjay.fish"
	cd "$(DESTDIR)$(mandir)/man1" 2>/dev/null && rm -f $(notdir $(MANUAL)) || true

clean: ## Remove everything that was built
	rm -rf .build scrubjay scrubjay-static

dependencies:
	@.ci/dependencies
