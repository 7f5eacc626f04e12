// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/filterchips.h"

#include "ui/support/brieftext.h"
#include "ui/support/icons.h"
#include "ui/widgets/flowlayout.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr auto kAt = "filterAt";

QString buttonText(const QString &phrase)
{
    constexpr qsizetype kMost = 48;
    return brief(phrase, kMost).replace(u'\n', u' ').replace(u'&', u"&&"_s);
}

QPushButton *link(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("link", true);
    button->setAutoDefault(false);
    button->setToolTip(tip);
    return button;
}

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this))
    , m_clear(link(tr("Clear All"), tr("Remove every filter of this list"), this))
    , m_text(link(tr("Edit as Text…"), tr("Write the filter as text, with “or”, “not” and brackets"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_clear);
    m_layout->addWidget(m_text);
    connect(m_clear, &QPushButton::clicked, this, &FilterChips::clearAsked);
    connect(m_text, &QPushButton::clicked, this, &FilterChips::textAsked);
    setAccessibleName(tr("Filters"));
    hide();
}

QWidget *FilterChips::firstInput() const
{
    return m_clear;
}

QWidget *FilterChips::lastInput() const
{
    return m_text;
}

void FilterChips::setPhrases(const QStringList &phrases)
{
    if (phrases == m_phrases)
        return;
    m_phrases = phrases;
    for (auto *chip : std::exchange(m_chips, {})) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // one of its buttons may be what was pressed
    }
    m_layout->removeWidget(m_clear);
    m_layout->removeWidget(m_text);
    for (int at = 0; at < m_phrases.size(); ++at) {
        m_chips.append(newChip(at));
        m_layout->addWidget(m_chips.last());
    }
    m_layout->addWidget(m_clear);
    m_layout->addWidget(m_text);
    // Into the chain of the Tab key before what stands behind them.
    QWidget *before = m_clear->previousInFocusChain();
    for (auto *chip : std::as_const(m_chips)) {
        for (auto *button : chip->findChildren<QAbstractButton *>()) {
            setTabOrder(before, button);
            before = button;
        }
    }
    setTabOrder(before, m_clear);
    setVisible(!m_phrases.isEmpty());
    updateGeometry();
}

QWidget *FilterChips::newChip(int at)
{
    const QString &phrase = m_phrases.at(at);
    auto *chip = new QFrame(this);
    chip->setObjectName(u"filterChip"_s);
    auto *row = new QHBoxLayout(chip);
    row->setContentsMargins(0, 0, 4, 0);
    row->setSpacing(0);
    auto *edit = new QPushButton(buttonText(phrase), chip);
    edit->setAccessibleName(tr("Filter: %1").arg(brief(phrase)));
    edit->setToolTip(tr("%1; press to change it").arg(brief(phrase)));
    edit->setAutoDefault(false);
    auto *remove = new QToolButton(chip);
    remove->setIcon(icon(u"close"_s));
    const int edge = fontMetrics().height() * 3 / 4;
    remove->setIconSize({edge, edge});
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAccessibleName(tr("Remove filter: %1").arg(brief(phrase)));
    remove->setToolTip(tr("Remove this filter"));
    row->addWidget(edit);
    row->addWidget(remove);
    for (QWidget *button : {static_cast<QWidget *>(edit), static_cast<QWidget *>(remove)}) {
        button->setProperty(kAt, at);
        button->installEventFilter(this);
    }
    connect(edit, &QPushButton::clicked, this, [this, at] { Q_EMIT editAsked(at); });
    connect(remove, &QToolButton::clicked, this, [this, at] { Q_EMIT removeAsked(at); });
    chip->show();
    return chip;
}

bool FilterChips::eventFilter(QObject *watched, QEvent *event)
{
    const auto at = watched->property(kAt);
    if (event->type() == QEvent::KeyPress && at.isValid()) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            Q_EMIT removeAsked(at.toInt());
            // The keyboard stays here as long as there is something to remove.
            const auto chip = m_chips.value(qMin(qsizetype(at.toInt()), m_chips.size() - 1), nullptr);
            if (chip)
                chip->findChild<QPushButton *>()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tradebook::ui
