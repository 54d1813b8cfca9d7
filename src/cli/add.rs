//! `summitry add`: articles into a dossier, from files, folders, addresses and standard input.

mod progress;
mod tally;

use std::collections::{HashSet, VecDeque};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{NaiveDate, Utc};
use clap::Args;

use self::progress::Progress;
use self::tally::Tally;
use super::Now;
use super::output;
use crate::ingest::ReadArticle;
use crate::ingest::read::{Entry, Found, Unread};
use crate::json::Problem;
use crate::store::remote::Address;
use crate::store::{Given, Intake, inbox};
use crate::text::Clean;

/// Articles, and the dossier that they are for.
#[derive(Debug, Args)]
pub struct Request {
    /// Folder of the dossier
    dossier: PathBuf,
    /// Files, folders or addresses of articles, feeds and OPML lists; - is standard input
    #[arg(required = true, value_name = "FILE|FOLDER|URL|-")]
    articles: Vec<PathBuf>,
    /// Day of publication, before what the article says itself
    #[arg(long, value_name = "DAY")]
    date: Option<NaiveDate>,
    /// Who published it, before what the article says itself
    #[arg(long)]
    outlet: Option<String>,
    /// Headline, for one article
    #[arg(long)]
    title: Option<String>,
    /// Follow the links of feeds to the whole articles
    #[arg(long)]
    fetch: bool,
    /// Day or time to take for now, such as 2025-10-30
    #[arg(long, value_name = "TIME")]
    now: Option<Now>,
}

/// Something to be read.
#[derive(Debug, Clone)]
enum Item {
    /// A file that the user named.
    File(PathBuf),
    /// A file of a folder, in which other things may stand as well.
    Inside(PathBuf),
    /// An address.
    Web(String),
    /// Standard input.
    Piped,
}

impl Item {
    fn label(&self) -> String {
        match self {
            Self::File(path) | Self::Inside(path) => path.to_string_lossy().into_owned(),
            Self::Web(named) => Address::parse(named)
                .map_or_else(|problem| problem.file, |address| address.label().clone())
                .to_string(),
            Self::Piped => "standard input".to_owned(),
        }
    }

    /// What names an article without a title.
    fn stem(&self) -> String {
        match self {
            Self::File(path) | Self::Inside(path) => path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            Self::Web(named) => Address::parse(named)
                .map_or_else(|_| String::new(), |address| address.name().to_string()),
            Self::Piped => "article".to_owned(),
        }
    }

    fn read(&self) -> Result<Found, Unread> {
        match self {
            Self::File(path) | Self::Inside(path) => inbox::read_file(path),
            Self::Web(named) => inbox::fetch(named, Utc::now()),
            Self::Piped => read_piped(),
        }
    }
}

fn read_piped() -> Result<Found, Unread> {
    let mut bytes = Vec::new();
    let limited = &mut io::stdin().lock().take(inbox::piped_limit());
    if let Err(error) = limited.read_to_end(&mut bytes) {
        return Err(Unread {
            what: Clean::line(&format!("it cannot be read: {error}")),
            instead: Clean::line("name a file"),
            is_beside: false,
        });
    }
    inbox::read_piped(&bytes)
}

/// Adds what was named, and tells of each article what became of it.
pub(super) fn run(request: &Request) -> ExitCode {
    let mut intake = match Intake::open(&request.dossier) {
        Ok(intake) => intake,
        Err(problems) => return output::failed(&problems),
    };
    let mut adding = Adding {
        request,
        given: Given {
            day: request.date,
            outlet: request.outlet.as_deref().map(Clean::line),
            title: request.title.as_deref().map(Clean::line),
        },
        today: request.now.unwrap_or_else(Now::of_clock).day(),
        queue: VecDeque::new(),
        seen: HashSet::new(),
        progress: Progress::start(),
        tally: Tally::default(),
    };
    adding.expand();
    adding.work(&mut intake);
    if let Err(problem) = intake.finish() {
        adding.tally.fail(&adding.progress, problem);
    }
    adding.progress.clear();
    adding.tally.end()
}

struct Adding<'a> {
    request: &'a Request,
    given: Given,
    today: NaiveDate,
    queue: VecDeque<Item>,
    /// Addresses that are or were in the queue: lists may name one twice.
    seen: HashSet<String>,
    progress: Progress,
    tally: Tally,
}

