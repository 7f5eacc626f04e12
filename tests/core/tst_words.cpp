// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/errorwords.h"
#include "core/words/words.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;

namespace {

constexpr int kKinds = static_cast<int>(ErrorKind::Internal) + 1;

/// One sentence: begins like one, ends with its only full stop, leaves nothing unfilled, and speaks no language of machines.
QString faultOf(const QString &sentence)
{
    static const QRegularExpression jargon(u"\\b(SQL|SQLite|table|row|column|constraint|NULL|foreign|key|trigger|transaction|"
                                           u"rollback|commit|WAL|schema|pragma|query|errno|"
                                           "null|integer|database)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (sentence.isEmpty())
        return u"is empty"_s;
    if (!sentence.endsWith(u'.') || sentence.count(u'.') != 1)
        return u"is not one sentence with a full stop"_s;
    if (!sentence[0].isUpper() && sentence[0] != u'“')
        return u"does not begin like a sentence"_s;
    if (sentence.contains(u'%'))
        return u"has a place left open"_s;
    if (sentence.contains("  "_L1) || sentence.contains(" ,"_L1) || sentence.contains(u"“”"_s))
        return u"has a hole"_s;
    if (const auto match = jargon.match(sentence); match.hasMatch())
        return u"speaks of "_s + match.captured();
    return {};
}

} // namespace

class tst_words : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasOneClearSentence_data();
    void everyErrorHasOneClearSentence();
    void sentencesNameTheirData_data();
    void sentencesNameTheirData();
    void aPathMayLookLikeAPlaceholder();
    void aConstraintIsNotSpoken();
    void everyRuleOfTheSchemaHasItsSentence();
    void everyActionHasItsName();
    void actionsSayWhatTheyCarry_data();
    void actionsSayWhatTheyCarry();
    void everyColumnOfTheSchemaHasAName();
    void namesStatusesAndKinds();
    void writesPercentages();
};

void tst_words::everyErrorHasOneClearSentence_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("data");
    const QStringList data{u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s};
    for (int kind = 0; kind < kKinds; ++kind) {
        for (int count = 0; count <= 4; ++count)
            QTest::addRow("kind %d with %d", kind, count) << kind << data.first(count);
    }
}

void tst_words::everyErrorHasOneClearSentence()
{
    QFETCH(int, kind);
    QFETCH(QStringList, data);
    const QString sentence = words::sentence({.kind = static_cast<ErrorKind>(kind), .data = data, .detail = u"SQLITE_ERROR"_s});
    QVERIFY2(faultOf(sentence).isEmpty(), qPrintable(sentence + u' ' + faultOf(sentence)));
}

void tst_words::sentencesNameTheirData_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("data");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *name, ErrorKind kind, const QStringList &data, const QStringList &said) {
        QTest::newRow(name) << static_cast<int>(kind) << data << said;
    };
    for (const ErrorKind kind : {ErrorKind::FileMissing, ErrorKind::FileReplaced, ErrorKind::FileExists, ErrorKind::NotARegularFile,
             ErrorKind::EmptyFile, ErrorKind::NotADatabase, ErrorKind::NotABook, ErrorKind::Damaged, ErrorKind::PermissionDenied,
             ErrorKind::ReadOnly, ErrorKind::Busy, ErrorKind::DiskFull, ErrorKind::InputOutput, ErrorKind::MigrationEdited,
             ErrorKind::MigrationMissing, ErrorKind::MigrationFailed, ErrorKind::MigrationScript, ErrorKind::MigrationCopy})
        QTest::addRow("path %d", static_cast<int>(kind))
            << static_cast<int>(kind) << QStringList{u"/a/shop"_s} << QStringList{u"“/a/shop”"_s};
    row("wal alone", ErrorKind::FileMissing, {u"/a/shop"_s, u"/a/shop-wal"_s}, {u"“/a/shop”"_s, u"“/a/shop-wal”"_s});
    row("versions", ErrorKind::NewerVersion, {u"9"_s, u"6"_s}, {u"version 9"_s, u"up to 6"_s});
    row("older", ErrorKind::OlderVersion, {u"2"_s, u"6"_s}, {u"version 2"_s, u"needs 6"_s});
    row("holder", ErrorKind::InUse, {u"anna"_s, u"desk"_s, u"17"_s}, {u"anna"_s, u"desk"_s, u"process 17"_s});
    row("not found", ErrorKind::NotFound, {u"product"_s, u"85123A"_s}, {u"product “85123A”"_s});
    row("not found, table", ErrorKind::NotFound, {u"order_items"_s, u"7"_s}, {u"order line “7”"_s});
    row("invalid", ErrorKind::Invalid, {u"unit_price"_s, u"-3"_s}, {u"“-3”"_s, u"unit price"_s});
    row("invalid text", ErrorKind::Invalid, {u"12 kg"_s}, {u"“12 kg”"_s});
    row("duplicate", ErrorKind::Duplicate, {u"email"_s, u"a@b"_s}, {u"e-mail address “a@b”"_s});
    row("in use", ErrorKind::StillInUse, {u"user"_s, u"Anna"_s}, {u"user “Anna”"_s});
    row("stock", ErrorKind::NotEnoughStock, {u"MUG"_s, u"3"_s, u"5"_s}, {u"only 3 of MUG"_s, u"5 are asked"_s});
    row("status", ErrorKind::StatusNotAllowed, {u"shipped"_s, u"cancelled"_s}, {u"is shipped"_s, u"become cancelled"_s});
    row("overflow", ErrorKind::Overflow, {u"99999"_s}, {u"“99999”"_s});
    row("digits", ErrorKind::TooManyDigits, {u"price"_s, u"1.005"_s}, {u"“1.005”"_s});
    row("usage", ErrorKind::Usage, {u"--colour"_s}, {u"“--colour”"_s});
}

