// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"
#include "ui/openbook.h"
#include "ui/widgets/facts.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QRadioButton;

namespace tradebook::ui {

/// Record > Merge…: makes one user or product of two. Which of them is kept is chosen here, and what becomes of both is shown before it is
/// done; one action, taken back by Undo. Deletes itself when closed. UI thread.
class MergeDialog : public QDialog {
    Q_OBJECT
public:
    /// Two records of the same kind, User or Product.
    MergeDialog(const OpenBook &book, const RecordRef &first, const RecordRef &second, QWidget *parent);

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /// It is done; this one is kept.
    void merged(const tradebook::RecordRef &kept);

private:
    /// What is shown before.
    struct Preview {
        QString name; ///< of the kept one
        QString kept; ///< what people call each, with its code
        QString other;
        QList<Facts::Fact> facts;
    };
    static Result<Preview> previewOf(db::Connection &connection, const RecordRef &kept, const RecordRef &other, const Figures &figures);
    static Result<Preview> userPreview(db::Connection &connection, qint64 kept, qint64 other, const Figures &figures);
    static Result<Preview> productPreview(db::Connection &connection, qint64 kept, qint64 other, const Figures &figures);
    [[nodiscard]] const RecordRef &kept() const;
    [[nodiscard]] const RecordRef &other() const;
    void build();
    void look();
    void show(const Preview &preview);
    void refuse(const Error &error);
    void grow();
    void merge();

    const OpenBook m_book;
    const RecordRef m_first;
    const RecordRef m_second;
    QString m_keptName;
    int m_pending = 0;
    bool m_isMerging = false;
    quint64 m_asked = 0;
    QRadioButton *m_keepFirst;
    QRadioButton *m_keepSecond;
    Facts *m_facts;
    QLabel *m_reason;
    QPushButton *m_merge;
};

} // namespace tradebook::ui
