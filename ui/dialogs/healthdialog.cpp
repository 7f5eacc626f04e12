// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/healthdialog.h"

#include "core/words/counted.h"
#include "ui/backups/backupwords.h"
#include "ui/healthdesk.h"
#include "ui/healthwords.h"
#include "ui/help/whatsthis.h"
#include "ui/support/restyling.h"
#include "ui/support/windowsize.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/facts.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kWhole = 1000;
constexpr int kTallest = 12;

QString nameOf(const QString &path, const Figures &figures)
{
    return backupwords::nameOf(backupwords::named(path), figures);
}

QString stateOf(const upkeep::CheckedBackup &backup)
{
    if (backup.isUnproven())
        return HealthDialog::tr("encrypted, only its checksum was compared");
    return backup.isDamaged() ? HealthDialog::tr("damaged") : HealthDialog::tr("whole");
}

QString stateOfBook(qint64 findings)
{
    if (findings == 0)
        return HealthDialog::tr("whole");
    return HealthDialog::tr("%Ln findings", nullptr, words::counted(findings));
}

} // namespace

HealthDialog::HealthDialog(HealthDesk *desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_verdict(titleLabel({}, 1.15, this))
    , m_when(secondaryLabel({}, this))
    , m_facts(new Facts(Facts::Side::Left, this))
    , m_found(headingLabel(tr("What was found"), this))
    , m_findings(new TextTable(tr("Findings"), {{tr("Finding")}}, kTallest, this))
    , m_progress(new QProgressBar(this))
    , m_check(new QPushButton(tr("Check &Now"), this))
    , m_cancel(new QPushButton(tr("Cance&l"), this))
    , m_copy(new QPushButton(tr("C&opy Findings"), this))
    , m_backups(new QPushButton(tr("Backu&ps…"), this))
    , m_backUp(new QPushButton(tr("Back &Up Now"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Health"));
    build();
    connect(m_desk, &HealthDesk::changed, this, &HealthDialog::showState);
    connect(m_check, &QPushButton::clicked, m_desk, &HealthDesk::checkNow);
    connect(m_cancel, &QPushButton::clicked, m_desk, &HealthDesk::cancel);
    connect(m_backups, &QPushButton::clicked, m_desk, &HealthDesk::backupsAsked);
    connect(m_backUp, &QPushButton::clicked, m_desk, &HealthDesk::backUpAsked);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const auto &found = m_desk->found())
            QGuiApplication::clipboard()->setText(healthwords::report(*found, m_desk->book().figures).join(u'\n'));
    });
    showState();
    (m_desk->isChecking() ? m_cancel : m_check)->setFocus();
}

void HealthDialog::build()
{
    m_verdict->setWordWrap(true);
    m_verdict->setObjectName(u"healthVerdict"_s);
    m_verdict->setProperty("role", u"reason"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the check"));
    // Many findings, and large letters on a small screen: what does not fit is scrolled to, and the buttons stay in sight.
    auto *area = new QScrollArea(this);
    area->setObjectName(u"details"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(buildContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(area, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buildButtons());
    const QSize wanted(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 24);
    resizeWithinScreen(this, wanted);
}

QWidget *HealthDialog::buildContent()
{
    auto *content = new QWidget;
    content->setObjectName(u"detailsBody"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 8, 16, 8);
    layout->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(m_verdict), static_cast<QWidget *>(m_when), static_cast<QWidget *>(m_facts),
             static_cast<QWidget *>(m_found), static_cast<QWidget *>(m_findings)})
        layout->addWidget(widget);
    layout->addStretch(1);
    return content;
}

QWidget *HealthDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_check->setToolTip(tr("Looks at every page and every sum of the book, and through its newest backups; you can go on working"));
    m_copy->setToolTip(tr("Copies what was found, for a report"));
    m_cancel->setToolTip(tr("Ends the check; what it had seen by then says nothing"));
    m_findings->setWhatsThis(tr("What is not as it should be, in words. Nothing of it was changed."));
    whatsthis::explainColumns(m_findings, {tr("One thing that is not as it should be, and where.")});
    m_backups->setToolTip(tr("Lists the backups, to restore one or to look into it"));
    m_backUp->setToolTip(tr("Makes the first backup of this book, and verifies it at once"));
    for (auto *button : {m_backUp, m_check, m_cancel, m_copy, m_backups}) {
        buttons->addButton(button, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false);
    }
    return buttons;
}

