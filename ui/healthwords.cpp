// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/healthwords.h"

#include "core/words/checkwords.h"
#include "core/words/counted.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui::healthwords {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Health)
};

QString ofTheBook(const upkeep::Health &book)
{
    if (isDamaged(book))
        return Words::tr("The file of this book is damaged. Nothing was changed; restore the last good backup.");
    return Words::tr(
        "%Ln things in this book are not as they should be. Nothing was changed; restore the last good backup, or put them right by "
        "hand.",
        nullptr, words::counted(book.findings.size() + book.leftOut));
}

QString whole(const upkeep::DeepCheck &check)
{
    if (check.backups.isEmpty())
        return Words::tr("The book is whole; there is no backup of it yet.");
    if (std::ranges::any_of(check.backups, &upkeep::CheckedBackup::isUnproven))
        return Words::tr("The book is whole; of its newest backup, which is encrypted, only the checksum was compared.");
    if (check.backups.size() == 1)
        return Words::tr("The book and its newest backup are whole.");
    return Words::tr("The book and the newest backup in each of its folders are whole.");
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
        sentences.append(Words::tr("The book is whole."));
    for (const auto &backup : check.damagedBackups())
        sentences.append(words::checkedBackup(backup));
    return {Tone::Bad, sentences.join(u' ')};
}

Verdict verdict(const std::optional<book::Marks::DeepCheck> &remembered)
{
    if (!remembered)
        return {Tone::Neutral, Words::tr("This book has not been checked in full yet.")};
    if (remembered->isWhole())
        return {Tone::Good, Words::tr("The book and its backups were whole when they were checked last.")};
    if (remembered->findings > 0)
        return {Tone::Bad, Words::tr("Something was found in this book when it was checked last; check it again to see what.")};
    return {Tone::Bad, Words::tr("The newest backup was damaged when it was checked last; make a new one.")};
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
        sentences.append(Words::tr("… and %1 more of the same kinds.").arg(figures.integer(book.leftOut)));
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
