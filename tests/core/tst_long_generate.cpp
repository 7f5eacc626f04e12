// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/generate.h"
#include "core/upkeep/check.h"
#include "core/words/checkwords.h"
#include "tests/support/testbook.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tradebook;
using namespace Qt::StringLiterals;

namespace {

class Silent : public Progress {
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return false; }
};

} // namespace

/// A large made-up book keeps every rule. The figures are told, never judged.
class tst_long_generate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLargeBookIsHealthy();
};

void tst_long_generate::aLargeBookIsHealthy()
{
    test::TestBook book(u"EUR"_s, u"Europe/Berlin"_s);
    Silent silent;
    QElapsedTimer timer;
    timer.start();
    const auto written = generate::generate(
        book.writer(), {.products = 5000, .users = 10000, .orders = 50000, .seed = 2, .lastDay = QDate(2024, 6, 30)}, silent);
    QVERIFY(written);
    qInfo("%lld orders with %lld lines in %lld ms", static_cast<long long>(written->orders), static_cast<long long>(written->orderItems),
        static_cast<long long>(timer.restart()));
    for (const auto depth : {upkeep::Depth::Usual, upkeep::Depth::Deep}) {
        const auto health = upkeep::check(book.writer(), depth, silent);
        QVERIFY(health);
        for (const upkeep::Finding &finding : health->findings)
            qWarning("%s", qPrintable(words::finding(finding, {u"EUR"_s, 2}, QLocale::c())));
        QVERIFY(health->isHealthy());
        qInfo("looked through in %lld ms", static_cast<long long>(timer.restart()));
    }
}

QTEST_GUILESS_MAIN(tst_long_generate)
#include "tst_long_generate.moc"
