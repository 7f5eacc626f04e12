// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookstate.h"
#include "tests/support/journalbook.h"

using namespace tradebook;
using namespace tradebook::test;
using namespace Qt::StringLiterals;

namespace {

const Action kAny{u"book.update"_s};

} // namespace

/// Undo and redo of everything a person does: each row exactly as before, each derived figure, the search index and the foreign keys too.
class tst_journal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewUserWithAddresses()
    {
        JournalBook book;
        QCOMPARE(goesThereAndBack(book, kAny,
                     [](db::Connection &writer) -> Result<int> {
                         const auto user = addUser(writer, u"Ann"_s);
                         must(repo::users::addAddress(writer, {.id = {}, .userId = user, .city = u"Bern"_s, .isDefault = true}));
                         must(repo::users::addAddress(writer, {.id = {}, .userId = user, .kind = AddressKind::Shipping}));
                         return 0;
                     }),
            QString());
    }

    void aDeletedUserWithAddressesAndNotes()
    {
        JournalBook book;
        const auto user = book.edit([](db::Connection &writer) -> Result<UserId> {
            const auto id = addUser(writer, u"Ann"_s);
            must(repo::users::addAddress(writer, {.id = {}, .userId = id, .city = u"Bern"_s, .isDefault = true}));
            execute(writer, u"INSERT INTO notes (user_id, body) VALUES (%1, 'calls on Mondays')"_s.arg(id.value));
            return id;
        });
        QCOMPARE(goesThereAndBack(book, kAny, [user](db::Connection &writer) { return repo::users::remove(writer, user); }), QString());
    }

    void stepsAreTakenBackInTurnAndDoneAgain()
    {
        JournalBook book;
        QList<Digest> states{book.digest()};
        for (int i = 0; i < 5; ++i) {
            book.edit({u"product.create"_s, {{u"name"_s, QString::number(i)}}}, [i](db::Connection &writer) -> Result<int> {
                addProduct(writer, u"P%1"_s.arg(i), 100 * i, i);
                execute(writer, u"UPDATE products SET price = price + 7, updated_at = 'later' WHERE true"_s);
                return 0;
            });
            states << book.digest();
        }
        for (int i = 4; i >= 0; --i) {
            QCOMPARE(book.ahead().undo->action.arguments[u"name"_s].toString(), QString::number(i));
            QCOMPARE(must(book.undo()).arguments[u"name"_s].toString(), QString::number(i));
            QCOMPARE(difference(book.digest(), states[i]), QString());
            book.reopen();
        }
        COMPARE_ERROR(book.undo(), ErrorKind::NothingToUndo);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(book.ahead().redo->action.arguments[u"name"_s].toString(), QString::number(i));
            QCOMPARE(must(book.redo()).arguments[u"name"_s].toString(), QString::number(i));
            QCOMPARE(difference(book.digest(), states[i + 1]), QString());
        }
        COMPARE_ERROR(book.redo(), ErrorKind::NothingToRedo);
        QCOMPARE(book.faults(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_journal)
#include "tst_journal.moc"
