// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/supportreport.h"

#include "core/files/steps.h"
#include "core/words/words.h"
#include "ui/support/crashlog.h"
#include "ui/support/language.h"
#include "ui/support/programdetails.h"
#include "ui/support/theme.h"
#include "ui/support/warninglog.h"

#include <QFileInfo>
#include <QMetaEnum>

using namespace Qt::StringLiterals;

// Who looks for a fault reads many of these: so what only a maker understands has its English name whatever the window speaks, as in the
// report of a crash.
namespace tradebook::ui::supportreport {
namespace {

class Part {
public:
    explicit Part(const QString &heading)
        : m_text(heading + u'\n')
    {
    }
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_text += u"  "_s + name + u": "_s + value + u'\n';
    }
    void add(const QString &name, qint64 value) { add(name, QString::number(value)); }
    void add(const QString &name, bool value) { add(name, value ? u"yes"_s : u"no"_s); }
    void addLines(const QString &text)
    {
        for (const auto &line : text.split(u'\n'))
            m_text += line.isEmpty() ? u"\n"_s : u"  "_s + line + u'\n';
    }
    [[nodiscard]] QString text() const { return m_text; }

private:
    QString m_text;
};

QString utc(const std::optional<QDateTime> &at)
{
    return at ? at->toUTC().toString(Qt::ISODate) : u"never"_s;
}

QString placeText(const upkeep::SupportFacts &facts)
{
    switch (facts.place) {
    case book::Place::Kind::Network:
        return u"network, "_s + facts.placeBy;
    case book::Place::Kind::Synced:
        return u"synchronised, "_s + facts.placeBy;
    case book::Place::Kind::Local:
        break;
    }
    return u"this computer"_s;
}

void addRows(Part &part, const QList<upkeep::Statistics::Table> &tables)
{
    qint64 others = 0;
    for (const auto &table : tables) {
        // What the program does not know, a person has added and named.
        if (words::recordsName(table.name) == words::recordsName({}))
            others += table.rows;
        else
            part.add(u"rows of "_s + table.name, table.rows);
    }
    part.add(u"rows of other tables"_s, others);
}

} // namespace

QString ofProgram()
{
    Part part(u"Program"_s);
    part.addLines(programdetails::textOf(programdetails::facts()).trimmed());
    part.add(u"language chosen"_s, language::chosen().isEmpty() ? u"the system's"_s : language::chosen());
    if (const auto *theme = Theme::instance()) {
        part.add(u"appearance"_s,
            QString::fromLatin1(QMetaEnum::fromType<Theme::Appearance>().valueToKey(static_cast<int>(theme->appearance()))));
        part.add(u"text size, %"_s, qint64{theme->textPercent()});
    }
    return part.text();
}

QString ofBook(const Result<upkeep::SupportFacts> &answer)
{
    Part part(u"Book"_s);
    if (!answer) {
        // Not its data, which are paths and names.
        part.add(u"cannot be read"_s, words::sentence(Error{answer.error().kind}));
        part.add(u"SQLite's code"_s, qint64{answer.error().sqliteCode});
        return part.text();
    }
    const auto &facts = *answer;
    const auto &statistics = facts.statistics;
    part.add(u"schema"_s, qint64{statistics.schemaVersion});
    part.add(u"newest schema known"_s, qint64{facts.newestVersion});
    part.add(u"structure"_s, facts.structure ? words::sentence(Error{*facts.structure}) : u"as it should be"_s);
    part.add(u"lies on"_s, placeText(facts));
    part.add(u"file may be written"_s, facts.isWritable);
    part.add(u"bytes"_s, statistics.fileBytes);
    part.add(u"bytes not yet in the file"_s, statistics.walBytes);
    part.add(u"bytes free inside"_s, statistics.freeBytes);
    addRows(part, statistics.tables);
    part.add(u"steps of history"_s, statistics.journal.steps);
    part.add(u"bytes of history"_s, statistics.journal.bytes);
    part.add(u"history kept, days"_s, qint64{statistics.bounds.days});
    part.add(u"history kept, bytes"_s, statistics.bounds.bytes);
    for (const auto &[name, value] : facts.database)
        part.add(name, value);
    part.add(u"folders for backups"_s, qint64{facts.backupFolders});
    part.add(u"folders for backups that are missing"_s, qint64{facts.backupFoldersMissing});
    part.add(u"backed up on closing"_s, facts.backups.onClose);
    part.add(u"backed up daily"_s, facts.backups.daily);
    part.add(u"backups encrypted"_s, facts.encryptsBackups);
    part.add(u"last verified backup"_s, utc(facts.lastBackup));
    part.add(u"last quick check"_s, utc(facts.lastCheck));
    part.add(u"quick check found damage"_s, facts.hasCheckFailed);
    part.add(u"last deep check"_s, utc(facts.lastDeepCheck ? std::optional(facts.lastDeepCheck->at) : std::nullopt));
    if (facts.lastDeepCheck) {
        part.add(u"found in the book"_s, facts.lastDeepCheck->findings);
        part.add(u"damaged backups"_s, qint64{facts.lastDeepCheck->damagedBackups});
    }
    return part.text();
}

QString ofTroubles(const QString &stateFolder)
{
    constexpr int kWarnings = 50;
    Part warnings(u"Last warnings"_s);
    const auto lines = warninglog::last(stateFolder, kWarnings, QDateTime::currentDateTime());
    warnings.addLines(lines.isEmpty() ? u"none"_s : lines.join(u'\n'));
    Part crashes(u"Reports of crashes"_s);
    const auto reports = crashlog::reports(stateFolder);
    if (reports.isEmpty())
        crashes.addLines(u"none"_s);
    for (const auto &report : reports)
        crashes.addLines(report.at.toUTC().toString(Qt::ISODate) + u'\n' + crashlog::textOf(report).trimmed());
    return warnings.text() + u'\n' + crashes.text();
}

QString fileName(QDate today)
{
    return u"tradebook-support-%1.txt"_s.arg(today.toString(Qt::ISODate));
}

Result<void> save(const QString &text, const QString &path)
{
    // not a book: a new file; what is there is never replaced, be it the book itself
    auto file = files::File::making(path);
    if (!file) {
        const bool isFolderMissing = file.error().kind == ErrorKind::FileMissing;
        return isFolderMissing ? Error{ErrorKind::FolderMissing, {QFileInfo(path).absolutePath()}} : file.error();
    }
    const QByteArray bytes = text.toUtf8();
    auto written = file->write(bytes.constData(), bytes.size());
    if (written)
        written = file->toDisk();
    if (!written)
        (void)files::remove(path);
    return written;
}

} // namespace tradebook::ui::supportreport
