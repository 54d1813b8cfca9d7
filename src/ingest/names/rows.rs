//! Reading the rows of a gazetteer, from a table or from JSON.

use std::collections::BTreeMap;

use serde_json::Value;

/// One entry as written: column to value, without empty ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The line of a table or the number of an object, counted from 1.
    pub(super) at: usize,
    columns: BTreeMap<String, String>,
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
        self.columns.get(column).map(String::as_str)
    }

    /// The values of a column that `|` separates.
    pub(super) fn list(&self, column: &str) -> impl Iterator<Item = &str> {
        let values = self.get(column).unwrap_or_default().split('|');
        values.map(str::trim).filter(|value| !value.is_empty())
    }

    fn put(&mut self, column: &str, value: &str) {
        if !value.trim().is_empty() {
            self.columns
                .insert(column.to_owned(), value.trim().to_owned());
        }
    }
}

/// Reads a table: a line that begins with `#` names the columns of those below it, which tabs separate. A later such
/// line begins another table in the same text.
///
/// # Errors
/// Every line that is none, with its number.
pub(super) fn of_table(text: &str) -> (Vec<Row>, Vec<String>) {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let mut columns: Vec<&str> = Vec::new();
    for (line, at) in text.lines().zip(1..) {
        if let Some(names) = line.strip_prefix('#') {
            if names.contains('\t') {
                columns = names.split('\t').map(str::trim).collect();
                let unknown = columns.iter().filter(|name| !COLUMNS.contains(name));
                faults
                    .extend(unknown.map(|name| format!("line {at}: no column is called “{name}”")));
            }
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let values: Vec<&str> = line.split('\t').collect();
        if values.len() > columns.len() {
            let (found, expected) = (values.len(), columns.len());
            faults.push(format!(
                "line {at}: {found} columns where {expected} are named"
            ));
            continue;
        }
        let mut row = Row {
            at,
            ..Row::default()
        };
        for (column, value) in columns.iter().zip(values) {
            row.put(column, value);
        }
        rows.push(row);
    }
    (rows, faults)
}

/// Reads an array of objects with the same columns; lists may be arrays of text, coordinates numbers.
pub(super) fn of_json(text: &str) -> (Vec<Row>, Vec<String>) {
    let values: Vec<BTreeMap<String, Value>> = match serde_json::from_str(text) {
        Ok(values) => values,
        Err(error) => return (Vec::new(), vec![error.to_string()]),
    };
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    for (value, at) in values.into_iter().zip(1..) {
        let mut row = Row {
            at,
            ..Row::default()
        };
        for (column, value) in value {
            if !COLUMNS.contains(&column.as_str()) {
                faults.push(format!("entry {at}: no column is called “{column}”"));
                continue;
            }
            match value {
                Value::String(text) => row.put(&column, &text),
                Value::Number(number) => row.put(&column, &number.to_string()),
                Value::Array(list) => {
                    let texts: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
                    row.put(&column, &texts.join("|"));
                }
                _ => faults.push(format!("entry {at}: “{column}” is neither text nor a list")),
            }
        }
        rows.push(row);
    }
    (rows, faults)
}

#[cfg(test)]
mod tests {
    use super::{of_json, of_table};

    #[test]
    fn tables_and_json_say_the_same() {
        let table = "# id\tname\tother-names\tlat\nvenn\tVenn\tVenn City|Old Venn\t4.5\n";
        let json = r#"[{"id": "venn", "name": "Venn", "other-names": ["Venn City", "Old Venn"], "lat": 4.5}]"#;
        let (rows, faults) = of_table(table);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(
            rows[0].list("other-names").collect::<Vec<_>>(),
            ["Venn City", "Old Venn"]
        );
        let (others, faults) = of_json(json);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(rows[0].columns, others[0].columns);
    }

    #[test]
    fn what_is_wrong_is_named_and_the_rest_is_read() {
        let (rows, faults) = of_table("# id\tname\tcolour\nvenn\tVenn\na\tb\tc\td\n");
        assert_eq!(rows.len(), 1);
        assert_eq!(faults.len(), 2);
        assert!(of_json("{").1.len() == 1 && of_json("[{\"x\": 1}]").1.len() == 1);
    }
}
