// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/crashreportdialog.h"

#include "ui/support/restyling.h"
#include "ui/support/windowsize.h"
#include "ui/widgets/facts.h"
#include "ui/widgets/reporttext.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

CrashReportDialog::CrashReportDialog(const crashlog::Report &report, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
    , m_trouble(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report of a Crash"));
    const QString place = QDir::toNativeSeparators(report.path);
    auto *text
        = new ReportText(tr("Where in the program it ended, with versions and the last warnings. It can be selected and copied."), this);
    text->setText(crashlog::textOf(report));
    m_trouble->setProperty("role", u"reason"_s);
    m_trouble->setProperty("tone", u"bad"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();

    auto *buttons = new QDialogButtonBox(this);
    auto *keep = buttons->addButton(tr("&Keep"), QDialogButtonBox::RejectRole);
    auto *copy = buttons->addButton(tr("&Copy Report"), QDialogButtonBox::ActionRole);
    auto *remove = buttons->addButton(tr("&Delete Report"), QDialogButtonBox::DestructiveRole);
    keep->setToolTip(tr("Leaves the report where it is and closes this window"));
    copy->setToolTip(tr("Copies the whole report, to be pasted where you tell of the crash"));
    remove->setToolTip(tr("Deletes the report from this computer; nothing else is touched"));
    connect(copy, &QPushButton::clicked, this, [text] { text->copy(); });
    connect(remove, &QPushButton::clicked, this, &CrashReportDialog::removeReport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    makePrimary(keep);
    keep->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    auto *what = new QLabel(
        tr("This report lies on this computer and is sent nowhere. It says where the program ended, and holds nothing of your records. "
           "Copied into a report of yours, it helps to find the fault."),
        this);
    what->setWordWrap(true);
    layout->addWidget(what);
    layout->addWidget(text, 1);
    auto *where = secondaryLabel(place, this);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(where);
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 30});
}

void CrashReportDialog::removeReport()
{
    if (crashlog::remove(m_report)) {
        accept();
        return;
    }
    m_trouble->setText(tr("“%1” was not deleted; you may not write there.").arg(QDir::toNativeSeparators(m_report.path)));
    m_trouble->show();
}

} // namespace tradebook::ui
