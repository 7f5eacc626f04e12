// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kMargin = 16;
constexpr int kGap = 8;
constexpr int kAboveButtons = 4; ///< besides the gap
constexpr int kWidestLines = 30; ///< in heights of a line: longer lines are hard to read
constexpr int kPartAbove = 4; ///< of the room, a quarter lies above: the eye looks for the first rows there

} // namespace

EmptyState::EmptyState(QAbstractScrollArea *view)
    : QWidget(view->parentWidget())
    , m_view(view)
    , m_heading(headingLabel({}, this))
    , m_advice(secondaryLabel({}, this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"emptyState"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    for (auto *label : {m_heading, m_advice}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addSpacing(kAboveButtons);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addLayout(m_row);
    middle->addStretch();
    layout->addLayout(middle);
    m_row->setSpacing(kGap);
    hide();
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
}

void EmptyState::say(const QString &heading, const QString &advice, const QList<Choice> &choices)
{
    m_heading->setText(heading);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_choices = choices;
    for (qsizetype at = 0; at < qMax(choices.size(), m_buttons.size()); ++at) {
        if (at == m_buttons.size()) {
            auto *made = new QPushButton(this);
            made->setAutoDefault(false);
            m_row->addWidget(made);
            m_buttons.append(made);
            connect(made, &QPushButton::clicked, this, [this, at] {
                const auto run = m_choices.value(at).run; // it may say something else here
                if (run)
                    run();
            });
        }
        auto *button = m_buttons.at(at);
        const auto choice = choices.value(at);
        button->setVisible(at < choices.size());
        button->setText(choice.text);
        button->setToolTip(choice.tip);
        button->setProperty("primary", choice.isPrimary);
        restyle(button);
    }
    place();
}

void EmptyState::setShown(bool isShown)
{
    m_isShown = isShown;
    follow();
}

QString EmptyState::heading() const
{
    return m_heading->text();
}

void EmptyState::tabBehindView()
{
    QWidget *before = m_view;
    for (auto *button : std::as_const(m_buttons)) {
        setTabOrder(before, button);
        before = button;
    }
}

void EmptyState::follow()
{
    const bool isSeen = m_isShown && m_view->isVisibleTo(parentWidget());
    if (isSeen) {
        place();
        if (isHidden())
            tabBehindView();
        show();
        raise(); // what was made later lies above it
        return;
    }
    if (isHidden())
        return;
    // Where its own button was pressed, the list that comes has the keyboard.
    if (isAncestorOf(focusWidget()) && focusWidget()->hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    hide();
}

void EmptyState::place()
{
    const QRect room = QRect(m_view->viewport()->mapTo(parentWidget(), QPoint()), m_view->viewport()->size())
                           .marginsRemoved({kMargin, kMargin, kMargin, kMargin});
    const int width = qMin(room.width(), fontMetrics().height() * kWidestLines);
    QSize across;
    QSize down;
    for (qsizetype at = 0; at < m_choices.size(); ++at) {
        const QSize size = m_buttons.at(at)->sizeHint();
        across = QSize(across.width() + size.width() + kGap, qMax(across.height(), size.height()));
        down.rheight() += size.height() + kGap;
    }
    const bool isNarrow = across.width() > width;
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Reckoned here: what the layout knows of its inner ones is old until it has been shown.
    int height = kAboveButtons + kGap + (isNarrow ? down : across).height();
    for (auto *label : {m_heading, m_advice}) {
        label->ensurePolished();
        height += label->isHidden() ? 0 : label->heightForWidth(width) + kGap;
    }
    height = qMin(room.height(), height);
    setGeometry(room.left() + (room.width() - width) / 2, room.top() + (room.height() - height) / kPartAbove, width, height);
}

bool EmptyState::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place();
    return isDone;
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
        place();
        break;
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
    case QEvent::Show:
    case QEvent::Hide:
        if (watched == m_view)
            follow();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tradebook::ui
