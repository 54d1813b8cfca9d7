//! Going through what an entry rests on, without asking what it says.

use super::claim::Statement;
use super::event::Event;
use super::fact::Fact;
use super::position::Position;

impl Event {
    /// Who says so and where it stands, for each of its claims.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        let times = self.when.iter().map(|claim| &claim.statement);
        let places = self.r#where.iter().map(|claim| &claim.statement);
        let standings = self.status.iter().map(|claim| &claim.statement);
        let people = self.who.iter().map(|claim| &claim.statement);
        let parents = self.part_of.iter().map(|claim| &claim.statement);
        let order = self.before.iter().chain(&self.after);
        times
            .chain(places)
            .chain(standings)
            .chain(people)
            .chain(parents)
            .chain(order.map(|claim| &claim.statement))
            .chain(of_facts(&self.facts))
    }
}

impl Position {
    /// Who says so and where it stands, for each of its claims.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        let acts = self.act.iter().map(|claim| &claim.statement);
        let stages = self.stage.iter().map(|claim| &claim.statement);
        let dues = self.due.iter().map(|claim| &claim.statement);
        let figures = self.figures.iter().map(|claim| &claim.statement);
        acts.chain(stages)
            .chain(dues)
            .chain(figures)
            .chain(of_facts(&self.facts))
    }
}

fn of_facts(facts: &[Fact]) -> impl Iterator<Item = &Statement> {
    facts
        .iter()
        .flat_map(Fact::stated)
        .map(|stated| stated.statement)
}
