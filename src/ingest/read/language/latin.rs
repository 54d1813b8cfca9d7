//! The commonest words of languages in Latin letters.

/// BCP 47 tags, English names, and words that stand in nearly every sentence.
///
/// A word may be one of several languages, so that the lists are about as long as each other: what several have in common, such as
/// “in” or “a”, weighs the same for all, and the words beside it decide. English is first: of two alike the first is taken.
pub(super) const LATIN: [(&str, &str, &str); 19] = [
    (
        "en",
        "English",
        "the and of to that with was is for has said by in on a at will from he it as are be have an not they its do",
    ),
    (
        "fr",
        "French",
        "le les des et est une dans du pour qui sur avec la de à en un au aux que par ne pas se il",
    ),
    (
        "de",
        "German",
        "der die das und ist nicht mit den von zu auf ein eine in im dem des für sich auch als an am er es wird",
    ),
    (
        "es",
        "Spanish",
        "el los las y del una que en por con su para la de un a se es al lo como más no fue ha",
    ),
    (
        "pt",
        "Portuguese",
        "o os as e do da uma não em com para ao a de que um por se na no dos das foi é mais",
    ),
    (
        "it",
        "Italian",
        "il gli di e della che una è per con nel sono la le i a in un si da del non lo alla ha",
    ),
    (
        "nl",
        "Dutch",
        "het een en van niet is op dat voor met zijn de in te aan die er ook als bij om over hij was",
    ),
    (
        "id",
        "Indonesian or Malay",
        "yang dan di dengan untuk ini itu akan dari pada telah ke dalam tidak oleh juga para bagi",
    ),
    (
        "tr",
        "Turkish",
        "ve bir bu için ile da de olarak daha olan çok gibi o ne ki en kadar sonra dedi",
    ),
    (
        "pl",
        "Polish",
        "i w nie na się z do jest że przez oraz jak o a po to od za dla są",
    ),
    (
        "vi",
        "Vietnamese",
        "và của các là được trong cho với không những đã này có một người khi đến",
    ),
    (
        "sv",
        "Swedish",
        "och att det som är för på av med inte den till en i ett om har de ska",
    ),
    (
        "cs",
        "Czech",
        "a se na je že v s pro by jsou ale jako z do o k i za to ve si",
    ),
    (
        "tl",
        "Filipino",
        "ang ng sa mga na ay at hindi para ito kay siya ni si niya nang may",
    ),
    (
        "da",
        "Danish or Norwegian",
        "og det er på en af til at som for med ikke de om har vil i den et fra av",
    ),
    (
        "fi",
        "Finnish",
        "ja on ei että oli se hän myös mutta ovat kun joka ole sekä mukaan",
    ),
    (
        "hu",
        "Hungarian",
        "a az és hogy nem is egy volt meg el de ez csak már vagy",
    ),
    (
        "ro",
        "Romanian",
        "și de la în a cu pe din care este nu că pentru un o va fi sunt au",
    ),
    (
        "hr",
        "Croatian, Serbian or Bosnian",
        "i je u na se da za od su ne s će koji nije kao o",
    ),
];
