// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/support/icons.h"
#include "ui/widgets/facts.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Tradebook"));
    auto *emblem = new QLabel(this);
    constexpr int kEmblem = 64;
    emblem->setPixmap(applicationIcon().pixmap(kEmblem, kEmblem));
    constexpr double kNameScale = 1.6;
    auto *details = secondaryLabel(versions(), this);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy &Versions"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(versions()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(emblem);
    layout->addWidget(titleLabel(tr("Tradebook"), kNameScale, this));
    auto *what = new QLabel(tr("A shop's book of customers, products, orders and categories."), this);
    what->setWordWrap(true);
    layout->addWidget(what);
    layout->addWidget(
        secondaryLabel(tr("© 2026 The Tradebook authors. Free software under the GNU General Public License, version 3 or later."), this));
    layout->addWidget(details);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

QString AboutDialog::versions()
{
    return u"Tradebook %1\nQt %2\n%3 (%4)"_s.arg(QStringLiteral(TRADEBOOK_VERSION), QString::fromLatin1(qVersion()),
        QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
}

} // namespace tradebook::ui
