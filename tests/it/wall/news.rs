//! What becomes of the wall when its data changes, fails, or stays away.

use std::sync::Arc;
use std::time::Duration;

use summitry::kiosk::{Playlist, Scene, SceneKind};
use summitry::model::Id;
use summitry::ui::wall::update::News;
use summitry::ui::wall::{Setup, WallAction};

use super::Watch;
use crate::session::{bundled, lake};

fn loaded(edition: Arc<summitry::ui::Edition>) -> News {
    News::Loaded {
        edition,
        as_of: None,
        is_copy: false,
    }
}

#[test]
fn what_fails_leaves_the_last_good_data_and_says_why_and_since_when() {
    let mut watch = Watch::lake("itinerary:40s,map:20s");
    watch.pass(5);
    let before = watch.text();
    watch.news(News::Failed(
        "dossier.json:3:7: error: expected a comma".into(),
    ));
    let text = watch.text();
    assert!(
        text.contains("since 11 May 08:30: dossier.json:3:7: error: expected a comma"),
        "{text}"
    );
    let shown = before.lines().nth(4).unwrap();
    assert!(text.contains(shown), "{shown}\n{text}");
    // The first failure counts; the turning goes on.
    watch.pass(60);
    watch.news(News::Failed(
        "dossier.json:1:1: error: the file is empty".into(),
    ));
    assert!(
        watch
            .text()
            .contains("since 11 May 08:30: dossier.json:1:1")
    );
    watch.pass(10);
    assert_eq!(watch.scene(), "itinerary");
    watch.news(News::Unchanged);
    assert!(!watch.text().contains("since 11 May"));
}

#[test]
fn other_data_is_swapped_in_where_the_scene_stands() {
    let mut watch = Watch::lake("itinerary:40s,disputes:20s");
    watch.pass(5);
    watch.news(loaded(bundled()));
    assert_eq!(watch.scene(), "itinerary");
    let text = watch.text();
    assert!(text.contains("Asia summits, October 2025"), "{text}");
    assert!(text.contains("new"), "{text}");
    watch.pass(34);
    assert_eq!(watch.scene(), "itinerary");
    watch.pass(1);
    assert_eq!(watch.scene(), "disputes");
}

#[test]
fn what_is_new_is_marked_for_a_while() {
    let mut watch = Watch::lake("itinerary:600s");
    let mut edition = (*lake()).clone();
    edition.dossier.events[0].title = "Renamed".into();
    let id = edition.dossier.events[0].id.clone();
    // Another place in the file is nothing new.
    edition.dossier.events[1].at = edition.dossier.events[2].at;
    edition.dossier.reindex();
    watch.news(loaded(Arc::new(edition)));
    let subject = summitry::views::Subject::Event(id);
    let is_new = |watch: &Watch| {
        let elapsed = watch.wall.elapsed;
        watch.wall.desks[0].is_new(&subject, elapsed)
    };
    assert!(is_new(&watch));
    assert_eq!(watch.wall.desks[0].count_new(watch.wall.elapsed), 1);
    watch.jump(Duration::from_secs(3600));
    assert!(!is_new(&watch));
}

#[test]
fn data_grows_old_where_everyone_can_see_it() {
    let mut watch = Watch::lake("itinerary:40s,disputes:20s");
    for (hours, said) in [
        (0, "fresh"),
        (3, "3 h old"),
        (47, "STALE, 2 days old"),
        (50, "STALE, 4 days old"),
    ] {
        watch.jump(Duration::from_secs(hours * 3600));
        assert!(watch.text().contains(said), "{said}: {}", watch.text());
    }
    watch.news(News::Unchanged);
    assert!(watch.text().contains("fresh"));
}

#[test]
fn a_copy_from_the_disk_is_told_as_one() {
    let mut watch = Watch::lake("itinerary:40s");
    watch.news(News::Loaded {
        edition: lake(),
        as_of: Some("2031-05-01T12:00:00Z".parse().unwrap()),
        is_copy: true,
    });
    let text = watch.text();
    assert!(
        text.contains("data as of 1 May 12:00  copy on disk"),
        "{text}"
    );
    // Where there was nothing before, it is as old as it says.
    let desk = &mut watch.wall.desks[0];
    desk.health.last_good = None;
    watch.news(News::Loaded {
        edition: lake(),
        as_of: Some("2031-05-01T12:00:00Z".parse().unwrap()),
        is_copy: true,
    });
    let text = watch.text();
    assert!(text.contains("copy on disk  STALE, 9 days old"), "{text}");
}

