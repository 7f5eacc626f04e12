// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/openbook.h"
#include "ui/support/answer.h"

#include <QScrollArea>
#include <QTimer>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace tradebook::ui {

/// The selected record beside a list. The record is read off the UI thread; while it is on its way the former one stays. A newer
/// selection supersedes the older. UI thread.
class DetailsPane : public QScrollArea {
    Q_OBJECT
public:
    /// `tables` are those whose changes make the pane read its record again.
    /// `width` in heights of a line of text.
    DetailsPane(const QString &name, const QStringList &tables, double width, QWidget *parent = nullptr);

    virtual void setBook(const OpenBook &book);
    virtual void showRecord(std::optional<qint64> id);
    void refresh();
    /// Something is being typed that no record of the list stands for yet.
    [[nodiscard]] virtual bool isNew() const { return false; }
    [[nodiscard]] virtual bool isSettled() const { return m_pending == 0 && !isAskDue(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The size of a pane of this width, for what stands in its place.
    [[nodiscard]] static QSize hintOf(const QWidget &widget, double width);

Q_SIGNALS:
    void failed(const tradebook::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] const OpenBook &book() const { return m_book; }
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// What stays in sight without a record: above everything else.
    void addAbove(QWidget *widget);
    /// What would be seen here, told quietly while no record is.
    void sayWhileEmpty(const QString &text);
    /// Asks for the record by read().
    virtual void ask(qint64 id) = 0;
    /// Another record is about to be shown, or the book is about to close: the last moment to write what is unsaved.
    virtual void leave() { }
    [[nodiscard]] std::optional<qint64> recordId() const { return m_id; }
    /// A newer question is about to be asked.
    [[nodiscard]] bool isAskDue() const { return m_askTimer.isActive(); }
    /// Hides and shows the content.
    void conceal();
    void reveal();

    /// Asks on the pane's channel; take(value) is called only while the record is still the one shown.
    template<class Question, class Take>
    void read(Question question, Take take)
    {
        ++m_pending;
        whenDone(this, m_book.store->read(m_channel, std::move(question)),
            [this, generation = m_generation, take = std::move(take)](const auto &answer) {
                --m_pending;
                if (generation != m_generation)
                    return;
                if (answer) {
                    take(*answer);
                    reveal();
                } else if (answer.error().kind == ErrorKind::NotFound) {
                    conceal(); // deleted, here or elsewhere: the list says so
                } else if (!isStale(answer.error())) {
                    Q_EMIT failed(answer.error());
                }
            });
    }

private:
    void hideHint();

    const QString m_channel;
    const QStringList m_tables;
    const double m_width;
    OpenBook m_book;
    std::optional<qint64> m_id;
    quint64 m_generation = 0;
    int m_pending = 0;
    QTimer m_askTimer;
    QTimer m_hintTimer;
    QVBoxLayout *m_outer;
    QWidget *m_body;
    QWidget *m_hint = nullptr;
    QVBoxLayout *m_content;
};

/// Words in a details pane that belong together: a heading and what stands below it.
void addSection(QVBoxLayout *layout, QLabel *heading, QWidget *below);

} // namespace tradebook::ui
