// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace tradebook::test {

/// What a run of tradebook-cli came to.
struct Outcome {
    int code = -1; ///< -1: it crashed or did not end
    QString out;
    QString err;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
    /// The one line on stderr that every refusal has; empty where there is not exactly one.
    [[nodiscard]] QString sentence() const;
};

/// The real program in a home of its own: its settings, state and books are in a temporary folder, TRADEBOOK_BOOK is not set, and there is
/// no display.
class Cli {
public:
    Cli();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void setVariable(const QString &name, const QString &value) { m_variables.insert(name, value); }
    [[nodiscard]] Outcome run(const QStringList &arguments) const;
    /// Started only; for whoever wants to interrupt it.
    void start(QProcess &process, const QStringList &arguments) const;
    /// A new book of that name; aborts the test program where it cannot be made.
    [[nodiscard]] QString newBook(
        const QString &name = QStringLiteral("shop.tradebook"), const QString &currency = QStringLiteral("GBP")) const;
    /// A file with this content; its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

private:
    QTemporaryDir m_folder;
    QHash<QString, QString> m_variables;
};

} // namespace tradebook::test
