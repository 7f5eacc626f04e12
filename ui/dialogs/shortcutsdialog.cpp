// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "core/model/text.h"
#include "ui/help/whatsthis.h"
#include "ui/support/measuring.h"
#include "ui/support/windowsize.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/plainlist.h"
#include "ui/widgets/facts.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kKeysLetters = 34; ///< more are seen as a tip

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_shortcuts(shortcuts)
    , m_search(new QLineEdit(this))
    , m_table(new QTableWidget(0, 3, this))
    , m_none(secondaryLabel(tr("No command and no key has all these words."), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard Shortcuts"));
    build();
    fill();
    filter();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 104, fontMetrics().height() * 28});
}

void ShortcutsDialog::build()
{
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("A part of a command or of its keys"));
    m_search->setWhatsThis(tr("Lists only the lines that have all these words, in the name of the command, in its keys or in its group."));
    m_search->setClearButtonEnabled(true);
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_table->setWhatsThis(tr("Every command with its keys, by menu, and the keys that lists, forms and fields know themselves."));
    makePlainList(m_table);
    measureByFont(m_table, [this] { m_table->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(m_table->font())); });
    m_table->setHorizontalHeaderLabels({tr("Where"), tr("Command"), tr("Keys")});
    whatsthis::explainColumns(m_table,
        {tr("The menu that holds the command, or the part of the window where the keys work."), tr("What the keys do."),
            tr("Press these together. Several, with commas between, do the same.")});
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    header->setSectionResizeMode(2, QHeaderView::Fixed); // some commands have many keys, which leave their names no room
    measureByFont(m_table, [this, header] { header->resizeSection(2, m_table->fontMetrics().averageCharWidth() * kKeysLetters); });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy List"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Copies what is listed, to be printed from a letter or a spreadsheet"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(listed()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none);
    layout->addWidget(buttons);
}

void ShortcutsDialog::fill()
{
    m_table->setRowCount(static_cast<int>(m_shortcuts.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto &shortcut = m_shortcuts.at(row);
        m_table->setItem(row, 0, new QTableWidgetItem(shortcut.group));
        m_table->setItem(row, 1, new QTableWidgetItem(shortcut.command));
        m_table->setItem(row, 2, new QTableWidgetItem(shortcut.keys));
        m_table->item(row, 1)->setToolTip(shortcut.command);
        m_table->item(row, 2)->setToolTip(shortcut.keys);
    }
}

void ShortcutsDialog::filter()
{
    const auto words = fold(m_search->text()).split(u' ', Qt::SkipEmptyParts);
    bool isAnyShown = false;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto &shortcut = m_shortcuts.at(row);
        const QString all = fold(QString(shortcut.group + u' ' + shortcut.command + u' ' + shortcut.keys));
        const bool isShown = std::all_of(words.begin(), words.end(), [&all](const QString &word) { return all.contains(word); });
        m_table->setRowHidden(row, !isShown);
        isAnyShown = isAnyShown || isShown;
    }
    m_none->setVisible(!isAnyShown);
}

QString ShortcutsDialog::listed() const
{
    QString text;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto &shortcut = m_shortcuts.at(row);
        if (!m_table->isRowHidden(row))
            text += shortcut.group + u'\t' + shortcut.command + u'\t' + shortcut.keys + u'\n';
    }
    return text;
}

} // namespace tradebook::ui
