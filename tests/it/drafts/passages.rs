//! More passages as in `sentences`: of whom something is told, and what was not done.

use summitry::store;

use super::sentences::check;
use super::{drafted, listed};

#[test]
fn what_one_hopes_of_another_is_not_the_others() {
    check(&[
        (
            "Prime Minister Kenji Morita of Japan hopes that the United States will drop its tariff of 25 percent on cars.",
            &["position jp-wants-tariffs-us", "act: seeks"],
            &["position us-"],
        ),
        (
            "Vice-President Ann Cole of the United States said that she saw no use for Vladimir Putin to meet Narendra Modi in Lima.",
            &[],
            &["attends ann-cole"],
        ),
        (
            "Prime Minister Kenji Morita of Japan met Prime Minister Narendra Modi of India neither in Lima nor in Oslo.",
            &[],
            &["status: held"],
        ),
        (
            "The date depends on talks between Vladimir Putin and Narendra Modi in Lima, which have not taken place.",
            &["status: possible"],
            &["status: held", "status: expected"],
        ),
        (
            "European Council President Antonio Costa spoke after the summit with Japan in Tokyo on October 14.",
            &[],
            &["summit-european-council", "summit summit-eu"],
        ),
        (
            "Hungary would host the meeting, it said. A week later Prime Minister Kenji Morita of Japan visited Lima.",
            &["visit"],
            &["2031-10-2"],
        ),
    ]);
}

#[test]
fn a_yearly_sum_is_not_the_sum_of_all_years() {
    check(&[(
        "A meeting of President Narendra Modi and President Vladimir Putin in Lima on October 25 has not been decided, an official said.",
        &["status: possible"],
        &["status: denied"],
    )]);
    let dir = tempfile::tempdir().unwrap();
    for (name, sum) in [
        ("a.txt", "2 billion euros a year in aid for Ukraine"),
        (
            "b.txt",
            "10 billion euros in aid for Ukraine over five years",
        ),
    ] {
        let text = format!("Title: News\nDate: 2031-10-16\n\nGermany pledged {sum}.\n");
        std::fs::write(dir.path().join(name), text).unwrap();
    }
    let dossier = drafted(&store::gather(dir.path()).unwrap()).dossier;
    let [position] = dossier.positions.as_slice() else {
        panic!("{}", listed(&dossier));
    };
    let bases = position
        .figures
        .iter()
        .map(|figure| figure.statement.basis.as_deref().map(|id| &**id));
    assert_eq!(
        bases.collect::<Vec<_>>(),
        [Some("a-year"), Some("in-total")]
    );
    let bases = dossier.bases.iter().map(|basis| &*basis.id);
    assert_eq!(bases.collect::<Vec<_>>(), ["a-year", "in-total"]);
}

#[test]
fn what_is_signed_hosted_and_due_is_what_is_said() {
    check(&[
        (
            "Prime Minister Anthony Albanese of Australia and Prime Minister James Marape of Papua New Guinea signed a communique in Port Moresby on Wednesday but not the treaty.",
            &[],
            &["signing", "position"],
        ),
        (
            "Australia and Turkey both want to host the COP31 summit in 2032.",
            &["summit summit-cop31"],
            &["host AU", "host TR"],
        ),
        (
            "Saudi Arabia pledged to invest 600 billion dollars in the United States on Tuesday.",
            &["position sa-gives-investment-us"],
            &["due"],
        ),
        (
            "On Wednesday Donald Trump and Narendra Modi announced a plan for a port, and Peru may import 500 cars from 2033.",
            &[
                "announcement",
                "2031-10-15",
                "attends donald-trump",
                "attends narendra-modi",
            ],
            &["2033"],
        ),
        (
            "Prime Minister Anthony Albanese of Australia hopes to sign an agreement with Prime Minister James Marape of Papua New Guinea in Lima on Monday.",
            &["status: possible"],
            &["status: expected"],
        ),
    ]);
}

#[test]
fn what_was_not_done_is_nobodys_stand() {
    check(&[
        ("Brazil imposed no retaliatory tariffs.", &[], &["position"]),
        (
            "Japan and Peru signed no agreement in Lima on Monday.",
            &[],
            &["status: held", "act: agrees"],
        ),
        (
            "The European Union delayed its 19th package of sanctions on Russia.",
            &[],
            &["act: suspends"],
        ),
        (
            "In Doha in 2030 the United States had pledged not to threaten Peru.",
            &[],
            &["threat"],
        ),
        (
            "The Dutch government dismissed reports that it had decided to leave a meeting with Hungary in Lima on October 21.",
            &[],
            &["position"],
        ),
        (
            "Washington doubled the tariff on Indian goods to 50 percent on August 27.",
            &["figure: 50 percent"],
            &["august"],
        ),
        (
            "After talks in Madrid on Sunday and Monday with Chinese Vice Premier He Lifeng, U.S. Treasury Secretary Scott Bessent said that a deal had been reached.",
            &["2031-10-12/2031-10-13"],
            &["2031-10-19", "status: expected"],
        ),
    ]);
}

#[test]
fn who_receives_someone_meets_them() {
    check(&[
        (
            "President Emre Aydin of Turkey received President Claire Lambert of France in Lima on Monday. He received Lambert's letter in May.",
            &[
                "bilateral",
                "attends aydin-emre",
                "attends claire-lambert",
                "where: lima",
                "2031-10-13",
                "status: held",
            ],
            &["2031-05"],
        ),
        (
            "President Claire Lambert of France was received by President Emre Aydin of Turkey in Lima on Monday.",
            &[
                "bilateral",
                "attends aydin-emre",
                "attends claire-lambert",
                "2031-10-13",
            ],
            &[],
        ),
        (
            "President Emre Aydin of Turkey will host President Claire Lambert of France in Lima on October 20.",
            &["bilateral", "2031-10-20", "status: expected"],
            &[],
        ),
        (
            "President Donald Trump is away. On Monday Trump met President Claire Lambert of France in Lima.",
            &[
                "attends donald-trump",
                "attends claire-lambert",
                "2031-10-13",
            ],
            &[],
        ),
    ]);
}
