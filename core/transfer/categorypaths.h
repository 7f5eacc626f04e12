// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/survey.h"

#include <QString>
#include <QStringList>

namespace tradebook::transfer {

/// How the cells of a column write category paths: `Men/Tops`, `Clothing > Hoodies`, several with commas between them.
struct PathForm {
    QChar separator = {}; ///< null: a cell is one name
    bool several = false;
};

/// By the column's name (a plural holds several) and its cells. `isPath` says that the column is known to hold paths.
[[nodiscard]] PathForm pathFormOf(const QString &headerKey, const ColumnFacts &facts, bool isPath);

/// The paths of one cell, names trimmed, empty names left out.
[[nodiscard]] QList<QStringList> splitPaths(const QString &cell, const PathForm &form);

/// The root that is to be dropped because every path begins with it; empty where there is none. With > only a technical root is dropped
/// (Default Category, Root …): a shop that sells nothing but clothing has the category Clothing.
[[nodiscard]] QString sharedRoot(const QList<QStringList> &paths, const PathForm &form);

} // namespace tradebook::transfer
