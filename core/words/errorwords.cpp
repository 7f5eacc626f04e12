// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/errorwords.h"

#include "core/words/datasize.h"
#include "core/words/filterwords.h"
#include "core/words/importwords.h"
#include "core/words/spoken.h"
#include "core/words/words.h"

#include <QCoreApplication>

#include <array>
#include <iterator>

namespace tradebook::words {

using namespace Qt::StringLiterals;

namespace {

/// The sentences of a kind by how much data there is: the last one whose data is given is said.
struct ErrorWords {
    ErrorKind kind;
    std::array<const char *, 4> byData;
};

#define SAY QT_TRANSLATE_NOOP

constexpr ErrorWords kSentences[]{
    {ErrorKind::FileMissing,
        {SAY("Error", "The file does not exist; look for it under another name or open a backup."),
            SAY("Error", "“%1” does not exist; look for it under another name or open a backup."),
            SAY("Error", "“%1” is missing, but “%2”, which holds its last changes, is still there; put the book back beside it.")}},
    {ErrorKind::FileReplaced,
        {SAY("Error", "Another file has taken the place of the open book, and nothing was written; open the book again."),
            SAY("Error", "Another file has taken the place of “%1” while it was open, and nothing was written; open the book again."),
            SAY("Error",
                "“%1” is not the file that was open when Tradebook was ended by force; the last changes to that file do not belong to "
                "this one and are kept as “%2”.")}},
    {ErrorKind::FileExists,
        {SAY("Error", "A file of this name exists already; choose another name."),
            SAY("Error", "“%1” exists already; choose another name.")}},
    {ErrorKind::NotARegularFile,
        {SAY("Error", "This is not a file but a folder or a device; choose a file."),
            SAY("Error", "“%1” is not a file but a folder or a device; choose a file.")}},
    {ErrorKind::EmptyFile,
        {SAY("Error", "The file is empty, so there is no book in it; open a backup or make a new book."),
            SAY("Error", "“%1” is empty, so there is no book in it; open a backup or make a new book.")}},
    {ErrorKind::NotADatabase,
        {SAY("Error", "The file is not a book; choose a file that Tradebook has made."),
            SAY("Error", "“%1” is not a book; choose a file that Tradebook has made.")}},
    {ErrorKind::NotABook,
        {SAY("Error", "The file was made by another program; choose a file that Tradebook has made."),
            SAY("Error", "“%1” was made by another program; choose a file that Tradebook has made.")}},
    {ErrorKind::Damaged,
        {SAY("Error", "The file is damaged; keep it as it is and open the newest backup."),
            SAY("Error", "“%1” is damaged; keep it as it is and open the newest backup.")}},
    {ErrorKind::NewerVersion,
        {SAY("Error", "A newer Tradebook has written this book; install the newest Tradebook to open it."), nullptr,
            SAY("Error",
                "A newer Tradebook has written this book (version %1, this program knows up to %2); install the newest Tradebook to open "
                "it.")}},
    {ErrorKind::OlderVersion,
        {SAY("Error", "An older Tradebook has written this book; open it once for writing, so that it is brought up to date."), nullptr,
            SAY("Error",
                "An older Tradebook has written this book (version %1, this program needs %2); open it once for writing, so that it is "
                "brought up "
                "to date.")}},
    {ErrorKind::UnknownVersion,
        {SAY("Error", "The version of this book is not known; open a backup of it."),
            SAY("Error", "The version of this book, %1, is not known; open a backup of it.")}},
    {ErrorKind::SchemaChanged,
        {SAY("Error", "Another program has changed the structure of this book, so it is not opened for writing; open a backup of it."),
            SAY("Error",
                "Another program has changed the structure of this book of version %1, so it is not opened for writing; open a backup of "
                "it.")}},
    {ErrorKind::PermissionDenied,
        {SAY("Error", "You may not open this file; ask its owner for the right to read and write it."),
            SAY("Error", "You may not open “%1”; ask its owner for the right to read and write it.")}},
    {ErrorKind::ReadOnly,
        {SAY("Error", "The book can only be read; copy it to a folder where you may write."),
            SAY("Error", "“%1” can only be read; copy it to a folder where you may write."),
            SAY("Error",
                "“%1” lies on another computer (%2), where a lost connection can damage it, so it is open to be read only; move it to a "
                "disk "
                "of this computer.")}},
    {ErrorKind::InUse,
        {SAY("Error", "Another Tradebook has this book open; close it there first."),
            SAY("Error", "The user %1 has this book open; close it there first."),
            SAY("Error", "The user %1 has this book open on the computer %2; close it there first."),
            SAY("Error", "The user %1 has this book open on the computer %2 (process %3); close it there first.")}},
    {ErrorKind::Busy,
        {SAY("Error", "Another program is writing to the book just now; try again in a moment."),
            SAY("Error", "Another program is writing to “%1” just now; try again in a moment.")}},
    {ErrorKind::DiskFull,
        {SAY("Error", "The disk is full and nothing was changed; free some space and try again."),
            SAY("Error", "The disk of “%1” is full and nothing was changed; free some space and try again."),
            SAY("Error", "The disk of “%1” takes no file larger than %2, so nothing was changed; choose another disk.")}},
    {ErrorKind::InputOutput,
        {SAY("Error", "The disk did not read or write as it should; check it and open a backup if this happens again."),
            SAY("Error", "“%1” could not be read or written as it should; check the disk and open a backup if this happens again.")}},
    {ErrorKind::FolderMissing,
        {SAY("Error", "The folder is not there; connect the disk it is on or choose another folder."),
            SAY("Error", "The folder “%1” is not there; connect the disk it is on or choose another folder.")}},
    {ErrorKind::NameTooLong,
        {SAY("Error", "The name of the file is too long for its disk; choose a shorter one."),
            SAY("Error", "The name “%1” is too long for its disk; choose a shorter one.")}},
    {ErrorKind::TargetIsBook,
        {SAY("Error", "A backup cannot be written over the book itself or among its own files; choose another name or folder."),
            SAY("Error", "“%1” is the book itself or belongs to it, so no backup is written there; choose another name or folder.")}},
    {ErrorKind::SharedLibrary,
        {SAY("Error", "This installation of Tradebook is not safe to use, because its parts do not belong together; install it again.")}},
    {ErrorKind::MigrationEdited,
        {SAY("Error", "A step that brings books up to date is not the one this book went through; install Tradebook again."),
            SAY("Error", "The step “%1” is not the one this book went through; install Tradebook again.")}},
    {ErrorKind::MigrationMissing,
        {SAY("Error", "A step that brings books up to date is missing; install Tradebook again."),
            SAY("Error", "The step “%1”, which brings books up to date, is missing; install Tradebook again.")}},
    {ErrorKind::MigrationFailed,
        {SAY("Error", "The book could not be brought up to date and stays as it was; report this to the makers of Tradebook."),
            SAY("Error",
                "The book could not be brought up to date in the step “%1” and stays as it was; report this to the makers of Tradebook.")}},
    {ErrorKind::MigrationScript,
        {SAY("Error", "A step that brings books up to date cannot be used; install Tradebook again."),
            SAY("Error", "The step “%1”, which brings books up to date, cannot be used; install Tradebook again.")}},
    {ErrorKind::MigrationCopy,
        {SAY("Error",
             "The safety copy that is made before the book is brought up to date could not be made, so nothing was changed; see to the "
             "folder of its backups and the space on that disk and try again."),
            SAY("Error",
                "The safety copy that is made before the book is brought up to date could not be made in “%1”, so nothing was changed; see "
                "to that folder and the space on its disk and try again.")}},
    {ErrorKind::NotFound,
        {SAY("Error", "The record is not there any more; look for it again."),
            SAY("Error", "The %1 is not there any more; look for it again."),
            SAY("Error", "There is no %1 “%2”; check how it is written.")}},
    {ErrorKind::Invalid,
        {SAY("Error", "A value is not right; correct it and try again."), SAY("Error", "The %1 is not right; correct it and try again."),
            SAY("Error", "“%2” cannot be the %1; correct it and try again."),
            SAY("Error", "“%3” is not right; correct it and try again.")}},
    {ErrorKind::Duplicate,
        {SAY("Error", "Another record has this value already; choose another one."),
            SAY("Error", "Another record has this %1 already; choose another one."),
            SAY("Error", "Another record has the %1 “%2” already; choose another one."),
            SAY("Error", "Another record has “%3” already; choose another one.")}},
    {ErrorKind::StillInUse,
        {SAY("Error", "The record is still used by others, so it stays; deactivate it instead."),
            SAY("Error", "The %1 is still used by other records, so it stays; deactivate it instead."),
            SAY("Error", "The %1 “%2” is still used by other records, so it stays; deactivate it instead.")}},
    {ErrorKind::NotEnoughStock,
        {SAY("Error", "There is not enough in stock; lower the quantity or take goods in first."),
            SAY("Error", "There is not enough of %1 in stock; lower the quantity or take goods in first."), nullptr,
            SAY("Error", "There are only %2 of %1 in stock, and %3 are asked for; lower the quantity or take goods in first.")}},
    {ErrorKind::StatusNotAllowed,
        {SAY("Error", "The order cannot take this status now; choose one of those offered."), nullptr,
            SAY("Error", "An order that is %1 cannot become %2; choose one of the statuses offered.")}},
    {ErrorKind::Overflow,
        {SAY("Error", "An amount becomes too large to be kept; check the quantity and the price."),
            SAY("Error", "The amount “%1” becomes too large to be kept; check the quantity and the price.")}},
    {ErrorKind::TooManyDigits,
        {SAY("Error", "An amount has more digits behind its mark than the currency; shorten it."),
            SAY("Error", "“%1” has more digits behind its mark than the currency; shorten it.")}},
    {ErrorKind::Rule, {SAY("Error", "A rule of the book does not allow this; look at the record again and try another way.")}},
    {ErrorKind::Conflict,
        {SAY("Error", "The record has changed meanwhile, and nothing was written; look at it again."),
            SAY("Error", "The %1 has changed meanwhile, and yours was not written; choose which one holds."),
            SAY("Error", "The %1 has become “%2” meanwhile, and yours was not written; choose which one holds.")}},
    {ErrorKind::NothingToUndo, {SAY("Error", "There is nothing to undo.")}},
    {ErrorKind::NothingToRedo, {SAY("Error", "There is nothing to redo.")}},
    {ErrorKind::UndoBlocked,
        {SAY("Error", "What was changed has been changed again since, so nothing was undone or redone; see the history."), nullptr,
            SAY("Error", "The %1 “%2” has been changed since, so nothing was undone or redone; see its history."),
            SAY("Error", "The %1 “%2” has been changed since (%3), so nothing was undone or redone; see its history.")}},
    {ErrorKind::SameFile,
        {SAY("Error", "This is the book itself, not a backup of it; choose another file."),
            SAY("Error", "“%1” is the book itself or belongs to it; choose another file.")}},
    {ErrorKind::ForeignSchema,
        {SAY("Error", "Another program has changed the structure of this backup, so nothing was restored from it; choose another backup."),
            SAY("Error", "Another program has changed the structure of “%1”, so nothing was restored from it; choose another backup.")}},
    {ErrorKind::TakesTooLong,
        {SAY("Error", "Looking through the file took too long, so it was given up; choose another backup."),
            SAY("Error", "Looking through “%1” took too long, so it was given up; choose another backup.")}},
    {ErrorKind::RestoreCopy,
        {SAY("Error",
             "The safety copy that is made before a restore could not be made, so nothing was restored; see to the folder of the book's "
             "backups and the space on that disk and try again."),
            SAY("Error",
                "The safety copy that is made before a restore could not be made in “%1”, so nothing was restored; see to that folder and "
                "the space on its disk and try again.")}},
    {ErrorKind::RestoreFailed,
        {SAY("Error", "The restore did not succeed, and the book was brought back to what it was; check the disk and try again."),
            SAY("Error",
                "The restore did not succeed, and the book was brought back to what it was, which “%1” keeps, too; check the disk and try "
                "again.")}},
    {ErrorKind::RestoreUnfinished,
        {SAY("Error",
             "A restore of this book was interrupted and cannot be finished; make sure that you may write in its folder and try again."),
            SAY("Error",
                "A restore of “%1” was interrupted and cannot be finished; make sure that you may write in its folder and try again.")}},
    {ErrorKind::Encrypted,
        {SAY("Error", "This backup is encrypted; give the passphrase it was made with."),
            SAY("Error", "“%1” is encrypted; give the passphrase it was made with.")}},
    {ErrorKind::WrongPassphrase,
        {SAY("Error", "The passphrase does not open this backup; check how it is written and try again."),
            SAY("Error", "The passphrase does not open “%1”; check how it is written and try again.")}},
    {ErrorKind::BookRestored,
        {SAY("Error", "The book was restored from a backup meanwhile, so this was not done; look at the record again.")}},
    {ErrorKind::Import, {SAY("Error", "The file could not be imported; check its columns and try again.")}},
    {ErrorKind::Usage,
        {SAY("Error", "The command was not understood; --help shows how it is written."),
            SAY("Error", "“%1” was not understood; --help shows how it is written.")}},
    {ErrorKind::Filter, {SAY("Error", "The filter was not understood; check how it is written and try again.")}},
    {ErrorKind::Statement,
        {SAY("Error", "The question could not be answered; only questions that read the book are possible here."), nullptr,
            SAY("Error", "The question could not be answered (%2); only one question that reads the book is possible at a time.")}},
    {ErrorKind::Superseded, {SAY("Error", "A newer question has taken the place of this one.")}},
    {ErrorKind::Cancelled, {SAY("Error", "You stopped this before it was done, and nothing was changed.")}},
    {ErrorKind::Closed, {SAY("Error", "The book is closed; open it again.")}},
    {ErrorKind::Internal,
        {SAY("Error",
            "Something went wrong inside Tradebook, and nothing was changed; try again and report it to the makers if it happens again.")}},
};

#undef SAY

constexpr bool everyKindHasItsSentence()
{
    for (std::size_t i = 0; i < std::size(kSentences); ++i) {
        if (kSentences[i].kind != static_cast<ErrorKind>(i) || kSentences[i].byData[0] == nullptr)
            return false;
    }
    return std::size(kSentences) == static_cast<std::size_t>(ErrorKind::Internal) + 1;
}
static_assert(everyKindHasItsSentence(), "one entry per ErrorKind, in the order of the enum");

/// What was wrong with a statement that a person typed: ours, where SQLite has no better word.
QString spokenRefusal(const QString &reason, const QString &sqlite)
{
    if (reason == "several"_L1)
        return QCoreApplication::translate("Error", "there is more than one");
    if (reason == "empty"_L1)
        return QCoreApplication::translate("Error", "there is none");
    if (reason == "writes"_L1)
        return QCoreApplication::translate("Error", "it would do more than read");
    return sqlite;
}

/// The data as a person says it: fields, kinds of records and statuses by their names.
QStringList spoken(const Error &error)
{
    QStringList data = error.data;
    switch (error.kind) {
    case ErrorKind::DiskFull:
        if (data.size() > 1)
            data[1] = words::dataSize(data[1].toLongLong(), QLocale());
        return data;
    case ErrorKind::Conflict:
        if (!data.isEmpty() && !fieldName(data[0]).isEmpty())
            data[0] = fieldName(data[0]);
        return data;
    case ErrorKind::UndoBlocked:
        if (!data.isEmpty() && !recordName(data[0]).isEmpty())
            data[0] = recordName(data[0]);
        if (data.size() > 2 && !fieldName(data[2]).isEmpty())
            data[2] = fieldName(data[2]);
        return data;
    case ErrorKind::Invalid:
    case ErrorKind::Duplicate:
        // A value alone is quoted without a name; what a constraint of the schema says is not for people.
        if (data.isEmpty() || !fieldName(data[0]).isEmpty()) {
            if (!data.isEmpty())
                data[0] = fieldName(data[0]);
            return data.first(qMin<qsizetype>(data.size(), 2));
        }
        if (error.sqliteCode != 0)
            return {};
        while (data.size() < 3)
            data.prepend(QString());
        return data;
    case ErrorKind::NotFound:
    case ErrorKind::StillInUse:
        if (!data.isEmpty())
            data[0] = recordName(data[0]);
        return data;
    case ErrorKind::NotEnoughStock:
        return data.value(0).isEmpty() ? QStringList{} : data;
    case ErrorKind::StatusNotAllowed:
        for (QString &status : data)
            status = spokenStatus(status);
        return data;
    case ErrorKind::Statement:
        return {data.value(0), spokenRefusal(data.value(0), data.value(1))};
    case ErrorKind::Overflow:
    case ErrorKind::TooManyDigits:
        if (!data.isEmpty() && !fieldName(data[0]).isEmpty())
            data = {data.size() > 1 ? data[1] : fieldName(data[0])};
        return data;
    default:
        return data;
    }
}

QString filled(const char *text, const QStringList &data)
{
    // One pass over the text, so that a path which itself holds "%2" stays as it is.
    const QString pattern = QCoreApplication::translate("Error", text);
    QString sentence;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (number >= 1 && number <= data.size()) {
            sentence += data[number - 1];
            ++i;
        } else {
            sentence += pattern[i];
        }
    }
    return sentence;
}

/// Where there is more to say than the kind of error does: what else can be done with the record, what exactly is wrong with a field.
QString ownSentence(const Error &error)
{
    const auto subject = error.data.value(0);
    const auto say = [&error](const char *text) { return filled(text, error.data); };
    if (error.kind == ErrorKind::StillInUse && error.data.size() > 1) {
        if (subject == "user"_L1)
            return say(
                QT_TRANSLATE_NOOP("Error", "The user “%2” stands on orders and stays; deactivate, merge or anonymise the user instead."));
        if (subject == "product"_L1)
            return say(
                QT_TRANSLATE_NOOP("Error", "The product “%2” stands on orders and stays; deactivate it or merge it with another instead."));
    }
    if (error.kind == ErrorKind::FileMissing && error.data.size() > 2)
        return say(QT_TRANSLATE_NOOP("Error", "“%1” does not exist; look for it under another name and import that."));
    if (error.kind == ErrorKind::InUse && error.data.size() > 3)
        return say(QT_TRANSLATE_NOOP("Error", "This book is open already under its other name, “%4”; close it there first."));
    if (error.kind == ErrorKind::ReadOnly && error.data.value(2) == "medium"_L1)
        return say(
            QT_TRANSLATE_NOOP("Error", "“%1” lies on a disk that can only be read, so nothing is written there; choose another folder."));
    if (error.kind == ErrorKind::ReadOnly && error.data.value(2) == "links"_L1)
        return say(QT_TRANSLATE_NOOP("Error",
            "“%1” has more than one name on its disk (hard links), and what is saved under one would damage the other, so it is open to be "
            "read only; copy it to another folder and go on there."));
    if (error.kind != ErrorKind::Invalid)
        return {};
    if (subject == "backup_encryption"_L1)
        return say(QT_TRANSLATE_NOOP("Error", "How backups are encrypted cannot be read; set the passphrase again."));
    if (subject == "file_name"_L1)
        return say(QT_TRANSLATE_NOOP("Error",
            "No file can be called “%2” here; choose a name without / \\ : * ? \" < > |, and without a dot or a space at its end."));
    if (subject == "percent"_L1)
        return say(QT_TRANSLATE_NOOP("Error", "Prices cannot be lowered by more than 100 percent; enter a smaller percentage."));
    if (subject == "photo_size"_L1)
        return say(QT_TRANSLATE_NOOP("Error", "The photo is larger than 20 MB; choose a smaller one."));
    if (subject == "photo_type"_L1)
        return say(QT_TRANSLATE_NOOP("Error", "The file is no picture that can be kept; choose a PNG, JPEG, GIF, WebP or BMP file."));
    return {};
}

} // namespace

QString sentence(const Error &error)
{
    if (error.kind == ErrorKind::Import)
        return importError(error);
    if (error.kind == ErrorKind::Filter) {
        if (QString fault = filterFault(error); !fault.isEmpty())
            return fault;
    }
    if (error.kind == ErrorKind::Rule) {
        if (QString rule = ruleSentence(error.detail); !rule.isEmpty())
            return rule;
    }
    if (error.kind == ErrorKind::UndoBlocked && error.data.value(0) == "stock"_L1)
        return QCoreApplication::translate(
            "Error", "Pieces of “%1” have left since and would be missing, so nothing was undone or redone; see its stock moves.")
            .arg(error.data.value(1));
    if (QString own = ownSentence(error); !own.isEmpty())
        return own;
    const QStringList data = spoken(error);
    const ErrorWords &words = kSentences[static_cast<std::size_t>(error.kind)];
    const char *chosen = words.byData[0];
    for (std::size_t i = 1; i < words.byData.size() && i <= static_cast<std::size_t>(data.size()); ++i) {
        if (words.byData[i])
            chosen = words.byData[i];
    }
    return filled(chosen, data);
}

} // namespace tradebook::words
