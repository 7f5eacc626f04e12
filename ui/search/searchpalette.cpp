// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchpalette.h"

#include "core/model/text.h"
#include "ui/search/palettedelegate.h"
#include "ui/support/answer.h"
#include "ui/support/icons.h"
#include "ui/tables/celldelegate.h"
#include "ui/widgets/emptystate.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kRest{25};
constexpr int kShown = 6; ///< records of a kind
constexpr qsizetype kMostRecent = 8;
constexpr qsizetype kLeastInside = 3; ///< letters that are looked for in the middle of words
constexpr int kMostRows = 16;
constexpr int kRowsOfNothing = 5; // high, what is said instead
constexpr int kPage = 8;

} // namespace

SearchPalette::SearchPalette(QWidget *window)
    : QFrame(window)
    , m_box(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_state(new QLabel(this))
    , m_empty(new EmptyState(m_list))
    , m_model(new QStandardItemModel(this))
{
    build();
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(kRest);
    connect(&m_askTimer, &QTimer::timeout, this, &SearchPalette::ask);
    connect(m_box, &QLineEdit::textChanged, this, &SearchPalette::takeText);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    m_box->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void SearchPalette::build()
{
    constexpr int kMargin = 8;
    setObjectName(u"searchPalette"_s);
    m_box->setAccessibleName(tr("Search"));
    m_box->setWhatsThis(
        tr("Finds users, products, orders and commands by a part of their names, codes or numbers. Arrow keys choose, Enter goes there."));
    m_box->setPlaceholderText(tr("Search users, products, orders and commands"));
    m_box->setClearButtonEnabled(true);
    m_box->addAction(icon(u"search"_s, QPalette::PlaceholderText), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_list->setObjectName(u"searchResults"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setWhatsThis(tr("What was found, the best first, and the commands of the menus. Press Enter or click to go there."));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setProperty("role", u"secondary"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kMargin);
    column->addWidget(m_box);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
}

void SearchPalette::setBook(const OpenBook &book)
{
    m_book = book;
    m_groups.clear();
    m_answered.clear();
    m_inside.clear();
    m_recent.removeIf([](const PaletteItem &item) { return item.record.has_value(); });
    dismiss();
}

void SearchPalette::open(const QList<PaletteItem> &commands)
{
    m_commands = commands;
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_box->clear();
    takeText();
    show();
    raise();
    m_box->setFocus(Qt::ShortcutFocusReason);
}

void SearchPalette::dismiss()
{
    m_askTimer.stop();
    m_isEntered = false;
    if (!isVisible())
        return;
    const bool hasKeyboard = m_box->hasFocus();
    QWidget *before = m_before;
    m_before = nullptr;
    if (hasKeyboard && before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
    hide();
}

QString SearchPalette::text() const
{
    return m_box->text().trimmed();
}

QString SearchPalette::stateText() const
{
    return m_empty->isShown() ? m_empty->heading() : m_state->text();
}

bool SearchPalette::isSettled() const
{
    return !m_askTimer.isActive() && (text().isEmpty() || m_answered == text()) && m_inside.isEmpty();
}

void SearchPalette::takeText()
{
    m_isEntered = false;
    m_isMoved = false;
    m_inside.clear();
    m_instead.clear();
    if (text().isEmpty() || !m_book) {
        m_askTimer.stop();
        m_groups.clear();
        m_answered = text();
    } else if (text() != m_answered) {
        m_askTimer.start();
    }
    refill();
}

void SearchPalette::ask()
{
    if (!m_book || !isVisible())
        return;
    auto asked = m_book.store->read(u"palette"_s, [text = text()](db::Connection &connection) {
        return search::find(connection, {.text = text, .limit = kShown, .depth = search::Depth::Index});
    });
    whenDone(this, asked, [this, store = m_book.store.get(), text = text()](const Result<search::Answer> &answer) {
        if (m_book.store.get() == store)
            take(text, answer);
    });
}

void SearchPalette::take(const QString &text, const Result<search::Answer> &answer)
{
    if (!isVisible() || text != this->text())
        return;
    if (!answer) {
        if (isStale(answer.error()))
            return;
        m_groups.clear();
        m_answered = text;
        refill();
        Q_EMIT failed(answer.error());
        return;
    }
    m_groups = answer->groups;
    m_words = answer->words;
    m_answered = text;
    lookInside(text);
    refill();
    choosePending();
}

void SearchPalette::lookInside(const QString &text)
{
    search::Question question{.text = text, .kinds = {}, .limit = kShown};
    for (const auto &group : std::as_const(m_groups)) {
        if (group.matches.isEmpty())
            question.kinds.append(group.kind);
    }
    question.isForgiving = question.kinds.size() == m_groups.size();
    if (question.kinds.isEmpty() || text.size() < kLeastInside)
        return;
    m_inside = text;
    // Beside the lists, which must not wait for it.
    auto asked = m_book.store->read(
        u"palette/inside"_s, [question](db::Connection &connection) { return search::find(connection, question); },
        Store::Lane::Background);
    whenDone(this, asked, [this, store = m_book.store.get(), text](const Result<search::Answer> &answer) {
        if (m_book.store.get() == store)
            takeInside(text, answer);
    });
}

void SearchPalette::takeInside(const QString &text, const Result<search::Answer> &answer)
{
    if (!isVisible() || text != m_inside)
        return;
    m_inside.clear();
    if (answer) {
        m_instead = answer->instead;
        if (!m_instead.isEmpty())
            m_words = answer->words;
        for (const auto &more : answer->groups) {
            for (auto &group : m_groups) {
                if (group.kind == more.kind)
                    group = more;
            }
        }
    } else if (!isStale(answer.error())) {
        Q_EMIT failed(answer.error());
    }
    refill();
    choosePending();
}

qint64 SearchPalette::found() const
{
    return std::count_if(m_items.begin(), m_items.end(), [](const PaletteItem &item) { return !item.isHeading(); });
}

void SearchPalette::refill()
{
    const PaletteItem chosen = m_isMoved ? m_items.value(m_list->currentIndex().row()) : PaletteItem();
    m_items.clear();
    if (text().isEmpty())
        addRecent();
    else
        addMatches();
    showItems(fold(text()).split(u' ', Qt::SkipEmptyParts));
    int row = -1;
    for (int at = 0; at < m_items.size(); ++at) {
        if (!m_items.at(at).isHeading() && (row < 0 || m_items.at(at).isSameAs(chosen)))
            row = at;
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    // With its heading in sight.
    if (row >= 0 && row <= 1)
        m_list->scrollToTop();
    showState();
    place();
}

void SearchPalette::place()
{
    constexpr int kEdge = 24;
    constexpr int kLetters = 44;
    const QWidget *holder = parentWidget();
    const int row = CellDelegate::rowHeight(font());
    m_list->setMinimumHeight(row);
    const int chrome = sizeHint().height() - m_list->sizeHint().height();
    const int width = qMin(fontMetrics().height() * kLetters, holder->width() - 2 * kEdge);
    const int rows = m_empty->isShown() ? kRowsOfNothing : qBound(1, static_cast<int>(m_items.size()), kMostRows);
    const int wanted = chrome + row * rows + 4;
    const int top = qMin(fontMetrics().height() * 4, holder->height() / 8);
    setGeometry((holder->width() - width) / 2, top, width, qMin(wanted, holder->height() - top - kEdge));
}

void SearchPalette::step(int rows)
{
    QList<int> choices;
    for (int at = 0; at < m_items.size(); ++at) {
        if (!m_items.at(at).isHeading())
            choices.append(at);
    }
    if (choices.isEmpty())
        return;
    const auto from = choices.indexOf(m_list->currentIndex().row());
    const auto size = choices.size();
    // Single steps go round, pages end at the ends.
    const auto to = qAbs(rows) == 1 ? (from + rows + size) % size : qBound(qsizetype(0), from + rows, size - 1);
    const int row = choices.at(to);
    m_list->setCurrentIndex(m_model->index(row, 0));
    if (to == 0)
        m_list->scrollToTop();
    m_isMoved = true;
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

bool SearchPalette::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(kPage);
        return true;
    case Qt::Key_PageUp:
        step(-kPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_isEntered = true;
        if (m_askTimer.isActive()) {
            m_askTimer.stop();
            ask();
        }
        choosePending();
        return true;
    default:
        return false;
    }
}

/// What Enter means is what belongs to the text, not what still stands there.
void SearchPalette::choosePending()
{
    const bool isAnswered = text().isEmpty() || m_answered == text();
    if (!m_isEntered || (!isAnswered && !m_isMoved))
        return;
    if (m_list->currentIndex().isValid())
        choose(m_list->currentIndex().row());
    else if (m_inside.isEmpty())
        m_isEntered = false; // there is nothing
}

void SearchPalette::choose(int row)
{
    if (row < 0 || row >= m_items.size() || m_items.at(row).isHeading())
        return;
    const PaletteItem item = m_items.at(row);
    m_recent.removeIf([&item](const PaletteItem &other) { return other.isSameAs(item); });
    m_recent.prepend(item);
    m_recent.resize(qMin(m_recent.size(), kMostRecent));
    dismiss();
    if (item.record)
        Q_EMIT recordChosen(*item.record);
    else if (item.command)
        item.command->trigger();
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_box)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isBare = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        return (isBare && takeKey(key->key())) || QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        // Another window or a menu of the box itself gives it back.
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            dismiss();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace tradebook::ui
