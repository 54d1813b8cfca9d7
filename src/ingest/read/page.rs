//! Web pages: the article without what surrounds it, and what the page tells of it.
//!
//! Title, author, outlet and day are looked for in this order: the linked data of the page (JSON-LD), its `<meta>` elements, what it
//! shows (`<h1>`, `<time>`, a byline), and for the day its address and the lines at its headline. Each day says which it was.

mod body;
mod linked;
mod meta;
mod shown;
mod tags;
mod when;

use dom_query::Document;

use self::linked::Linked;
use self::meta::Meta;
use super::article::{ReadArticle, author, name};
use crate::text::Clean;

pub(super) use self::body::{plain_of as plain_of_piece, text_of as text_of_piece};

/// Reads a page that came from `address`.
pub(super) fn read(html: &str, address: Option<&str>) -> ReadArticle {
    if tags::are_too_deep(html) {
        return read_without_tree(html, address);
    }
    let document = Document::from(html);
    let linked = Linked::of(&document);
    let meta = Meta::of(&document);
    let mut article = ReadArticle {
        address: meta::address(&document, &meta)
            .or_else(|| linked.address.clone())
            .or_else(|| address.map(Clean::line)),
        declared: document
            .select("html")
            .attr("lang")
            .map(|lang| Clean::line(&lang))
            .or_else(|| linked.language.clone()),
        ..ReadArticle::default()
    };
    article.outlet = linked.outlet.clone().or_else(|| {
        meta.get(&[
            "og:site_name",
            "dc.publisher",
            "publisher",
            "application-name",
        ])
        .and_then(name)
    });
    article.author = linked
        .author
        .clone()
        .or_else(|| {
            let keys = [
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "byl",
            ];
            meta.get(&keys).and_then(author)
        })
        .or_else(|| {
            meta::shown(
                &document,
                &["[itemprop=author]", "[rel=author]", ".byline", ".author"],
                author,
            )
        });
    article.title = title(&document, &linked, &meta, article.outlet.as_deref());
    when::date(&mut article, &document, &linked, &meta);
    body::take(&mut article, document, &linked);
    article
}

/// Reads what is left of a page when its tags are taken away.
fn read_without_tree(html: &str, address: Option<&str>) -> ReadArticle {
    let mut article = ReadArticle {
        text: body::text_of(html),
        address: address.map(Clean::line),
        ..ReadArticle::default()
    };
    article.note("its elements stand in each other too deeply: only its text is read");
    article
}

/// The headline, without the outlet's name behind it.
fn title(document: &Document, linked: &Linked, meta: &Meta, outlet: Option<&str>) -> Option<Clean> {
    let title = linked
        .headline
        .clone()
        .or_else(|| {
            meta.get(&["og:title", "dc.title", "twitter:title", "parsely-title"])
                .and_then(name)
        })
        .or_else(|| meta::shown(document, &["article h1", "main h1", "h1", "title"], name))?;
    let bare = outlet.and_then(|outlet| {
        let before = title.strip_suffix(outlet)?.trim_end();
        before.strip_suffix(['|', '-', '–', '—', '·', ':', '»'])
    });
    bare.and_then(name).or(Some(title))
}
