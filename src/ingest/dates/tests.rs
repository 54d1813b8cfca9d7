use super::{Context, tag};
use crate::ingest::sentences::sentences;
use crate::ingest::tokens::Tokens;

/// What is found in a text that was published on Wednesday, 2031-03-12, as `words=value`.
fn found(text: &str) -> Vec<String> {
    read(text, Some("2031-03-12"))
}

fn read(text: &str, published: Option<&str>) -> Vec<String> {
    let tokens = Tokens::read(text);
    let published = published.map(|day| day.parse().unwrap());
    tag(&tokens, &sentences(&tokens, 400), Context { published })
        .into_iter()
        .map(|found| {
            let words = text.get(found.span).unwrap();
            format!("{words}={}", found.time.value)
        })
        .collect()
}

fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(found(text), *expected, "{text}");
    }
}

#[test]
fn the_verb_decides_which_weekday() {
    check(&[
        ("They met on Thursday.", &["Thursday=2031-03-06"]),
        ("They met on Wednesday.", &["Wednesday=2031-03-12"]),
        ("They will meet on Thursday.", &["Thursday=2031-03-13"]),
        ("They are to meet on Thursday.", &["Thursday=2031-03-13"]),
        (
            "Okello is set to meet her on Monday.",
            &["Monday=2031-03-17"],
        ),
        (
            "Talks scheduled for Friday were prepared.",
            &["Friday=2031-03-14"],
        ),
        ("Okello arrives in Venn on Friday.", &["Friday=2031-03-14"]),
        (
            "Okello says on Tuesday that all is well.",
            &["Tuesday=2031-03-11"],
        ),
        (
            "Officials said on Monday they would meet on Friday.",
            &["Monday=2031-03-10", "Friday=2031-03-14"],
        ),
        (
            "They will meet on Friday, officials said Monday.",
            &["Friday=2031-03-14", "Monday=2031-03-10"],
        ),
        ("On Friday, they will sail home.", &["Friday=2031-03-14"]),
        ("On Friday, they sailed home.", &["Friday=2031-03-07"]),
        (
            "After meeting Ito on Sunday, she will fly on.",
            &["Sunday=2031-03-16"],
        ),
        (
            "The fair, which began on Monday, ends on Friday.",
            &["Monday=2031-03-10", "Friday=2031-03-14"],
        ),
        (
            "The truce was extended until Sunday.",
            &["Sunday=2031-03-16"],
        ),
        (
            "She postponed Friday's vote to Monday.",
            &["Friday=2031-03-14", "Monday=2031-03-17"],
        ),
        ("They agreed to meet on Saturday.", &["Saturday=2031-03-15"]),
        ("He may come on Sunday.", &["Sunday=2031-03-16"]),
    ]);
}

#[test]
fn what_stands_around_a_weekday_goes_before_the_verb() {
    check(&[
        (
            "They agreed to meet early next week, possibly Thursday.",
            &["early next week=2031-W12", "Thursday=2031-03-13"],
        ),
        ("They met last Thursday.", &["last Thursday=2031-03-06"]),
        ("They meet next Thursday.", &["next Thursday=2031-03-13"]),
        (
            "They will meet on Tuesday next week.",
            &["Tuesday next week=2031-03-18"],
        ),
        ("It is open every Monday.", &["every Monday=XXXX-WXX-1"]),
        (
            "The fair opens on Friday in Venn and runs until Tuesday.",
            &["Friday=2031-03-14", "Tuesday=2031-03-18"],
        ),
        (
            "Okello will attend a fair (the Venn Fair) in Venn on Sunday, followed by talks, and possibly a dinner on Monday.",
            &["Sunday=2031-03-16", "Monday=2031-03-17"],
        ),
        ("Polls close at dusk on Sunday.", &["Sunday=2031-03-16"]),
        ("They met over the weekend.", &["the weekend=2031-W10-WE"]),
        (
            "They will meet over the weekend.",
            &["the weekend=2031-W11-WE"],
        ),
        ("A decades-old pact fell.", &[]),
        ("Black Friday was dull.", &[]),
    ]);
}

