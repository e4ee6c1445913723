# Two commands do everything on a machine that has the Swift toolchain: make run, make test.
SWIFT ?= swift
PREFIX ?= /usr/local
SHIPLOG = .build/release/shiplog

.PHONY: run test soak nights build set-up set-up-tests bench extraction accuracy tune limits sanitize sample gates large-report screenshots install clean

run: build            ## builds, reads Data/sample, says where its report is
	@# 3: the sample has a locked page on purpose, to show what a report says of such.
	$(SHIPLOG) run Data/sample --database Data/sample.sqlite --reports Reports || [ $$? = 3 ]
	@echo "The report: $(CURDIR)/Reports/latest/index.html"

build: set-up
	$(SWIFT) build -c release --product shiplog

test: set-up-tests    ## all tests; those that need a tool that is not here say so and are skipped
	@Scripts/reports/set-up.sh
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

soak: set-up          ## the long form of the kill tests: KILLS times SIGKILL at seeded moments, then the same rows
	$(SWIFT) build --build-tests
	SOAK=$(or $(KILLS),200) $(SWIFT) test --skip-build --filter 'KillTests|CrashTests'

nights: build         ## a first night and unchanged ones over 20,000 invented pages: time and memory; fails above 2 %
	python3 Scripts/night/measure.py --program $(SHIPLOG)

bench: set-up         ## speed of each stage beside libxml2's bare parse of the same pages
	$(SWIFT) build -c release --product measure
	.build/release/measure bench Data/sample

extraction: set-up    ## posts of real pages (../shared) against people's readings and the pages' own structured data
	$(SWIFT) build -c release --product measure
	python3 Scripts/extraction/score.py all --measure .build/release/measure --csv Data/extraction.csv

accuracy: set-up-tests ## scores on labelled posts (../shared), beside VADER and a learner that explains nothing; Data/accuracy.csv
	$(SWIFT) build -c release --product shiplog
	$(SWIFT) build -c release --product measure
	Scripts/accuracy/accuracy.sh

tune: set-up-tests     ## sets the tuned numbers of Lexicons/en to the labelled posts (Data/labelled, ../shared): before and after
	$(SWIFT) build -c release
	Scripts/labelled/tune.sh

limits: set-up        ## what pages made to break readers cost, from the file to its posts: none over 5 s or 1 GiB
	$(SWIFT) build -c release --product measure
	Scripts/limits/limits.sh

sanitize: set-up      ## every page at hand, whole and broken, under the address sanitizer
	$(SWIFT) build -c release --sanitize=address --scratch-path .build-asan --product measure
	Scripts/limits/sanitize.sh

install: build        ## PREFIX=/usr/local
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/shiplog
	install -m 755 $(SHIPLOG) $(DESTDIR)$(PREFIX)/bin/shiplog
	cp -R Lexicons $(DESTDIR)$(PREFIX)/share/shiplog/

gates:                ## the latest report before a validator, a browser and readers of tables; what is not installed is skipped
	@Scripts/reports/set-up.sh
	Scripts/reports/gates.sh Reports/latest

large-report: build   ## a report of 100,000 invented posts in 30 fandoms: its time, then the gates
	Scripts/reports/large.sh .build/large

sample: build         ## the committed report of the sample, Reports/sample
	Scripts/sample/report.sh

screenshots:          ## pictures of the latest report at three widths, light and dark
	$(or $(PYTHON),$(wildcard .build/gates/bin/python),python3) Scripts/reports/screenshots.py Reports/sample Reports/sample/screenshots

set-up:
	@Scripts/set-up.sh

set-up-tests:
	@Scripts/set-up.sh tests

clean:
	rm -rf .build .build-*
