// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/record.h"
#include "core/result.h"
#include "ui/openbook.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace tradebook::ui {

class RecordForm;

/// A line in a form that says when what is typed looks like a record that is there already: "Looks like Anna Smith (C0012): same name",
/// with Show and, of a saved record, Merge…. Of a saved record the same name alone is not worth a word. Asks when the typing rests, off the
/// UI thread; newer typing interrupts the question. Hidden while nothing is alike. UI thread.
class LikenessLine : public QWidget {
    Q_OBJECT
public:
    struct Like {
        qint64 id = 0;
        QString called; ///< "Anna Smith (C0012)"
        QStringList fields = {}; ///< that are the same
    };
    using Answer = Result<QList<Like>>;
    using Ask = std::function<Answer(db::Connection &)>;
    /// Makes the question of what is typed, by field; `id` is 0 for a new record.
    using Question = std::function<Ask(const QVariantMap &typed, qint64 id)>;

    LikenessLine(RecordForm *form, Question question);

    void setBook(const OpenBook &book);
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_timer.isActive(); }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void showAsked(qint64 id);
    /// The record of the form and the other one may be the same.
    void mergeAsked(qint64 shown, qint64 other);

private:
    void follow();
    void look();
    [[nodiscard]] QList<Like> worthTelling(QList<Like> likes) const;
    void take(const QList<Like> &likes);

    RecordForm *m_form;
    const Question m_question;
    OpenBook m_book;
    QTimer m_timer;
    int m_pending = 0;
    quint64 m_asked = 0;
    std::optional<RecordRef> m_of; ///< whose likeness is shown or asked for; none: of a new record
    qint64 m_like = 0;
    QLabel *m_text;
    QPushButton *m_show;
    QPushButton *m_merge;
};

} // namespace tradebook::ui
