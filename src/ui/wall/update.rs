//! What an action does to the wall.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone as _, Timelike as _, Utc};
use ratatui::layout::Size;

use super::{Desk, Keys, Wall, draw, failure, guard, pages};
use crate::config::Rgb;
use crate::kiosk::{SceneKind, Turn};
use crate::model::Known;
use crate::text::Clean;
use crate::ui::action::Action;
use crate::ui::edition::Edition;
use crate::ui::keymap::{Code, Key};

/// How long a key holds a scene.
pub const HOLD: Duration = Duration::from_secs(60);

/// How long the first scene waits for dossiers that have not been read yet.
const PATIENCE: Duration = Duration::from_secs(5);

/// Something that happened.
#[derive(Debug, Clone)]
pub enum WallAction {
    /// A key was pressed.
    Key(Key),
    /// The terminal has this size now.
    Resize(Size),
    /// The time of day, and the time since the start.
    Tick(DateTime<Utc>, Duration),
    /// There is news of the data of a dossier.
    Data(usize, News),
    /// The terminal has this colour where nothing is drawn.
    Ground(Rgb),
    /// The scene in hand could not be drawn; the sentence says why.
    Failed(Clean),
}

/// What has become of a dossier's data.
#[derive(Debug, Clone)]
pub enum News {
    /// There is other data, checked and right.
    Loaded {
        /// The data.
        edition: Arc<Edition>,
        /// What it is as of.
        as_of: Option<DateTime<Utc>>,
        /// Whether it is the copy on disk of what cannot be reached.
        is_copy: bool,
    },
    /// It was looked at and is as it was.
    Unchanged,
    /// It cannot be had or is wrong; what is on the wall stays.
    Failed(Clean),
}

/// Something that the outside world must do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WallEffect {
    /// End the program.
    Quit,
}

/// Applies one action and says what the outside world must do about it. Total and pure.
#[must_use]
pub fn update(wall: &mut Wall, action: WallAction) -> Option<WallEffect> {
    match guard::attempt(|| apply(wall, action)) {
        Ok(effect) => effect,
        Err(reason) => {
            failure::pass_over(wall, &reason);
            None
        }
    }
}

fn apply(wall: &mut Wall, action: WallAction) -> Option<WallEffect> {
    match action {
        WallAction::Key(key) => return press(wall, key),
        WallAction::Resize(size) => {
            wall.size = size;
            wall.failed.clear();
            prepare_again(wall);
        }
        WallAction::Tick(now, elapsed) => tick(wall, now, elapsed),
        WallAction::Data(desk, news) => take_in(wall, desk, news),
        WallAction::Ground(ground) => meet_ground(wall, ground),
        WallAction::Failed(reason) => failure::pass_over(wall, &reason),
    }
    None
}

fn meet_ground(wall: &mut Wall, ground: Rgb) {
    let depth = wall.look.theme.depth();
    wall.themes.meet(ground, depth);
    wall.look.theme = wall.themes.theme(depth);
    for desk in &mut wall.desks {
        desk.set_theme(wall.look.theme);
    }
    prepare_again(wall);
}

fn tick(wall: &mut Wall, now: DateTime<Utc>, elapsed: Duration) {
    let minute = |at: DateTime<Utc>| at.timestamp().div_euclid(60);
    let is_new_minute = minute(now) != minute(wall.now);
    (wall.now, wall.elapsed) = (now, elapsed);
    if is_new_minute {
        let before = days(wall);
        for desk in &mut wall.desks {
            let _ = crate::ui::update(&mut desk.state, Action::Tick(now));
        }
        unfold(wall);
        // On another day something else is over, ahead or known. Within a day a scene has its next turn for that.
        if days(wall) != before {
            wall.failed.clear();
            prepare_again(wall);
        }
    }
    turn(wall);
}

/// The day by which each dossier tells past and future apart.
fn days(wall: &Wall) -> Vec<NaiveDate> {
    let desks = wall.desks.iter();
    desks.map(|desk| desk.state.lens.today()).collect()
}

/// In a replay: lets only what had been reported by the day on the clock count.
fn unfold(wall: &mut Wall) {
    if !wall.setup.unfolds {
        return;
    }
    for desk in &mut wall.desks {
        let day = desk
            .state
            .lens
            .zone
            .from_utc_datetime(&wall.now.naive_utc());
        let known = Known(Some(day.date_naive()));
        if desk.state.lens.known != known {
            desk.state.lens.known = known;
            desk.state.project();
        }
    }
}

/// Turns to the next scene when its time has come.
pub(super) fn turn(wall: &mut Wall) {
    // A dossier that is being read must not lose the first turn to one that is read faster.
    let is_start = wall.director.place().is_none() && wall.elapsed < PATIENCE;
    if is_start && wall.desks.iter().any(Desk::is_awaited) {
        return;
    }
    let (count, time) = (wall.pages.len(), time_of_day(wall));
    let body = draw::body(wall);
    let Wall {
        desks,
        director,
        failed,
        ..
    } = wall;
    let turn = director.tick(wall.elapsed, time, count, |place, scene| {
        failure::prepare(desks, failed, place, scene, body)
    });
    let Turn::Next { skipped, late } = turn else {
        show_page(wall);
        return;
    };
    if let Some(late) = late {
        let text = format!(
            "a scene stayed {} s too long; the turning goes on",
            late.as_secs()
        );
        wall.notes.push(Clean::line(&text));
    }
    for (place, reason) in skipped {
        failure::tell(wall, place, &reason);
    }
    if let Some(place) = wall.director.place() {
        wall.told.remove(&place);
    }
    wall.chosen_page = None;
    lay_out(wall);
}

