#pragma once

#include <QStringView>

namespace sheaf {

enum class AbbreviationKind {
    None,
    Inside,       // never ends a sentence: "Dr.", "e.g.", "bzw.", "т. е."
    BeforeNumber, // an abbreviation only where a number follows: "No. 5", "Fig. 2", "рис. 3"
    MayEnd,       // can end one: "etc.", "Inc.", "U.S."
};

// What the word before a full stop is, without that stop; inner stops belong to it ("e.g", "U.S"). Case does not
// matter.
AbbreviationKind abbreviationKind(QStringView word);

// Words that begin sentences far more often than they follow an abbreviation inside one: "The", "It", "Die", "Это".
bool isSentenceStarter(QStringView word);

// Names of months as German ordinals have them before: "3. Oktober".
bool isGermanMonth(QStringView word);

} // namespace sheaf
