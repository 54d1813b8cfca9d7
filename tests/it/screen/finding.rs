//! Searching, filtering and the palette, on screens of three sizes.

use super::check;

const SIZES: [(u16, u16); 3] = [(160, 48), (100, 30), (80, 24)];

#[test]
fn what_is_found_stands_above_the_line() {
    for (width, height) in SIZES {
        let name = format!("found-{width}x{height}");
        check(&name, (width, height), "/ 'ferr Down");
    }
}

#[test]
fn the_line_of_the_filter_offers_what_can_be_written() {
    for (width, height) in SIZES {
        let name = format!("filter-line-{width}x{height}");
        check(&name, (width, height), "f 'party:XA_topic: Down");
    }
}

#[test]
fn a_fault_points_at_its_word() {
    check("filter-fault-80x24", (80, 24), "f 'party:XA_topic:feries_x");
}

#[test]
fn a_filter_in_force_is_seen() {
    for (width, height) in SIZES {
        let name = format!("filtered-{width}x{height}");
        check(&name, (width, height), "f 'party:XA_-act:imposes Enter");
    }
    check("filtered-20x5", (20, 5), "f 'party:XA Enter");
}

#[test]
fn where_nothing_passes_the_way_out_is_told() {
    check(
        "filter-nothing-80x24",
        (80, 24),
        "f 'party:XC_kind:summit Enter",
    );
}
