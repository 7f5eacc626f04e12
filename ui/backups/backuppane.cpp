// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backuppane.h"

#include "core/migrate/migrator.h"
#include "core/restore/swapping.h"
#include "core/words/words.h"
#include "ui/help/whatsthis.h"
#include "ui/support/brieftext.h"
#include "ui/support/icons.h"
#include "ui/support/restyling.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/flowlayout.h"

#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// Holding an arrow key down runs through the list: a backup is staged once the selection rests.
constexpr std::chrono::milliseconds kRest{250};
constexpr std::chrono::milliseconds kProgressAfter{500};
/// One edit seldom comes alone.
constexpr std::chrono::milliseconds kChangeRest{400};
constexpr double kWidth = 25; // heights of a line
constexpr int kMostRows = 12;

QPushButton *button(const QString &text, const QString &iconName, const QString &tip, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName));
    made->setToolTip(tip);
    return made;
}

QString capital(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

} // namespace

BackupPane::BackupPane(const RestoreTarget &target, QWidget *parent)
    : QScrollArea(parent)
    , m_target(target)
    , m_previewing(new Previewing(this))
    , m_title(titleLabel({}, 1.15, this))
    , m_subtitle(secondaryLabel({}, this))
    , m_notice(secondaryLabel({}, this))
    , m_table(new TextTable(tr("Differences"),
          {{tr("Records")}, {tr("comes back"), list::CellType::Integer}, {tr("goes"), list::CellType::Integer},
              {tr("differs"), list::CellType::Integer}},
          kMostRows, this))
    , m_promise(secondaryLabel({}, this))
    , m_place(new QWidget(this))
    , m_path(new QLineEdit(this))
    , m_busy(secondaryLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_unlock(new UnlockField(target.keys, this))
    , m_cancel(button(tr("&Cancel"), {}, tr("Stops this; nothing is changed"), this))
    , m_restore(button(tr("&Restore"), {}, tr("Makes the book what this backup holds; the present book is backed up first"), this))
    , m_look(button(tr("&Look Inside"), {}, tr("Opens the backup in a window of its own, only to be looked at"), this))
    , m_verify(button(tr("&Verify"), {}, tr("Looks through every page of the backup, and compares its checksum"), this))
    , m_showFile(button(tr("Show &File"), {}, tr("Shows the folder that holds the backup"), this))
    , m_compare(button(tr("C&ompare"), {}, tr("Shows what restoring this backup would bring back and take away"), this))
    , m_bringBack(
          button(tr("&Bring Back Records…"), {}, tr("Brings single records back from this backup; the book keeps everything else"), this))
{
    m_table->setWhatsThis(tr("What restoring this backup would change, by kind of record."));
    whatsthis::explainColumns(
        m_table, {tr("The kind of record."), tr("Not in the book any more."), tr("Not in the backup; it would go."), tr("Changed since.")});
    m_isReadOnly = m_target.book.isReadOnly() && !restore::mayReplace(m_target.book.store->readOnlyReason().value_or(Error{}));
    build();
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(kRest);
    connect(&m_restTimer, &QTimer::timeout, this, &BackupPane::begin);
    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(kProgressAfter);
    connect(&m_busyTimer, &QTimer::timeout, this, &BackupPane::updateBusy);
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(kChangeRest);
    connect(&m_changeTimer, &QTimer::timeout, this, &BackupPane::follow);
    if (m_target.book)
        connect(m_target.book.store.get(), &Store::changed, this, [this] { m_changeTimer.start(); });
    connect(m_previewing, &Previewing::progressed, m_progress, &QProgressBar::setValue);
    connect(m_previewing, &Previewing::ready, this, &BackupPane::takePreview);
    connect(m_previewing, &Previewing::refused, this, &BackupPane::takeRefusal);
    connect(m_restore, &QPushButton::clicked, this, &BackupPane::restoreAsked);
    connect(m_look, &QPushButton::clicked, this, &BackupPane::lookAsked);
    connect(m_bringBack, &QPushButton::clicked, this, &BackupPane::bringBackAsked);
    connect(m_verify, &QPushButton::clicked, this, &BackupPane::verifyAsked);
    connect(m_showFile, &QPushButton::clicked, this, &BackupPane::showFileAsked);
    connect(m_compare, &QPushButton::clicked, this, &BackupPane::begin);
    connect(m_cancel, &QPushButton::clicked, this, &BackupPane::cancel);
    connect(m_unlock, &UnlockField::unlocked, this, &BackupPane::begin);
    connect(m_unlock, &UnlockField::unlocked, this, &BackupPane::unlocked);
    showBackup(std::nullopt);
}

void BackupPane::build()
{
    setObjectName(u"details"_s);
    setAccessibleName(tr("Selected backup"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_restore->setProperty("primary", true);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(u"cancelWork"_s);
    m_notice->setProperty("role", u"reason"_s);
    buildPlace();
    auto *body = new QWidget;
    body->setObjectName(u"detailsBody"_s);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    m_title->setWordWrap(true);
    for (auto *label : {m_title, m_subtitle, m_notice, m_promise, m_busy})
        label->setMinimumWidth(1); // a long word is cut, it does not widen the pane
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_notice);
    layout->addWidget(m_unlock);
    layout->addSpacing(4);
    layout->addWidget(m_table);
    layout->addWidget(m_busy);
    auto *working = new QHBoxLayout;
    working->addWidget(m_progress, 1);
    working->addWidget(m_cancel);
    layout->addLayout(working);
    layout->addSpacing(4);
    layout->addWidget(m_promise);
    layout->addWidget(m_place);
    layout->addSpacing(8);
    auto *choices = new QWidget(body);
    auto *buttons = new FlowLayout(choices); // as many rows as the words need, in any language
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (auto *each : {m_restore, m_look, m_bringBack, m_verify, m_showFile, m_compare})
        buttons->addWidget(each);
    layout->addWidget(choices);
    layout->addStretch(1);
    setWidget(body);
}

void BackupPane::buildPlace()
{
    auto *layout = new QGridLayout(m_place);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = secondaryLabel(tr("&Book to restore"), m_place);
    label->setBuddy(m_path);
    auto *browse = button(tr("C&hoose…"), {}, tr("Chooses where the restored book shall be"), m_place);
    layout->addWidget(label, 0, 0, 1, 2);
    layout->addWidget(m_path, 1, 0);
    layout->addWidget(browse, 1, 1);
    m_path->setToolTip(tr("The file that the restored book shall be; a book that is there already is backed up first"));
    connect(browse, &QPushButton::clicked, this, &BackupPane::choosePlace);
    connect(m_path, &QLineEdit::textChanged, this, &BackupPane::updateButtons);
    m_place->setVisible(m_target.path.isEmpty() && !m_target.book);
}

void BackupPane::choosePlace()
{
    auto *dialog = new QFileDialog(window(), tr("Book to Restore"), QFileInfo(m_path->text()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // what is there is backed up, or kept
    dialog->setNameFilters({tr("Books (*.tradebook)")});
    dialog->setDefaultSuffix(u"tradebook"_s);
    dialog->selectFile(QFileInfo(m_path->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

QString BackupPane::bookPath() const
{
    if (m_target.book)
        return m_target.book.path;
    return m_target.path.isEmpty() ? QDir::fromNativeSeparators(m_path->text().trimmed()) : m_target.path;
}

void BackupPane::showBackup(const std::optional<BackupRow> &row)
{
    m_previewing->cancel();
    m_previewed.reset();
    m_isRefused = false;
    m_row = row;
    m_table->hide();
    m_promise->hide();
    m_place->hide();
    m_unlock->ask({});
    say({}, Tone::Neutral);
    if (m_row) {
        m_restTimer.start();
        m_title->setText(backupwords::title(m_row->backup, m_target.book.figures));
        m_subtitle->setText(tr("Looking through the backup…"));
    } else {
        m_restTimer.stop();
        m_title->setText({});
        m_subtitle->setText(tr("Select a backup to see what restoring it would bring back."));
    }
    updateButtons();
    updateBusy();
}

void BackupPane::updateBackup(const BackupRow &row)
{
    m_row = row;
    if (m_row->verified && !*m_row->verified)
        say(m_row->reason(), Tone::Bad);
    else if (m_row->verified && !(*m_row->verified)->hasSeenContents)
        say((*m_row->verified)->hadHash ? tr("Its checksum is right; what it holds was not looked at without the passphrase.")
                                        : tr("Its head is whole; what it holds was not looked at without the passphrase."),
            Tone::Neutral);
    else if (m_row->verified)
        say((*m_row->verified)->hadHash ? tr("Every page was looked at, and its checksum is right.") : tr("Every page was looked at."),
            Tone::Good);
}

void BackupPane::begin()
{
    if (!m_row)
        return;
    m_isRefused = false;
    m_subtitle->setText(tr("Looking through the backup…"));
    m_progress->setValue(0);
    m_previewing->begin(m_row->backup.path, m_target);
    m_busyTimer.start();
    updateButtons();
}

/// The book has changed: what a restore would change is another thing now.
void BackupPane::follow()
{
    if (m_previewed && m_work.isEmpty())
        m_previewing->compareAgain(*m_previewed, m_target);
}

void BackupPane::cancel()
{
    if (!m_work.isEmpty()) {
        Q_EMIT cancelAsked();
        return;
    }
    m_restTimer.stop();
    m_previewing->cancel();
    m_subtitle->setText(tr("Not compared with the book."));
    updateButtons();
    updateBusy();
}

void BackupPane::takePreview(const Previewed &previewed)
{
    m_previewed = previewed;
    const auto &preview = previewed.preview;
    if (!preview.now)
        m_subtitle->setText(tr("There is no book that can be read, so everything comes back."));
    else if (preview.isSame())
        m_subtitle->setText(tr("The book is as it was then; nothing would change."));
    else
        m_subtitle->setText(tr("Compared with the book as it is now"));
    sayWhatIsOdd(previewed);
    setRows(preview);
    if (m_isReadOnly)
        m_promise->setText(tr("The book is open read-only, so nothing can be restored into it."));
    else if (preview.now)
        m_promise->setText(tr("Restoring first backs up the present book. Afterwards “Undo Restore” brings it back."));
    else
        m_promise->setText(tr("A file that stands in its place and cannot be opened is kept beside it."));
    m_promise->show();
    m_place->setVisible(m_target.path.isEmpty() && !m_target.book);
    if (m_path->text().isEmpty() || !m_path->isModified())
        m_path->setText(QDir::toNativeSeparators(previewed.suggestedPath));
    updateButtons();
    updateBusy();
}

void BackupPane::sayWhatIsOdd(const Previewed &previewed)
{
    const auto &preview = previewed.preview;
    QStringList sentences;
    if (preview.now && preview.now->bookName != preview.backup.bookName)
        sentences.append(tr("It is called “%1”; make sure that it is a backup of this book.").arg(brief(preview.backup.bookName, 100)));
    if (preview.now && preview.now->currency != preview.backup.currency)
        sentences.append(tr("Its amounts are in %1.").arg(preview.backup.currency));
    if (previewed.staged.version < migrate::newestVersion())
        sentences.append(tr("An older Tradebook made it; restoring brings it up to date."));
    if (previewed.staged.hadWal)
        sentences.append(tr("It has not been closed in good order; what stands in the file beside it comes along."));
    say(sentences.join(u' '), Tone::Notice);
}

void BackupPane::setRows(const restore::Preview &preview)
{
    Figures figures = m_target.book.figures;
    figures.currency = Currency::named(preview.backup.currency).value_or(figures.currency);
    QList<TextTable::Row> rows;
    for (const auto &kind : preview.kinds) {
        const QString name = capital(words::recordsName(kind.table));
        rows.append({0, {name, figures.integer(kind.comesBack), figures.integer(kind.goes), figures.integer(kind.changes)}});
        if (kind.amounts)
            rows.append(
                {0, {tr("Order value"), figures.money(Money{kind.amounts->comesBack}), figures.money(Money{kind.amounts->goes}), {}}});
    }
    m_table->setRows(rows);
    m_table->show();
    // No name of a kind is cut, in any language; beside the table are margins and a scroll bar.
    setMinimumWidth(qMax(minimumWidth(), m_table->wantedWidth() + fontMetrics().height() * 3));
}

void BackupPane::takeRefusal(const Error &error)
{
    m_isRefused = true;
    if (error.kind == ErrorKind::Encrypted) {
        m_subtitle->setText(tr("This backup is encrypted. Its passphrase opens it, and all that were made with the same one."));
        m_unlock->ask(m_row ? m_row->backup.path : QString());
    } else {
        m_subtitle->setText(tr("This file cannot be restored."));
        say(words::sentence(error), Tone::Bad);
    }
    updateButtons();
    updateBusy();
}

void BackupPane::say(const QString &sentence, Tone tone)
{
    // A path that is too long goes on in the next line.
    m_notice->setText(QString(sentence).replace(QDir::separator(), QString(QDir::separator()) + QChar(0x200B)));
    m_notice->setProperty("tone", toneName(tone, u"notice"_s));
    restyle(m_notice);
    m_notice->setVisible(!sentence.isEmpty());
}

void BackupPane::setWork(const QString &what)
{
    m_work = what;
    m_progress->setValue(0);
    if (!what.isEmpty())
        m_busyTimer.start();
    updateButtons();
    updateBusy();
}

void BackupPane::setProgress(int thousandths)
{
    m_progress->setValue(thousandths);
}

std::optional<restore::Staged> BackupPane::takeStaged(Use use)
{
    if (!m_previewed || !m_previewed->staged.folder || (use == Use::Restore && m_previewed->bookPath != bookPath()))
        return std::nullopt;
    return use == Use::Share ? m_previewed->staged : std::exchange(m_previewed->staged, {});
}

void BackupPane::updateButtons()
{
    const bool isIdle = m_work.isEmpty() && !m_previewing->isBusy() && !m_restTimer.isActive();
    const bool isGood = m_row && m_previewed;
    m_restore->setEnabled(isIdle && isGood && !m_isReadOnly && !bookPath().isEmpty());
    m_look->setEnabled(isIdle && isGood);
    m_verify->setEnabled(m_row && m_work.isEmpty());
    m_showFile->setEnabled(m_row.has_value());
    m_compare->setVisible(m_row && isIdle && !m_previewed && !m_isRefused);
    m_bringBack->setEnabled(isIdle && isGood);
    for (QWidget *each : {m_restore, m_look, m_verify, m_showFile})
        each->setVisible(m_row.has_value());
    m_bringBack->setVisible(m_row && m_target.book && !m_target.book.isReadOnly());
}

void BackupPane::updateBusy()
{
    const bool isBusy = !m_work.isEmpty() || m_previewing->isBusy();
    const bool isShown = isBusy && !m_busyTimer.isActive();
    m_busy->setText(m_work);
    m_busy->setVisible(isBusy && !m_work.isEmpty());
    m_progress->setVisible(isShown);
    m_cancel->setVisible(isShown);
}

QSize BackupPane::sizeHint() const
{
    return {static_cast<int>(fontMetrics().height() * kWidth), 400};
}

} // namespace tradebook::ui
