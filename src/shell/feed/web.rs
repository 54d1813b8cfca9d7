//! Following an address.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::disk::stumbled;
use super::event::{Event, Provenance, Standing, admit};
use super::schedule::Schedule;
use super::{Follow, Outbox, Way};
use crate::json::Problem;
use crate::shell::app::Tick;
use crate::shell::clock::Clock;
use crate::store::remote::{Address, Answer, Copy, Failure, Fetched, Fetcher, Validators};
use crate::store::{Loaded, load_fetched};
use crate::text::Clean;

pub(super) struct Web {
    address: Address,
    follow: Follow,
    fetcher: Fetcher,
    schedule: Schedule,
    has_begun: bool,
    /// What to recognise the version by that was fetched last, good or bad.
    known: Validators,
    /// A hash of what was fetched last, for servers that give nothing to recognise it by.
    content: Option<u64>,
    /// Why that cannot be shown, and since when there has been nothing that can.
    flaws: Option<(Vec<Problem>, DateTime<Utc>)>,
    /// Since when the server gives nothing.
    silent_since: Option<DateTime<Utc>>,
}

impl Web {
    pub(super) fn new(address: Address, follow: Follow) -> Self {
        Self {
            fetcher: Fetcher::new(address.clone(), follow.limits.clone()),
            schedule: Schedule::new(follow.every, follow.seed),
            address,
            follow,
            has_begun: false,
            known: Validators::default(),
            content: None,
            flaws: None,
            silent_since: None,
        }
    }

    /// Shows the last good copy while the server has not answered yet.
    fn begin(&mut self, outbox: &mut Outbox) {
        let copies = self.follow.copies.as_ref();
        let copy = match copies.map(|copies| copies.read(&self.address)) {
            None | Some(Ok(None)) => return,
            Some(Ok(Some(copy))) => copy,
            Some(Err(problem)) => return outbox.tell(Event::Note(problem)),
        };
        let provenance = Provenance {
            standing: Standing::Copy,
            fetched: copy.fetched,
            as_of: Some(copy.as_of()),
        };
        let content = hash(&copy.bytes);
        match self.open(copy.bytes) {
            Ok(loaded) => {
                self.known = copy.validators;
                self.content = Some(content);
                outbox.tell(Event::Loaded(loaded, provenance));
            }
            // Another version of the program may have been content with it; the first reason will do.
            Err(problems) => {
                if let Some(problem) = problems.into_iter().next() {
                    outbox.tell(Event::Note(problem));
                }
            }
        }
    }

    fn open(&self, bytes: Vec<u8>) -> Result<Box<Loaded>, Vec<Problem>> {
        let loaded = load_fetched(&self.address, bytes, self.follow.articles.as_deref());
        admit(loaded, self.follow.is_strict)
    }

    fn take(&mut self, fetched: Fetched, now: DateTime<Utc>, outbox: &mut Outbox) {
        self.known = fetched.validators.clone();
        let content = Some(hash(&fetched.bytes));
        if self.content == content {
            return outbox.tell(self.unchanged(now));
        }
        self.content = content;
        match self.open(fetched.bytes.clone()) {
            Ok(loaded) => {
                self.flaws = None;
                let copy = Copy {
                    bytes: fetched.bytes,
                    validators: fetched.validators,
                    fetched: now,
                };
                let provenance = Provenance {
                    standing: Standing::Live,
                    fetched: now,
                    as_of: Some(copy.as_of()),
                };
                // What is on the wall is on the disk already, should the plug be pulled.
                self.keep(&copy, outbox);
                outbox.tell(Event::Loaded(loaded, provenance));
            }
            Err(problems) => {
                let event = self.refuse(problems, now);
                outbox.tell(event);
            }
        }
    }

    fn keep(&self, copy: &Copy, outbox: &mut Outbox) {
        let copies = self.follow.copies.as_ref();
        let kept = copies.map(|copies| copies.write(&self.address, copy));
        if let Some(Err(problem)) = kept {
            outbox.tell(Event::Note(problem));
        }
    }

    fn refuse(&mut self, problems: Vec<Problem>, at: DateTime<Utc>) -> Event {
        let since = self.flaws.take().map_or(at, |(_, since)| since);
        self.flaws = Some((problems.clone(), since));
        Event::Invalid {
            problems,
            since,
            at,
        }
    }

    /// What is the same as before is as good or bad as before.
    fn unchanged(&self, at: DateTime<Utc>) -> Event {
        match &self.flaws {
            None => Event::Unchanged { at },
            Some((problems, since)) => Event::Invalid {
                problems: problems.clone(),
                since: *since,
                at,
            },
        }
    }

    fn miss(&mut self, failure: &Failure, tick: Tick) -> Event {
        self.schedule.fail(tick.elapsed, failure.retry_after);
        let wait = self.schedule.due().saturating_sub(tick.elapsed);
        let wait = TimeDelta::from_std(wait).unwrap_or(TimeDelta::MAX);
        let next_try = tick.now.checked_add_signed(wait);
        Event::Unreachable {
            reason: Clean::line(&failure.to_string()),
            since: *self.silent_since.get_or_insert(tick.now),
            next_try: next_try.unwrap_or(DateTime::<Utc>::MAX_UTC),
        }
    }
}

impl Way for Web {
    fn due(&self) -> Duration {
        self.schedule.due()
    }

    fn act(&mut self, clock: &dyn Clock, outbox: &mut Outbox) {
        if !std::mem::replace(&mut self.has_begun, true) {
            return self.begin(outbox);
        }
        let answer = self.fetcher.fetch(&self.known, clock.read().now);
        let tick = clock.read();
        if answer.is_ok() {
            self.schedule.succeed(tick.elapsed);
            self.silent_since = None;
        }
        match answer {
            Ok(Answer::Fresh(fetched)) => self.take(fetched, tick.now, outbox),
            Ok(Answer::Unchanged) => outbox.tell(self.unchanged(tick.now)),
            Err(failure) => {
                let event = self.miss(&failure, tick);
                outbox.tell(event);
            }
        }
    }

    fn refresh(&mut self, now: Duration) {
        self.schedule.hurry(now);
    }

    fn wake(&mut self, slept: Duration, now: Duration) {
        self.schedule.wake(slept, now);
    }

    fn stumble(&mut self, what: &str, tick: Tick) -> Event {
        self.refuse(vec![stumbled(self.address.label(), what)], tick.now)
    }
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}
