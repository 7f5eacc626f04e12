// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/supportdialog.h"

#include "core/words/words.h"
#include "ui/support/answer.h"
#include "ui/support/away.h"
#include "ui/support/restyling.h"
#include "ui/support/supportreport.h"
#include "ui/support/windowsize.h"
#include "ui/widgets/reporttext.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

SupportDialog::SupportDialog(const OpenBook &book, const QString &stateFolder, QWidget *parent)
    : QDialog(parent)
    , m_text(new ReportText(tr("All that is saved or copied, word by word. It can be selected."), this))
    , m_outcome(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Support Bundle"));
    build();
    gather(book, stateFolder);
}

void SupportDialog::build()
{
    m_text->setPlaceholder(tr("Gathering…"));
    m_outcome->setProperty("role", u"reason"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    auto *what = new QLabel(
        tr("For whoever helps you with a fault: versions, sizes, counts, settings, the last warnings and crashes. Nothing of your records "
           "is in it, no name, no amount, no address, no path. It is sent nowhere: read it, then save or copy it."),
        this);
    what->setWordWrap(true);
    layout->addWidget(what);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_outcome);
    layout->addWidget(buildButtons());
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 32});
}

QWidget *SupportDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_save->setToolTip(tr("Saves the report as a file of text"));
    m_copy->setToolTip(tr("Copies the whole report, to be pasted where you tell of the fault"));
    connect(m_save, &QPushButton::clicked, this, &SupportDialog::askWhere);
    connect(m_copy, &QPushButton::clicked, this, [this] { m_text->copy(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    makePrimary(m_save);
    m_save->setDefault(true);
    return buttons;
}

void SupportDialog::gather(const OpenBook &book, const QString &stateFolder)
{
    m_awaited = 1;
    m_program = supportreport::ofProgram();
    if (book) {
        ++m_awaited;
        const auto asked = book.store->read(
            {}, [](db::Connection &connection) { return upkeep::supportFacts(connection); }, Store::Lane::Background);
        whenDone(this, asked, [this, path = book.path](const Result<upkeep::SupportFacts> &facts) {
            if (facts)
                lookAround(*facts, path);
            else
                take(m_bookText, supportreport::ofBook(facts));
        });
    }
    whenDone(this, away([stateFolder] { return supportreport::ofTroubles(stateFolder); }),
        [this](const QString &text) { take(m_troubles, text); });
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
}

void SupportDialog::lookAround(const upkeep::SupportFacts &facts, const QString &path)
{
    const auto looked = away([facts, path] {
        auto whole = facts;
        upkeep::addSurroundings(whole, path);
        return whole;
    });
    whenDone(this, looked, [this](const upkeep::SupportFacts &whole) { take(m_bookText, supportreport::ofBook(whole)); });
}

void SupportDialog::take(QString &part, const QString &text)
{
    part = text;
    if (--m_awaited > 0)
        return;
    QStringList parts{m_program, m_bookText, m_troubles};
    parts.removeAll(QString());
    m_text->setText(parts.join(u'\n'));
    m_save->setEnabled(true);
    m_copy->setEnabled(true);
}

QString SupportDialog::text() const
{
    return m_text->text();
}

void SupportDialog::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("Save Support Bundle"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever replaced
    dialog->setNameFilters({tr("Texts (*.txt)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(supportreport::fileName(QDate::currentDate()));
    connect(dialog, &QFileDialog::fileSelected, this, &SupportDialog::saveTo);
    dialog->open();
}

void SupportDialog::saveTo(const QString &path)
{
    whenDone(this, away([text = text(), path] { return supportreport::save(text, path); }), [this, path](const Result<void> &saved) {
        say(saved ? tr("The report is in %1.").arg(QDir::toNativeSeparators(path)) : words::sentence(saved.error()), bool(saved));
    });
}

void SupportDialog::say(const QString &sentence, bool isGood)
{
    m_outcome->setProperty("tone", isGood ? u"good"_s : u"bad"_s);
    restyle(m_outcome);
    m_outcome->setText(sentence);
    m_outcome->show();
}

} // namespace tradebook::ui
