// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bookstatus.h"

#include "ui/support/brieftext.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kProgressAfter{500};
constexpr std::chrono::seconds kSavedFor{5};

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(name);
    return label;
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
    , m_check(plainLabel(u"statusCheck"_s, this))
{
    setSizeGripEnabled(false);
    m_readOnly->setText(tr("Read-only"));
    m_readOnly->setProperty("state", u"notice"_s);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    addWidget(m_book);
    addWidget(m_readOnly);
    addWidget(m_page);
    m_saved->setText(tr("Saved"));
    m_saved->hide();
    addPermanentWidget(m_saved);
    addPermanentWidget(m_work);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_check);
    m_workTimer.setSingleShot(true);
    m_workTimer.setInterval(kProgressAfter);
    connect(&m_workTimer, &QTimer::timeout, this, [this] {
        m_work->show();
        m_progress->show();
    });
    m_savedTimer.setSingleShot(true);
    m_savedTimer.setInterval(kSavedFor);
    connect(&m_savedTimer, &QTimer::timeout, m_saved, &QWidget::hide);
    setBook({}, {}, false);
    setWork({});
    setCheck(Check::None);
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

void BookStatus::setWork(const QString &what)
{
    m_work->setText(what);
    if (what.isEmpty()) {
        m_workTimer.stop();
        m_work->hide();
        m_progress->hide();
    } else if (!m_work->isVisible()) {
        m_workTimer.start();
    }
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
        case Check::Bad:
            return {u"● "_s + tr("Book is damaged"), u"bad"_s};
        case Check::None:
            break;
        }
        return {};
    }();
    m_check->setText(text);
    m_check->setProperty("state", state);
    m_check->style()->unpolish(m_check);
    m_check->style()->polish(m_check);
    m_check->setVisible(!text.isEmpty());
}

} // namespace tradebook::ui
