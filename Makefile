# Jalon: everything a fresh machine with Swift needs.
#   make site    the demo site, in public/, for the web
#   make demo    the same in .build/demo/, to be opened from the disk
#   make test    lint and every test
#   make quick   the tests of what is below the pipeline, after an edit; ONLY=… those of one room or suite
#   make audit   the demo site looked at in a browser: accessibility, weight, speed
#   make serve-test   jalon serve in a browser: edit, break, mend, styles, restart
#   make attack-test  sites that are attacked wherever one may write, in a browser: nothing runs
#   make bench   how fast the parts are, and how Jalon stands beside others
#   make benchmarks   the long comparison, kept in BENCHMARKS.md: half an hour on a machine that does nothing else
#   make fuzz    hostile input for every reader, for SECONDS each, under AddressSanitizer
#   make fuzz-threads   the parallel build under ThreadSanitizer
#   make guide   the guide's generated pages: messages, settings, names of templates

SHELL := /bin/bash
JALON := .build/release/jalon
# With Swift's libraries inside where that can be: the program starts in half the time, and runs where there is no Swift.
RELEASE := -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libmimalloc-dev zlib1g-dev

.PHONY: site demo test vips quick audit serve-test attack-test build lint format bench benchmarks fuzz fuzz-threads guide codes deps clean

site: build vips
	$(JALON) build

demo: build vips
	$(JALON) build -d .build/demo --links files

test: deps vips lint
	swift test

quick:
	swift test --filter '$(or $(ONLY),(Basics|Resources|Dates|Diagnostics|Model|Markdown|Templates|Reference|Content|Views|ModelChecks)Tests)' \
	  --skip '(Generator|Loss|Census)Tests'

# First whether the audits find the faults they are for, then the site.
audit: site
	Tests/Audit/audit.sh --self-test
	Tests/Audit/audit.sh public

# Says that it is skipped where there is no browser, or nothing to drive it.
serve-test: build
	Tests/Serve/browser.sh $(JALON)

# Says that it is skipped where there is no browser, or nothing to drive it.
attack-test: site
	Tests/Attack/attack.sh public

build: deps
	swift build $(RELEASE) --product jalon

lint:
	Scripts/undocumented.sh
	swift format lint --strict --recursive Sources Tests Benchmarks Fuzz Package.swift

format:
	swift format --in-place --recursive Sources Tests Benchmarks Fuzz Package.swift

# Speeds, as ratios within one run where there is something to compare with.
bench: build
	swift build $(RELEASE) --product template-bench && .build/release/template-bench
	swift build $(RELEASE) --product dates-bench && .build/release/dates-bench
	Tests/Bench/plan.sh $(JALON)
	Tests/Bench/missions.sh $(JALON)
	Tests/Bench/findings.sh $(JALON)
	Tests/Bench/edits.sh $(JALON)
	Tests/Bench/pictures.sh $(JALON)
	python3 Tests/Bench/peers.py $(JALON)

# Who takes too long for the larger sizes is left out of them.
RUNS := $(or $(RUNS),5)
PEERS := python3 Tests/Bench/peers.py $(JALON) --tools .build/peers --runs $(RUNS)
benchmarks: build
	{ cat Tests/Bench/benchmarks.md; \
	  $(PEERS) --pages 1000 --missions --mixed 0; \
	  $(PEERS) --pages 10000 --missions --mixed 0 --only "The floor" Jalon Hugo "Hugo, pages only"; \
	  $(PEERS) --pages 100000 --missions --mixed 0 --only "The floor" Jalon; \
	  $(PEERS) --pages --missions 1000 10000 100000; } > BENCHMARKS.md.new
	mv BENCHMARKS.md.new BENCHMARKS.md

# Hostile input; whether anything leaks; how the time to read, and time and memory of a whole build, grow with it. Each sanitizer has
# a folder of its own beside the usual build.
SECONDS_EACH := $(or $(SECONDS),20)
fuzz: deps
	swift build --scratch-path .build/address --sanitize=address --product fuzz
	env SECONDS=$(SECONDS_EACH) ASAN_OPTIONS=detect_leaks=0 .build/address/debug/fuzz
	env SECONDS=2 ASAN_OPTIONS=fast_unwind_on_malloc=0 LSAN_OPTIONS=suppressions=Tests/Bench/leaks.txt .build/address/debug/fuzz
	swift build $(RELEASE) --product fuzz && .build/release/fuzz growth
	swift build $(RELEASE) --product jalon
	python3 Tests/Bench/growth.py $(JALON)

# Nothing may be unread: the demonstration twice, once from nothing and once with all of it written again.
fuzz-threads: deps
	swift build --scratch-path .build/thread --sanitize=thread -Xswiftc -DTHREAD_SANITIZER --product jalon
	rm -rf .build/threads-site && mkdir -p .build/threads-site && cp -R content .build/threads-site/
	for jobs in 2 8; do TSAN_OPTIONS=halt_on_error=1 .build/thread/debug/jalon build -s .build/threads-site -j $$jobs --force -q; done

# The guide's list of messages, from what the program says of each.
codes: build
	rm -rf content/guide/codes
	for lang in fr en; do $(JALON) explain --list --into content/guide/codes --lang $$lang || exit; done

# All that the guide has from the program: after a message, a key of site.yml or what a view supplies has changed.
guide: codes
	$(JALON) explain --settings --lang fr > content/guide/reglages.md
	$(JALON) explain --settings --lang en > content/guide/reglages.en.md
	rm -rf content/guide/gabarits
	for lang in fr en; do \
	  $(JALON) explain --names Tests/PipelineTests/Fixtures/everything --into content/guide/gabarits --lang $$lang || exit; \
	done

# libcmark-gfm with its extensions, mimalloc and zlib, from the system's packages.
deps:
	@if command -v dpkg >/dev/null; then \
	  dpkg -s $(PACKAGES) >/dev/null 2>&1 || { \
	    SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	    $$SUDO apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -y -qq $(PACKAGES); }; \
	elif command -v brew >/dev/null; then \
	  brew list cmark-gfm >/dev/null 2>&1 || brew install cmark-gfm; \
	else \
	  echo "Install libcmark-gfm with its extensions, mimalloc and the headers of both, then try again." >&2; \
	fi

# What makes copies of pictures, opened when a site has some: without it they are published as they are, and its tests are skipped.
vips:
	@if command -v dpkg >/dev/null && ! dpkg -s libvips42 >/dev/null 2>&1; then \
	  SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  { $$SUDO apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -y -qq --no-install-recommends libvips42; } || \
	  echo "There is no libvips42: pictures stay as they are." >&2; \
	fi

clean:
	rm -rf .build