/// Makes the scene in hand anew after the size or the data has changed; one that has nothing to show any more stays until
/// its time is over.
fn prepare_again(wall: &mut Wall) {
    let body = draw::body(wall);
    let Wall {
        desks,
        director,
        failed,
        ..
    } = wall;
    if let Some((place, scene)) = director.place().zip(director.scene()) {
        let _ = failure::prepare(desks, failed, place, scene, body);
    }
    lay_out(wall);
}

/// Lays the scene in hand out on pages, after the scene, the size or the data has changed.
fn lay_out(wall: &mut Wall) {
    let scene = wall.director.scene().map(|scene| scene.kind);
    let body = draw::body(wall);
    let pages = scene.zip(wall.desk());
    wall.pages = pages.map_or_else(Vec::new, |(kind, desk)| pages::lay_out(kind, desk, body));
    show_page(wall);
}

/// Puts into hand what the page in sight is about, where the pane of the scene draws that.
fn show_page(wall: &mut Wall) {
    let Some((_, page)) = wall.page() else {
        return;
    };
    let cursor = page.cursor;
    let Some((kind, desk)) = wall
        .director
        .scene()
        .map(|scene| (scene.kind, scene.dossier))
    else {
        return;
    };
    let Some(desk) = wall.desks.get_mut(desk) else {
        return;
    };
    match kind {
        SceneKind::Disputes if desk.state.dispute != cursor => desk.state.select_dispute(cursor),
        SceneKind::Figures => desk.state.figures.row = cursor,
        SceneKind::Changes => desk.state.changes.row = cursor,
        _ => {}
    }
}

fn time_of_day(wall: &Wall) -> NaiveTime {
    let here = wall.setup.zone.from_utc_datetime(&wall.now.naive_utc());
    here.time().with_nanosecond(0).unwrap_or_default()
}

fn take_in(wall: &mut Wall, at: usize, news: News) {
    let (now, elapsed) = (wall.now, wall.elapsed);
    let Some(desk) = wall.desks.get_mut(at) else {
        return;
    };
    match news {
        News::Loaded {
            edition,
            as_of,
            is_copy,
        } => {
            if let Err(reason) = desk.swap(&edition, elapsed) {
                desk.fail(reason, now);
                return;
            }
            let scenes = wall.director.playlist().scenes();
            let is_other = |place: &usize, _: &mut String| {
                scenes.get(*place).is_some_and(|scene| scene.dossier != at)
            };
            wall.failed.retain(is_other);
            desk.health.as_of = as_of;
            desk.health.is_copy = is_copy;
            if !is_copy {
                desk.confirm(now, elapsed);
            } else if desk.health.last_good.is_none() {
                // A copy was right when it was made.
                desk.health.last_good = as_of;
                desk.health.last_good_at = elapsed;
            }
            prepare_again(wall);
            // The first data need not wait for the next second.
            if wall.director.scene().is_none() {
                turn(wall);
            }
        }
        News::Unchanged => desk.confirm(now, elapsed),
        News::Failed(text) => desk.fail(text, now),
    }
}

/// What a key does: end the wall, or look around where that is allowed.
fn press(wall: &mut Wall, key: Key) -> Option<WallEffect> {
    if wall.setup.exit == Some(key) {
        return Some(WallEffect::Quit);
    }
    if wall.setup.keys == Keys::None {
        return None;
    }
    match key.code() {
        Code::Left | Code::Char('h') => step(wall, false),
        Code::Right | Code::Char('l') => step(wall, true),
        Code::Down | Code::PageDown | Code::Char('j') => turn_page(wall, 1),
        Code::Up | Code::PageUp | Code::Char('k') => turn_page(wall, -1),
        Code::Char(' ') if wall.director.held_until().is_some() => {
            wall.chosen_page = None;
            wall.director.release(wall.elapsed);
        }
        Code::Char(' ') => hold(wall),
        _ => {}
    }
    None
}

fn hold(wall: &mut Wall) {
    wall.director.hold(wall.elapsed.saturating_add(HOLD));
}

fn step(wall: &mut Wall, forward: bool) {
    let (elapsed, time, body) = (wall.elapsed, time_of_day(wall), draw::body(wall));
    let Wall {
        desks,
        director,
        failed,
        ..
    } = wall;
    director.step(forward, elapsed, time, |place, scene| {
        failure::prepare(desks, failed, place, scene, body)
    });
    wall.chosen_page = None;
    hold(wall);
    lay_out(wall);
}

fn turn_page(wall: &mut Wall, by: isize) {
    let at = wall.page().map_or(0, |(at, _)| at);
    let count = wall.pages.len();
    wall.chosen_page = Some(crate::ui::scroll::move_by(at, by, count));
    hold(wall);
    show_page(wall);
}
