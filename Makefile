# Waybill: what there is to do. `make help` lists it.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
PREFIX ?= /usr/local
SHARED ?= ../shared
WAYBILL := .build/release/waybill
export DEBIAN_FRONTEND := noninteractive

.PHONY: help build demo test test-robustness bench lint evaluate install fuzz system embed format train web web-test install-web cluster-test check-entities

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

build: system embed ## the lean release binary, .build/release/waybill
	@swift build -c release --product waybill --static-swift-stdlib 1>&2

demo: build ## reads the sample articles and prints their claims as a table
	@$(WAYBILL) read --format table $(wildcard Examples/articles/*.docs.jsonl Examples/articles/*.txt)

test: system embed ## unit tests and the lint of the data, one debug build
	swift test

web: system embed ## the release binary with the pages, .build/release/waybill-web
	@swift build -c release --product waybill-web --static-swift-stdlib 1>&2

web-test: system embed ## opens the pages in headless Chromium (installs chromium and a venv)
	swift build --product waybill
	swift build --product waybill-web
	Evaluation/web-test

install-web: web ## copies waybill-web to PREFIX/bin
	install -d $(DESTDIR)$(PREFIX)/bin
	install -s -m 755 .build/release/waybill-web $(DESTDIR)$(PREFIX)/bin/waybill-web

test-robustness: build ## kills, crowds and starves an ingest (a few minutes)
	Evaluation/robustness --waybill $(WAYBILL)

check-entities: build ## proves the FollowTheMoney export with the followthemoney package (needs the network once)
	Evaluation/check-entities --waybill $(WAYBILL)

lint: system ## the form of the code, of the data and of what is generated
	swift format lint --strict -r Sources Tests Fuzz Package.swift
	Scripts/embed-data --check
	Scripts/check-house
	swift run --quiet waybill lint-data

evaluate: build ## measures the reader and fails under the floors of Evaluation/floors.tsv
	Evaluation/evaluate --waybill $(WAYBILL) --shared $(SHARED)

bench: build ## measures the speed of reading and of a register with a million claims
	Benchmarks/run --waybill $(WAYBILL) --shared $(SHARED)
	Benchmarks/register --waybill $(WAYBILL)

fuzz: system embed ## feeds arbitrary bytes to FUZZ_TARGET (read; archives, feeds, html, charsets) for FUZZ_SECONDS (600)
	Fuzz/run $${FUZZ_TARGET:-read} $${FUZZ_SECONDS:-600}

cluster-test: build ## reads on a local Spark with two workers, in a virtual environment under .build-venv
	@command -v java >/dev/null || Scripts/system-packages python3-venv openjdk-17-jre-headless 1>&2
	python3 -m venv .build-venv/spark
	.build-venv/spark/bin/pip install --quiet -r Spark/requirements.txt
	WAYBILL=$(abspath $(WAYBILL)) .build-venv/spark/bin/python -m pytest -q Spark/tests

install: build ## copies the binary to PREFIX/bin (/usr/local/bin)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -s -m 755 $(WAYBILL) $(DESTDIR)$(PREFIX)/bin/waybill

format: ## brings the code into form
	swift format -i -r Sources Tests Fuzz Package.swift

train: build ## trains the models of Data/models/ from the annotated articles (needs numpy)
	Training/run --waybill $(WAYBILL) --shared $(SHARED)

system:
	@Scripts/system-packages 1>&2

embed:
	@Scripts/embed-data
