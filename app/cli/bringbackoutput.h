// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/cli/reading.h"
#include "core/restore/bringback.h"

/// What bring-back says, for people and as JSON.
namespace tradebook::cli {

struct FoundDifferences {
    struct OfKind {
        RecordKind kind = RecordKind::User;
        restore::Differences differences = {};
    };
    Currency currency = {};
    QList<OfKind> kinds = {};
};
void print(const restore::Staged &staged, const FoundDifferences &found, Output &output);

struct ComparedRecords {
    Currency currency = {};
    QList<restore::RecordDifference> records = {};
};
void print(const restore::Staged &staged, const ComparedRecords &compared, Output &output);

void print(const restore::Staged &staged, const restore::BroughtBack &brought, Output &output);

} // namespace tradebook::cli