impl Adding<'_> {
    /// Puts everything that was named into the queue, folders file by file.
    fn expand(&mut self) {
        for named in &self.request.articles {
            let text = named.to_string_lossy();
            if text == "-" {
                self.queue.push_back(Item::Piped);
            } else if Address::is_meant(&text) {
                self.enqueue(&text);
            } else if named.is_dir() {
                self.expand_folder(named);
            } else {
                self.queue.push_back(Item::File(named.clone()));
            }
        }
    }

    fn expand_folder(&mut self, folder: &Path) {
        match inbox::list_files(folder) {
            Ok(files) if files.is_empty() => {
                let named = folder.to_string_lossy();
                let problem = Problem::of_file(&named, "the folder has no files", "name another");
                self.tally.fail(&self.progress, problem);
            }
            Ok(files) => self.queue.extend(files.into_iter().map(Item::Inside)),
            Err(problem) => self.tally.fail(&self.progress, problem),
        }
    }

    fn enqueue(&mut self, address: &str) {
        if self.seen.insert(address.to_owned()) {
            self.queue.push_back(Item::Web(address.to_owned()));
        }
    }

    fn work(&mut self, intake: &mut Intake) {
        let is_single = self.queue.len() == 1;
        while let Some(item) = self.queue.pop_front() {
            let label = item.label();
            self.progress
                .show(self.tally.read(), self.queue.len() + 1, &label);
            match item.read() {
                Ok(Found::Article(article)) if is_single || self.given.title.is_none() => {
                    self.keep(intake, *article, &item.stem(), &label);
                }
                Ok(Found::Feed { entries, notes }) if self.given.title.is_none() => {
                    for note in notes {
                        self.progress.clear();
                        output::note(&format!("{label}: note: {note}"));
                    }
                    self.keep_entries(intake, entries, &label);
                }
                Ok(Found::List(feeds)) if self.given.title.is_none() => {
                    for feed in feeds {
                        self.enqueue(&feed.address);
                    }
                }
                Ok(_) => {
                    let what = "one title cannot be that of several articles";
                    self.fail(&label, what, "leave --title out, or name one article");
                }
                Err(unread) if unread.is_beside && matches!(item, Item::Inside(_)) => {
                    self.tally.pass_over(&self.progress, &label, &unread.what);
                }
                Err(unread) => self.fail(&label, &unread.what, &unread.instead),
            }
            self.tally.count_read();
        }
    }

    fn keep_entries(&mut self, intake: &mut Intake, entries: Vec<Entry>, label: &str) {
        let count = entries.len();
        for (index, mut entry) in entries.into_iter().enumerate() {
            let named = format!("{label}: “{}”", entry.name);
            self.progress.show(index, count, &named);
            let link = entry.link.clone().filter(|_| self.request.fetch);
            if let Some(link) = link {
                Self::follow(&mut entry, &link);
            }
            if entry.is_whole() {
                self.keep(intake, entry.article, &entry.name, &named);
            } else {
                let what = match entry.article.words() {
                    0 => "the feed has no text of this entry",
                    _ => "the feed has only a few words of this entry",
                };
                let instead = if self.request.fetch {
                    "its link led to no text either; add its page by hand"
                } else {
                    "follow the links with --fetch"
                };
                self.fail(&named, what, instead);
            }
        }
    }

    /// Takes the text from the page of an entry; what only the feed tells is kept.
    fn follow(entry: &mut Entry, link: &str) {
        match inbox::fetch(link, Utc::now()) {
            Ok(Found::Article(page)) => {
                let of_feed = std::mem::replace(&mut entry.article, *page);
                let article = &mut entry.article;
                article.title = article.title.take().or(of_feed.title);
                article.author = article.author.take().or(of_feed.author);
                article.outlet = article.outlet.take().or(of_feed.outlet);
                article.published = article.published.take().or(of_feed.published);
                article.address = article.address.take().or(of_feed.address);
            }
            Ok(_) => entry
                .article
                .note("its link leads to no article: the text of the feed is kept"),
            Err(unread) => {
                let note = format!(
                    "its link gives no text, {}: that of the feed is kept",
                    unread.what
                );
                entry.article.note(&note);
            }
        }
    }

    fn keep(&mut self, intake: &mut Intake, mut article: ReadArticle, stem: &str, label: &str) {
        self.given.apply(&mut article);
        if let Some(dated) = article
            .published
            .as_ref()
            .filter(|dated| dated.day > self.today)
        {
            let note = format!("it is dated {}, which is still to come", dated.day);
            article.note(&note);
        }
        match intake.take(&article, stem) {
            Ok(taken) => self.tally.keep(&self.progress, label, &article, &taken),
            Err(problem) => self.tally.fail(&self.progress, problem),
        }
    }

    fn fail(&mut self, label: &str, what: &str, instead: &str) {
        self.tally
            .fail(&self.progress, Problem::of_file(label, what, instead));
    }
}
