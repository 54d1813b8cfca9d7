use super::Language;

#[test]
fn a_language_is_told_by_its_words() {
    for (text, declared, tag) in [
        (
            "The ferry of the lake is back, and that was all they said.",
            None,
            "en",
        ),
        (
            "The ferry of the lake is back, and that was all they said.",
            Some("fr"),
            "en",
        ),
        (
            "Le bac est de retour dans les ports du lac, et les marins sont pour.",
            None,
            "fr",
        ),
        (
            "Die Fähre ist zurück, und das Wetter auf dem See ist nicht schlecht.",
            None,
            "de",
        ),
        (
            "El barco vuelve por el lago y los puertos del norte, que son para todos.",
            None,
            "es",
        ),
        (
            "Kapal itu telah kembali dan akan berlayar ke pulau dengan kapten yang baru.",
            None,
            "id",
        ),
        ("호수의 배가 돌아왔다. 모두 기뻐했다.", None, "ko"),
        ("湖の船が戻った。みんな喜んだ。", None, "ja"),
        ("湖上的渡轮又回来了。", None, "zh"),
        ("عادت العبارة إلى البحيرة", None, "ar"),
        ("کشتی به دریاچه برگشت و همه چیز خوب بود", None, "fa"),
        ("Паром вернулся на озеро.", None, "ru"),
        ("Пором повернувся на озеро, і всі її чекали.", None, "uk"),
        ("Venn Orr Tal", Some("nl-BE"), "nl"),
    ] {
        let language = Language::of(text, declared).unwrap();
        assert_eq!(language.tag, tag, "{text}");
        assert_eq!(language.beside, None, "{text}");
    }
    assert_eq!(Language::of("12, 13.", None), None);
    assert_eq!(Language::of("Venn Orr Tal", None), None);
}

#[test]
fn a_second_script_is_named() {
    let text = "The ferry of the lake is back, and that was all. 호수의 배가 돌아왔다고 했다.";
    let language = Language::of(text, None).unwrap();
    assert_eq!((language.tag, language.beside), ("en", Some("Korean")));
    assert_eq!(
        language.note().as_deref(),
        Some("partly Korean: that part is kept and readable, not tagged")
    );
}

#[test]
fn short_english_is_english() {
    for text in [
        "Velland will host a fair in New Orrin on March 9.",
        "Velland met Tal in Port Orr on Friday.",
        "He sails to a port at noon.",
        "A ferry is on its way as a gale nears.",
        "Ministers do talk as ferries wait.",
        "Venn, Orr agree on de Vries plan",
        "Talks on fish on hold",
        "An envoy will be in Tal.",
        "Prices have risen in Orr as storms are near.",
        "Tal is to buy a ship from Venn.",
    ] {
        let tag = Language::of(text, None).map(|language| language.tag);
        assert_eq!(tag, Some("en"), "{text}");
    }
    // A few foreign words tell nothing: they may be names.
    for text in [
        "Velland met Tal",
        "Ministerin von der Tal visits Don del Orr",
        "Tal: Se sails",
    ] {
        assert_eq!(Language::of(text, None), None, "{text}");
    }
}

#[test]
fn short_texts_of_other_languages_are_told() {
    for (text, tag) in [
        ("Le ministre a dit que le port est en grève.", "fr"),
        ("La reine est à Orr pour un sommet.", "fr"),
        (
            "Der Minister will am Freitag mit dem Rat in Orr reden.",
            "de",
        ),
        ("Die Fähre fährt in die Stadt.", "de"),
        (
            "El ministro se reúne en la capital con los pescadores.",
            "es",
        ),
        ("O ministro vai a Orr para a reunião do conselho.", "pt"),
        ("Il ministro va a Orr per la riunione del consiglio.", "it"),
        (
            "De minister is in Orr voor een gesprek over de haven.",
            "nl",
        ),
        (
            "Menteri itu akan tiba di Orr untuk pertemuan pada hari Jumat.",
            "id",
        ),
        ("Bakan ve kaptan bu hafta Orr için yola çıktı.", "tr"),
        (
            "Minister jedzie do Orr na rozmowy z rybakami i nie wraca.",
            "pl",
        ),
        (
            "Bộ trưởng và các thuyền trưởng là khách của hội nghị.",
            "vi",
        ),
        (
            "Ministern reser till Orr för att tala med fiskarna på fredag.",
            "sv",
        ),
        ("Ministr se vrátil do Orr a jednal s rybáři o cenách.", "cs"),
        (
            "Ang ministro ay pupunta sa Orr para sa mga mangingisda.",
            "tl",
        ),
        (
            "Ministeren rejser til Orr for at tale med fiskerne om det.",
            "da",
        ),
        (
            "Ministeri on Orrissa ja puhuu kalastajille, mutta ei tänään.",
            "fi",
        ),
        (
            "A miniszter és a kapitány nem jön el az ünnepre, hogy tárgyaljon.",
            "hu",
        ),
        (
            "Ministrul va fi la Orr și va vorbi cu pescarii din port.",
            "ro",
        ),
    ] {
        let told = Language::of(text, None).map(|language| language.tag);
        assert_eq!(told, Some(tag), "{text}");
    }
}

#[test]
fn a_tag_may_have_a_region() {
    for (tag, is_understood) in [
        ("en", true),
        ("en-GB", true),
        ("EN_us", true),
        ("fr-CA", false),
    ] {
        assert_eq!(Language::is_tag_understood(tag), is_understood, "{tag}");
    }
}
