// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/booksettings.h"

#include "core/backup/backupname.h"
#include "core/backup/bookkey.h"
#include "core/book/bookinfo.h"
#include "core/repo/settings.h"
#include "ui/dialogs/bookinputs.h"
#include "ui/dialogs/folderinput.h"
#include "ui/dialogs/logofield.h"
#include "ui/photo/photo.h"
#include "ui/widgets/facts.h"

#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr double kWidth = 26; // heights of a line
constexpr qint64 kTheBook = 1; // table book has one row

void explain(FieldEditor *editor, const QString &tip)
{
    editor->input()->setToolTip(tip);
    editor->label()->setToolTip(tip);
}

} // namespace

BookSettings::BookSettings(QWidget *parent)
    : RecordForm(RecordKind::Book, {}, tr("Settings of the book"), {u"book"_s, u"settings"_s}, kWidth, parent)
    , m_notice(secondaryLabel({}, this))
    , m_currency(new CurrencyInput(this))
    , m_logo(new LogoField(this))
    , m_encryption(new EncryptionField(this))
{
    m_notice->setContentsMargins(16, 16, 16, 0);
    addAbove(m_notice);
    addShop();
    addPrinted();
    addTrade();
    addBackups();
    addHistory();
    content()->addStretch(1);
    alignLabels();
    connect(m_logo, &LogoField::chosen, this, [this](const QByteArray &image) {
        act(u"book.update"_s, [image](db::Connection &connection) { return repo::settings::setLogo(connection, image); });
    });
    connect(m_encryption, &EncryptionField::chosen, this, [this](const std::optional<backup::PublicKey> &key) {
        act(u"book.update"_s, [key](db::Connection &connection) { return backup::setBookKey(connection, key); });
    });
}

void BookSettings::addHeading(const QString &text)
{
    if (content()->count() > 0)
        content()->addSpacing(8);
    content()->addWidget(headingLabel(text, this));
}

void BookSettings::addShop()
{
    addHeading(tr("Shop"));
    explain(addField(u"name"_s, tr("Name")), tr("What the book is called in the window"));
    explain(addField(u"currency"_s, tr("Currency"), m_currency), tr("The one currency of the book"));
    explain(addField(u"time_zone"_s, tr("Time zone"), new TimeZoneInput(this)),
        tr("Says which day it is in the shop: an order counts for the day it has there. Type a part of the name, like “Paris”"));
}

void BookSettings::addPrinted()
{
    addHeading(tr("On printed pages"));
    explain(addField(u"seller_name"_s, tr("Seller name")), tr("Who sells, as it stands on an invoice"));
    explain(addField(u"seller_address"_s, tr("Seller address")), tr("Address, tax number, telephone: as it stands on an invoice"));
    auto *label = secondaryLabel(tr("Logo"), this);
    label->setWordWrap(false);
    label->setBuddy(m_logo->target());
    addLine(label, m_logo, nullptr, Qt::AlignTop);
    explain(addField(u"footer"_s, tr("Footer")), tr("Stands at the foot of every printed page"));
}

void BookSettings::addTrade()
{
    addHeading(tr("Orders and products"));
    explain(addField(u"prices_include_tax"_s, tr("Prices include tax")),
        tr("Whether the prices you enter contain the tax already; placed orders stay as they are"));
    explain(addField(u"allow_overselling"_s, tr("Allow overselling")), tr("Orders may promise more than is in stock"));
    explain(addField(u"next_order_number"_s, tr("Next order number")), tr("Numbers that are taken already are left out"));
    explain(addField(u"default_minimum"_s, tr("Default minimum stock")),
        tr("For products without a minimum of their own or of their category; empty: they are never low"));
    explain(addField(u"price_step"_s, tr("Price step")), tr("A bulk edit rounds new prices to multiples of this"));
}

