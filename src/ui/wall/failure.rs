//! What becomes of a scene that fails.

use std::collections::BTreeMap;

use ratatui::layout::Size;

use super::{Desk, Wall, guard, scenes, update};
use crate::kiosk::{Scene, SceneKind};
use crate::text::Clean;

/// Prepares the scene at a place of the playlist, or says why it cannot be shown.
pub(super) fn prepare(
    desks: &mut [Desk],
    failed: &mut BTreeMap<usize, String>,
    place: usize,
    scene: &Scene,
    body: Size,
) -> Result<(), String> {
    if let Some(reason) = failed.get(&place) {
        return Err(reason.clone());
    }
    let Some(desk) = desks.get_mut(scene.dossier) else {
        return Err("its dossier is not there".to_owned());
    };
    if desk.is_awaited() {
        return Err("its dossier has not been read yet".to_owned());
    }
    desk.show_cursor(matches!(scene.kind, SceneKind::Axis | SceneKind::Map));
    guard::attempt(|| scenes::prepare(scene, &mut desk.state, body)).unwrap_or_else(|reason| {
        failed.insert(place, reason.to_string());
        desk.renew(desk.state.lens.now);
        Err(reason.to_string())
    })
}

/// Notes that the scene at a place is passed over, unless it was the last time for the same reason.
pub(super) fn tell(wall: &mut Wall, place: usize, reason: &str) {
    let scene = wall.director.playlist().scenes().get(place);
    let name = scene.map_or("", |scene| scene.kind.name());
    let text = format!("scene {} {name} passed over: {reason}", place + 1);
    if wall.told.insert(place, reason.to_owned()).as_deref() != Some(reason) {
        wall.notes.push(Clean::line(&text));
    }
}

/// Gives up the scene in hand, notes why, and goes on to the next one that can be shown.
pub(super) fn pass_over(wall: &mut Wall, reason: &Clean) {
    let now = wall.now;
    let desk = wall.director.scene().map_or(0, |scene| scene.dossier);
    if let Some(desk) = wall.desks.get_mut(desk) {
        desk.renew(now);
    }
    if let Some(place) = wall.director.place() {
        tell(wall, place, reason);
        wall.failed.insert(place, reason.to_string());
    } else {
        wall.notes.push(reason.clone());
    }
    wall.director.give_up(wall.elapsed);
    if let Err(reason) = guard::attempt(|| update::turn(wall)) {
        // The next tick tries again.
        wall.notes.push(reason);
    }
}
