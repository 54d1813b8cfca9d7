//! What becomes of a scene that fails.

use std::collections::BTreeSet;

use ratatui::layout::Size;

use super::{Desk, Wall, guard, scenes, update};
use crate::kiosk::{Scene, SceneKind};
use crate::text::Clean;

/// Prepares the scene at a place of the playlist, or says why it cannot be shown.
pub(super) fn prepare(
    desks: &mut [Desk],
    failed: &mut BTreeSet<usize>,
    place: usize,
    scene: &Scene,
    body: Size,
) -> Result<(), String> {
    if failed.contains(&place) {
        return Err("it failed before, and nothing has changed since".to_owned());
    }
    let Some(desk) = desks.get_mut(scene.dossier) else {
        return Err("its dossier is not there".to_owned());
    };
    desk.show_cursor(matches!(scene.kind, SceneKind::Axis | SceneKind::Map));
    guard::attempt(|| scenes::prepare(scene, &mut desk.state, body)).unwrap_or_else(|reason| {
        failed.insert(place);
        desk.renew(desk.state.lens.now);
        Err(reason.to_string())
    })
}

/// Gives up the scene in hand, notes why, and goes on to the next one that can be shown.
pub(super) fn pass_over(wall: &mut Wall, reason: &Clean) {
    let place = wall.director.place();
    let name = wall
        .director
        .scene()
        .map_or("none", |scene| scene.kind.name());
    let at = place.map_or(0, |place| place + 1);
    let text = format!("scene {at} {name} passed over: {reason}");
    wall.notes.push(Clean::line(&text));
    let now = wall.now;
    let desk = wall.director.scene().map_or(0, |scene| scene.dossier);
    if let Some(desk) = wall.desks.get_mut(desk) {
        desk.renew(now);
    }
    wall.failed.extend(place);
    wall.director.give_up(wall.elapsed);
    if let Err(reason) = guard::attempt(|| update::turn(wall)) {
        // The next tick tries again.
        wall.notes.push(reason);
    }
}
