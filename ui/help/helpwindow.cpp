// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "ui/help/helppage.h"
#include "ui/help/topicdelegate.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/support/windowsize.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// In letters: below this width contents and page stand one above the other.
constexpr int kNarrow = 80;
constexpr int kAround = 8;

} // namespace

HelpWindow::HelpWindow()
    : QDialog(nullptr, Qt::Window) // a dialog is one to screen readers too; a plain widget would be a filler
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_page(new QTextBrowser(this))
    , m_splitter(new QSplitter(this))
    , m_back(newAction(tr("Back"), tr("Show the page that was read before"), isRightToLeft() ? u"chevron-right"_s : u"chevron-left"_s,
          QKeySequence::Back))
    , m_forward(newAction(tr("Forward"), tr("Show the page again from which Back led here"),
          isRightToLeft() ? u"chevron-left"_s : u"chevron-right"_s, QKeySequence::Forward))
{
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowTitle(tr("Tradebook Help"));
    build();
    fillContents();
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::takeQuestion);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_page->setFocus(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::choose);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_page->setFocus(); });
    connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { follow(link.toString()); });
    if (auto *theme = Theme::instance())
        connect(theme, &Theme::changed, this, &HelpWindow::render, Qt::QueuedConnection);
    showTopic(helptopics::all().first());
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 40});
}

void HelpWindow::build()
{
    m_search->setAccessibleName(tr("Search help"));
    m_search->setPlaceholderText(tr("Search help"));
    m_search->setWhatsThis(tr("Finds the pages that have all these words, whatever their case and accents. Enter goes to the page."));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Topics"));
    m_list->setWhatsThis(tr("The pages of the help, or those that were found, the best first. Select one to read it."));
    m_list->setItemDelegate(new TopicDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setAccessibleName(tr("Page of the help"));
    m_page->setWhatsThis(tr("The page itself. Its text can be selected and copied; Tab goes from link to link, Enter follows one."));
    m_page->setOpenLinks(false);
    m_page->setFrameShape(QFrame::NoFrame);
    auto *left = new QWidget(m_splitter);
    auto *inLeft = new QVBoxLayout(left);
    inLeft->setContentsMargins(kAround, kAround, kAround, kAround);
    inLeft->setSpacing(8);
    inLeft->addWidget(m_search);
    inLeft->addWidget(m_list, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_page);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_splitter, 1);
    setTabOrder(m_search, m_list);
    setTabOrder(m_list, m_page);
}

QWidget *HelpWindow::buildBar()
{
    auto *bar = new QToolBar(tr("Toolbar"), this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int edge = iconEdge(fontMetrics());
    bar->setIconSize({edge, edge});
    auto *find = newAction(tr("Search"), tr("Type what to look for in the help"), u"search"_s, QKeySequence::Find);
    connect(m_back, &QAction::triggered, this, &HelpWindow::back);
    connect(m_forward, &QAction::triggered, this, &HelpWindow::forward);
    connect(find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    bar->addActions({m_back, m_forward, find});
    auto *close = newAction({}, {}, {}, QKeySequence::Close);
    connect(close, &QAction::triggered, this, &QWidget::close);
    return bar;
}

QAction *HelpWindow::newAction(const QString &text, const QString &tip, const QString &iconName, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(keys);
    action->setStatusTip(tip);
    action->setToolTip(keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys.toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

void HelpWindow::fillContents()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const auto &group : helptopics::groups()) {
        auto *heading = new QListWidgetItem(group.title, m_list);
        heading->setFlags(Qt::NoItemFlags);
        for (const auto &topic : group.topics) {
            auto *item = new QListWidgetItem(helptopics::title(topic), m_list);
            item->setData(TopicDelegate::kTopic, topic);
        }
    }
    markCurrent();
}

void HelpWindow::takeQuestion()
{
    const QString question = m_search->text();
    if (helpsearch::wordsOf(question).isEmpty()) {
        fillContents();
        highlight();
        return;
    }
    if (m_pages.isEmpty()) {
        for (const auto &topic : helptopics::all())
            m_pages.append(helpsearch::pageOf(topic, helptopics::text(topic)));
    }
    const auto hits = helpsearch::find(m_pages, question);
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const auto &hit : hits) {
            auto *item = new QListWidgetItem(hit.title, m_list);
            item->setData(TopicDelegate::kTopic, hit.topic);
            item->setData(TopicDelegate::kContext, hit.context);
            item->setData(Qt::AccessibleDescriptionRole, hit.context);
            item->setToolTip(hit.context);
        }
        if (hits.isEmpty())
            (new QListWidgetItem(tr("No page has all these words"), m_list))->setFlags(Qt::NoItemFlags);
    }
    if (hits.isEmpty())
        highlight();
    else
        m_list->setCurrentRow(0);
}

