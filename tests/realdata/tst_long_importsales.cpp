// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A million lines of a flat sales file: memory stays flat, and nothing is counted wrong.
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

class tst_long_importsales : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); }

private Q_SLOTS:
    void keepsMemoryFlatOverAMillionSalesLines();

private:
    void import(const ImportBook &book, ImportKind kind, const char *what, const QString &expected);
};

void tst_long_importsales::import(const ImportBook &book, ImportKind kind, const char *what, const QString &expected)
{
    const double before = processorSeconds();
    const auto report = book.import(kind, book.folder() + u"/large.csv"_s);
    QVERIFY_OK(report);
    tell(what, *report, processorSeconds() - before);
    QCOMPARE(test::counts(*report), expected);
    QVERIFY2(peakMegabytes() <= kMostMegabytes, qPrintable(QString::number(peakMegabytes())));
}

void tst_long_importsales::keepsMemoryFlatOverAMillionSalesLines()
{
    const ImportBook book;
    std::mt19937_64 random(8);
    QFile file(book.folder() + u"/large.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
    for (int i = 0; i < 1'000'000; ++i) {
        const int order = i / 5;
        const quint64 product = random() % 20000;
        file.write(QByteArray::number(500000 + order) + ",P" + QByteArray::number(product) + ",Thing " + QByteArray::number(product) + ","
            + QByteArray::number(1 + random() % 20) + "," + QByteArray::number(2000 + order / 20000) + "-"
            + QByteArray::number(10 + order % 3) + "-" + QByteArray::number(10 + order % 18) + " 10:" + QByteArray::number(10 + order % 50)
            + ",2." + QByteArray::number(10 + random() % 90) + "," + QByteArray::number(order % 30000) + ",France\n");
    }
    file.close();
    import(book, ImportKind::OrderLines, "1M sales lines", u"1000000 1000000 0 0 0"_s);
    import(book, ImportKind::OrderLines, "the same again", u"1000000 0 0 1000000 0"_s);
}

QTEST_GUILESS_MAIN(tst_long_importsales)
#include "tst_long_importsales.moc"
