// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/movebookdialog.h"

#include "core/words/placewords.h"
#include "ui/support/answer.h"
#include "ui/support/away.h"
#include "ui/support/brieftext.h"
#include "ui/support/recentbooks.h"
#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

MoveBookDialog::MoveBookDialog(const QString &bookPath, book::OldBook old, QWidget *parent)
    : QDialog(parent)
    , m_bookPath(bookPath)
    , m_folder(new QLineEdit(this))
    , m_hint(secondaryLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isCopy = old == book::OldBook::Kept;
    setWindowTitle(isCopy ? tr("Copy Book") : tr("Move Book"));
    const QString name = brief(recentbooks::displayName(bookPath), 100);
    auto *what = new QLabel(isCopy ? tr("“%1” is copied into a folder where you may write, and opened there.").arg(name)
                                   : tr("“%1” is copied into a folder of this computer, the copy is proven and opened. Nothing is deleted: "
                                        "the old file stays where it is as “%1 (moved)”, and its backups beside it.")
                                         .arg(name),
        this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    auto *label = new QLabel(tr("&Folder"), this);
    label->setBuddy(m_folder);
    m_folder->setToolTip(tr("Where the book shall lie; the folder is made where it is not there"));
    auto *choose = new QPushButton(tr("C&hoose…"), this);
    choose->setToolTip(tr("Choose the folder of the book's file"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &MoveBookDialog::chooseFolder);
    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(label);
    place->addWidget(m_folder, 1);
    place->addWidget(choose);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_move = buttons->addButton(isCopy ? tr("&Copy Book") : tr("&Move Book"), QDialogButtonBox::AcceptRole);
    m_move->setWhatsThis(tr("Copies the book there, proves the copy and opens it. The old file is not deleted."));
    m_move->setDefault(true);
    m_move->setEnabled(false);
    makePrimary(m_move);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &MoveBookDialog::finish);
    connect(m_folder, &QLineEdit::textChanged, this, &MoveBookDialog::look);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(what);
    layout->addLayout(place);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    whenDone(this, away([] { return book::safeFolder(); }), [this](const QString &safe) {
        if (m_folder->text().isEmpty())
            m_folder->setText(QDir::toNativeSeparators(safe));
    });
}

QString MoveBookDialog::folder() const
{
    return QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
}

void MoveBookDialog::look()
{
    struct Found {
        book::Place place;
        bool isSame = false;
        bool isFile = false;
    };
    const QString asked = folder();
    const int look = ++m_looks;
    m_move->setEnabled(false);
    m_hint->clear();
    if (!QDir::isAbsolutePath(asked)) {
        m_hint->setText(tr("Give the folder with its whole path."));
        return;
    }
    auto looking = away([asked, old = m_bookPath] {
        const QFileInfo there(asked);
        return Found{book::placeOf(QDir(asked).filePath(u"x"_s)),
            there.exists() && there.canonicalFilePath() == QFileInfo(QFileInfo(old).absolutePath()).canonicalFilePath(),
            there.exists() && !there.isDir()};
    });
    whenDone(this, looking, [this, look](const Found &found) {
        if (look != m_looks)
            return;
        m_move->setEnabled(!found.isSame && !found.isFile);
        if (found.isFile)
            m_hint->setText(tr("This is a file, not a folder."));
        else if (found.isSame)
            m_hint->setText(tr("The book lies there now; choose another folder."));
        else
            m_hint->setText(words::folderWarning(found.place));
    });
}

void MoveBookDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the Book"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void MoveBookDialog::finish()
{
    Q_EMIT chosen(folder());
    accept();
}

} // namespace tradebook::ui
