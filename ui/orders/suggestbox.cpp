// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/suggestbox.h"

#include "ui/support/brieftext.h"
#include "ui/support/theme.h"
#include "ui/tables/celldelegate.h"
#include "ui/widgets/plainline.h"
#include "ui/widgets/tabulartext.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kRest{40};
constexpr int kMostRows = 9;
constexpr int kPadding = 8;

enum SuggestionRole { TextRole = Qt::UserRole + 1, DetailRole, FigureRole };

/// The text, beside it in the secondary colour the detail, at the end the figure.
class SuggestionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        if (isChosen)
            painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
        QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        painter->setFont(option.font);
        const auto ink = option.palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
        const QString figure = index.data(FigureRole).toString();
        painter->setPen(ink);
        if (!figure.isEmpty()) {
            drawTabular(painter, inner, figure, option.direction);
            const int taken = static_cast<int>(tabularWidth(option.font, figure)) + 2 * kPadding;
            if (option.direction == Qt::RightToLeft)
                inner.setLeft(inner.left() + taken);
            else
                inner.setRight(inner.right() - taken);
        }
        const QString text = option.fontMetrics.elidedText(index.data(TextRole).toString(), Qt::ElideRight, inner.width());
        drawPlainLine(painter, inner, text, option.direction);
        const int used = option.fontMetrics.horizontalAdvance(text) + 2 * kPadding;
        if (used < inner.width()) {
            const QRect rest = option.direction == Qt::RightToLeft ? inner.adjusted(0, 0, -used, 0) : inner.adjusted(used, 0, 0, 0);
            painter->setPen(isChosen ? ink : Theme::secondaryText(option.palette));
            drawPlainLine(painter, rest, index.data(DetailRole).toString(), option.direction);
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.fontMetrics.height() * 10, CellDelegate::rowHeight(option.font)};
    }
};

} // namespace

SuggestBox::SuggestBox(QWidget *parent)
    : QLineEdit(parent)
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    m_list->setObjectName(u"suggestions"_s);
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setWhatsThis(tr("What fits the letters that are typed. Arrow keys choose, Enter takes it."));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->hide();
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(kRest);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_isChosen = false;
        if (text.trimmed().isEmpty()) {
            m_askTimer.stop();
            closeList();
        } else {
            m_askTimer.start();
        }
    });
    connect(&m_askTimer, &QTimer::timeout, this, [this] { Q_EMIT asked(text().trimmed()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { pick(index.row()); });
}

SuggestBox::~SuggestBox()
{
    delete m_list;
}

void SuggestBox::offer(const QList<Suggestion> &suggestions, bool choose)
{
    if (suggestions.isEmpty() || !isVisible() || !hasFocus()) {
        closeList();
        return;
    }
    m_suggestions = suggestions;
    m_model->clear();
    for (const auto &suggestion : suggestions) {
        const QString text = brief(suggestion.text);
        const QString detail = brief(suggestion.detail);
        auto *item = new QStandardItem(QStringList{text, detail, suggestion.figure}.join(u' ').simplified());
        item->setData(text, TextRole);
        item->setData(detail, DetailRole);
        item->setData(suggestion.figure, FigureRole);
        m_model->appendRow(item);
    }
    m_isChosen = choose;
    place();
    // What Enter would pick is highlighted, and nothing else.
    m_list->setCurrentIndex(choose ? m_model->index(0, 0) : QModelIndex());
}

void SuggestBox::place()
{
    QWidget *holder = window();
    if (m_list->parentWidget() != holder) {
        if (m_list->parentWidget())
            m_list->parentWidget()->removeEventFilter(this);
        m_list->setParent(holder);
        holder->installEventFilter(this);
    }
    constexpr int kFrame = 4;
    const int height = CellDelegate::rowHeight(font()) * qMin(kMostRows, m_model->rowCount()) + kFrame;
    const QPoint below = mapTo(holder, QPoint(0, this->height() + 1));
    const bool hasRoom = below.y() + height <= holder->height();
    const QPoint corner = hasRoom ? below : mapTo(holder, QPoint(0, -height - 1));
    m_list->setGeometry(QRect(corner, QSize(width(), height)));
    m_list->show();
    m_list->raise();
}

void SuggestBox::closeList()
{
    if (m_list)
        m_list->hide();
    m_isChosen = false;
}

bool SuggestBox::isListOpen() const
{
    return m_list && m_list->isVisible();
}

int SuggestBox::currentRow() const
{
    return m_list->currentIndex().row();
}

void SuggestBox::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int from = currentRow() >= 0 ? currentRow() : rows > 0 ? -1 : count;
    const int row = (from + rows % count + count) % count;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_isChosen = true;
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void SuggestBox::pick(int row)
{
    if (row < 0 || row >= m_suggestions.size())
        return;
    const Suggestion suggestion = m_suggestions.at(row);
    m_askTimer.stop();
    closeList();
    Q_EMIT picked(suggestion);
}

void SuggestBox::keyPressEvent(QKeyEvent *event)
{
    constexpr int kPage = 8;
    const bool isOpen = isListOpen();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp: {
        if (!isOpen) {
            if (event->key() == Qt::Key_Down && !text().trimmed().isEmpty())
                Q_EMIT asked(text().trimmed());
            break;
        }
        const int size = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up ? 1 : qMin(kPage, m_model->rowCount() - 1);
        step(event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown ? size : -size);
        return;
    }
    case Qt::Key_Escape:
        if (isOpen) {
            closeList();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            event->ignore(); // it is the composer's: Place Order
            return;
        }
        if (isOpen && m_isChosen) {
            pick(currentRow());
            return;
        }
        m_askTimer.stop();
        Q_EMIT entered(text().trimmed());
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SuggestBox::focusOutEvent(QFocusEvent *event)
{
    closeList();
    QLineEdit::focusOutEvent(event);
}

void SuggestBox::hideEvent(QHideEvent *event)
{
    closeList();
    QLineEdit::hideEvent(event);
}

bool SuggestBox::eventFilter(QObject *watched, QEvent *event)
{
    if (m_list && event->type() == QEvent::Resize && watched == m_list->parentWidget())
        closeList();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace tradebook::ui
