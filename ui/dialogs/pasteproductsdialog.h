// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/pastedialog.h"

namespace tradebook::ui {

/// A block from a spreadsheet into the products: rows whose SKU is known change that product, the others are added, by the same import as
/// a file. One edit that can be undone. UI thread.
class PasteProductsDialog : public PasteDialog {
    Q_OBJECT
public:
    PasteProductsDialog(const OpenBook &book, const transfer::Clip &clip, QWidget *parent);
    ~PasteProductsDialog() override;

protected:
    [[nodiscard]] transfer::PasteLayout guess(const transfer::PastedTable &table, std::optional<bool> hasHead) const override;
    void check() override;
    void paste() override;

private:
    using Report = Result<transfer::ImportReport>;
    using Cells = QHash<qint64, QStringList>;

    void rehearse(const transfer::PasteImport &prepared);
    void showReport(const transfer::ImportReport &report, const Cells &refused);
    [[nodiscard]] QString shown(const transfer::ReviewedRow &row) const;
    [[nodiscard]] QString shown(const QString &field, const QVariant &value) const;
    void start(const transfer::ImportRequest &request);

    transfer::PasteImport m_prepared;
    QString m_name; ///< of the one product, where there is one only
    qint64 m_taken = 0;
    QFuture<Report> m_run;
};

} // namespace tradebook::ui
