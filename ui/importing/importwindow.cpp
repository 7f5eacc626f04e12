// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importwindow.h"

#include "ui/importing/importingwords.h"
#include "ui/importing/importrows.h"
#include "ui/importing/importsetup.h"
#include "ui/support/brieftext.h"
#include "ui/support/readingorder.h"
#include "ui/support/restyling.h"
#include "ui/support/windowsize.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/messagebar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// How the window is built; what it does is in importreviewing.cpp.
namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kReviewRest{200}; // one choice seldom comes alone
constexpr std::chrono::milliseconds kProgressAfter{500};

} // namespace

ImportWindow::ImportWindow(
    const OpenBook &book, const transfer::FileLook &look, const std::optional<transfer::ImportRequest> &preset, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_look(look)
    , m_messages(new MessageBar(this))
    , m_title(nullptr)
    , m_file(secondaryLabel({}, this))
    , m_another(new QPushButton(tr("Choose Another &File…"), this))
    , m_setup(new ImportSetup(this))
    , m_rows(new ImportRows(book.figures, this))
    , m_step(secondaryLabel({}, this))
    , m_busy(secondaryLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(tr("S&top"), this))
    , m_import(new QPushButton(this))
    , m_close(new QPushButton(tr("&Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectParts();
    m_setup->setLook(look, preset);
    showFile();
    showReport();
    readMappings();
}

ImportWindow::~ImportWindow()
{
    m_run.cancel(); // the book stays as it was
    m_looking.cancel();
}

QWidget *ImportWindow::buildHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"pageHead"_s);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(12);
    constexpr double kTitleScale = 1.35;
    m_title = titleLabel({}, kTitleScale, head);
    m_file->setTextFormat(Qt::PlainText);
    m_file->setObjectName(u"importFile"_s);
    m_file->setMinimumWidth(1);
    m_another->setToolTip(tr("Leaves this file as it is and chooses another"));
    layout->addWidget(m_title);
    layout->addWidget(m_file, 1);
    layout->addWidget(m_another);
    return head;
}

QWidget *ImportWindow::buildBody()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_setup);
    splitter->addWidget(m_rows);
    splitter->setStretchFactor(1, 1); // what becomes of the rows has the room
    m_rows->setMinimumWidth(fontMetrics().height() * 16);
    return splitter;
}

QWidget *ImportWindow::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_step->setTextFormat(Qt::PlainText);
    m_step->setObjectName(u"importStep"_s);
    m_step->setMinimumWidth(1);
    m_busy->setWordWrap(false);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    m_stop->setObjectName(u"stopReview"_s);
    m_stop->setToolTip(tr("Stops reading the file; nothing is changed"));
    m_import->setObjectName(u"importNow"_s);
    m_import->setToolTip(tr("Imports what is listed as new and changed; Undo takes all of it back in one step"));
    m_close->setToolTip(tr("Leaves the book as it is"));
    makePrimary(m_import);
    layout->addWidget(m_step, 1);
    layout->addWidget(m_busy);
    layout->addWidget(m_progress);
    layout->addWidget(m_stop);
    layout->addWidget(m_close);
    layout->addWidget(m_import);
    return foot;
}

void ImportWindow::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    auto *said = new QVBoxLayout;
    said->setContentsMargins(0, 0, 0, 8);
    said->addWidget(m_messages);
    layout->addLayout(said);
    layout->addWidget(buildBody(), 1);
    layout->addWidget(buildFoot());
    for (auto *each : findChildren<QPushButton *>())
        each->setAutoDefault(false); // Enter in a field imports nothing
    for (QWidget *each : {static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_stop)})
        each->hide();
    const int line = fontMetrics().height();
    resizeWithinParent(this, QSize(line * 76, line * 42));
    m_setup->focusFirst();
}

void ImportWindow::connectParts()
{
    for (auto *timer : {&m_reviewTimer, &m_busyTimer})
        timer->setSingleShot(true);
    m_reviewTimer.setInterval(kReviewRest);
    m_busyTimer.setInterval(kProgressAfter);
    connect(&m_reviewTimer, &QTimer::timeout, this, &ImportWindow::review);
    connect(&m_busyTimer, &QTimer::timeout, this, &ImportWindow::showBusy);
    connect(m_another, &QPushButton::clicked, this, &ImportWindow::anotherFileAsked);
    connect(m_setup, &ImportSetup::changed, this, &ImportWindow::askReview);
    connect(m_setup, &ImportSetup::strictChanged, this, &ImportWindow::showReport);
    connect(m_setup, &ImportSetup::formChanged, this, &ImportWindow::lookAgain);
    connect(m_setup, &ImportSetup::rememberAsked, this, &ImportWindow::remember);
    connect(m_setup, &ImportSetup::forgetAsked, this, &ImportWindow::forget);
    connect(m_stop, &QPushButton::clicked, this, &ImportWindow::stop);
    connect(m_import, &QPushButton::clicked, this, &ImportWindow::importNow);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_book.store.get(), &Store::closing, this, [this] {
        m_run.cancel();
        m_looking.cancel();
    });
}

void ImportWindow::showFile()
{
    const QString name = QFileInfo(m_look.file).fileName();
    //: the window of an import: the file
    setWindowTitle(tr("Import %1").arg(inTitle(name)));
    m_title->setText(importingwords::title(m_setup->kind()));
    tabInReadingOrder(this); // the columns may be others now
    //: the file and how long it is
    m_file->setText(tr("%1 · %2").arg(brief(name, 100), importingwords::rows(m_look.rows)));
}

void ImportWindow::setBusy(const QString &what)
{
    const bool begins = m_doing.isEmpty() && !what.isEmpty();
    m_doing = what;
    m_progress->setRange(0, 1000);
    if (begins) {
        m_progress->setValue(0);
        m_busyTimer.start();
    }
    showBusy();
}

void ImportWindow::showBusy()
{
    const bool isShown = !m_doing.isEmpty() && !m_busyTimer.isActive();
    m_busy->setText(m_doing);
    for (QWidget *each : {static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_stop)})
        each->setVisible(isShown);
    m_step->setVisible(!isShown);
}

} // namespace tradebook::ui
