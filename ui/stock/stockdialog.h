// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fields.h"
#include "core/model/stock.h"
#include "ui/openbook.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tradebook::ui {

class FieldEditor;

/// Changes the stock of one product by hand: goods came in, somebody counted, or it is set right with a reason. Shows beforehand what
/// will be on hand; a refusal stands beside the number and nothing has changed. Deletes itself when closed; open it with open().
class StockDialog : public QDialog {
    Q_OBJECT
public:
    enum class Way { Receive, Count, Adjust };
    struct Goods {
        ProductId id;
        QString sku;
        QString name;
    };

    StockDialog(Way way, const OpenBook &book, const Goods &goods, QWidget *parent);

    [[nodiscard]] QLineEdit *pieces() const;
    [[nodiscard]] QLineEdit *note() const;
    /// What it says will be on hand.
    [[nodiscard]] QString outlook() const;
    /// Why it is refused; empty: it is not.
    [[nodiscard]] QString reason() const;
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

private:
    void addEditor(QVBoxLayout *layout, FieldEditor *editor);
    void askLevel();
    void takeLevel(const StockLevel &level);
    void allow();
    void preview();
    void submit();
    void write(qint64 pieces, const QString &note);
    [[nodiscard]] Result<qint64> typed() const;
    /// The difference that the typed number makes, checked against what is on hand.
    [[nodiscard]] Result<qint64> deltaOf(qint64 pieces) const;
    [[nodiscard]] QString outlookOf(qint64 pieces, qint64 delta) const;
    void say(const Error &error);

    const Way m_way;
    const OpenBook m_book;
    const Goods m_goods;
    QLabel *m_onHand;
    FieldEditor *m_pieces;
    FieldEditor *m_note;
    QLabel *m_outlook;
    QPushButton *m_accept = nullptr;
    std::optional<StockLevel> m_level;
    std::optional<ErrorKind> m_refused; ///< what the number was refused for; until the person types
    bool m_isWriting = false;
    int m_pending = 0;
};

} // namespace tradebook::ui
