// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/bookstate.h"
#include "tests/support/restorebook.h"
#include "tests/ui/windowfixture.h"
#include "ui/backups/backupswindow.h"
#include "ui/bookdesk.h"
#include "ui/restoredesk.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>

namespace tradebook::test {

/// The sample shop with a backup, after which a product was made dearer, an order without lines came and a user was renamed.
class BackupShop {
public:
    BackupShop()
        : backup(backedUp(book.path()))
    {
        change(QStringLiteral("UPDATE products SET price = price + 100, updated_at = '2030-01-01T00:00:00.000Z' WHERE id = 1"));
        change(QStringLiteral("UPDATE users SET name = 'Somebody Else', updated_at = '2030-01-01T00:00:00.000Z' WHERE id IN (1, 2)"));
        change(QStringLiteral("INSERT INTO users (code, name, created_at, updated_at) VALUES ('NEW-1', 'Newly Come', "
                              "'2030-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z')"));
    }
    /// As another program would, while the book is closed.
    void change(const QString &sql) const
    {
        auto connection = must(db::Connection::open(book.path(), {.access = db::Access::ReadWrite}));
        must(connection.trustSchema());
        execute(connection, sql);
        must(connection.close());
    }
    [[nodiscard]] QString file(const QString &name) const { return book.folder() + QLatin1Char('/') + name; }
    /// A file beside the book with these bytes.
    [[nodiscard]] QString written(const QString &name, const QByteArray &bytes) const
    {
        writeBytes(file(name), bytes);
        return file(name);
    }
    /// A copy of the backup under another name, without its checksum, changed by SQL as another program would.
    [[nodiscard]] QString changed(const QString &sql) const
    {
        const QString copy = written(QStringLiteral("changed.tradebook-backup"), bytesOf(backup));
        if (executeOn(copy, sql) != 0)
            qFatal("%s", qPrintable(sql));
        return copy;
    }

    SampleBook book;
    QString backup;
};

/// The one that a restore has made of the book before; empty where there is none.
[[nodiscard]] inline QString safetyCopyOf(const QString &book)
{
    for (const auto &backup : backup::listBackups(backup::folderFor(book))) {
        if (backup.reason == backup::Reason::BeforeRestore)
            return backup.path;
    }
    return {};
}

[[nodiscard]] inline QPushButton *buttonOf(QWidget *window, const QString &text)
{
    for (auto *button : window->findChildren<QPushButton *>()) {
        if (button->text().remove(QLatin1Char('&')) == text && button->isVisibleTo(window))
            return button;
    }
    return nullptr;
}

[[nodiscard]] inline QTableView *tableOf(QWidget *window, const QString &name)
{
    for (auto *table : window->findChildren<QTableView *>()) {
        if (table->accessibleName() == name)
            return table;
    }
    return nullptr;
}

[[nodiscard]] inline QString cellOf(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

/// The row whose first cell is this, as text; empty where there is none.
[[nodiscard]] inline QStringList rowOf(const QTableView *table, const QString &first)
{
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (cellOf(table, row, 0) != first)
            continue;
        QStringList cells;
        for (int column = 1; column < table->model()->columnCount(); ++column)
            cells.append(cellOf(table, row, column));
        return cells;
    }
    return {};
}

/// Whether a label of the window that one sees says this.
[[nodiscard]] inline bool says(QWidget *window, const QString &text)
{
    const auto labels = window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisibleTo(window) && label->text().remove(QChar(0x200B)).contains(text); });
}

/// The Backups window of this main window, at rest.
[[nodiscard]] inline ui::BackupsWindow *backupsOf(Window &window, const QString &command = QStringLiteral("Backups…"))
{
    window.action(command)->trigger();
    auto *backups = window->restoreDesk()->backupsWindow();
    if (!backups || !comes([&] { return backups->isSettled(); }))
        qFatal("the backups do not come");
    return backups;
}

} // namespace tradebook::test
