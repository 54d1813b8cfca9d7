//! The rows of a gazetteer, as a table writes them.

use crate::text::Clean;

/// One entry as written: column to value, without empty ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// In the order of [`COLUMNS`].
    columns: [Option<Box<str>>; COLUMNS.len()],
}

/// The columns that a gazetteer knows.
const COLUMNS: [&str; 14] = [
    "id",
    "kind",
    "name",
    "other-names",
    "adjectives",
    "nouns",
    "capital",
    "capital-other-names",
    "lat",
    "lon",
    "zone",
    "seats",
    "within",
    "members",
];

impl Row {
    /// The value of a column, if it has one.
    pub(super) fn get(&self, column: &str) -> Option<&str> {
        self.columns.get(place_of(column)?)?.as_deref()
    }

    /// The values of a column that `|` separates.
    pub(super) fn list(&self, column: &str) -> impl Iterator<Item = &str> {
        let values = self.get(column).unwrap_or_default().split('|');
        values.map(str::trim).filter(|value| !value.is_empty())
    }

    /// Fills a column; nothing is put in for what is blank.
    pub(super) fn put(&mut self, column: &str, value: &str) {
        if let Some(place) = place_of(column) {
            self.put_at(place, value);
        }
    }

    fn put_at(&mut self, place: usize, value: &str) {
        let value = value.trim();
        if let Some(column) = self.columns.get_mut(place)
            && !value.is_empty()
        {
            *column = Some(value.into());
        }
    }

    /// Fills a column that holds several values.
    pub(super) fn put_list(&mut self, column: &str, values: &[Clean]) {
        let values: Vec<&str> = values.iter().map(Clean::as_str).collect();
        self.put(column, &values.join("|"));
    }

    /// Fills the columns of a point on the globe.
    pub(super) fn put_spot(&mut self, zone: Option<&Clean>, lat: Option<f64>, lon: Option<f64>) {
        self.put("zone", zone.map_or("", Clean::as_str));
        for (column, degrees) in [("lat", lat), ("lon", lon)] {
            if let Some(degrees) = degrees {
                self.put(column, &degrees.to_string());
            }
        }
    }
}

fn place_of(column: &str) -> Option<usize> {
    COLUMNS.iter().position(|name| *name == column)
}

/// Reads a table: a line that begins with `#` names the columns of those below it, which tabs separate. A later such
/// line begins another table in the same text.
///
/// # Errors
/// Every line that is none, with its number.
pub(super) fn of_table(text: &str) -> (Vec<Row>, Vec<String>) {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let mut columns: Vec<Option<usize>> = Vec::new();
    for (line, at) in text.lines().zip(1..) {
        if let Some(names) = line.strip_prefix('#') {
            if names.contains('\t') {
                let names = names.split('\t').map(str::trim);
                columns = names.clone().map(place_of).collect();
                let unknown = names.filter(|name| place_of(name).is_none());
                faults
                    .extend(unknown.map(|name| format!("line {at}: no column is called “{name}”")));
            }
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let found = line.split('\t').count();
        if found > columns.len() {
            let expected = columns.len();
            faults.push(format!(
                "line {at}: {found} columns where {expected} are named"
            ));
            continue;
        }
        let mut row = Row::default();
        for (column, value) in columns.iter().zip(line.split('\t')) {
            if let Some(column) = column {
                row.put_at(*column, value);
            }
        }
        rows.push(row);
    }
    (rows, faults)
}

#[cfg(test)]
mod tests {
    use super::of_table;
    use crate::text::Clean;

    #[test]
    fn a_table_and_what_is_put_in_say_the_same() {
        let table = "# id\tname\tother-names\tlat\nvenn\tVenn\tVenn City|Old Venn\t4.5\n";
        let (rows, faults) = of_table(table);
        assert_eq!(faults, Vec::<String>::new());
        let mut row = super::Row::default();
        row.put("id", "venn");
        row.put("name", " Venn ");
        row.put("kind", " ");
        row.put_list(
            "other-names",
            &[Clean::line("Venn City"), "Old Venn".into()],
        );
        row.put_spot(None, Some(4.5), None);
        assert_eq!(rows, [row]);
        assert_eq!(
            rows[0].list("other-names").collect::<Vec<_>>(),
            ["Venn City", "Old Venn"]
        );
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_is_read() {
        let (rows, faults) = of_table("# id\tname\tcolour\nvenn\tVenn\na\tb\tc\td\n");
        assert_eq!(rows.len(), 1);
        assert_eq!(faults.len(), 2);
    }
}