void tst_words::sentencesNameTheirData()
{
    QFETCH(int, kind);
    QFETCH(QStringList, data);
    QFETCH(QStringList, said);
    const QString sentence = words::sentence({.kind = static_cast<ErrorKind>(kind), .data = data});
    for (const QString &part : said)
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void tst_words::aPathMayLookLikeAPlaceholder()
{
    const QString sentence = words::sentence({.kind = ErrorKind::FileMissing, .data = {u"/a/%2/%1"_s, u"/b"_s}});
    QVERIFY2(sentence.contains(u"“/a/%2/%1”"_s) && sentence.contains(u"“/b”"_s), qPrintable(sentence));
    const Action action{u"product.price.raise"_s, {{u"name"_s, u"%2 off"_s}, {u"percent_bp"_s, 500}}};
    QCOMPARE(words::actionName(action), u"Raise the price of “%2 off” by 5\u00A0%"_s);
}

void tst_words::aConstraintIsNotSpoken()
{
    // As errorOf() hands them on: the text of a CHECK, or a name that no column of ours has.
    QCOMPARE(words::sentence({.kind = ErrorKind::Invalid, .data = {u"email = trim(email)"_s}, .sqliteCode = 275}),
        u"The e-mail address is not right; correct it and try again."_s);
    QCOMPARE(words::sentence({.kind = ErrorKind::Invalid, .data = {u"x_y > 0"_s}, .sqliteCode = 275}),
        u"A value is not right; correct it and try again."_s);
    QCOMPARE(words::sentence({.kind = ErrorKind::Duplicate, .data = {u"addresses_one"_s}, .sqliteCode = 2067}),
        u"Another record has this value already; choose another one."_s);
}

void tst_words::everyRuleOfTheSchemaHasItsSentence()
{
    static const QRegularExpression raise(u"RAISE\\s*\\(\\s*ABORT\\s*,\\s*'([^']*)'"_s);
    int found = 0;
    QDirIterator files(u":/migrations"_s, {u"*.up.sql"_s}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto matches = raise.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QString text = matches.next().captured(1);
            if (text.startsWith(u"UNIQUE constraint failed: "_s))
                continue; // a constraint's own words: a Duplicate, see db::errorOf()
            const QString sentence = words::sentence({.kind = ErrorKind::Rule, .detail = text});
            QVERIFY2(!words::ruleSentence(text).isEmpty(), qPrintable(text));
            QVERIFY2(faultOf(sentence).isEmpty(), qPrintable(sentence + u' ' + faultOf(sentence)));
            ++found;
        }
    }
    QVERIFY(found > 5);
    QVERIFY(words::ruleSentence(u"something else"_s).isEmpty());
}

void tst_words::everyActionHasItsName()
{
    const QStringList kinds = words::actionKinds();
    QCOMPARE(QSet<QString>(kinds.begin(), kinds.end()).size(), kinds.size());
    for (const QString &kind : kinds) {
        const QList<QVariantMap> all{{}, {{u"name"_s, u"Blue mug"_s}}, {{u"count"_s, 12}}, {{u"file"_s, u"a.csv"_s}, {u"count"_s, 12}},
            {{u"name"_s, u"Blue mug"_s}, {u"percent_bp"_s, 500}}, {{u"count"_s, 12}, {u"percent_bp"_s, 500}}};
        for (const QVariantMap &arguments : all) {
            QString name = words::actionName({kind, arguments});
            name.remove(u"5\u00A0%"_s);
            QVERIFY2(
                !name.isEmpty() && name[0].isUpper() && !name.endsWith(u'.') && !name.contains(u'%'), qPrintable(kind + u": "_s + name));
        }
    }
    QCOMPARE(words::actionName({u"no.such.kind"_s, {}}), u"Change the book"_s);
}

