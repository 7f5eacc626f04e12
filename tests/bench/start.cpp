// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/uithread.h"
#include "tests/bench/bench.h"
#include "tests/bench/errands.h"
#include "tests/bench/windows.h"

#include <QFile>
#include <QMenuBar>
#include <QProcess>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTableView>
#include <QThread>
#include <QToolBar>

#include <sqlite3.h>

#include <chrono>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kRounds = 9;
constexpr int kPatience = 60'000; ///< ms

/// A clock that all processes share, in milliseconds.
double now()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Comes back once a table that shows a record has been painted; when that was, and what the processors had worked by then.
QJsonObject waitForList()
{
    QEventLoop loop;
    QTimer::singleShot(kPatience, &loop, [] { qFatal("no list came"); });
    class Paints : public QObject {
    public:
        explicit Paints(QEventLoop &loop)
            : m_loop(loop)
        {
            qApp->installEventFilter(this);
        }
        QJsonObject painted;
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::Paint) {
                const auto *table = qobject_cast<QTableView *>(watched->parent());
                if (table && watched == table->viewport() && table->isVisible() && table->model()->rowCount() > 0
                    && !table->model()->index(0, 0).data().toString().isEmpty())
                    QTimer::singleShot(0, &m_loop, [this] {
                        // Now: what else waits in this round of the loop comes after the painting.
                        if (painted.isEmpty())
                            painted = {{u"painted"_s, now()}, {u"processor"_s, processorTime()}};
                        m_loop.quit();
                    });
            }
            return false;
        }

    private:
        QEventLoop &m_loop;
    } paints(loop);
    loop.exec();
    return paints.painted;
}

/// The processor time of another process, in clock ticks; nothing once it has ended.
std::optional<qint64> ticksOf(qint64 process)
{
    // not a book: what the kernel tells about a process
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> fields = stat.readAll().split(')').last().simplified().split(' ');
    return fields.value(11).toLongLong() + fields.value(12).toLongLong();
}

/// How long a program works after it has been started, until it has been idle for half a second.
double untilIdle(const QString &program, const QStringList &arguments)
{
    constexpr int kIdle = 500; // ms
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        qFatal("%s does not start", qPrintable(program));
    QElapsedTimer timer;
    timer.start();
    qint64 worked = 0;
    double since = 0;
    while (millisecondsOf(timer) - since < kIdle) {
        QThread::msleep(5);
        const auto ticks = ticksOf(process.processId());
        if (!ticks || timer.elapsed() > kPatience)
            qFatal("%s ended, or does not come to rest", qPrintable(program));
        if (*ticks != worked) {
            worked = *ticks;
            since = millisecondsOf(timer);
        }
    }
    process.kill();
    process.waitForFinished();
    return since;
}

void compareWithPeer(Bench &bench)
{
    const QString operation = u"start until at rest"_s;
    const QString peer = QStandardPaths::findExecutable(u"sqlitebrowser"_s);
    if (peer.isEmpty()) {
        bench.report.skip(operation, u"DB Browser for SQLite is not installed"_s);
        return;
    }
    const QString ours = qEnvironmentVariable("TRADEBOOK_BIN") + "/tradebook"_L1;
    Pair pair;
    for (int round = 0; round < 3; ++round) {
        pair.ours.add(untilIdle(ours, {bench.book(), u"--read-only"_s}));
        pair.anchor.add(untilIdle(peer, {u"-R"_s, bench.book(), u"-t"_s, u"orders"_s}));
    }
    bench.report.add(operation, u"DB Browser for SQLite"_s, pair, {});
}

} // namespace

QJsonObject startBare(const QStringList &arguments)
{
    QMainWindow window;
    window.menuBar()->addMenu(u"File"_s)->addAction(u"Quit"_s);
    window.addToolBar(u"Tools"_s)->addAction(u"New"_s);
    window.statusBar()->showMessage(u"Ready"_s);
    auto *table = new QTableView(&window);
    window.setCentralWidget(table);
    QStandardItemModel model(0, 5);
    Plain(arguments.value(0))
        .forEach("SELECT number, placed_at, status, item_count, total FROM orders ORDER BY placed_at DESC LIMIT 100",
            [&model](sqlite3_stmt *row) {
                QList<QStandardItem *> items;
                for (int column = 0; column < 5; ++column)
                    items.append(new QStandardItem(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)))));
                model.appendRow(items);
            });
    table->setModel(&model);
    window.resize(1280, 800);
    window.show();
    return waitForList();
}

QJsonObject startOurs(const QStringList &arguments)
{
    // As the program does it.
    db::UiThread::declare();
    const auto opening = ui::Opening::begin(arguments.value(0), Store::Mode::ReadWrite);
    const ui::Theme theme;
    ui::MainWindow window;
    window.resize(1280, 800);
    window.startWith(opening);
    return waitForList();
}

void benchStart(Bench &bench)
{
    const QString book = bench.book();
    Pair pair;
    const auto run = [&book](const QString &name, Took &took) {
        const double began = now();
        const auto said = errand(name, {book});
        took.add(said["painted"_L1].toDouble() - began, said["processor"_L1].toDouble());
    };
    for (int round = 0; round < kRounds; ++round) {
        run(u"start-ours"_s, pair.ours);
        run(u"start-bare"_s, pair.anchor);
    }
    bench.report.add(u"start to first painted list"_s, u"QMainWindow with 100 rows from SQLite"_s, pair, 2,
        u"from the start of the process, medians of %1"_s.arg(kRounds));
    compareWithPeer(bench);
}

} // namespace tradebook::bench
