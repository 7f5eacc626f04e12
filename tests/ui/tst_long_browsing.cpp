// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/generate/generate.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/orderspage.h"
#include "ui/support/watchedapplication.h"
#include "ui/tables/cellroles.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

constexpr int kJumps = 400;

WatchedApplication *application()
{
    return static_cast<WatchedApplication *>(QCoreApplication::instance());
}

class NoProgress final : public Progress {
public:
    void report(qint64, qint64) override { }
    [[nodiscard]] bool isCancelled() const override { return false; }
};

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

QString percentiles(QList<qint64> times)
{
    std::sort(times.begin(), times.end());
    const auto at
        = [&](double share) { return milliseconds(times.at(static_cast<qsizetype>(share * static_cast<double>(times.size() - 1)))); };
    return u"median %1 ms, p99 %2 ms, longest %3 ms"_s.arg(at(0.5), 0, 'f', 2).arg(at(0.99), 0, 'f', 2).arg(at(1), 0, 'f', 2);
}

/// Tells when a view has first painted rows.
class FirstPaint : public QObject {
public:
    FirstPaint(QTableView *view)
        : m_view(view)
    {
        view->viewport()->installEventFilter(this);
    }
    [[nodiscard]] bool hasPainted() const { return m_hasPainted; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_hasPainted = m_hasPainted || (event->type() == QEvent::Paint && m_view->model()->rowCount() > 0);
        return false;
    }

private:
    QTableView *m_view;
    bool m_hasPainted = false;
};

} // namespace

/// Browses a large book as a person would and says how long that took. Times are told, never judged. TRADEBOOK_BIG_BOOK names a book
/// (1,000,000 orders by `tradebook-cli generate`); without it one of 20,000 orders is made.
class tst_long_browsing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_path = qEnvironmentVariable("TRADEBOOK_BIG_BOOK");
        if (!m_path.isEmpty())
            return;
        m_book = std::make_unique<TestBook>();
        NoProgress progress;
        must(generate::generate(m_book->writer(), {2000, 4000, 20000, 1, QDate(2026, 11, 20)}, progress));
        m_path = m_book->path();
        m_book->close();
    }
    void cleanupTestCase()
    {
        m_book.reset();
        m_setting.reset();
    }

    void everyJumpEndsOnItsRows()
    {
        QElapsedTimer clock;
        clock.start();
        Window window;
        auto *page = static_cast<OrdersPage *>(window->page(u"orders"_s));
        auto *table = page->table();
        const FirstPaint first(table);
        application()->setWatching(true);
        application()->reset();
        window->openBook(m_path);
        QVERIFY(QTest::qWaitFor([&] { return first.hasPainted(); }, 60000));
        qInfo("open to first painted list: %.1f ms", milliseconds(clock.nsecsElapsed()));
        QVERIFY(QTest::qWaitFor([&] { return page->records()->isComplete(); }, 60000));
        qInfo("open to exact scroll bar over %d orders: %.1f ms", page->records()->rowCount(), milliseconds(clock.nsecsElapsed()));
        QVERIFY(window.settle());
        qInfo("open to everything counted: %.1f ms", milliseconds(clock.nsecsElapsed()));
        say("while opening");

        QList<qint64> painting;
        QList<qint64> filled;
        QRandomGenerator dice(7);
        auto *bar = table->verticalScrollBar();
        for (int jump = 0; jump < kJumps; ++jump) {
            qint64 arrived = 0;
            const auto answer = connect(page->records(), &QAbstractItemModel::dataChanged, this, [&] { arrived = clock.nsecsElapsed(); });
            clock.restart();
            bar->setValue(dice.bounded(bar->maximum() + 1));
            table->viewport()->repaint();
            painting.append(clock.nsecsElapsed());
            const int top = table->rowAt(1);
            const int bottom = table->rowAt(table->viewport()->height() - 2);
            QVERIFY(top >= 0);
            QVERIFY(QTest::qWaitFor([&] { return isLoaded(page->records(), top) && isLoaded(page->records(), bottom); }, 10000));
            disconnect(answer);
            // qWaitFor sleeps in steps: what counts is when the rows came, and one repaint.
            clock.restart();
            table->viewport()->repaint();
            filled.append(qMax(arrived, painting.last()) + clock.nsecsElapsed());
        }
        qInfo("%d jumps, first repaint: %s", kJumps, qPrintable(percentiles(painting)));
        qInfo("%d jumps, rows on the screen: %s", kJumps, qPrintable(percentiles(filled)));
        say("while jumping");
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void sortingAndFilteringShowRowsAtOnce()
    {
        Window window(m_path);
        auto *page = static_cast<OrdersPage *>(window->page(u"orders"_s));
        application()->reset();
        for (const auto &field : {u"number"_s, u"customer"_s, u"status"_s, u"total"_s, u"placed_at"_s}) {
            QElapsedTimer clock;
            clock.start();
            bool isFirst = true;
            const auto connection = connect(page->records(), &QAbstractItemModel::modelReset, this, [&] {
                if (std::exchange(isFirst, false))
                    qInfo("sort by %s: first rows after %.1f ms", qPrintable(field), milliseconds(clock.nsecsElapsed()));
            });
            page->records()->sort(*list::columnOf(list::Kind::Orders, field), Qt::AscendingOrder);
            QVERIFY(QTest::qWaitFor([&] { return page->records()->isComplete(); }, 60000));
            qInfo("sort by %s: exact scroll bar after %.1f ms", qPrintable(field), milliseconds(clock.nsecsElapsed()));
            disconnect(connection);
            QVERIFY(window.settle());
        }
        say("while sorting");
        application()->reset();
        QElapsedTimer clock;
        clock.start();
        page->filterBox()->setText(u"anna"_s);
        QVERIFY(QTest::qWaitFor([&] { return page->records()->request().text == u"anna"_s && page->records()->isComplete(); }, 60000));
        qInfo("filter \"anna\": %d orders after %.1f ms", page->records()->rowCount(), milliseconds(clock.nsecsElapsed()));
        say("while filtering");
        QVERIFY(window.settle());
        for (const auto &name : MainWindow::pageNames()) {
            application()->reset();
            clock.restart();
            window->showPage(name);
            QVERIFY(window.settle());
            qInfo("page %s: at rest after %.1f ms", qPrintable(name), milliseconds(clock.nsecsElapsed()));
            say("while changing the page");
        }
        QCOMPARE(db::UiThread::calls(), 0);
    }

private:
    static bool isLoaded(const RecordTableModel *records, int row)
    {
        const int at = row < 0 ? records->rowCount() - 1 : row;
        return records->index(at, 0).data(StateRole).toInt() == static_cast<int>(RowState::Loaded);
    }
    static void say(const char *when)
    {
        qInfo("longest event %s: %s", when, qPrintable(WatchedApplication::toText(application()->longest())));
    }

    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<TestBook> m_book;
    QString m_path;
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    tst_long_browsing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_long_browsing.moc"
