//! The closed lists of words that a dossier uses.

use crate::json::record::vocabulary;

vocabulary! {
    /// How sure a source is of an event: a ladder of five rungs, and three ways to leave it.
    pub enum Status("status") {
        /// It may happen.
        Possible = "possible",
        /// It is planned.
        Expected = "expected",
        /// Someone who takes part has said that it will be.
        Confirmed = "confirmed",
        /// It has begun.
        UnderWay = "under-way",
        /// It has happened.
        Held = "held",
        /// It is put off.
        Postponed = "postponed",
        /// It is called off.
        Cancelled = "cancelled",
        /// Someone who would take part has said that it will not be, or that it was not.
        Denied = "denied",
    }
}

vocabulary! {
    /// What sort of thing an event is.
    pub enum EventKind("kind of event") {
        /// A meeting of many leaders.
        Summit = "summit",
        /// A meeting of two.
        Bilateral = "bilateral",
        /// A stay in another country.
        Visit = "visit",
        /// The moment of coming.
        Arrival = "arrival",
        /// An honour, a reception.
        Ceremony = "ceremony",
        /// The signing of a text.
        Signing = "signing",
        /// Something made known.
        Announcement = "announcement",
        /// Something held out against another.
        Threat = "threat",
        /// A tariff, a restriction, a sanction put in force.
        Measure = "measure",
        /// A day by which something is due.
        Deadline = "deadline",
        /// A meeting of another sort.
        Meeting = "meeting",
        /// A vote.
        Election = "election",
        /// A test, an exercise, an attack.
        Military = "military",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// What a holder does with a position.
    pub enum Act("act") {
        /// Asks for it, with weight behind it.
        Demands = "demands",
        /// Wants it.
        Seeks = "seeks",
        /// Would give it.
        Offers = "offers",
        /// Has promised it.
        Pledges = "pledges",
        /// Holds it out against the other.
        Threatens = "threatens",
        /// Has put it on the other.
        Imposes = "imposes",
        /// Has narrowed what the other may do or have.
        Restricts = "restricts",
        /// Has stopped it for a time.
        Suspends = "suspends",
        /// Has ended it.
        Lifts = "lifts",
        /// Has settled on it with the other.
        Agrees = "agrees",
        /// Will not have it.
        Rejects = "rejects",
        /// A number or a state of things that is nobody's stand.
        Reports = "reports",
    }
}

vocabulary! {
    /// How far a promise or a measure has come.
    pub enum Stage("stage") {
        /// Talked of.
        Floated = "floated",
        /// Said in public.
        Announced = "announced",
        /// Settled in outline.
        AgreedInPrinciple = "agreed-in-principle",
        /// Signed.
        Signed = "signed",
        /// In force.
        InForce = "in-force",
        /// In force once, resting now.
        Paused = "paused",
        /// Over.
        Expired = "expired",
    }
}

vocabulary! {
    /// What a number is to the value meant.
    pub enum Bound("bound") {
        /// The value itself, said to be exact.
        Exactly = "exactly",
        /// The most that it can be.
        AtMost = "at-most",
        /// The least that it can be.
        AtLeast = "at-least",
        /// Near it.
        About = "about",
    }
}

vocabulary! {
    /// What someone does at an event.
    pub enum Role("role") {
        /// Is there.
        Attends = "attends",
        /// Receives the others.
        Host = "host",
        /// Is in the chair.
        Presides = "presides",
        /// Puts a name to a text.
        Signs = "signs",
        /// Is asked to come.
        Invited = "invited",
        /// Is not there.
        Absent = "absent",
    }
}

vocabulary! {
    /// How an event stands to another.
    pub enum Relation("relation") {
        /// A part of it.
        Within = "within",
        /// On its sidelines.
        Beside = "beside",
        /// Ahead of it.
        Before = "before",
        /// Following it.
        After = "after",
    }
}

vocabulary! {
    /// What sort of body a party is.
    pub enum PartyKind("kind of party") {
        /// A state.
        Country = "country",
        /// A land whose standing is disputed or dependent.
        Territory = "territory",
        /// Several states together.
        Bloc = "bloc",
        /// An institution, a ministry, an alliance.
        Organisation = "organisation",
        /// A firm.
        Company = "company",
        /// A party in a parliament.
        PoliticalParty = "political-party",
        /// Who publishes news.
        Outlet = "outlet",
    }
}

vocabulary! {
    /// How the day of an article is known.
    pub enum Basis("basis of a date") {
        /// The article prints it.
        Printed = "printed",
        /// It was worked out from what the article says.
        Inferred = "inferred",
        /// The user gave it.
        Given = "given",
    }
}