void HelpWindow::searchFor(const QString &question)
{
    m_search->setText(question);
}

void HelpWindow::choose(int row)
{
    const auto *item = m_list->item(row);
    const QString topic = item ? item->data(TopicDelegate::kTopic).toString() : QString();
    if (topic.isEmpty())
        return;
    if (topic != m_at.topic)
        visit({topic, {}});
    highlight();
}

void HelpWindow::showTopic(const QString &topic, const QString &place)
{
    if (!helptopics::contains(topic))
        return;
    if (topic != m_at.topic || !place.isEmpty())
        visit({topic, place});
}

void HelpWindow::follow(const QString &link)
{
    auto address = helptopics::addressOf(link);
    if (address.topic.isEmpty() && link.startsWith(u'#'))
        address = {m_at.topic, link.mid(1)};
    showTopic(address.topic, address.place);
}

void HelpWindow::visit(const helptopics::Address &address)
{
    if (m_visit >= 0)
        m_visits[m_visit].scrolled = m_page->verticalScrollBar()->value();
    m_visits.resize(m_visit + 1);
    m_visits.append({address, 0});
    m_visit = m_visits.size() - 1;
    m_at = address;
    render();
    scrollTo(address.place);
    markCurrent();
    showSteps();
}

void HelpWindow::step(int by)
{
    const auto to = m_visit + by;
    if (to < 0 || to >= m_visits.size())
        return;
    m_visits[m_visit].scrolled = m_page->verticalScrollBar()->value();
    m_visit = to;
    m_at = m_visits.at(to).address;
    render();
    m_page->verticalScrollBar()->setValue(m_visits.at(to).scrolled);
    markCurrent();
    showSteps();
}

void HelpWindow::render()
{
    const int scrolled = m_page->verticalScrollBar()->value();
    helppage::show(m_page, helptopics::text(m_at.topic));
    m_page->verticalScrollBar()->setValue(scrolled);
    setWindowTitle(tr("%1 – Tradebook Help").arg(helptopics::title(m_at.topic)));
    highlight();
}

void HelpWindow::scrollTo(const QString &place)
{
    m_page->moveCursor(QTextCursor::Start);
    m_page->verticalScrollBar()->setValue(place.isEmpty() ? 0 : helppage::heightOf(m_page, place));
}

void HelpWindow::highlight()
{
    const int first = helppage::highlight(m_page, helpsearch::wordsOf(m_search->text()));
    if (first >= 0 && m_at.place.isEmpty())
        m_page->verticalScrollBar()->setValue(qMax(0, first - m_page->viewport()->height() / 3));
}

void HelpWindow::markCurrent()
{
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(TopicDelegate::kTopic).toString() == m_at.topic) {
            m_list->setCurrentRow(row);
            return;
        }
    }
    m_list->setCurrentRow(-1);
}

void HelpWindow::showSteps()
{
    m_back->setEnabled(m_visit > 0);
    m_forward->setEnabled(m_visit + 1 < m_visits.size());
}

void HelpWindow::arrange()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * kNarrow;
    const auto wanted = isNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted && m_splitter->property("isArranged").toBool())
        return;
    m_splitter->setOrientation(wanted);
    m_splitter->setProperty("isArranged", true);
    constexpr int kListPart = 3;
    const int whole = isNarrow ? height() : width();
    constexpr double kMostBeside = 0.4;
    const int topics = m_list->sizeHintForColumn(0) + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 4 * kAround;
    const int list = isNarrow ? whole / kListPart : qMin(topics, static_cast<int>(whole * kMostBeside));
    m_splitter->setSizes({list, whole - list});
}

void HelpWindow::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

void HelpWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        // As the window of the book, it is built anew, when it is asked for next.
        hide();
        deleteLater();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QDialog::keyPressEvent(event);
    else if (!m_search->text().isEmpty())
        m_search->clear();
    else
        close();
}

} // namespace tradebook::ui
