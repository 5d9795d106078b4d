# Scrubjay. "make help" says what there is; nothing here ever asks a question.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help demo build test lint format law bench clean dependencies

SOURCES := Sources Tests Benchmarks Patterns Package.swift
# Size of the texts that are measured, in millions of bytes, and where the figures go.
BENCH_MB ?= 20
BENCH_RECORD ?= Benchmarks/record
# Size of the texts that the engine is compared with the plain loop on, likewise.
LAW_MB ?= 100
DEMO := Fixtures/transcripts/support-chat.txt

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

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

bench: build ## Measure speed and memory; BENCH_MB=400 for more than a first look
	swift run -c release --package-path Benchmarks --scratch-path .build/benchmarks \
	  scrubjay-benchmarks --binary ./scrubjay --record $(BENCH_RECORD) \
	  --size $(BENCH_MB) --stream $$(( $(BENCH_MB) * 10 ))

clean: ## Remove everything that was built
	rm -rf .build scrubjay

dependencies:
	@.ci/dependencies
