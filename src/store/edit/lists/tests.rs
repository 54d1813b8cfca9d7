use super::revise;
use crate::json::{Log, Node, Read as _};
use crate::model::{Choice, Decision, DossierFile, Event, Id, Revision, Term};
use crate::store::layout::written;
use crate::text::Clean;

fn term(id: &str, name: &str) -> Term {
    Term {
        id: Id::from(id),
        name: Clean::line(name),
        ..Term::default()
    }
}

fn topics(put: &[(&str, &str)], without: &[&str]) -> Revision {
    let mut revision = Revision::default();
    revision.topics.put = put.iter().map(|(id, name)| term(id, name)).collect();
    revision.topics.without = without.iter().map(|id| (*id).to_owned()).collect();
    revision
}

/// Topics that are put in, with their names, and topics that go.
type Step = (
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

/// A new topic, another name for one, and one that goes.
const STEPS: [Step; 4] = [
    (&[("c", "See")], &[]),
    (&[("b", "Bee!")], &[]),
    (&[], &["a"]),
    (&[("c", "See")], &["b"]),
];

#[test]
fn only_what_is_named_changes() {
    for (before, after) in [
        (
            "{\n  \"topics\": [\n    {\"id\": \"a\", \"name\": \"A, 1\"}, // first, of two\n    // the second\n    {\"id\": \"b\", \"name\": \"B\"} // last\n    // end\n  ]\n}\n",
            [
                "{\n  \"topics\": [\n    {\"id\": \"a\", \"name\": \"A, 1\"}, // first, of two\n    // the second\n    {\"id\": \"b\", \"name\": \"B\"}, // last\n    {\"id\": \"c\", \"name\": \"See\"}\n    // end\n  ]\n}\n",
                "{\n  \"topics\": [\n    {\"id\": \"a\", \"name\": \"A, 1\"}, // first, of two\n    // the second\n    {\"id\": \"b\", \"name\": \"Bee!\"} // last\n    // end\n  ]\n}\n",
                "{\n  \"topics\": [\n    // the second\n    {\"id\": \"b\", \"name\": \"B\"} // last\n    // end\n  ]\n}\n",
                "{\n  \"topics\": [\n    {\"id\": \"a\", \"name\": \"A, 1\"}, // first, of two\n    {\"id\": \"c\", \"name\": \"See\"}\n    // end\n  ]\n}\n",
            ],
        ),
        (
            "{\"topics\": [{\"id\": \"a\", \"name\": \"A\"}, /* , */ {\"id\": \"b\", \"name\": \"B\"}]}",
            [
                "{\"topics\": [{\"id\": \"a\", \"name\": \"A\"}, /* , */ {\"id\": \"b\", \"name\": \"B\"}, {\"id\": \"c\", \"name\": \"See\"}]}",
                "{\"topics\": [{\"id\": \"a\", \"name\": \"A\"}, /* , */ {\"id\": \"b\", \"name\": \"Bee!\"}]}",
                "{\"topics\": [ /* , */ {\"id\": \"b\", \"name\": \"B\"}]}",
                "{\"topics\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"c\", \"name\": \"See\"}]}",
            ],
        ),
        (
            "{\r\n  \"topics\": []\r\n}\r\n",
            [
                "{\r\n  \"topics\": [\r\n    {\"id\": \"c\", \"name\": \"See\"}\r\n  ]\r\n}\r\n",
                "{\r\n  \"topics\": [\r\n    {\"id\": \"b\", \"name\": \"Bee!\"}\r\n  ]\r\n}\r\n",
                "{\r\n  \"topics\": []\r\n}\r\n",
                "{\r\n  \"topics\": [\r\n    {\"id\": \"c\", \"name\": \"See\"}\r\n  ]\r\n}\r\n",
            ],
        ),
        (
            "{\n  \"title\": \"T\" // why\n}",
            [
                "{\n  \"title\": \"T\", // why\n  \"topics\": [\n    {\"id\": \"c\", \"name\": \"See\"}\n  ]\n}",
                "{\n  \"title\": \"T\", // why\n  \"topics\": [\n    {\"id\": \"b\", \"name\": \"Bee!\"}\n  ]\n}",
                "{\n  \"title\": \"T\" // why\n}",
                "{\n  \"title\": \"T\", // why\n  \"topics\": [\n    {\"id\": \"c\", \"name\": \"See\"}\n  ]\n}",
            ],
        ),
        (
            "{}",
            [
                "{\n  \"topics\": [\n    {\"id\": \"c\", \"name\": \"See\"}\n  ]\n}",
                "{\n  \"topics\": [\n    {\"id\": \"b\", \"name\": \"Bee!\"}\n  ]\n}",
                "{}",
                "{\n  \"topics\": [\n    {\"id\": \"c\", \"name\": \"See\"}\n  ]\n}",
            ],
        ),
    ] {
        for ((put, without), after) in STEPS.iter().zip(after) {
            let revised = revise(before, &topics(put, without)).unwrap();
            assert_eq!(revised, after, "{put:?} without {without:?}");
            assert!(Node::parse(&revised, 0).is_ok(), "{revised}");
        }
    }
}

#[test]
fn several_lists_change_in_one_step_and_read_as_was_meant() {
    let mut revision = topics(&[("x", "X")], &["a"]);
    revision.decisions.put.push(Decision {
        key: Clean::line("meet-a"),
        choice: Choice::Rejected,
        ..Decision::default()
    });
    let text = "{\"format\": 1, \"title\": \"T\",\n \"topics\": [\n  {\"id\": \"a\", \"name\": \"A\"}\n ]}";
    let revised = revise(text, &revision).unwrap();
    let mut log = Log::default();
    let file = DossierFile::read(&Node::parse(&revised, 0).unwrap(), &mut log);
    assert!(log.faults.is_empty(), "{revised}");
    let topics: Vec<&str> = file.topics.iter().map(|topic| &*topic.id).collect();
    assert_eq!(topics, ["x"]);
    assert_eq!(file.decisions.len(), 1);
    // The same once more changes nothing.
    assert_eq!(revise(&revised, &revision).unwrap(), revised);
}

#[test]
fn what_is_no_dossier_is_left_alone() {
    for text in ["[]", "{\"topics\": 1}", "{", "{\"topics\": [1,]}"] {
        assert!(
            revise(text, &topics(&[("c", "See")], &[])).is_err(),
            "{text}"
        );
    }
}

const MEETING: &str = "{\n\t\"events\": [ // newest first\n\t\t{ // the one of 2019\n\t\t\t\"id\": \"meet\", \"title\": \"They meet\", // for now\n\t\t\t\"kind\" : \"meeting\",\n\t\t\t// a machine's:\n\t\t\t\"draft\": {\"key\": \"k\", \"rule\": \"r\"}, // look at it\n\t\t\t\"part_of\": [\n\t\t\t\t{\"value\": \"x\", \"relation\": \"within\", \"cite\": [ ]}, // the first\n\t\t\t\t{\"value\": \"y\", \"relation\": \"within\", \"cite\": []} // the second\n\t\t\t]\n\t\t} // end of it\n\t]\n}\n";

fn meeting(text: &str) -> Event {
    let mut log = Log::default();
    let root = Node::parse(text, 0).unwrap();
    Event::read(root.get("events").unwrap().item(0).unwrap(), &mut log)
}

fn revised(text: &str, change: impl FnOnce(&mut Event)) -> String {
    let mut event = meeting(text);
    change(&mut event);
    let mut revision = Revision::default();
    revision.events.put.push(event.clone());
    let revised = revise(text, &revision).unwrap();
    let is_same = written(&meeting(&revised)) == written(&event);
    assert!(is_same, "{revised}");
    revised
}

#[test]
fn an_accepted_draft_stays_as_it_was_written() {
    let draft = "\t\t\t// a machine's:\n\t\t\t\"draft\": {\"key\": \"k\", \"rule\": \"r\"}, // look at it\n";
    let later = MEETING.replace(
        "\"kind\" :",
        "\"stir\": 1, /* of a later version */ \"kind\" :",
    );
    for text in [MEETING, &later, &MEETING.replace('\n', "\r\n")] {
        let ending = if text.contains('\r') { "\r\n" } else { "\n" };
        let without = text.replace(&draft.replace('\n', ending), "");
        assert_eq!(revised(text, |event| event.draft = None), without);
        let turned = text.replace("\"value\": \"y\"", "\"value\": \"z\"");
        let turn = |event: &mut Event| event.part_of[1].what.value = Id::from("z");
        assert_eq!(revised(text, turn), turned);
    }
}

#[test]
fn an_entry_that_cannot_be_read_is_laid_out_anew() {
    let text = MEETING.replace("\"cite\": [ ]", "\"cite\": 1");
    let all = "{\"id\": \"meet\", \"title\": \"They meet\", \"kind\": \"meeting\"}";
    let revised = revised(&text, |event| {
        event.draft = None;
        event.part_of.clear();
    });
    let told = format!("{{\n\t\"events\": [ // newest first\n\t\t{all} // end of it\n\t]\n}}\n");
    assert_eq!(revised, told);
}

#[test]
fn a_file_with_tabs_keeps_to_them() {
    for (before, after) in [
        (
            "{\n\t\"title\": \"T\"\n}",
            "{\n\t\"title\": \"T\",\n\t\"topics\": [\n\t\t{\"id\": \"c\", \"name\": \"See\"}\n\t]\n}",
        ),
        (
            "{\n\t\"topics\": []\n}",
            "{\n\t\"topics\": [\n\t\t{\"id\": \"c\", \"name\": \"See\"}\n\t]\n}",
        ),
    ] {
        assert_eq!(
            revise(before, &topics(&[("c", "See")], &[])).unwrap(),
            after
        );
    }
}