#[test]
fn in_a_replay_the_data_does_not_grow_old_with_the_time_of_day() {
    let mut watch = Watch::lake("itinerary:40s");
    watch.wall.setup.unfolds = true;
    let later = watch.wall.now + chrono::TimeDelta::days(9);
    let elapsed = watch.wall.elapsed + Duration::from_secs(9);
    let tick = WallAction::Tick(later, elapsed);
    assert_eq!(watch.act(tick), None);
    assert!(watch.text().contains("fresh"), "{}", watch.text());
}

#[test]
fn the_filter_of_a_scene_goes_by_the_names_of_the_other_data() {
    let playlist = Playlist::of(vec![Scene {
        filter: "party:Belmora".to_owned(),
        ..Scene::of(SceneKind::Positions)
    }]);
    let open = |edition| Watch::play(&playlist, &[edition], Setup::default(), (160, 48));
    let shown = |watch: &Watch| -> Vec<Id> {
        let positions = watch.wall.desks[0].state.dossier().positions.iter();
        let passing = positions.filter(|position| !position.is_bare());
        passing.map(|position| position.id.clone()).collect()
    };
    let mut other = (*lake()).clone();
    let (first, second) = other.dossier.parties.split_at_mut(1);
    std::mem::swap(&mut first[0].name, &mut second[0].name);
    other.dossier.reindex();
    let other = Arc::new(other);
    let mut watch = open(lake());
    let before = shown(&watch);
    watch.news(loaded(Arc::clone(&other)));
    assert_ne!(shown(&watch), before);
    assert_eq!(shown(&watch), shown(&open(other)));
}

#[test]
fn a_scene_whose_filter_names_nothing_any_more_is_passed_over() {
    let scenes = [
        (SceneKind::Positions, "party:Belmora"),
        (SceneKind::Itinerary, ""),
    ];
    let scenes = scenes.map(|(kind, filter)| Scene {
        filter: filter.to_owned(),
        ..Scene::of(kind)
    });
    let playlist = Playlist::of(scenes.to_vec());
    let mut watch = Watch::play(&playlist, &[lake()], Setup::default(), (160, 48));
    assert_eq!(watch.scene(), "positions");
    watch.news(loaded(bundled()));
    assert_eq!(watch.scene(), "positions");
    for _ in 0..3 {
        watch.jump(Duration::from_secs(120));
        assert_eq!(watch.scene(), "itinerary");
    }
    let notes = watch.notes().join("\n");
    assert!(
        notes.contains("scene 1 positions passed over: its filter"),
        "{notes}"
    );
}

#[test]
fn the_first_dossier_begins_though_another_is_read_faster() {
    let awaiting = || Watch::awaiting("itinerary:40s", 2);
    let dossier = |watch: &Watch| watch.wall.director.scene().map(|scene| scene.dossier);
    let second = |watch: &mut Watch| watch.act(WallAction::Data(1, loaded(bundled())));
    let mut watch = awaiting();
    assert_eq!(second(&mut watch), None);
    watch.pass(1);
    assert_eq!(dossier(&watch), None);
    watch.news(loaded(lake()));
    assert_eq!(dossier(&watch), Some(0));
    assert_eq!(watch.notes(), Vec::<String>::new());
    // One that cannot be had keeps nobody waiting, one that takes its time not for long.
    let mut watch = awaiting();
    assert_eq!(second(&mut watch), None);
    watch.news(News::Failed("no such file".into()));
    watch.pass(1);
    assert_eq!(dossier(&watch), Some(1));
    let mut watch = awaiting();
    assert_eq!(second(&mut watch), None);
    watch.pass(9);
    assert_eq!(dossier(&watch), Some(1));
    assert_eq!(
        watch.notes(),
        ["scene 1 itinerary passed over: its dossier has not been read yet"]
    );
}
