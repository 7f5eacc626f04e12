// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/pastedialog.h"
#include "ui/orders/lookups.h"
#include "ui/orders/orderlinesmodel.h"

#include <functional>

namespace tradebook::ui {

/// A block from a spreadsheet into the lines of an order: each row finds its product by SKU, barcode or name as the input "Add item" does,
/// and its figures are read as those of the table "Lines". Rows that name no product, or have a wrong figure, are told and left out. UI
/// thread.
class PasteLinesDialog : public PasteDialog {
    Q_OBJECT
public:
    /// Lines that are right, with their terms.
    struct Lines {
        QList<LineText> texts;
        std::vector<LineTerms> terms;
    };
    using Done = std::function<void(const Result<void> &)>;
    /// Takes the lines over and says whether they are in. Not called after its owner has gone.
    using Take = std::function<void(const Lines &lines, const Done &done)>;

    PasteLinesDialog(const OpenBook &book, const QString &order, const transfer::Clip &clip, Take take, QWidget *parent);

protected:
    [[nodiscard]] transfer::PasteLayout guess(const transfer::PastedTable &table, std::optional<bool> hasHead) const override;
    void check() override;
    void paste() override;

private:
    struct Found {
        transfer::PastedRow row;
        lookups::Meant meant;
    };
    static Result<QList<Found>> find(db::Connection &connection, const transfer::PastedTable &table, bool hasHead, int item);
    void showLines(const QList<Found> &found);
    [[nodiscard]] LineText lineOf(const Found &found) const;
    [[nodiscard]] QString figureText(const QString &cell, int column, int digits) const;

    const Take m_take;
    const QStringList m_signs; ///< of the book's currency
    Lines m_lines;
};

} // namespace tradebook::ui
