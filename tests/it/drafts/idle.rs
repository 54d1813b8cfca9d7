//! Passages whose words of wanting, giving and refusing are nobody's stand on a topic.

use super::sentences::check;

#[test]
fn what_someone_means_to_do_at_a_meeting_is_no_stand() {
    check(&[
        (
            "Turkish President Emre Aydin plans to attend the summit with the leaders of Peru.",
            &[],
            &["position"],
        ),
        (
            "Turkey aims to use the summit to showcase its ties with Peru.",
            &[],
            &["position"],
        ),
        (
            "Turkey plans to impose a tariff of 12 percent on Peruvian copper.",
            &["position tr-presses-tariffs-pe"],
            &[],
        ),
        (
            "Turkey would have to cut its tariff on Peruvian copper, an official said.",
            &[],
            &["position"],
        ),
        (
            "Turkey vowed to deal with unfair rivals in Peru.",
            &[],
            &["position"],
        ),
        (
            "Turkey and Peru condemned cross-border crime.",
            &[],
            &["position"],
        ),
        (
            "Turkey is weighing limiting the part of Peru in the talks.",
            &[],
            &["position"],
        ),
    ]);
}

#[test]
fn who_is_named_beside_a_stand_neither_holds_nor_is_meant() {
    check(&[
        (
            "Turkey and Peru backed Japanese peace efforts.",
            &["position tr-gives-peace", "position pe-gives-peace"],
            &["position tr-gives-peace-pe", "position pe-gives-peace-tr"],
        ),
        (
            "Turkey condemned a decision by Peru to halt humanitarian aid.",
            &[],
            &["position pe-refuses"],
        ),
        (
            "Turkey condemned the increase of tariffs and attacks on Peru.",
            &[],
            &["tariffs-pe"],
        ),
        (
            "Turkey agreed to raise its output of drones, with Peru under pressure to cede territory.",
            &[],
            &["territory"],
        ),
        (
            "Turkey agreed to have a new economic and security deal with Peru by 2033.",
            &[],
            &["troops"],
        ),
    ]);
}
