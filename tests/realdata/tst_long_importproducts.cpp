// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A million products: memory stays flat, and nothing is counted wrong. One program for one kind, as the peak is the process's.
#include "tests/support/importing.h"
#include "tests/support/outcome.h"

#include <QFile>
#include <QTest>

#include <random>

#include <sys/resource.h>

using namespace tradebook;
using namespace Qt::StringLiterals;
using test::ImportBook;
using transfer::ImportKind;

namespace {

constexpr qint64 kMostMegabytes = 150;

qint64 peakMegabytes()
{
    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

double processorSeconds()
{
    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

void tell(const char *what, const transfer::ImportReport &report, double processor)
{
    qInfo("%s: %s; %.1f s, %.0f rows/s, %.1f CPU s, peak %lld MB", what, qPrintable(test::counts(report)), report.seconds,
        static_cast<double>(report.rows) / report.seconds, processor, peakMegabytes());
}

} // namespace

class tst_long_importproducts : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); }

private Q_SLOTS:
    void keepsMemoryFlatOverAMillionProducts();

private:
    void import(const ImportBook &book, ImportKind kind, const char *what, const QString &expected);
};

void tst_long_importproducts::import(const ImportBook &book, ImportKind kind, const char *what, const QString &expected)
{
    const double before = processorSeconds();
    const auto report = book.import(kind, book.folder() + u"/large.csv"_s);
    QVERIFY_OK(report);
    tell(what, *report, processorSeconds() - before);
    QCOMPARE(test::counts(*report), expected);
    QVERIFY2(peakMegabytes() <= kMostMegabytes, qPrintable(QString::number(peakMegabytes())));
}

void tst_long_importproducts::keepsMemoryFlatOverAMillionProducts()
{
    const ImportBook book;
    const auto write = [&](int changedEvery) {
        std::mt19937_64 random(7);
        QFile file(book.folder() + u"/large.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("sku,name,description,price,category,barcode\n");
        for (int i = 0; i < 1'000'000; ++i) {
            const quint64 number = random();
            file.write(QByteArray("S") + QByteArray::number(number, 36) + ",Product number " + QByteArray::number(i) + " of "
                + QByteArray::number(number % 5000) + ",Some words about it that go on for a while,"
                + QByteArray::number((number % 9000) + (changedEvery > 0 && i % changedEvery == 0 ? 1 : 0)) + ".50,Group "
                + QByteArray::number(number % 500) + ",40" + QByteArray::number(number % 1'000'000'000) + "\n");
        }
    };
    write(0);
    import(book, ImportKind::Products, "1M new products", u"1000000 1000000 0 0 0"_s);
    import(book, ImportKind::Products, "the same again", u"1000000 0 0 1000000 0"_s);
    write(10);
    import(book, ImportKind::Products, "every tenth changed", u"1000000 0 100000 900000 0"_s);
}

QTEST_GUILESS_MAIN(tst_long_importproducts)
#include "tst_long_importproducts.moc"
