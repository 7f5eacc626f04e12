// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/categorypopup.h"

#include "ui/support/icons.h"
#include "ui/tables/categorytree.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kFilterDelay{120};
constexpr int kTallest = 16; // lines

} // namespace

CategoryPopup::CategoryPopup(QWidget *owner)
    : QFrame(owner, Qt::Popup)
    , m_owner(owner)
    , m_filter(new QLineEdit(this))
    , m_tree(new CategoryTree(CategoryTreeModel::Frame::Picker, tr("Categories to choose from"), this))
{
    setObjectName(u"categoryPopup"_s);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Choose a category"));
    m_filter->setAccessibleName(tr("Filter categories"));
    m_filter->setPlaceholderText(tr("Filter: name, code"));
    m_filter->setToolTip(tr("Shows only the categories that contain this text"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s, QPalette::PlaceholderText), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    m_filter->installEventFilter(this);
    m_tree->installEventFilter(this);
    m_tree->setExpandsOnDoubleClick(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(kFilterDelay);
    connect(m_filter, &QLineEdit::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(&m_filterTimer, &QTimer::timeout, this, [this] { m_tree->setFilter(m_filter->text()); });
    connect(m_tree, &CategoryTree::shownAgain, this, &CategoryPopup::showCurrent);
    connect(m_tree, &CategoryTree::failed, this, &CategoryPopup::failed);
    connect(m_tree, &QTreeView::clicked, this, &CategoryPopup::choose);
}

void CategoryPopup::setBook(const OpenBook &book)
{
    m_tree->setBook(book);
}

void CategoryPopup::open(
    std::optional<CategoryId> current, std::optional<CategoryId> excluded, const QString &noneText, const QString &typed)
{
    m_current = current;
    m_excluded = excluded;
    m_isOpening = true;
    m_matched.clear();
    m_tree->categories()->setNoneText(noneText);
    m_filter->setText(typed);
    m_filterTimer.stop();
    m_tree->setFilter(typed);
    const QSize size(qMax(m_owner->width(), fontMetrics().height() * 20), fontMetrics().height() * kTallest);
    const QRect room = m_owner->screen()->availableGeometry();
    QPoint at = m_owner->mapToGlobal(QPoint(0, m_owner->height()));
    if (at.y() + size.height() > room.bottom())
        at.setY(qMax(room.top(), m_owner->mapToGlobal(QPoint(0, 0)).y() - size.height()));
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - size.width())));
    setGeometry(QRect(at, size));
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
    m_tree->reload();
}

void CategoryPopup::showCurrent()
{
    if (const QString text = m_tree->filter(); !text.isEmpty()) {
        if (m_tree->forest().size() > 0 && std::exchange(m_matched, text) != text)
            m_tree->selectFirstMatch();
        return;
    }
    m_matched.clear();
    if (std::exchange(m_isOpening, false)) {
        m_tree->select(CategoryTree::Special::NoCategory);
        if (m_current)
            m_tree->select(*m_current);
    }
}

void CategoryPopup::choose(const QModelIndex &index)
{
    const auto category = m_tree->categories()->categoryAt(index);
    const bool isNone = m_tree->categories()->specialAt(index) == CategoryTree::Special::NoCategory;
    if (!category && !isNone)
        return;
    if (category && m_excluded && !m_tree->forest().canStandBelow(*m_excluded, category))
        return; // shown, so that one sees where one is, but not to be chosen
    hide();
    Q_EMIT chosen(category);
}

bool CategoryPopup::takesKey(const QKeyEvent &event) const
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        return m_filter->text().isEmpty(); // else they walk in the text
    default:
        return false;
    }
}

bool CategoryPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (m_filterTimer.isActive()) { // faster than the filter: nothing is chosen that one has not seen
            m_filterTimer.stop();
            m_tree->setFilter(m_filter->text());
        } else if (isSettled()) {
            choose(m_tree->currentIndex());
        }
        return true;
    }
    if (key->key() == Qt::Key_Escape || (key->key() == Qt::Key_Up && key->modifiers().testFlag(Qt::AltModifier))
        || key->key() == Qt::Key_F4) {
        hide();
        return true;
    }
    if (watched == m_filter && takesKey(*key)) {
        QCoreApplication::sendEvent(m_tree, key);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CategoryPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_owner->setFocus(Qt::PopupFocusReason);
}

bool CategoryPopup::isSettled() const
{
    return !isVisible() || (m_tree->isSettled() && !m_filterTimer.isActive());
}

} // namespace tradebook::ui
