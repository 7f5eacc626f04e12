// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file of a million lines through the window: all of it counted, the first of each outcome listed, and the window at hand meanwhile.
#include "tests/ui/importfixture.h"

#include <QFile>

using namespace tradebook;
using namespace tradebook::test;

namespace {

constexpr int kRows = 1'000'000;

/// Every tenth row is wrong; with `price` as the price of the others.
QString millionFile(const Files &files, const QByteArray &price)
{
    const QString path = files.path(u"million.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    QByteArray text = "SKU,Name,Price,Category\n";
    for (int row = 0; row < kRows; ++row) {
        const QByteArray number = QByteArray::number(row);
        text += "M-" + number + ",Product " + number + ',' + (row % 10 == 9 ? QByteArray("cheap") : price) + ",Shelf "
            + QByteArray::number(row % 500) + '\n';
        if (text.size() > 1 << 20 && file.write(std::exchange(text, {})) < 0)
            qFatal("%s", qPrintable(file.errorString()));
    }
    if (file.write(text) != text.size())
        qFatal("%s", qPrintable(file.errorString()));
    return path;
}

/// The most memory that this process has had, in MB.
qint64 peak()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto lines = status.readAll().split('\n');
    for (const auto &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() / 1024;
    }
    return 0;
}

} // namespace

class tst_long_importing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }

    void aMillionLinesAreReviewedImportedAndReviewedAgain()
    {
        Importing at;
        const qint64 before = peak();
        const auto waits = [&] { return QTest::qWaitFor([&] { return at.window->isSettled(); }, 1'800'000); };
        at.window->importDesk()->begin(millionFile(at.files, "1.50"));
        QVERIFY(waits());
        QCOMPARE(at.tabs(), u"All 1,000,000|New 900,000|Changed 0|Same 0|Rejected 100,000"_s);
        QCOMPARE(at.rows().size(), 1000);
        QVERIFY(at.dialog()->findChild<QLabel *>(u"rowsNote"_s)->isVisible());
        QCOMPARE(at.importButton()->text(), u"&Import 900,000 Products"_s);
        at.importButton()->click();
        QVERIFY(!at.window->isSettled()); // it goes on behind the window
        QVERIFY(at.window->isEnabled());
        QVERIFY(waits());
        QCOMPARE(at.ask(u"SELECT count(*) FROM products"_s), u"900004"_s);
        at.window->importDesk()->begin(millionFile(at.files, "1.75"));
        QVERIFY(waits());
        QCOMPARE(at.tabs(), u"All 1,000,000|New 0|Changed 900,000|Same 0|Rejected 100,000"_s);
        at.dialog()->findChild<QTabBar *>()->setCurrentIndex(2);
        QCOMPARE(at.rows().first(), u"2|Changed|M-0|Product 0|£1.50 → £1.75|Shelf 0|"_s);
        at.dialog()->reject();
        QVERIFY(waits());
        qInfo("%lld MB more than before", peak() - before);
        QVERIFY2(peak() - before < 600, qPrintable(QString::number(peak())));
        QCOMPARE(db::UiThread::calls(), 0);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_long_importing)
#include "tst_long_importing.moc"