void BookSettings::addBackups()
{
    addHeading(tr("Backups"));
    m_folder = new FolderInput({tr("Choose the backup folder"), tr("Use Default"), tr("Backups go beside the book again")}, this);
    m_secondFolder = new FolderInput(
        {tr("Choose the second backup folder"), tr("Remove"), tr("Backups go into one folder only; those that are there stay")}, this);
    m_secondFolder->setFallback(tr("None"));
    explain(addField(u"backup_folder"_s, tr("Backup folder"), m_folder), tr("Where Back Up Now and the automatic backups go"));
    explain(addField(u"backup_second_folder"_s, tr("Second folder"), m_secondFolder),
        tr("Every backup goes there too: a USB stick, a folder on the network. One that is missing is told and stops nothing"));
    m_folder->nameButtons(tr("Backup folder"));
    m_secondFolder->nameButtons(tr("Second folder"));
    explain(addField(u"backup_on_close"_s, tr("Back up on closing")), tr("Before the book is closed, when something has changed"));
    explain(addField(u"backup_daily"_s, tr("Back up daily")), tr("Once a day while the book is open, when something has changed"));
    auto *label = secondaryLabel(tr("Encryption"), this);
    label->setWordWrap(false);
    label->setBuddy(m_encryption->target());
    addLine(label, m_encryption, nullptr, Qt::AlignTop);
}

void BookSettings::addHistory()
{
    addHeading(tr("History"));
    explain(addField(u"journal_days"_s, tr("Days kept")), tr("What was done longer ago can no longer be undone or looked up"));
    explain(
        addField(u"journal_megabytes"_s, tr("Megabytes kept")), tr("The oldest of the history goes when it takes more room in the book"));
}

void BookSettings::alignLabels()
{
    // Each heading begins a grid of its own: one width for all of them.
    QList<QGridLayout *> grids;
    int width = 0;
    for (int at = 0; at < content()->count(); ++at) {
        auto *grid = qobject_cast<QGridLayout *>(content()->itemAt(at)->layout());
        if (!grid)
            continue;
        grids.append(grid);
        for (int row = 0; row < grid->rowCount(); ++row) {
            if (const auto *item = grid->itemAtPosition(row, 0); item && item->widget())
                width = qMax(width, item->widget()->sizeHint().width());
        }
    }
    for (auto *grid : std::as_const(grids))
        grid->setColumnMinimumWidth(0, width);
}

void BookSettings::setBook(const OpenBook &book)
{
    RecordForm::setBook(book);
    m_logo->setReadOnly(!book || book.isReadOnly());
    m_encryption->setReadOnly(!book || book.isReadOnly());
    if (!book)
        m_notice->setText(tr("No book is open. Open one to change its settings."));
    else if (book.isReadOnly())
        m_notice->setText(tr("This book is open for reading only; its settings cannot be changed."));
    m_notice->setVisible(!book || book.isReadOnly());
    m_folder->setFallback(book ? QDir::toNativeSeparators(backup::folderFor(book.path)) : QString());
    if (book)
        showRecord(kTheBook);
}

bool BookSettings::isSettled() const
{
    return RecordForm::isSettled() && m_logo->isSettled() && m_encryption->isSettled();
}

void BookSettings::ask(qint64 id)
{
    askWith(
        id,
        [room = m_logo->roomForPicture()](db::Connection &connection) -> Result<Besides> {
            const auto hasAmounts = book::hasAmounts(connection);
            if (!hasAmounts)
                return hasAmounts.error();
            const auto logo = repo::settings::logo(connection);
            if (!logo)
                return logo.error();
            const auto key = backup::bookKeyOf(connection);
            if (!key && key.error().kind != ErrorKind::Invalid)
                return key.error();
            const auto encryption = !key ? EncryptionField::State::Unreadable
                : *key                   ? EncryptionField::State::On
                                         : EncryptionField::State::Off;
            return Besides{*hasAmounts, logo->isEmpty() ? QImage() : photo::scaled(*logo, room), encryption};
        },
        [this](const Besides &besides) { take(besides); });
}

void BookSettings::take(const Besides &besides)
{
    m_currency->setFixed(besides.hasAmounts);
    m_logo->setPicture(besides.logo);
    m_encryption->setState(besides.encryption);
    followCurrency();
}

void BookSettings::followCurrency()
{
    auto figures = book().figures;
    const QString code = editor(u"currency"_s)->savedValue().toString();
    figures.currency = Currency::named(code).value_or(Currency{code, 2});
    auto *step = editor(u"price_step"_s);
    step->setFigures(figures);
    if (!step->isDirty() || step->reason().isEmpty())
        step->showValue(QVariant(step->savedValue()));
}

bool BookSettings::event(QEvent *event)
{
    const bool isDone = RecordForm::event(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutRequest)
        alignLabels();
    return isDone;
}

} // namespace tradebook::ui
