// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newbookdialog.h"

#include "core/book/place.h"
#include "core/model/money.h"
#include "core/words/placewords.h"
#include "ui/support/answer.h"
#include "ui/support/away.h"
#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// A file name for a shop's name: what some file system refuses is left out.
QString fileNameFor(const QString &name)
{
    static const QRegularExpression s_refused(u"[\\x00-\\x1f<>:\"/\\\\|?*]"_s);
    QString file = name.trimmed();
    file.remove(s_refused);
    while (file.startsWith(u'.'))
        file.remove(0, 1);
    return file.trimmed();
}

} // namespace

NewBookDialog::NewBookDialog(QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
    , m_currency(new QComboBox(this))
    , m_includeTax(new QCheckBox(tr("Prices include &tax"), this))
    , m_folder(new QLineEdit(this))
    , m_hint(secondaryLabel({}, this))
    , m_warning(secondaryLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New Book"));
    m_name->setPlaceholderText(tr("The shop's name"));
    m_name->setWhatsThis(tr("What the book is called, most often the name of the shop. Its file gets this name, too."));
    m_folder->setWhatsThis(
        tr("Where the file of the book shall lie. A folder on your own disk is best, not one that is synchronised or on a network."));
    for (const auto &code : Currency::codes())
        m_currency->addItem(code);
    m_currency->setCurrentText(Currency::ofLocale(QLocale()).code);
    m_currency->setToolTip(tr("The one currency of the book; it cannot be changed once an amount is entered"));
    m_includeTax->setChecked(true);
    m_includeTax->setToolTip(tr("Whether the prices you enter contain the tax already"));
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_folder->setText(QDir::toNativeSeparators(QFileInfo(documents).isDir() ? documents : QDir::homePath()));
    auto *choose = new QPushButton(tr("C&hoose…"), this);
    choose->setToolTip(tr("Choose the folder of the book's file"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &NewBookDialog::chooseFolder);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("C&urrency"), m_currency);
    form->addRow(QString(), m_includeTax);
    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(m_folder, 1);
    place->addWidget(choose);
    auto *folderLabel = new QLabel(tr("&Folder"), this);
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, place);
    form->addRow(QString(), m_hint);
    form->addRow(QString(), m_warning);
    m_warning->setProperty("role", u"reason"_s);
    m_warning->setProperty("tone", toneName(Tone::Notice, {}));
    m_warning->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create Book"), QDialogButtonBox::AcceptRole);
    m_create->setWhatsThis(tr("Makes the file and opens the new, empty book. Nothing that is there already is replaced."));
    m_create->setDefault(true);
    makePrimary(m_create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewBookDialog::finish);
    connect(m_name, &QLineEdit::textChanged, this, &NewBookDialog::validate);
    connect(m_folder, &QLineEdit::textChanged, this, &NewBookDialog::validate);
    connect(m_folder, &QLineEdit::textChanged, this, &NewBookDialog::lookAtFolder);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    validate();
    lookAtFolder();
}

void NewBookDialog::suggestName(const QString &name)
{
    m_name->setText(name);
    m_name->selectAll();
}

QString NewBookDialog::path() const
{
    return QDir(QDir::fromNativeSeparators(m_folder->text().trimmed())).filePath(fileNameFor(m_name->text()) + u".tradebook"_s);
}

void NewBookDialog::validate()
{
    const bool hasName = !fileNameFor(m_name->text()).isEmpty();
    const bool hasFolder = QFileInfo(QDir::fromNativeSeparators(m_folder->text().trimmed())).isDir();
    const bool isFree = !QFileInfo::exists(path());
    if (!hasName)
        m_hint->setText(tr("Give the book a name."));
    else if (!hasFolder)
        m_hint->setText(tr("This folder does not exist."));
    else if (!isFree)
        m_hint->setText(tr("A file of this name lies there already; choose another name or folder."));
    else
        m_hint->setText(tr("The book will be the file %1").arg(QDir::toNativeSeparators(path())));
    m_create->setEnabled(hasName && hasFolder && isFree);
}

void NewBookDialog::lookAtFolder()
{
    const int look = ++m_looks;
    whenDone(this, away([place = path()] { return book::placeOf(place); }), [this, look](const book::Place &place) {
        if (look != m_looks)
            return;
        m_warning->setText(words::folderWarning(place));
        m_warning->setVisible(!place.isSafe());
    });
}

void NewBookDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the Book"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void NewBookDialog::finish()
{
    auto facts = book::NewBook::forFile(path());
    facts.name = m_name->text().trimmed();
    facts.currency = m_currency->currentText();
    facts.pricesIncludeTax = m_includeTax->isChecked();
    Q_EMIT chosen(path(), facts);
    accept();
}

} // namespace tradebook::ui
