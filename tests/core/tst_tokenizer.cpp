// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/tokenizer.h"
#include "tests/support/shop.h"
#include "tests/support/testbook.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;

class tst_tokenizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsAndFolds()
    {
        TestBook book;
        const auto tokenizer = must(db::Tokenizer::of(book.writer()));
        const QByteArray text = u"Crème-Brûlée  AB/47, Straße 日本語 \"x\" ☂"_s.toUtf8();
        QList<QByteArray> words;
        for (const auto &token : tokenizer.tokens(text)) {
            words << token.text;
            QVERIFY(token.begin >= 0 && token.begin < token.end && token.end <= text.size());
        }
        QCOMPARE(words, (QList<QByteArray>{"creme", "brulee", "ab", "47", "straße", "日本語", "x"}));
        QCOMPARE(text.sliced(tokenizer.tokens(text)[1].begin).first(2), QByteArray("Br"));
        QCOMPARE(tokenizer.tokens({}).size(), 0);
        QCOMPARE(tokenizer.tokens("-- \" * ()").size(), 0);
    }

    // What it makes of a text is what the index has of it.
    void cutsAsTheIndexDoes()
    {
        TestBook book;
        const auto tokenizer = must(db::Tokenizer::of(book.writer()));
        execute(book.writer(), u"CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'users_fts', 'row')"_s);
        for (auto text : hostileTexts()) {
            text = text.simplified();
            const auto id = addUser(book.writer(), text);
            for (const auto &token : tokenizer.tokens(text.toUtf8())) {
                const auto term = QString::fromUtf8(token.text);
                QCOMPARE(scalar(book.writer(), u"SELECT count(*) FROM temp.terms WHERE term = '%1'"_s.arg(term)), u"1"_s);
            }
            execute(book.writer(), u"DELETE FROM users WHERE id = %1"_s.arg(id.value));
        }
    }

    void needsAConnection()
    {
        TestBook book;
        auto reader = book.reader();
        VERIFY_OK(reader.close());
        QVERIFY(!db::Tokenizer::of(reader).isOk());
    }

    void outlivesItsConnection()
    {
        TestBook book;
        std::optional<db::Connection> reader = book.reader();
        const auto tokenizer = must(db::Tokenizer::of(*reader));
        reader.reset();
        QCOMPARE(tokenizer.tokens("Mug").value(0).text, QByteArray("mug"));
    }
};

QTEST_GUILESS_MAIN(tst_tokenizer)
#include "tst_tokenizer.moc"
