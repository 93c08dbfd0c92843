#include "core/index/languages.h"
#include "core/index/stopwords.h"
#include "core/index/termcutter.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestTermCutter : public QObject
{
    Q_OBJECT

    // The terms by place: those that stand together are joined by a stroke.
    static QString cut(const QString& text, const QString& language)
    {
        TermCutter cutter;
        QString all;
        cutter.cut(text, language, [&](const QString& term, bool samePlace) {
            all += (samePlace ? u"|"_s : all.isEmpty() ? u""_s : u" "_s) + term;
            return true;
        });
        return all;
    }

private Q_SLOTS:
    void terms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("terms");
        QTest::newRow("English") << u"The ships, sailing."_s << u"en"_s << u"the ship sail"_s;
        QTest::newRow("unknown is stemmed as English") << u"ships"_s << QString() << u"ship"_s;
        QTest::newRow("no stemmer") << u"ships café"_s << u"pl"_s << u"ships cafe"_s;
        QTest::newRow("German") << u"Häuser"_s << u"de"_s << u"haus"_s;
        QTest::newRow("German compound") << u"Vertragsstrafe"_s << u"de"_s
                                         << u"vertragsstraf|^vertragsstraf|<fartssgartrev"_s;
        QTest::newRow("French") << u"les médecines"_s << u"fr"_s << u"le medecin"_s;
        QTest::newRow("Russian") << u"книгами"_s << u"ru"_s << u"книг"_s;
        QTest::newRow("Chinese") << u"北京大学，书"_s << u"zh"_s << u"北京 京大 大学 学 书"_s;
        QTest::newRow("Japanese with Latin") << u"東京tower"_s << u"ja"_s << u"東京 京 tower"_s;
        QTest::newRow("Thai keeps its marks") << u"ที่"_s << u"th"_s << u"ที ี่ ่"_s;
        QTest::newRow("half-width Kana") << u"ｶﾅ"_s << u"ja"_s << u"カナ ナ"_s;
        QTest::newRow("outside the BMP") << u"𠮷野"_s << u"ja"_s << u"𠮷野 野"_s;
        QTest::newRow("part number") << u"TS9950"_s << u"en"_s << u"ts|ts9950|#ts9|#s99|#995|#950 9950"_s;
        QTest::newRow("identifier") << u"foo_bar"_s << u"en"_s << u"foo|#foo|#oo_|#o_b|#_ba|#bar bar"_s;
        QTest::newRow("hyphens join nothing") << u"e-mail"_s << u"en"_s << u"e mail"_s;
        QTest::newRow("a year") << u"1984"_s << u"en"_s << u"1984"_s;
        QTest::newRow("a long number") << u"19845"_s << u"en"_s << u"19845|#198|#984|#845"_s;
        QTest::newRow("empty") << QString() << u"en"_s << QString();
        QTest::newRow("no words") << u"?! — …"_s << u"en"_s << QString();
        QTest::newRow("half a pair") << QString(QChar(0xD800)) + u"a"_s << u"en"_s << u"a"_s;
    }
    void terms()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        QTEST(cut(text, language), "terms");
    }
    void aSinkCanEndIt()
    {
        TermCutter cutter;
        for (const QString& text : {u"one two"_s, u"北京大学"_s, u"TS9950 x"_s, u"Vertragsstrafe x"_s}) {
            int terms = 0;
            cutter.cut(text, u"de"_s, [&](const QString&, bool) { return ++terms < 2; });
            QCOMPARE(terms, 2);
        }
    }
    void longWordsAreNotStemmedNorCutToTrigrams()
    {
        const QString word(5000, u'a');
        QCOMPARE(cut(word, u"en"_s), word);
        QVERIFY(cut(u"a1"_s.repeated(5000), u"en"_s).count(u'#') < 64);
    }
    void languages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"The battery of the car has to be charged before it is used."_s << u"en"_s;
        QTest::newRow("German") << u"Die Batterie des Wagens muss vor der Fahrt geladen werden."_s << u"de"_s;
        QTest::newRow("French") << u"La batterie de la voiture doit être chargée avant le départ."_s << u"fr"_s;
        QTest::newRow("Spanish") << u"La batería del coche se debe cargar antes de la salida."_s << u"es"_s;
        QTest::newRow("Italian") << u"La batteria della macchina non è carica e deve essere sostituita."_s << u"it"_s;
        QTest::newRow("Portuguese") << u"A bateria do carro não está carregada e deve ser trocada."_s << u"pt"_s;
        QTest::newRow("Dutch") << u"De accu van het voertuig wordt voor de rit opgeladen."_s << u"nl"_s;
        QTest::newRow("Swedish") << u"Batteriet i bilen ska laddas och det är inte svårt."_s << u"sv"_s;
        QTest::newRow("Finnish") << u"Auton akku on ladattava ennen kuin se on tyhjä."_s << u"fi"_s;
        QTest::newRow("Turkish") << u"Araba ve bir akü için daha çok enerji gerekir."_s << u"tr"_s;
        QTest::newRow("Russian") << u"Батарея в машине должна быть заряжена до поездки."_s << u"ru"_s;
        QTest::newRow("Ukrainian") << u"Батарея та мотор є в машині, що була тут."_s << u"uk"_s;
        QTest::newRow("Chinese") << u"汽车的电池必须在出发前充电。"_s << u"zh"_s;
        QTest::newRow("Chinese with names") << u"汽车的电池 battery 必须在出发前充电。"_s << u"zh"_s;
        QTest::newRow("Japanese") << u"車の電池は出発の前に充電する。"_s << u"ja"_s;
        QTest::newRow("Korean") << u"자동차 배터리를 충전해야 합니다."_s << u"ko"_s;
        QTest::newRow("Thai") << u"ต้องชาร์จแบตเตอรี่ก่อนออกเดินทาง"_s << u"th"_s;
        QTest::newRow("Greek") << u"Η μπαταρία πρέπει να φορτιστεί."_s << u"el"_s;
        QTest::newRow("Arabic") << u"يجب شحن البطارية قبل الرحلة"_s << u"ar"_s;
        QTest::newRow("names") << u"Quixby Zarnoff Fenwick Ltd 4711"_s << QString();
        QTest::newRow("numbers") << u"1 2 3 4"_s << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void languages()
    {
        QFETCH(QString, text);
        QTEST(languageOf(text), "language");
    }
    void everyStemmerIsThere()
    {
        TermCutter cutter;
        // By name: what << gives back of a temporary list does not outlive the line.
        const QStringList all = languagesWithFunctionWords() + QStringList{u"el"_s, u"ar"_s, u"ta"_s};
        for (const QString& language : all)
            QVERIFY2(!cutter.stem(u"word"_s, language).isEmpty(), qPrintable(language));
        QCOMPARE(cutter.stem(u"boeken"_s, u"nl"_s), u"boek"_s);
        QCOMPARE(cutter.stem(u"libros"_s, u"es"_s), u"libr"_s);
    }
    void stopWordsOfOtherLanguages()
    {
        QCOMPARE(withoutStopWords({u"quelle"_s, u"est"_s, u"la"_s, u"capitale"_s}), (QStringList{u"capitale"_s}));
        QCOMPARE(withoutStopWords({u"кто"_s, u"был"_s, u"царь"_s}), (QStringList{u"царь"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTermCutter)
#include "tst_termcutter.moc"
