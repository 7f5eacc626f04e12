// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/bulk.h"
#include "ui/openbook.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tradebook::ui {

class CategoryPicker;
class TextTable;

/// Changes one thing of all selected records at once. Shows first what will change, from what to what, and which records refuse and why;
/// then it is one edit that can be undone. Closes when it is done; deletes itself. UI thread.
class BulkEditDialog : public QDialog {
    Q_OBJECT
public:
    /// `kind` is User, Product or Order.
    BulkEditDialog(const OpenBook &book, RecordKind kind, const QList<qint64> &ids, QWidget *parent);

    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_previewTimer.isActive(); }
    [[nodiscard]] QString summary() const;

    /// Not while the records are being changed: their answer is waited for.
    void reject() override;

private:
    void explain();
    enum class What { RaisePercent, LowerPercent, RaiseAmount, LowerAmount, Category, Active, Status, AddTag, RemoveTag };
    struct Seen {
        edit::Bulk bulk;
        edit::Preview preview;
    };

    void build();
    QWidget *buildValues();
    [[nodiscard]] What what() const;
    [[nodiscard]] Result<edit::Bulk> bulk() const;
    void chooseWhat();
    void askPreview();
    void takePreview(const edit::Bulk &bulk, const edit::Preview &preview, const QHash<qint64, QString> &categories);
    [[nodiscard]] QString shown(const QVariant &value, const QHash<qint64, QString> &categories) const;
    void say(const QString &sentence);
    void apply();
    void setWriting(bool isWriting);
    void takeChanges(const Changes &changes);

    const OpenBook m_book;
    const RecordKind m_kind;
    const QList<qint64> m_ids;
    QComboBox *m_what;
    QLabel *m_valueLabel;
    QStackedWidget *m_values;
    QLineEdit *m_figure;
    CategoryPicker *m_category;
    QComboBox *m_active;
    QComboBox *m_status;
    QLineEdit *m_tag;
    QLabel *m_message;
    QLabel *m_counts;
    TextTable *m_rows;
    QPushButton *m_apply;
    QPushButton *m_cancel = nullptr;
    bool m_isWriting = false;
    std::optional<Seen> m_seen; ///< what is shown, and so what will be written
    quint64 m_generation = 0;
    int m_pending = 0;
    QTimer m_previewTimer;
};

} // namespace tradebook::ui
