// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bringback/bringbackwindow.h"

#include "core/words/words.h"
#include "ui/bringback/bringbackmodel.h"
#include "ui/bringback/bringbackpane.h"
#include "ui/bringback/bringbacktable.h"
#include "ui/help/whatsthis.h"
#include "ui/support/answer.h"
#include "ui/support/panesizes.h"
#include "ui/support/restyling.h"
#include "ui/support/windowsize.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kSearchRest{250};
constexpr std::chrono::milliseconds kChangeRest{400}; // one edit seldom comes alone
constexpr std::chrono::milliseconds kProgressAfter{500};
constexpr int kMostRefused = 4; // in sight

constexpr std::array kKinds{RecordKind::User, RecordKind::Product, RecordKind::Order, RecordKind::Category};

} // namespace

BringBackWindow::BringBackWindow(const OpenBook &book, const QString &source, const QString &when,
    const std::optional<restore::Staged> &staged, QWidget *parent, const backup::Keyring &keys)
    : QDialog(parent)
    , m_book(book)
    , m_desk(new BringBackDesk(book, source, staged, keys, this))
    , m_model(new BringBackModel(book.figures, this))
    , m_messages(new MessageBar(this))
    , m_refused(new TextTable(
          tr("Not brought back"), {{tr("Record")}, {tr("Why it was not brought back"), list::CellType::Text, true}}, kMostRefused, this))
    , m_kind(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_counts(secondaryLabel({}, this))
    , m_table(new BringBackTable(m_model, this))
    , m_pane(new BringBackPane(book.figures, this))
    , m_busy(secondaryLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
    , m_all(new QPushButton(tr("Choose &All"), this))
    , m_none(new QPushButton(tr("Choose &None"), this))
    , m_bring(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Bring Back Records"));
    build();
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->insertWidget(0, buildHead(when));
    connectParts();
    showChosen();
    m_pane->clear(tr("Select a record to see what would come back."));
    setDoing(Doing::Staging);
    // Once it is shown: what is staged already answers at once.
    QTimer::singleShot(0, m_desk, &BringBackDesk::stage);
}

QWidget *BringBackWindow::buildHead(const QString &when)
{
    auto *head = new QWidget(this);
    head->setObjectName(u"pageHead"_s);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    constexpr double kTitleScale = 1.35;
    layout->addWidget(titleLabel(tr("Bring Back Records"), kTitleScale, head));
    auto *from = secondaryLabel(tr("From the backup of %1. The book keeps everything else as it is now.").arg(when), head);
    from->setMinimumWidth(1);
    layout->addWidget(from, 1);
    return head;
}

QWidget *BringBackWindow::buildChoice()
{
    auto *choice = new QWidget(this);
    auto *layout = new QHBoxLayout(choice);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    const std::array names{tr("Users"), tr("Products"), tr("Orders"), tr("Categories")};
    for (std::size_t at = 0; at < kKinds.size(); ++at)
        m_kind->addItem(names.at(at), static_cast<int>(kKinds.at(at)));
    m_kind->setToolTip(tr("Which kind of record is listed; what is chosen of the others stays chosen"));
    m_search->setClearButtonEnabled(true);
    m_refused->setWhatsThis(tr("What could not come back, with the reason. All other records did."));
    whatsthis::explainColumns(
        m_refused, {tr("The record that stays as it is."), tr("Which rule of the book forbids it, and what would help.")});
    m_search->setToolTip(tr("A part of the name or code, whatever case and accents"));
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    auto *kindLabel = new QLabel(tr("&Records"), choice);
    kindLabel->setBuddy(m_kind);
    auto *searchLabel = new QLabel(tr("&Search"), choice);
    searchLabel->setBuddy(m_search);
    m_counts->setMinimumWidth(1);
    m_counts->setObjectName(u"differenceCounts"_s);
    m_counts->setWordWrap(false);
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(kindLabel);
    layout->addWidget(m_kind);
    layout->addSpacing(8);
    layout->addWidget(searchLabel);
    layout->addWidget(m_search, 2);
    layout->addWidget(m_counts, 1);
    return choice;
}

QWidget *BringBackWindow::buildList()
{
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    m_empty = new EmptyState(m_table);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 1);
    PaneSizes::keep(splitter, u"bringback"_s);
    left->setMinimumWidth(fontMetrics().height() * 14);
    m_pane->setMinimumWidth(fontMetrics().height() * 18);
    return splitter;
}

QWidget *BringBackWindow::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    m_all->setToolTip(tr("Chooses every record of this kind that the search leaves"));
    m_none->setToolTip(tr("Takes back what is chosen, of every kind"));
    m_bring->setToolTip(tr("Copies what is chosen into the book; Undo takes all of it back in one step"));
    makePrimary(m_bring);
    auto *close = new QPushButton(tr("C&lose"), foot);
    close->setWhatsThis(tr("Closes this window. What was brought back stays; what was only chosen does not come."));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_cancel->setToolTip(tr("Stops this; nothing is changed"));
    m_cancel->setObjectName(u"cancelWork"_s);
    m_busy->setWordWrap(false);
    layout->addWidget(m_all);
    layout->addWidget(m_none);
    layout->addStretch(1);
    layout->addWidget(m_busy);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_bring);
    layout->addWidget(close);
    return foot;
}

