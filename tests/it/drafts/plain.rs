//! What is told plainly stays so, whatever stands beside it: the other side of what must not be made plain.

use super::listed;
use super::sentences::{Case, check_behind, drafts_of};

/// Whom the passages below speak of, introduced so that a surname is enough.
const LEADERS: &str =
    "Japanese Prime Minister Kenji Morita and Peruvian President Rosa Quispe are old friends.";

fn check_all(cases: &[Case<'_>]) {
    check_behind(LEADERS, cases);
}

#[test]
fn doubt_about_another_thing_leaves_what_happened_as_it_is() {
    check_all(&[
        (
            "Morita met Quispe in Geneva on Monday although a broader deal is unlikely.",
            &["status: held"],
            &["status: possible"],
        ),
        (
            "Morita met Quispe in Geneva on Monday, but the future of the accord is in doubt.",
            &["status: held"],
            &["status: possible"],
        ),
        (
            "Morita arrived in Lima on Monday for talks whose outcome is uncertain.",
            &["status: held"],
            &["status: possible"],
        ),
        (
            "Morita and Quispe signed the treaty in Geneva on Monday, which has not been easy.",
            &["status: held"],
            &["status: possible"],
        ),
        (
            "With hopes for peace fading Morita met Quispe in Geneva on Monday.",
            &["status: held"],
            &["status: possible"],
        ),
    ]);
}

#[test]
fn an_opinion_in_the_next_sentence_takes_nothing_back() {
    check_all(&[
        (
            "Morita and Quispe signed a treaty in Geneva on Monday. It was the wrong decision, a senator said.",
            &["signing"],
            &[],
        ),
        (
            "Morita and Quispe signed a treaty in Geneva on Monday. It was wrong to celebrate.",
            &["signing"],
            &[],
        ),
        (
            "Morita and Quispe signed a treaty in Geneva on Monday. It is not the right time for joy.",
            &["signing"],
            &[],
        ),
        (
            "Morita and Quispe signed a treaty in Geneva on Monday. None was right about the war.",
            &["signing"],
            &[],
        ),
        (
            "Morita and Quispe signed a treaty in Geneva on Monday. That's not true, a spokesman said.",
            &[],
            &["signing"],
        ),
        (
            "Morita and Quispe signed a treaty in Geneva on Monday, a blog wrote. That never happened.",
            &[],
            &["signing"],
        ),
    ]);
}

#[test]
fn where_it_was_not_denies_nothing_of_where_it_was() {
    check_all(&[(
        "Morita met Quispe neither in Paris nor in Berlin on Monday but in Geneva.",
        &[],
        &["status: denied", "where: paris"],
    )]);
}

#[test]
fn the_end_of_a_month_is_a_date() {
    check_all(&[(
        "At the end of March Japan signed a treaty with Peru in Geneva.",
        &["when: 2031-03"],
        &[],
    )]);
}

#[test]
fn a_length_of_time_is_no_basis_of_a_sum() {
    for text in [
        "Japan imposed tariffs of 20 percent on Peru in all sectors.",
        "Japan pledged 2 billion euros in aid to Peru a year after it had refused.",
        "Japan pledged to invest 2 billion euros in all but name in Peru.",
    ] {
        let dossier = drafts_of(&format!("{LEADERS}\n\n{text}"));
        assert!(dossier.bases.is_empty(), "{text}\n{}", listed(&dossier));
        assert!(!dossier.positions.is_empty(), "{text}");
    }
    for (text, basis) in [
        (
            "Japan pledged 2 billion euros in aid to Peru a year.",
            "a-year",
        ),
        (
            "Japan pledged 2 billion euros in aid to Peru each year.",
            "a-year",
        ),
    ] {
        let dossier = drafts_of(&format!("{LEADERS}\n\n{text}"));
        let bases: Vec<&str> = dossier.bases.iter().map(|basis| &*basis.id).collect();
        assert_eq!(bases, [basis], "{text}\n{}", listed(&dossier));
    }
}