#[test]
fn days_of_the_calendar_are_read_in_every_common_form() {
    check(&[
        (
            "On October 30, 2030 it rained.",
            &["October 30, 2030=2030-10-30"],
        ),
        ("On 30 Oct 2030 it rained.", &["30 Oct 2030=2030-10-30"]),
        (
            "On Oct. 30, 2030, it rained.",
            &["Oct. 30, 2030=2030-10-30"],
        ),
        (
            "On the 30th of October it rained.",
            &["the 30th of October=2030-10-30"],
        ),
        ("2030-10-30 was wet.", &["2030-10-30=2030-10-30"]),
        ("On 30/10/2030 it rained.", &["30/10/2030=2030-10-30"]),
        ("On 10/11/2030 it rained.", &[]),
        (
            "Thursday, March 6, 2031 was wet.",
            &["Thursday, March 6, 2031=2031-03-06"],
        ),
        ("On March 20 they will meet.", &["March 20=2031-03-20"]),
        ("They met on March 2.", &["March 2=2031-03-02"]),
        ("They met on December 20.", &["December 20=2030-12-20"]),
        (
            "The May 26-28 fair",
            &["May 26=2031-05-26", "28=2031-05-28"],
        ),
        (
            "26-28 May 2031",
            &["26=2031-05-26", "28 May 2031=2031-05-28"],
        ),
        ("on May 10 and 11", &["May 10=2031-05-10", "11=2031-05-11"]),
        ("On May 3, 40 ships left.", &["May 3=2031-05-03"]),
        ("It may rain; they march on.", &[]),
        ("They met in May.", &["May=2030-05"]),
        ("They will meet in May.", &["May=2031-05"]),
        ("In May 2029 it snowed.", &["May 2029=2029-05"]),
        ("It rained last September.", &["last September=2030-09"]),
        ("February 30, 2031", &[]),
        ("Christmas Eve is near.", &["Christmas Eve=2030-12-24"]),
    ]);
}

#[test]
fn longer_stretches_have_their_own_letters() {
    check(&[
        ("since 2019", &["2019=2019"]),
        (
            "Some 2000 ships left. The 1,998 others stayed at 2010 metres.",
            &[],
        ),
        ("in '98", &["'98=1998"]),
        ("the 1990s", &["the 1990s=199"]),
        ("the 19th century", &["the 19th century=18"]),
        (
            "the third quarter of last year",
            &["the third quarter of last year=2030-Q3"],
        ),
        ("Q3 2030", &["Q3 2030=2030-Q3"]),
        (
            "the first half of 2032",
            &["the first half of 2032=2032-H1"],
        ),
        ("in spring 2030", &["spring 2030=2030-SP"]),
        ("Prices fell in the fall.", &["the fall=2030-FA"]),
        ("in fiscal 2032", &["fiscal 2032=FY2032"]),
        ("by the end of this year", &["the end of this year=2031"]),
        ("in mid-October", &["mid-October=2030-10"]),
        (
            "the last week of March",
            &["the last week of March=2031-W14"],
        ),
    ]);
}