void HealthDialog::showState()
{
    if (!m_desk->book())
        return; // on its way out
    const bool isChecking = m_desk->isChecking();
    const auto verdict = m_desk->found() ? healthwords::verdict(*m_desk->found()) : healthwords::verdict(m_desk->remembered());
    m_verdict->setText(isChecking ? tr("Checking the book and its newest backups…") : verdict.text);
    m_verdict->setProperty("tone", toneName(isChecking ? Tone::Neutral : verdict.tone, {}));
    restyle(m_verdict);
    m_when->setText(isChecking
            ? tr("You can go on working. While a lot is written to the book the check waits.")
            : tr("The whole book is checked each week, with the newest backup in each of its folders, and after a crash."));
    const int thousandths = m_desk->thousandths();
    m_progress->setRange(0, thousandths < 0 ? 0 : kWhole);
    m_progress->setValue(qMax(0, thousandths));
    m_progress->setVisible(isChecking);
    // The keyboard stays on the button that has taken the other's place.
    auto *gone = isChecking ? m_check : m_cancel;
    auto *come = isChecking ? m_cancel : m_check;
    const bool hadKeyboard = focusWidget() == gone;
    come->show();
    if (hadKeyboard)
        come->setFocus();
    gone->hide();
    showFacts();
    showFindings();
    showWhatToDo();
}

/// A book without a backup needs one before anything else.
void HealthDialog::showWhatToDo()
{
    const auto &found = m_desk->found();
    const bool isMissing = found && found->book.isHealthy() && found->backups.isEmpty() && !m_desk->isChecking();
    const bool isOffered = isMissing && !m_desk->book().isReadOnly();
    const bool hadKeyboard = focusWidget() == m_backUp;
    m_backUp->setVisible(isOffered);
    if (hadKeyboard && !isOffered)
        m_check->setFocus();
    for (auto *button : {m_backUp, m_check}) {
        button->setProperty("primary", (button == m_backUp) == isOffered);
        restyle(button);
    }
}

void HealthDialog::showFacts()
{
    const auto &figures = m_desk->book().figures;
    QList<Facts::Fact> facts;
    if (const auto &last = m_desk->remembered()) {
        facts.append({tr("Last check"), backupwords::made(last->at.toLocalTime(), figures)});
        facts.append({tr("Book"), stateOfBook(last->findings)});
        if (!m_desk->found()) {
            for (const QString &path : last->damagedBackups)
                facts.append({tr("Backup"), tr("%1: damaged").arg(nameOf(path, figures))});
        }
    }
    if (const auto &found = m_desk->found()) {
        for (const auto &backup : found->backups)
            facts.append({tr("Backup"),
                tr("%1: %2", "which backup, how it is").arg(nameOf(backup.path, figures), stateOf(backup)) + u'\n'
                    + QDir::toNativeSeparators(backup.path)});
        if (found->backups.isEmpty())
            facts.append({tr("Backup"), tr("none yet")});
    }
    m_facts->setFacts(facts);
}

void HealthDialog::showFindings()
{
    QList<TextTable::Row> rows;
    if (const auto &found = m_desk->found()) {
        const auto sentences = healthwords::findings(found->book, m_desk->book().figures);
        for (const QString &sentence : sentences)
            rows.append({0, {sentence}});
    }
    m_findings->setRows(rows);
    const bool isShown = !rows.isEmpty() && !m_desk->isChecking();
    m_found->setVisible(isShown);
    m_findings->setVisible(isShown);
    m_copy->setVisible(m_desk->found() && !m_desk->found()->isWhole() && !m_desk->isChecking());
}

} // namespace tradebook::ui
