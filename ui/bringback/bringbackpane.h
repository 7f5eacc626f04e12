// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/restore/bringback.h"
#include "ui/support/figures.h"

#include <QScrollArea>

class QCheckBox;
class QLabel;

namespace tradebook::ui {

class TextTable;

/// One record of the backup beside the one of the book: what differs, or all of it, and what would come along. UI thread.
class BringBackPane : public QScrollArea {
    Q_OBJECT
public:
    explicit BringBackPane(const Figures &figures, QWidget *parent = nullptr);

    void clear(const QString &why);
    void showRecord(const restore::RecordDifference &difference);
    void showError(const Error &error);

    [[nodiscard]] QSize sizeHint() const override;

private:
    void build();
    void fill();
    void addFields(const QString &of, const QList<restore::FieldDifference> &fields, restore::RecordState state);
    [[nodiscard]] QString valueText(const restore::FieldDifference &field, const QVariant &value, const QString &name) const;

    const Figures m_figures;
    std::optional<restore::RecordDifference> m_shown;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_reason;
    TextTable *m_table;
    QCheckBox *m_all;
    QLabel *m_stays;
    QLabel *m_needs;
    QList<QStringList> m_cells;
    bool m_hasStaying = false;
};

} // namespace tradebook::ui
