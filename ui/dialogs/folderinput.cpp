// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/folderinput.h"

#include "ui/support/answer.h"
#include "ui/support/away.h"
#include "ui/widgets/facts.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

enum class Found { Usable, Missing, NoFolder, NotWritable };

Found lookAt(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return Found::Missing;
    if (!info.isDir())
        return Found::NoFolder;
    return info.isWritable() ? Found::Usable : Found::NotWritable;
}

} // namespace

FolderInput::FolderInput(const Words &words, QWidget *parent)
    : LineInput(parent)
    , m_words(words)
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_reset(new QPushButton(words.reset, this))
    , m_note(secondaryLabel({}, this))
{
    auto *line = qobject_cast<QHBoxLayout *>(layout());
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    line->removeWidget(edit());
    line->addLayout(column);
    row->addWidget(m_choose);
    row->addWidget(m_reset);
    row->addStretch(1);
    column->addWidget(edit()); // a path is long, and so are the words of the buttons in some languages
    column->addLayout(row);
    column->addWidget(m_note);
    m_note->hide();
    m_reset->setToolTip(words.resetTip);
    m_choose->setToolTip(words.title);
    for (auto *button : {m_choose, m_reset})
        button->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &FolderInput::choose);
    connect(m_reset, &QPushButton::clicked, this, [this] { pick({}); });
    connect(edit(), &QLineEdit::textChanged, this, &FolderInput::enable);
    connect(edit(), &QLineEdit::editingFinished, this, &FolderInput::look);
    enable();
}

QString FolderInput::text() const
{
    // As in a shell, and as file dialogs take it.
    const QString typed = LineInput::text().trimmed();
    if (typed == u"~"_s || typed.startsWith(u"~/"_s))
        return QDir::homePath() + typed.mid(1);
    return typed;
}

void FolderInput::setText(const QString &text)
{
    LineInput::setText(text);
    look();
}

void FolderInput::setReadOnly(bool isReadOnly)
{
    LineInput::setReadOnly(isReadOnly);
    m_isReadOnly = isReadOnly;
    enable();
}

void FolderInput::setFallback(const QString &shown)
{
    edit()->setPlaceholderText(shown);
}

void FolderInput::nameButtons(const QString &label)
{
    m_choose->setAccessibleName(u"%1: %2"_s.arg(label, m_choose->text()));
    m_reset->setAccessibleName(u"%1: %2"_s.arg(label, m_reset->text()));
}

QString FolderInput::note() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

void FolderInput::enable()
{
    m_choose->setEnabled(!m_isReadOnly);
    const bool canReset = !m_isReadOnly && !edit()->text().isEmpty();
    if (!canReset && m_reset->hasFocus())
        edit()->setFocus(); // a disabled button would lose the keyboard
    m_reset->setEnabled(canReset);
}

void FolderInput::choose()
{
    auto *dialog = new QFileDialog(this, m_words.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!text().isEmpty())
        dialog->setDirectory(text());
    connect(dialog, &QFileDialog::fileSelected, this, &FolderInput::pick);
    dialog->open();
}

void FolderInput::pick(const QString &folder)
{
    LineInput::setText(folder);
    look();
    Q_EMIT chosen();
}

void FolderInput::look()
{
    const QString folder = text();
    const int look = ++m_looks;
    m_note->hide();
    if (!QDir::isAbsolutePath(folder))
        return;
    whenDone(this, away([folder] { return lookAt(folder); }), [this, look](Found found) {
        if (look != m_looks)
            return;
        switch (found) {
        case Found::Usable:
            return;
        case Found::Missing:
            m_note->setText(tr("This folder is not there now; backups go there when it is."));
            break;
        case Found::NoFolder:
            m_note->setText(tr("This is a file, not a folder; no backup can be made there."));
            break;
        case Found::NotWritable:
            m_note->setText(tr("You may not write in this folder; no backup can be made there."));
            break;
        }
        m_note->show();
    });
}

} // namespace tradebook::ui
