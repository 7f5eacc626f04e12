// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// The topics of the help: Markdown files in resources/help/<language>, compiled in. A topic that has not been translated is shown in
/// English. UI thread.
namespace tradebook::ui::helptopics {

/// A part of the contents, with its topics in the order of reading.
struct Group {
    QString title;
    QStringList topics; ///< names of files without their ending
};
[[nodiscard]] QList<Group> groups();
/// Every topic, in the order of reading.
[[nodiscard]] QStringList all();
[[nodiscard]] bool contains(const QString &topic);

/// The topic's Markdown, in the language of the program.
[[nodiscard]] QString text(const QString &topic);
/// In one language ("de"); null where it has not been translated.
[[nodiscard]] QString textIn(const QString &topic, const QString &language);
/// Its first heading.
[[nodiscard]] QString title(const QString &topic);

/// "filters.md#saved-views" as topic and place; an address of anything else has no topic.
struct Address {
    QString topic;
    QString place; ///< of a heading, see placeOf(); may be empty
    friend bool operator==(const Address &, const Address &) = default;
};
[[nodiscard]] Address addressOf(const QString &link);
/// What a heading is called in a link: "Saved views" is "saved-views".
[[nodiscard]] QString placeOf(const QString &heading);

} // namespace tradebook::ui::helptopics
