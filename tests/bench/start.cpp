// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/start.h"

#include "tests/bench/measuring.h"
#include "ui/mainwindow.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMenuBar>
#include <QPaintEvent>
#include <QProcess>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTableView>
#include <QTimer>
#include <QToolBar>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tradebook::bench {

namespace {

constexpr int kRuns = 5;
constexpr int kPatience = 60'000; ///< ms

/// Ends the program once a table that shows a record has been painted.
class FirstList : public QObject {
public:
    explicit FirstList(QWidget &window)
        : m_window(window)
    {
        qApp->installEventFilter(this);
        QTimer::singleShot(kPatience, this, [] { QCoreApplication::exit(1); });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            for (const QTableView *view : m_window.findChildren<QTableView *>()) {
                if (watched == view->viewport() && view->isVisible() && showsARecord(*view->model()))
                    QTimer::singleShot(0, this, [] { QCoreApplication::exit(0); });
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    static bool showsARecord(const QAbstractItemModel &model)
    {
        return model.rowCount() > 0 && !model.index(0, 0).data().toString().isEmpty();
    }

    QWidget &m_window;
};

int startBare(const QString &book)
{
    QMainWindow window;
    window.menuBar()->addMenu(u"File"_s)->addAction(u"Quit"_s);
    window.addToolBar(u"Tools"_s)->addAction(u"New"_s);
    window.statusBar()->showMessage(u"Ready"_s);
    auto *table = new QTableView(&window);
    window.setCentralWidget(table);
    const Plain plain(book);
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(plain.handle(),
            "SELECT number, placed_at, status, item_count, total FROM orders ORDER BY placed_at DESC LIMIT 100", -1, &statement, nullptr)
        != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(plain.handle()));
    QStandardItemModel model(0, 5);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QList<QStandardItem *> row;
        for (int column = 0; column < 5; ++column)
            row.append(new QStandardItem(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)))));
        model.appendRow(row);
    }
    sqlite3_finalize(statement);
    table->setModel(&model);
    const FirstList first(window);
    window.resize(1280, 800);
    window.show();
    return QCoreApplication::exec();
}

int startOurs(const QString &book)
{
    ui::Theme theme;
    ui::MainWindow window;
    const FirstList first(window);
    window.resize(1280, 800);
    window.show();
    window.openBook(book, Store::Mode::ReadWrite);
    return QCoreApplication::exec();
}

double timeOf(const QString &mode, const QString &book)
{
    return best(kRuns, [&] {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {mode, book});
        if (!process.waitForFinished(kPatience) || process.exitCode() != 0)
            qFatal("%s did not show a list: %s", qPrintable(mode), process.readAll().constData());
    });
}

} // namespace

bool isStart(int argc, char **argv)
{
    return argc == 3 && (qstrcmp(argv[1], "--start-ours") == 0 || qstrcmp(argv[1], "--start-bare") == 0);
}

int start(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"tradebook"_s);
    QCoreApplication::setApplicationName(u"tradebook-bench"_s);
    const QString book = QString::fromLocal8Bit(argv[2]);
    return qstrcmp(argv[1], "--start-ours") == 0 ? startOurs(book) : startBare(book);
}

void benchStart(const QString &book)
{
    print({.operation = u"start to first painted list"_s,
        .milliseconds = timeOf(u"--start-ours"_s, book),
        .anchor = u"QMainWindow with 100 rows from SQLite"_s,
        .anchorMilliseconds = timeOf(u"--start-bare"_s, book),
        .reach = 2,
        .note = u"whole processes, shortest of %1"_s.arg(kRuns)});
}

} // namespace tradebook::bench
