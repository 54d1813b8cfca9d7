//! A month of turning, with the memory measured.

use std::env;
use std::fs;
use std::process::Command;

use super::Watch;
use crate::session::bundled;
use summitry::ui::wall::Setup;

/// Set in the process that turns for a month by itself, since memory is that of a whole process.
const ALONE: &str = "SUMMITRY_TEST_MONTH";

/// How much memory may grow after the first day, in kibibytes: what the allocator keeps, not what a leak would add.
const SLACK: u64 = 4 * 1024;

/// The memory of this process, in kibibytes.
fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn a_month_of_turning_keeps_the_beat_and_the_memory() {
    if env::var_os(ALONE).is_some() {
        turn_for_a_month();
        return;
    }
    let program = env::current_exe().unwrap();
    let name = "wall::month::a_month_of_turning_keeps_the_beat_and_the_memory";
    let outcome = Command::new(program)
        .args(["--exact", name, "--nocapture"])
        .env(ALONE, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&outcome.stdout);
    assert!(outcome.status.success(), "{said}");
    assert!(said.contains("1 passed"), "{said}");
}

fn turn_for_a_month() {
    let scenes =
        "next:1h,itinerary:1h,axis:1h,map:1h,positions:1h,figures:1h,disputes:1h,changes:1h";
    let mut watch = Watch::open(&[bundled()], scenes, Setup::default(), (160, 48));
    let mut after_a_day = None;
    for minute in 1..=31 * 24 * 60_u64 {
        watch.jump(std::time::Duration::from_secs(60));
        if minute % 45 == 0 {
            let _ = watch.frame();
        }
        let place = watch.wall.director.place();
        assert_eq!(
            place,
            Some(usize::try_from(minute / 60 % 8).unwrap()),
            "minute {minute}"
        );
        assert_eq!(watch.notes(), Vec::<String>::new());
        if minute == 24 * 60 {
            after_a_day = resident();
        }
    }
    if let Some((before, after)) = after_a_day.zip(resident()) {
        assert!(after < before + SLACK, "from {before} to {after} KiB");
    }
}