#[test]
fn what_is_told_from_today_or_from_what_was_said_is_worked_out() {
    check(&[
        ("today", &["today=2031-03-12"]),
        ("yesterday evening", &["yesterday evening=2031-03-11TEV"]),
        ("last night", &["last night=2031-03-11TNI"]),
        (
            "the day before yesterday",
            &["the day before yesterday=2031-03-10"],
        ),
        ("this week", &["this week=2031-W11"]),
        ("early next week", &["early next week=2031-W12"]),
        ("this weekend", &["this weekend=2031-W11-WE"]),
        ("last month", &["last month=2031-02"]),
        ("next year", &["next year=2032"]),
        ("two months ago", &["two months ago=2031-01"]),
        (
            "On March 3 they met; the same day they signed, and the next day they left.",
            &[
                "March 3=2031-03-03",
                "the same day=2031-03-03",
                "the next day=2031-03-04",
            ],
        ),
        (
            "Orr and Jan Novak spoke. Between January and March Venn grew.",
            &["January=2031-01", "March=2031-03"],
        ),
        (
            "On March 3 they met. Two days later they signed. The following day it rained.",
            &[
                "March 3=2031-03-03",
                "Two days later=2031-03-05",
                "The following day=2031-03-06",
            ],
        ),
        (
            "now and recently, in the near future",
            &[
                "now=PRESENT_REF",
                "recently=PAST_REF",
                "the near future=FUTURE_REF",
            ],
        ),
    ]);
}

#[test]
fn lengths_and_what_recurs_are_no_dates() {
    check(&[
        ("a five-day visit", &["five-day=P5D"]),
        ("for three years", &["three years=P3Y"]),
        ("two years ahead of schedule", &["two years=P2Y"]),
        ("the next four years", &["the next four years=P4Y"]),
        ("the past decade", &["the past decade=P10Y"]),
        ("twenty-five minutes", &["twenty-five minutes=PT25M"]),
        ("half an hour", &["half an hour=PT30M"]),
        ("a couple of weeks", &["a couple of weeks=PXW"]),
        ("60 to 90 days", &["60=P60D", "90 days=P90D"]),
        ("in recent months", &["recent months=PXM"]),
        ("a 56-year-old man, aged 56 years", &[]),
        ("1.5 years", &[]),
        ("every day", &["every day=P1D"]),
        (
            "daily flights, three times a week",
            &["daily=P1D", "a week=P1W"],
        ),
        ("a quarter of the ships", &[]),
    ]);
}

#[test]
fn times_of_the_clock_have_their_day_and_zone() {
    check(&[
        ("at 16:00 UTC today", &["16:00 UTC today=2031-03-12T16:00Z"]),
        (
            "at 6.40 p.m. KST",
            &["6.40 p.m. KST=2031-03-12T18:40+09:00"],
        ),
        (
            "at 6 pm (GMT +8)",
            &["6 pm (GMT +8)=2031-03-12T18:00+08:00"],
        ),
        (
            "at 9 a.m. on Friday they will meet",
            &["9 a.m. on Friday=2031-03-14T09:00"],
        ),
        ("at 0600 GMT", &["0600 GMT=2031-03-12T06:00Z"]),
        ("at noon", &["noon=2031-03-12T12:00"]),
        ("by 3:1 in a vote at 25:00", &[]),
    ]);
}

#[test]
fn without_a_day_of_publication_what_hangs_on_it_stays_open() {
    for (text, expected) in [
        ("on Thursday", &["Thursday=XXXX-WXX-4"][..]),
        ("on October 30", &["October 30=XXXX-10-30"]),
        ("in October", &["October=XXXX-10"]),
        ("last week", &["last week=XXXX-WXX"]),
        ("on October 30, 2030", &["October 30, 2030=2030-10-30"]),
        ("the third quarter", &["the third quarter=XXXX-Q3"]),
        ("for five days", &["five days=P5D"]),
    ] {
        assert_eq!(read(text, None), expected, "{text}");
    }
}

#[test]
fn odd_texts_are_read_to_their_end() {
    for text in [
        "",
        "-",
        "999999999999 years",
        "every",
        "the the the last",
        "99999 days ago, 4000000000 centuries ago",
        "the 99th century",
        "at 12:",
        "Monday, ",
        "2025-",
        "next",
        "May",
        "’",
        "9999-12-31 and the next day",
        "어제 2031년 3월 12일",
    ] {
        let _ = found(text);
        let _ = read(text, None);
    }
    let long = "Monday 3 ".repeat(20_000);
    assert_eq!(found(&long).len(), 20_000);
}
