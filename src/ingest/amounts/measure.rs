//! What an amount can be of: a closed list.

use Measure as M;

/// What a number measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// A duty on goods, in percent or points.
    TariffRate,
    /// A tax that is no duty on goods, in percent.
    TaxRate,
    /// Money put or promised into another economy.
    Investment,
    /// Money promised for what the words near it do not tell.
    Pledge,
    /// Goods to be bought, as money or counted.
    Purchase,
    /// Help given or promised: aid, grants, a fund, climate finance.
    Aid,
    /// Money lent or guaranteed.
    Loan,
    /// What a state spends on something, defence above all, as a share of its output.
    SpendingShare,
    /// What a state spends or is to spend, as money.
    Spending,
    /// By how much emissions are to fall, in percent.
    EmissionsCut,
    /// A ceiling or floor that is to hold: a quota, a cap, a limit.
    Limit,
    /// A fine, a penalty, damages.
    Fine,
    /// A sum asked for someone's release or for a thing's return.
    Ransom,
    /// Forces sent, kept or withdrawn.
    Troops,
    /// How many firms, people or ships sanctions or a ban are put on.
    Targets,
    /// How much oil is produced, or by how much that is to change.
    Output,
    /// How much sooner than planned something is to be done.
    Lead,
    /// Goods traded between economies, as money or by how much they changed.
    Trade,
    /// A surplus or deficit.
    Balance,
    /// By how much an economy or market grew or shrank.
    Growth,
    /// How prices rose in general.
    Inflation,
    /// What a central bank or lender charges.
    InterestRate,
    /// How likely something is said to be.
    Chance,
    /// What something costs.
    Price,
    /// A part owned of a firm.
    Stake,
    /// Votes or answers in a poll.
    Support,
    /// Those without work.
    Unemployment,
    /// What is owed.
    Debt,
    /// What a firm earned, sold or lost.
    Earnings,
    /// A part of a whole, such as of an economy's imports.
    Share,
}

/// Every measure, its id, its name, and whether its number can be a party's stand; the others only report.
const ALL: [(Measure, &str, &str, bool); 30] = [
    (M::TariffRate, "tariff-rate", "Tariff rate", true),
    (M::TaxRate, "tax-rate", "Tax rate", true),
    (M::Investment, "investment", "Investment", true),
    (M::Pledge, "pledge", "Pledge", true),
    (M::Purchase, "purchase", "Purchases", true),
    (M::Aid, "aid", "Aid and funds", true),
    (M::Loan, "loan", "Loans", true),
    (
        M::SpendingShare,
        "spending-share",
        "Spending, share of GDP",
        true,
    ),
    (M::Spending, "spending", "Spending", true),
    (M::EmissionsCut, "emissions-cut", "Cut in emissions", true),
    (M::Limit, "limit", "Quota or limit", true),
    (M::Fine, "fine", "Fine", true),
    (M::Ransom, "ransom", "Ransom", true),
    (M::Troops, "troops", "Troops", true),
    (M::Targets, "targets", "Targets of sanctions", true),
    (M::Output, "output", "Oil output", true),
    (M::Lead, "ahead-of-schedule", "Time ahead of schedule", true),
    (M::Trade, "trade", "Trade", false),
    (M::Balance, "balance", "Deficit or surplus", false),
    (M::Growth, "growth", "Growth", false),
    (M::Inflation, "inflation", "Inflation", false),
    (M::InterestRate, "interest-rate", "Interest rate", false),
    (M::Chance, "chance", "Chance", false),
    (M::Price, "price", "Price", false),
    (M::Stake, "stake", "Stake", false),
    (M::Support, "support", "Votes or support", false),
    (M::Unemployment, "unemployment", "Unemployment", false),
    (M::Debt, "debt", "Debt", false),
    (M::Earnings, "earnings", "Earnings", false),
    (M::Share, "share", "Share", false),
];

impl Measure {
    fn row(self) -> Option<&'static (Self, &'static str, &'static str, bool)> {
        ALL.iter().find(|(measure, ..)| *measure == self)
    }

    /// Its id in a dossier.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().map_or("", |(_, id, ..)| id)
    }

    /// Its name, as shown.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().map_or("", |(_, _, name, _)| name)
    }

    /// Whether its number can be what a party wants, offers or imposes. A growth rate, a chance, a price or a deficit
    /// is reported, nobody's stand.
    #[must_use]
    pub fn is_stand(self) -> bool {
        self.row().is_some_and(|(.., is_stand)| *is_stand)
    }
}
