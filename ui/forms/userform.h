// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/users.h"
#include "ui/forms/recordform.h"

namespace tradebook::ui {

class AddressList;
class Chip;
class Facts;
class LikenessLine;
class NotesList;
class TextTable;

/// One customer: how to reach them, addresses, preferences, notes, what they ordered.
class UserForm : public RecordForm {
    Q_OBJECT
public:
    static constexpr double kPaneWidth = 22; ///< in heights of a line of text
    explicit UserForm(QWidget *parent = nullptr);

    void setBook(const OpenBook &book) override;
    void showRecord(std::optional<qint64> id) override;
    [[nodiscard]] bool isSettled() const override;
    /// In the addresses and notes, too.
    void dropTyped() override;
    /// A new user with what the one shown has, but for what is unique; the addresses are copied when it is added.
    void duplicate();
    [[nodiscard]] AddressList *addresses() const { return m_addresses; }
    [[nodiscard]] LikenessLine *likeness() const { return m_likeness; }
    [[nodiscard]] NotesList *notes() const { return m_notes; }

Q_SIGNALS:
    void recordAsked(const tradebook::RecordRef &record);
    /// These two may be the same.
    void mergeAsked(qint64 shown, qint64 other);

protected:
    void ask(qint64 id) override;
    [[nodiscard]] Creation creation(const QVariantMap &values) const override;
    [[nodiscard]] QVariantMap defaults() const override;
    void newBegun() override;

private:
    struct Record {
        User user;
        QList<Address> addresses;
        repo::users::OrderSummary summary;
    };
    void show(const Record &record);
    void showOrders(const repo::users::OrderSummary &summary);

    QLabel *m_title;
    Chip *m_inactive;
    QLabel *m_since;
    Facts *m_summary;
    TextTable *m_recent;
    QLabel *m_recentTitle;
    LikenessLine *m_likeness;
    AddressList *m_addresses;
    NotesList *m_notes;
    std::optional<qint64> m_copyOf; ///< whose addresses the new user gets
};

} // namespace tradebook::ui
