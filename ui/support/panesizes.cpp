// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/panesizes.h"

#include "ui/support/measuring.h"

#include <QEvent>
#include <QSettings>
#include <QSplitter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kHundred = 100;
/// Wider than any screen is no pane.
constexpr int kMost = 50'000;

} // namespace

void PaneSizes::keep(QSplitter *splitter, const QString &name)
{
    new PaneSizes(splitter, name);
}

PaneSizes::PaneSizes(QSplitter *splitter, const QString &name)
    : QObject(splitter)
    , m_splitter(splitter)
    , m_key(u"panes/"_s + name)
{
    splitter->installEventFilter(this);
    connect(splitter, &QSplitter::splitterMoved, this, &PaneSizes::remember); // by a person only
}

bool PaneSizes::eventFilter(QObject *watched, QEvent *event)
{
    // Sizes that are set before a splitter is shown are taken for shares of whatever it gets.
    if (event->type() == QEvent::Show && !event->spontaneous())
        restore();
    // Once the panes know what they want: after they have been shown, with another font, in place of another pane.
    if (event->type() == QEvent::Show || event->type() == QEvent::FontChange || event->type() == QEvent::ChildAdded)
        QTimer::singleShot(0, this, &PaneSizes::restore);
    return QObject::eventFilter(watched, event);
}

bool PaneSizes::stretches(int pane) const
{
    const auto policy = m_splitter->widget(pane)->sizePolicy();
    return (m_splitter->orientation() == Qt::Horizontal ? policy.horizontalStretch() : policy.verticalStretch()) > 0;
}

int PaneSizes::extent(const QSize &size) const
{
    return m_splitter->orientation() == Qt::Horizontal ? size.width() : size.height();
}

int PaneSizes::need(int pane) const
{
    const auto *widget = m_splitter->widget(pane);
    return wholeWidth(extent(widget->minimumSizeHint().expandedTo(widget->minimumSize())));
}

void PaneSizes::restore()
{
    const auto stored = QSettings().value(m_key).toStringList();
    auto sizes = m_splitter->sizes();
    const bool isChosen = stored.size() == sizes.size();
    int stretching = -1;
    int room = 0;
    for (const int size : sizes)
        room += size;
    for (int pane = 0; pane < sizes.size(); ++pane) {
        const int wanted = isChosen ? qBound(0, stored.at(pane).toInt(), kMost) * m_splitter->fontMetrics().height() / kHundred
                                    : extent(m_splitter->widget(pane)->sizeHint());
        if (stretches(pane))
            stretching = pane;
        else if (wanted > 0)
            sizes[pane] = wanted;
        room -= pane == stretching ? 0 : sizes.at(pane);
    }
    if (stretching < 0 || (isChosen && room <= 0))
        return;
    // The others have what they would like as long as this one has what it needs; where it has not, they do with what they need.
    for (int pane = 0; pane < sizes.size() && !isChosen; ++pane) {
        const int given = pane == stretching ? 0 : qBound(0, need(stretching) - room, qMax(0, sizes.at(pane) - need(pane)));
        sizes[pane] -= given;
        room += given;
    }
    sizes[stretching] = isChosen ? room : qMax(room, need(stretching));
    m_splitter->setSizes(sizes);
}

void PaneSizes::remember() const
{
    QStringList stored;
    const auto sizes = m_splitter->sizes();
    for (int pane = 0; pane < sizes.size(); ++pane)
        stored.append(QString::number(stretches(pane) ? 0 : sizes.at(pane) * kHundred / qMax(1, m_splitter->fontMetrics().height())));
    QSettings().setValue(m_key, stored);
}

} // namespace tradebook::ui
