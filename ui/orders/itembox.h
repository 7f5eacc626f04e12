// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/openbook.h"
#include "ui/orders/lookups.h"
#include "ui/orders/suggestbox.h"

namespace tradebook::ui {

/// The input "Add item": a whole SKU or barcode and Enter chooses at once, as a scanner does it; of anything else that fits several
/// products one is picked. UI thread.
class ItemBox : public SuggestBox {
    Q_OBJECT
public:
    explicit ItemBox(QWidget *parent = nullptr);

    void setBook(const OpenBook &book);
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && SuggestBox::isSettled(); }

Q_SIGNALS:
    void chosen(const tradebook::ui::lookups::FoundProduct &product);
    /// Nothing fits; empty once the text is another one.
    void missed(const QString &reason);
    void failed(const tradebook::Error &error);
    /// Several cells of a spreadsheet were pasted: they are lines, not a text to look for.
    void blockPasted();

public Q_SLOTS:
    /// As the Edit menu calls it; hides the one of QLineEdit.
    void paste();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask(const QString &text);
    void look(const QString &text);
    void take(qint64 id);
    void show(const QList<lookups::FoundProduct> &found, bool choose);

    template<class Question, class Take>
    void question(const QString &channel, Question asked, Take take);

    OpenBook m_book;
    int m_pending = 0;
};

} // namespace tradebook::ui
