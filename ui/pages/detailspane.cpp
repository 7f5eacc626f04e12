// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/detailspane.h"

#include "ui/support/measuring.h"
#include "ui/widgets/facts.h"

#include <QEvent>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// Holding an arrow key down runs through the list: a record is read once the selection rests.
constexpr std::chrono::milliseconds kRest{30};
/// While a list is read nothing is selected for a moment.
constexpr std::chrono::milliseconds kHintDelay{250};

} // namespace

DetailsPane::DetailsPane(const QString &name, const QStringList &tables, double width, QWidget *parent)
    : QScrollArea(parent)
    , m_channel(u"details/"_s + name)
    , m_tables(tables)
    , m_width(width)
    , m_outer(nullptr)
    , m_body(new QWidget)
    , m_content(new QVBoxLayout(m_body))
{
    setObjectName(u"details"_s);
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *whole = new QWidget;
    whole->setObjectName(u"detailsBody"_s);
    m_outer = new QVBoxLayout(whole);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_body, 1);
    m_outer->addStretch();
    m_content->setContentsMargins(16, 12, 16, 16);
    m_content->setSpacing(8);
    setWidget(whole);
    conceal();
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(kRest);
    connect(&m_askTimer, &QTimer::timeout, this, [this] {
        if (m_id && m_book)
            ask(*m_id);
    });
    m_hintTimer.setSingleShot(true);
    m_hintTimer.setInterval(kHintDelay);
    connect(&m_hintTimer, &QTimer::timeout, this, [this] { m_hint->setVisible(!m_id && m_body->isHidden()); });
}

void DetailsPane::setBook(const OpenBook &book)
{
    if (m_book) {
        showRecord(std::nullopt);
        disconnect(m_book.store.get(), nullptr, this, nullptr);
    }
    m_book = book;
    showRecord(std::nullopt);
    if (!m_book)
        return;
    connect(m_book.store.get(), &Store::closing, this, [this] { leave(); });
    connect(m_book.store.get(), &Store::changed, this, [this](const Changes &changes) {
        for (const auto &table : m_tables) {
            if (changes.touches(table)) {
                refresh();
                return;
            }
        }
    });
}

void DetailsPane::showRecord(std::optional<qint64> id)
{
    if (m_id != id)
        leave();
    m_id = id;
    ++m_generation;
    if (m_id) {
        m_askTimer.start();
        hideHint();
    } else {
        m_askTimer.stop();
        conceal();
    }
}

void DetailsPane::addAbove(QWidget *widget)
{
    m_outer->insertWidget(m_outer->indexOf(m_body), widget);
}

void DetailsPane::sayWhileEmpty(const QString &text)
{
    m_hint = new QWidget(m_body->parentWidget());
    auto *label = secondaryLabel(text, m_hint);
    label->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(m_hint);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->addStretch(1);
    layout->addWidget(label);
    layout->addStretch(3); // as far up as what an empty list says
    m_hint->hide();
    m_outer->insertWidget(m_outer->indexOf(m_body) + 1, m_hint, 1);
    conceal();
}

void DetailsPane::hideHint()
{
    m_hintTimer.stop();
    if (m_hint)
        m_hint->hide();
}

void DetailsPane::refresh()
{
    if (m_id)
        m_askTimer.start();
}

void DetailsPane::conceal()
{
    m_body->hide();
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // of a hidden body Qt would still show it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (m_hint)
        m_hintTimer.start();
}

void DetailsPane::reveal()
{
    hideHint();
    m_body->show();
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

QSize DetailsPane::sizeHint() const
{
    // Longer words, as other languages have them, make the pane wider.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const QSize usual = hintOf(*this, m_width);
    return {qMax(usual.width(), widget()->minimumSizeHint().width() + bar), usual.height()};
}

QSize DetailsPane::hintOf(const QWidget &widget, double width)
{
    return {static_cast<int>(widget.fontMetrics().height() * width), 400};
}

QSize DetailsPane::minimumSizeHint() const
{
    return {leastWidth(sizeHint().width()), 100}; // with larger text, where there is no room, it scrolls sideways
}

bool DetailsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void addSection(QVBoxLayout *layout, QLabel *heading, QWidget *below)
{
    layout->addSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(below);
}

} // namespace tradebook::ui
