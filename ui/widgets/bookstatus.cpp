// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bookstatus.h"

#include "ui/support/brieftext.h"
#include "ui/support/restyling.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kProgressAfter{500};
constexpr std::chrono::seconds kSavedFor{5};
constexpr int kWhole = 1000;

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(name);
    return label;
}

void setState(QWidget *widget, const QString &state)
{
    widget->setProperty("state", state);
    restyle(widget);
}

} // namespace

BookStatus::BookStatus(QWidget *parent)
    : QStatusBar(parent)
    , m_book(plainLabel(u"statusBook"_s, this))
    , m_readOnly(plainLabel(u"statusReadOnly"_s, this))
    , m_page(plainLabel(u"statusPage"_s, this))
    , m_saved(plainLabel(u"statusSaved"_s, this))
    , m_work(plainLabel(u"statusWork"_s, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_check(plainLabel(u"statusCheck"_s, this))
    , m_backup(new QToolButton(this))
{
    setSizeGripEnabled(false);
    m_readOnly->setText(tr("Read-only"));
    m_readOnly->setProperty("state", u"notice"_s);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_cancel->setObjectName(u"statusCancel"_s);
    m_cancel->setWhatsThis(tr("Ends the work that goes on in the background. What it has not finished leaves nothing behind."));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (!m_doing.isEmpty() && m_doing.last().work.cancel)
            std::exchange(m_doing.last().work.cancel, {})();
    });
    m_backup->setObjectName(u"statusBackup"_s);
    m_backup->setWhatsThis(tr("Tells how old the last backup is that was proven to be good. Press it to see the backups of this book."));
    m_backup->setAutoRaise(true);
    m_backup->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_backup->setFocusPolicy(Qt::TabFocus);
    connect(m_backup, &QToolButton::clicked, this, &BookStatus::backupsAsked);
    for (auto *label : {m_book, m_page, m_work})
        label->setMinimumWidth(1); // cut rather than widening the window
    addWidget(m_book);
    addWidget(m_readOnly);
    addWidget(m_page);
    m_saved->setText(tr("Saved"));
    m_saved->hide();
    addPermanentWidget(m_saved);
    addPermanentWidget(m_work);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_check);
    addPermanentWidget(m_backup);
    m_workTimer.setSingleShot(true);
    m_workTimer.setInterval(kProgressAfter);
    connect(&m_workTimer, &QTimer::timeout, this, &BookStatus::showWork);
    m_savedTimer.setSingleShot(true);
    m_savedTimer.setInterval(kSavedFor);
    connect(&m_savedTimer, &QTimer::timeout, m_saved, &QWidget::hide);
    setBook({}, {}, false);
    showWork();
    setCheck(Check::None);
    setBackup({}, Tone::Neutral, {});
}

void BookStatus::setBook(const QString &name, const QString &path, bool isReadOnly)
{
    m_book->setText(brief(name));
    m_book->setToolTip(QDir::toNativeSeparators(path));
    m_book->setVisible(!name.isEmpty());
    m_readOnly->setVisible(isReadOnly);
    m_saved->hide();
}

void BookStatus::setPageText(const QString &text)
{
    m_page->setText(text);
    m_page->setVisible(!text.isEmpty());
}

void BookStatus::setWork(const QString &who, const Work &work)
{
    const auto at = std::find_if(m_doing.begin(), m_doing.end(), [&who](const Doing &doing) { return doing.who == who; });
    const bool isNew = at == m_doing.end();
    if (work.what.isEmpty() && !isNew)
        m_doing.erase(at);
    else if (!work.what.isEmpty() && isNew)
        m_doing.append({who, work});
    else if (!work.what.isEmpty())
        at->work = work;
    if (m_doing.isEmpty())
        m_workTimer.stop();
    else if (m_work->isHidden() && !m_workTimer.isActive())
        m_workTimer.start();
    if (!m_workTimer.isActive())
        showWork();
}

void BookStatus::showWork()
{
    const bool isWorking = !m_doing.isEmpty();
    const Work work = isWorking ? m_doing.last().work : Work();
    m_work->setText(work.what);
    m_work->setVisible(isWorking);
    showCheck();
    // Without an end in sight the bar only moves.
    m_progress->setRange(0, work.thousandths < 0 ? 0 : kWhole);
    m_progress->setValue(qMax(0, work.thousandths));
    m_progress->setVisible(isWorking);
    m_cancel->setVisible(static_cast<bool>(work.cancel));
}

void BookStatus::setBackup(const QString &text, Tone tone, const QString &tip)
{
    m_backup->setText(text.isEmpty() ? QString() : u"● "_s + text);
    m_backup->setAccessibleName(text);
    m_backup->setToolTip(tip);
    setState(m_backup, toneName(tone, {}));
    m_backup->setVisible(!text.isEmpty());
}

void BookStatus::saySaved()
{
    m_saved->show();
    m_savedTimer.start();
}

void BookStatus::setCheck(Check check)
{
    const auto [text, state] = [check]() -> std::pair<QString, QString> {
        switch (check) {
        case Check::Running:
            return {tr("Checking the book…"), {}};
        case Check::Good:
            return {u"● "_s + tr("Book checked, no damage"), u"good"_s};
        case Check::Wrong:
            return {u"● "_s + tr("The check found something"), u"bad"_s};
        case Check::Bad:
            return {u"● "_s + tr("Book is damaged"), u"bad"_s};
        case Check::None:
            break;
        }
        return {};
    }();
    m_check->setText(text);
    setState(m_check, state);
    showCheck();
}

/// On a narrow window what goes on needs the room more than what is well.
void BookStatus::showCheck()
{
    const bool isWell = m_check->property("state") == u"good"_s;
    m_check->setVisible(!m_check->text().isEmpty() && (m_work->isHidden() || !isWell));
}

} // namespace tradebook::ui