void tst_words::actionsSayWhatTheyCarry_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QVariantMap>("arguments");
    QTest::addColumn<QString>("name");
    QTest::newRow("many") << u"product.price.raise"_s << QVariantMap{{u"count"_s, 12}, {u"percent_bp"_s, 500}}
                          << u"Raise 12 prices by 5\u00A0%"_s;
    QTest::newRow("one") << u"product.price.lower"_s << QVariantMap{{u"name"_s, u"Mug"_s}, {u"percent_bp"_s, -255}}
                         << u"Lower the price of “Mug” by 2.55\u00A0%"_s;
    QTest::newRow("bare") << u"product.update"_s << QVariantMap{} << u"Change a product"_s;
    QTest::newRow("status") << u"order.status"_s << QVariantMap{{u"number"_s, u"1042"_s}, {u"status"_s, u"shipped"_s}}
                            << u"Set order “1042” to Shipped"_s;
    QTest::newRow("statuses") << u"order.status"_s << QVariantMap{{u"count"_s, 3}, {u"status"_s, u"shipped"_s}}
                              << u"Set 3 orders to Shipped"_s;
    QTest::newRow("stock") << u"stock.change"_s << QVariantMap{{u"name"_s, u"Mug"_s}, {u"delta"_s, 5}}
                           << u"Change the stock of “Mug” by +5"_s;
    QTest::newRow("file") << u"import.products"_s << QVariantMap{{u"count"_s, 77}, {u"file"_s, u"p.csv"_s}}
                          << u"Import products from “p.csv”"_s;
}

void tst_words::actionsSayWhatTheyCarry()
{
    QFETCH(QString, kind);
    QFETCH(QVariantMap, arguments);
    QFETCH(QString, name);
    QCOMPARE(words::actionName({kind, arguments}), name);
}

void tst_words::everyColumnOfTheSchemaHasAName()
{
    // The columns that a person meets: of the tables of records, but for ids and the keys of other rows.
    static const QRegularExpression table(u"CREATE TABLE (\\w+) \\((.*?)\\n\\) STRICT"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression column(u"^    ([a-z_]+) (?:TEXT|INTEGER)"_s, QRegularExpression::MultilineOption);
    const QSet<QString> records{
        u"book"_s, u"users"_s, u"addresses"_s, u"categories"_s, u"products"_s, u"stock"_s, u"orders"_s, u"order_items"_s};
    int found = 0;
    QDirIterator files(u":/migrations"_s, {u"*.up.sql"_s}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto tables = table.globalMatch(QString::fromUtf8(file.readAll()));
        while (tables.hasNext()) {
            const auto match = tables.next();
            if (!records.contains(match.captured(1)))
                continue;
            auto columns = column.globalMatch(match.captured(2));
            while (columns.hasNext()) {
                const QString name = columns.next().captured(1);
                if (name == u"id"_s)
                    continue;
                QVERIFY2(!words::fieldName(name).isEmpty(), qPrintable(match.captured(1) + u'.' + name));
                ++found;
            }
        }
    }
    QVERIFY(found > 60);
    QCOMPARE(words::fieldHeading(u"email"_s), u"E-mail address"_s);
    QCOMPARE(words::fieldName(u"no_such_column"_s), QString());
}

void tst_words::namesStatusesAndKinds()
{
    QSet<QString> names;
    for (const OrderStatus status : kOrderStatuses)
        names.insert(words::statusName(status));
    for (const OrderKind kind : kOrderKinds)
        names.insert(words::orderKindName(kind));
    QCOMPARE(names.size(), 7);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(words::recordName(u"order_items"_s), u"order line"_s);
    QCOMPARE(words::recordsName(u"category"_s), u"categories"_s);
    QCOMPARE(words::recordName(u"unheard"_s), u"record"_s);
}

void tst_words::writesPercentages()
{
    QCOMPARE(words::sentence(Error{.kind = ErrorKind::Invalid, .data = {u"percent"_s, u"-15000"_s}}),
        u"Prices cannot be lowered by more than 100 percent; enter a smaller percentage."_s); // in no basis points
    QCOMPARE(words::percent(500, QLocale::c()), u"5\u00A0%"_s);
    QCOMPARE(words::percent(1950, QLocale::c()), u"19.5\u00A0%"_s);
    QCOMPARE(words::percent(255, QLocale(u"de_DE"_s)), u"2,55\u00A0%"_s);
}

QTEST_GUILESS_MAIN(tst_words)
#include "tst_words.moc"
