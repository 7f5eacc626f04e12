// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/opening.h"
#include "core/writing.h"
#include "tests/support/bookstate.h"
#include "tests/support/edits.h"
#include "tests/support/outcome.h"
#include "tests/support/powerloss.h"
#include "tests/support/testbook.h"

#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;

/// RELIABILITY 2 and 3: the power goes while orders are saved and while the -wal is moved into the book. What was answered is there,
/// what was not is there whole or not at all.
class tst_powerloss : public QObject {
    Q_OBJECT

    struct Moment {
        test::PowerLoss::Image image;
        int answered = 0;
    };

    enum class Syncing { AsWeDo, Never };

    static QList<Moment> momentsOf(Syncing syncing)
    {
        constexpr int kOrders = 3;
        test::TestBook book;
        book.close();
        QList<Moment> moments;
        int answered = 0;
        QRandomGenerator random(20261121);
        const test::PowerLoss disk([&](const test::PowerLoss &now) { moments.append({now.image(random), answered}); });
        placeOrders(book.path(), kOrders, syncing, &answered);
        return answered == kOrders ? moments : QList<Moment>();
    }

    /// Places orders and closes, on this thread.
    static void placeOrders(const QString &path, int count, Syncing syncing, int *answered)
    {
        auto prepared = book::prepare(path, book::Wanted::ReadWrite);
        QVERIFY_OK(prepared);
        auto writer = book::openWriter(*prepared);
        QVERIFY_OK(writer);
        if (syncing == Syncing::Never)
            test::execute(*writer, u"PRAGMA synchronous = OFF"_s);
        auto recorder = journal::Recorder::install(*writer);
        QVERIFY_OK(recorder);
        {
            Writing writing(*writer, *std::move(recorder), prepared->path, prepared->identity, [](const Changes &) {});
            for (int i = 1; i <= count; ++i) {
                QVERIFY_OK(
                    writing.carryOut({u"order.place"_s}, [i](db::Connection &each) { return test::placeOrder(each, QString::number(i)); }));
                *answered = i;
                if (i == count / 2)
                    QVERIFY_OK(writer->checkpoint());
            }
        }
        QVERIFY_OK(writer->close());
    }

    static QString faultsOf(const Moment &moment)
    {
        const QTemporaryDir folder;
        for (auto file = moment.image.cbegin(); file != moment.image.cend(); ++file) {
            QFile copy(folder.filePath(file.key()));
            if (!copy.open(QIODevice::WriteOnly) || copy.write(file.value()) != file.value().size())
                return copy.errorString();
        }
        const QString path = folder.filePath(u"shop.tradebook"_s);
        if (const QString faults = test::faultsOf(path); !faults.isEmpty())
            return faults;
        const auto counts = test::rowCounts(path);
        const qint64 orders = counts[u"orders"_s];
        // The one that was being saved may be there already.
        if (orders < moment.answered || orders > moment.answered + 1)
            return u"%1 orders, %2 answered"_s.arg(orders).arg(moment.answered);
        if (counts[u"order_items"_s] != 3 * orders || counts[u"stock_moves"_s] != 3 * orders)
            return u"a part of an order"_s;
        return {};
    }

private Q_SLOTS:
    void whatWasAnsweredIsThereAfterThePowerWent()
    {
        const auto moments = momentsOf(Syncing::AsWeDo);
        QVERIFY2(moments.size() > 100, qPrintable(QString::number(moments.size())));
        for (qsizetype i = 0; i < moments.size(); ++i) {
            const QString faults = faultsOf(moments[i]);
            QVERIFY2(faults.isEmpty(), qPrintable(u"at moment %1 of %2: %3"_s.arg(i).arg(moments.size()).arg(faults)));
        }
    }

    // The test can fail: a writer that does not sync is found out.
    void aWriterThatDoesNotSyncIsFoundOut()
    {
        const auto moments = momentsOf(Syncing::Never);
        QVERIFY(std::any_of(moments.begin(), moments.end(), [](const Moment &moment) { return !faultsOf(moment).isEmpty(); }));
    }
};

QTEST_GUILESS_MAIN(tst_powerloss)
#include "tst_powerloss.moc"
