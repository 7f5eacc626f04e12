// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "core/migrate/migrator.h"
#include "core/words/datasize.h"
#include "ui/support/answer.h"
#include "ui/support/icons.h"
#include "ui/support/programdetails.h"
#include "ui/support/windowsize.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

AboutDialog::AboutDialog(QWidget *parent, const OpenBook &book)
    : QDialog(parent)
    , m_details(programdetails::facts())
    , m_facts(new Facts(Facts::Side::Left, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Tradebook"));
    auto *emblem = new QLabel(this);
    constexpr int kEmblem = 64;
    emblem->setPixmap(ui::emblem(kEmblem));
    constexpr double kNameScale = 1.6;
    auto *content = new QWidget;
    content->setObjectName(u"detailsBody"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 8);
    column->setSpacing(8);
    column->addWidget(emblem);
    column->addWidget(titleLabel(tr("Tradebook"), kNameScale, this));
    auto *what = new QLabel(tr("A shop's book of customers, products, orders and categories."), this);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addWidget(
        secondaryLabel(tr("© 2026 The Tradebook authors. Free software under the GNU General Public License, version 3 or later."), this));
    column->addSpacing(8);
    column->addWidget(m_facts);
    column->addStretch(1);
    // The facts of the book come later, and letters may be large: what does not fit is scrolled to.
    auto *area = new QScrollArea(this);
    area->setObjectName(u"details"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addWidget(buildButtons());
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 68, fontMetrics().height() * 32});
    m_facts->setFacts(m_details);
    askBook(book);
}

QWidget *AboutDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(16, 8, 16, 16);
    auto *copy = buttons->addButton(tr("Copy &Details"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Copies these versions and facts about the computer, for a report; nothing of your records is among them"));
    auto *licences = buttons->addButton(tr("&Licences"), QDialogButtonBox::ActionRole);
    licences->setToolTip(tr("Shows under which licences the program and the libraries it uses may be passed on"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
    connect(licences, &QPushButton::clicked, this, &AboutDialog::licencesAsked);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    return buttons;
}

void AboutDialog::askBook(const OpenBook &book)
{
    if (!book)
        return;
    struct Size {
        int schema = 0;
        qint64 bytes = 0;
    };
    auto asked = book.store->read({}, [path = book.path](db::Connection &connection) -> Result<Size> {
        const auto version = migrate::versionOf(connection);
        if (!version)
            return version.error();
        return Size{*version, QFileInfo(path).size()};
    });
    whenDone(this, asked, [this, locale = book.figures.locale](const Result<Size> &size) {
        if (!size)
            return; // the rest is worth copying all the same
        m_details.append({tr("Book"), tr("schema %1, %2").arg(size->schema).arg(words::dataSize(size->bytes, locale))});
        m_facts->setFacts(m_details);
    });
}

QString AboutDialog::details() const
{
    return tr("Tradebook") + u'\n' + programdetails::textOf(m_details);
}

} // namespace tradebook::ui
