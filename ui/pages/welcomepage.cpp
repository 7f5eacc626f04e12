// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"

#include "ui/support/icons.h"
#include "ui/support/recentbooks.h"
#include "ui/support/theme.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainline.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kPathRole = Qt::UserRole;

/// A book in two lines: its name, and below it where it lies.
class RecentDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, 2 * QFontMetrics(option.font).height() + 16};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected) && option.widget && option.widget->hasFocus();
        if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(isCurrent ? QPen(Theme::accent(option.palette)) : QPen(Qt::NoPen));
            painter->setBrush(option.palette.color(QPalette::Highlight));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        const QRect inner = option.rect.adjusted(10, 6, -10, -6);
        const int line = QFontMetrics(option.font).height();
        const int edge = line + 4;
        const QRect iconRect(inner.left(), inner.center().y() - edge / 2, edge, edge);
        icon(u"book"_s, QPalette::WindowText).paint(painter, QStyle::visualRect(option.direction, inner, iconRect));
        const QRect text = inner.adjusted(edge + 12, 0, 0, 0);
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        painter->setPen(option.palette.color(QPalette::Text));
        const QRect nameRect(text.left(), text.top(), text.width(), line + 2);
        const QString name = index.data(Qt::DisplayRole).toString();
        drawPlainLine(painter, QStyle::visualRect(option.direction, inner, nameRect), name, option.direction);
        painter->setFont(option.font);
        painter->setPen(Theme::secondaryText(option.palette));
        const QRect pathRect(text.left(), text.top() + line + 2, text.width(), line + 2);
        const QString folder = QDir::toNativeSeparators(QFileInfo(index.data(kPathRole).toString()).absolutePath());
        drawPlainLine(painter, QStyle::visualRect(option.direction, inner, pathRect), folder, option.direction, Qt::ElideMiddle);
        painter->restore();
    }
};

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_new(new QPushButton(tr("&New Book…"), this))
    , m_open(new QPushButton(tr("&Open Book…"), this))
    , m_sample(new QPushButton(tr("&Try the Sample Shop"), this))
    , m_restore(new QPushButton(tr("Restore a &Backup…"), this))
    , m_import(new QPushButton(tr("&Import…"), this))
    , m_recentTitle(headingLabel(tr("Recent books"), this))
    , m_recent(new QListWidget(this))
{
    setObjectName(u"welcome"_s);
    setAccessibleName(tr("Welcome"));
    m_new->setProperty("primary", true);
    m_new->setIcon(icon(u"plus"_s, QPalette::BrightText));
    m_open->setIcon(icon(u"open"_s));
    m_sample->setIcon(icon(u"sample"_s));
    m_new->setToolTip(tr("Begins a new, empty book for a shop"));
    m_open->setToolTip(tr("Opens a book from a file"));
    m_sample->setToolTip(tr("Opens a made-up shop with twelve months of orders to look around in"));
    m_restore->setIcon(icon(u"restore"_s));
    m_restore->setToolTip(tr("Brings a book back from one of its backups"));
    m_import->setIcon(icon(u"import"_s));
    m_import->setToolTip(tr("Begins a book with what is in a table of text (CSV), such as a list of products"));
    m_recent->setAccessibleName(tr("Recent books"));
    m_recent->setWhatsThis(tr("The books that were opened last. Click on one, or press Enter, to open it."));
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    m_recent->setMouseTracking(true);
    m_recent->setUniformItemSizes(true);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(buildColumn(), 3);
    layout->addStretch(1);
    connect(m_new, &QPushButton::clicked, this, &WelcomePage::newBookAsked);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openBookAsked);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::sampleAsked);
    connect(m_restore, &QPushButton::clicked, this, &WelcomePage::restoreAsked);
    connect(m_import, &QPushButton::clicked, this, &WelcomePage::importAsked);
    connect(m_recent, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { open(m_recent->row(item)); });
    connect(m_recent, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { open(m_recent->row(item)); });
    reload();
}

QWidget *WelcomePage::buildColumn()
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * 92);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(12);
    layout->addStretch(2);
    auto *greeting = new QHBoxLayout;
    greeting->setSpacing(12);
    auto *emblem = new QLabel(column);
    constexpr int kEmblem = 64;
    emblem->setPixmap(ui::emblem(kEmblem));
    greeting->addWidget(emblem);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    constexpr double kNameScale = 1.9;
    words->addWidget(titleLabel(tr("Welcome to Tradebook"), kNameScale, column));
    words->addWidget(secondaryLabel(tr("Your customers, products, orders and categories in one book, in a file of your own."), column));
    greeting->addLayout(words, 1);
    layout->addLayout(greeting);
    layout->addSpacing(8);
    auto *choices = new QWidget(column);
    auto *buttons = new FlowLayout(choices); // as many rows as the words need, in any language
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (auto *button : {m_new, m_open, m_sample, m_restore, m_import})
        buttons->addWidget(button);
    layout->addWidget(choices);
    layout->addSpacing(16);
    layout->addWidget(m_recentTitle);
    auto *card = new QFrame(column);
    card->setObjectName(u"card"_s);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(4, 4, 4, 4);
    inside->addWidget(m_recent);
    layout->addWidget(card);
    layout->addWidget(
        secondaryLabel(tr("The file of a book, of a backup or of a table of text can also be dropped on this window."), column));
    layout->addStretch(3);
    return column;
}

void WelcomePage::reload()
{
    m_recent->clear();
    for (const auto &path : recentbooks::paths()) {
        auto *item = new QListWidgetItem(recentbooks::displayName(path), m_recent);
        item->setData(kPathRole, path);
        item->setData(Qt::AccessibleDescriptionRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    constexpr int kSeen = 6;
    const int line = fontMetrics().height() * 2 + 16;
    m_recent->setFixedHeight(qMin(m_recent->count(), kSeen) * line + 2);
    const bool any = m_recent->count() > 0;
    if (any)
        m_recent->setCurrentRow(0);
    m_recentTitle->setVisible(any);
    m_recent->parentWidget()->setVisible(any);
}

void WelcomePage::setBusy(bool busy)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_sample),
             static_cast<QWidget *>(m_restore), static_cast<QWidget *>(m_import), static_cast<QWidget *>(m_recent)})
        widget->setEnabled(!busy);
}

void WelcomePage::focusFirst()
{
    if (m_recent->count() > 0)
        m_recent->setFocus();
    else
        m_new->setFocus();
}

void WelcomePage::open(int row)
{
    if (const auto *item = m_recent->item(row))
        Q_EMIT recentChosen(item->data(kPathRole).toString());
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_recent->viewport()->update();
}

} // namespace tradebook::ui
