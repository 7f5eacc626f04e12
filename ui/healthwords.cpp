// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/healthwords.h"

#include "core/words/checkwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui::healthwords {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Health", text);
}

QString ofTheBook(const upkeep::Health &book)
{
    if (isDamaged(book))
        return tr("The file of this book is damaged. Nothing was changed; restore the last good backup.");
    const qint64 count = book.findings.size() + book.leftOut;
    if (count == 1)
        return tr("One thing in this book is not as it should be. Nothing was changed; restore the last good backup, or put it right by "
                  "hand.");
    return tr("%1 things in this book are not as they should be. Nothing was changed; restore the last good backup, or put them right by "
              "hand.")
        .arg(count);
}

QString whole(const upkeep::DeepCheck &check)
{
    if (check.backups.isEmpty())
        return tr("The book is whole; there is no backup of it yet.");
    if (std::ranges::any_of(check.backups, &upkeep::CheckedBackup::isUnproven))
        return tr("The book is whole; of its newest backup, which is encrypted, only the checksum was compared.");
    if (check.backups.size() == 1)
        return tr("The book and its newest backup are whole.");
    return tr("The book and the newest backup in each of its folders are whole.");
}

} // namespace

Verdict verdict(const upkeep::DeepCheck &check)
{
    if (check.isWhole())
        return {check.backups.isEmpty() ? Tone::Notice : Tone::Good, whole(check)};
    QStringList sentences;
    if (!check.book.isHealthy())
        sentences.append(ofTheBook(check.book));
    else
        sentences.append(tr("The book is whole."));
    for (const auto &backup : check.damagedBackups())
        sentences.append(words::checkedBackup(backup));
    return {Tone::Bad, sentences.join(u' ')};
}

Verdict verdict(const std::optional<book::Marks::DeepCheck> &remembered)
{
    if (!remembered)
        return {Tone::Neutral, tr("This book has not been checked yet.")};
    if (remembered->isWhole())
        return {Tone::Good, tr("The book and its backups were whole when they were checked last.")};
    if (remembered->findings > 0)
        return {Tone::Bad, tr("Something was found in this book when it was checked last; check it again to see what.")};
    return {Tone::Bad, tr("The newest backup was damaged when it was checked last; make a new one.")};
}

bool isDamaged(const upkeep::Health &book)
{
    return std::ranges::any_of(book.findings, [](const upkeep::Finding &finding) { return finding.rule == upkeep::Rule::Integrity; });
}

QStringList findings(const upkeep::Health &book, const Figures &figures)
{
    QStringList sentences;
    for (const auto &finding : book.findings)
        sentences.append(words::finding(finding, figures.currency, figures.locale));
    if (book.leftOut > 0)
        sentences.append(tr("… and %1 more of the same kinds.").arg(figures.integer(book.leftOut)));
    return sentences;
}

QStringList report(const upkeep::DeepCheck &check, const Figures &figures)
{
    QStringList sentences = findings(check.book, figures);
    for (const auto &backup : check.damagedBackups()) {
        const QString detail = backup.error->detail;
        const QString sentence = words::checkedBackup(backup);
        sentences.append(detail.isEmpty() ? sentence : u"%1 (%2)"_s.arg(sentence, detail));
    }
    return sentences;
}

} // namespace tradebook::ui::healthwords
