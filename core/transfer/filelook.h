// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/transfer/import.h"

#include <QFuture>
#include <QList>
#include <QStringList>

#include <memory>

/// A file of records before it is imported: what it is, and what its columns are taken for. For a window that lets a person change that.
namespace tradebook::transfer {

struct Survey;

struct LookRequest {
    QString file;
    QString book = {}; ///< the open book's path, whose own files are not opened (IsTheBook); empty: none is open
    QString encoding = {}; ///< as ImportRequest
    char delimiter = 0; ///< as ImportRequest
};

/// What was found in a file, read once from beginning to end. A value; any thread.
struct FileLook {
    QString file;
    QString encoding; ///< as encodingName()
    char delimiter = ',';
    qint64 rows = 0; ///< without the header
    QStringList header = {};
    quint64 content = 0; ///< for ImportRequest::content
    std::shared_ptr<const Survey> survey = {};
};

/// Looks at a file on a thread of its own; progress in thousandths, cancelling ends it with Cancelled.
/// Errors: the file kinds of ErrorKind, Import (see Fault).
[[nodiscard]] QFuture<Result<FileLook>> lookAtFile(const LookRequest &request);

/// What a column of the file is taken for.
struct ColumnUse {
    enum class As {
        Field,
        Attribute, ///< of products: kept under the column's name
        Ignored, ///< it has no place
        LeftOut, ///< as was asked for, or the profile knows it and does not want it
        Ours, ///< `line` and `reason` of a file of rejected rows
    };
    QString name;
    As as = As::Ignored;
    QString field = {}; ///< as importFieldNames()
    QStringList sample = {}; ///< the first values that differ, each cut to what fits a line
};
struct ColumnPlan {
    QList<ColumnUse> columns;
    QList<QStringList> missing; ///< of each one field is needed
};
/// What importFile() would take the columns for. Pure and quick. Errors: Import with UnknownColumn, UnknownField, UnknownProfile,
/// FieldTwice.
[[nodiscard]] Result<ColumnPlan> planColumns(const FileLook &look, const ImportRequest &request);

/// The kind whose fields most of the columns are; products where none fits.
[[nodiscard]] ImportKind likelyKind(const FileLook &look);
/// The built-in profiles that know this kind and most columns of the file.
[[nodiscard]] QStringList fittingProfiles(const FileLook &look, ImportKind kind);

} // namespace tradebook::transfer