void BringBackWindow::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_refused);
    layout->addWidget(buildChoice());
    layout->addWidget(buildList(), 1);
    layout->addWidget(buildFoot());
    m_refused->hide();
    for (auto *each : findChildren<QPushButton *>())
        each->setAutoDefault(false); // Enter in the search brings nothing back
    const int line = fontMetrics().height();
    resizeWithinParent(this, QSize(line * 70, line * 40));
    m_kind->setFocus();
}

void BringBackWindow::connectParts()
{
    for (auto *timer : {&m_searchTimer, &m_changeTimer, &m_busyTimer})
        timer->setSingleShot(true);
    m_searchTimer.setInterval(kSearchRest);
    m_changeTimer.setInterval(kChangeRest);
    m_busyTimer.setInterval(kProgressAfter);
    connect(&m_searchTimer, &QTimer::timeout, this, &BringBackWindow::ask);
    connect(&m_changeTimer, &QTimer::timeout, this, &BringBackWindow::ask);
    connect(&m_busyTimer, &QTimer::timeout, this, &BringBackWindow::showDoing);
    connect(m_desk, &BringBackDesk::staged, this, &BringBackWindow::ask);
    connect(m_desk, &BringBackDesk::progressed, this, [this](int thousandths) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(thousandths);
    });
    connect(m_desk, &BringBackDesk::rowsCame, this, &BringBackWindow::takeRows);
    connect(m_desk, &BringBackDesk::recordCame, this, &BringBackWindow::takeRecord);
    connect(m_desk, &BringBackDesk::recordFailed, this, [this](const RecordRef &, const Error &error) {
        if (!isStale(error))
            m_pane->showError(error);
    });
    connect(m_desk, &BringBackDesk::broughtBack, this, &BringBackWindow::takeBrought);
    connect(m_desk, &BringBackDesk::failed, this, &BringBackWindow::takeFailure);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_isListed = false;
        m_model->setKind(kind());
        ask();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(m_model, &BringBackModel::moreAsked, this, &BringBackWindow::askMore);
    connect(m_model, &BringBackModel::chosenChanged, this, &BringBackWindow::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BringBackWindow::takeCurrent);
    connect(m_all, &QPushButton::clicked, this, &BringBackWindow::chooseAll);
    connect(m_none, &QPushButton::clicked, m_model, &BringBackModel::chooseNone);
    connect(m_bring, &QPushButton::clicked, this, &BringBackWindow::bringBack);
    connect(m_cancel, &QPushButton::clicked, m_desk, &BringBackDesk::cancel);
    connect(m_book.store.get(), &Store::changed, this, &BringBackWindow::takeChanges);
    connect(m_book.store.get(), &Store::closing, this, [this] { m_desk->cancel(); });
}

RecordKind BringBackWindow::kind() const
{
    return static_cast<RecordKind>(m_kind->currentData().toInt());
}

bool BringBackWindow::isSettled() const
{
    return m_doing == Doing::Nothing && m_desk->isSettled() && !m_searchTimer.isActive() && !m_changeTimer.isActive();
}

} // namespace tradebook::ui
