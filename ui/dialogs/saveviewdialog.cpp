// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/saveviewdialog.h"

#include "core/words/words.h"
#include "ui/support/brieftext.h"
#include "ui/support/icons.h"
#include "ui/support/restyling.h"
#include "ui/widgets/facts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

/// In the order of viewIcons().
QStringList iconNames()
{
    return {SaveViewDialog::tr("Star"), SaveViewDialog::tr("Flag"), SaveViewDialog::tr("Clock"), SaveViewDialog::tr("Label"),
        SaveViewDialog::tr("Lorry"), SaveViewDialog::tr("Coins"), SaveViewDialog::tr("Heart"), SaveViewDialog::tr("Lightning")};
}

QString shownName(const QString &name)
{
    constexpr qsizetype kMost = 40;
    return brief(name, kMost);
}

} // namespace

const QStringList &viewIcons()
{
    static const QStringList s_icons{u"star"_s, u"flag"_s, u"clock"_s, u"tag"_s, u"truck"_s, u"coins"_s, u"heart"_s, u"bolt"_s};
    return s_icons;
}

QString viewIcon(const QString &name)
{
    return viewIcons().contains(name) ? name : viewIcons().first();
}

SaveViewDialog::SaveViewDialog(ViewsDesk *desk, const repo::views::Content &content, std::optional<ViewId> shown, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_content(content)
    , m_known(shown)
    , m_renames(false)
    , m_name(new QLineEdit(this))
    , m_icon(new QComboBox(this))
    , m_update(new QCheckBox(this))
    , m_reason(secondaryLabel({}, this))
{
    setWindowTitle(tr("Save View"));
    const auto names = iconNames();
    for (qsizetype at = 0; at < names.size(); ++at)
        m_icon->addItem(icon(viewIcons().at(at)), names.at(at), viewIcons().at(at));
    build(tr("&Save View"));
    const auto *known = m_known ? m_desk->view(*m_known) : nullptr;
    m_update->setVisible(known != nullptr);
    if (known) {
        m_update->setText(tr("&Update “%1”, which is shown").arg(shownName(known->name).replace(u'&', u"&&"_s)));
        m_update->setChecked(true);
    }
    connect(m_update, &QCheckBox::toggled, this, &SaveViewDialog::showTarget);
    showTarget();
}

SaveViewDialog::SaveViewDialog(ViewsDesk *desk, ViewId renamed, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_known(renamed)
    , m_renames(true)
    , m_name(new QLineEdit(this))
    , m_icon(nullptr)
    , m_update(nullptr)
    , m_reason(secondaryLabel({}, this))
{
    setWindowTitle(tr("Rename View"));
    build(tr("&Rename View"));
    showTarget();
}

void SaveViewDialog::build(const QString &verb)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setMaxLength(repo::views::kLongestName);
    m_reason->setObjectName(u"viewReason"_s);
    m_reason->setProperty("role", u"reason"_s);
    m_reason->setProperty("tone", u"bad"_s);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_reason);
    if (m_icon)
        form->addRow(tr("&Icon"), m_icon);
    if (m_update)
        form->addRow(QString(), m_update);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_save->setWhatsThis(m_renames
            ? tr("Gives the view this name; what it shows stays.")
            : tr("Keeps the filter, the sort and the columns of the list under this name, at the left of the window."));
    m_name->setWhatsThis(tr("What the view is called at the left of the window. Each name is there once."));
    if (m_icon)
        m_icon->setWhatsThis(tr("The sign that stands before the name of the view."));
    if (m_update)
        m_update->setWhatsThis(tr("Lets the view that is shown hold what the list shows now, instead of making another view."));
    m_save->setDefault(true);
    makePrimary(m_save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveViewDialog::save);
    connect(m_name, &QLineEdit::textEdited, this, &SaveViewDialog::judge);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

/// A view that is changed keeps its name and symbol at first; a new one has none yet.
void SaveViewDialog::showTarget()
{
    const auto *known = m_known && (m_renames || m_update->isChecked()) ? m_desk->view(*m_known) : nullptr;
    m_name->setText(known ? known->name : QString());
    m_name->selectAll();
    if (m_icon)
        m_icon->setCurrentIndex(static_cast<int>(viewIcons().indexOf(viewIcon(known && known->view ? known->view->icon : QString()))));
    judge();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SaveViewDialog::judge()
{
    m_reason->clear();
    m_reason->hide();
    m_save->setEnabled(!m_isWriting && !m_name->text().trimmed().isEmpty());
}

void SaveViewDialog::save()
{
    if (!m_save->isEnabled())
        return;
    m_isWriting = true;
    judge();
    const auto answer = [self = QPointer(this)](const Result<ViewId> &id) {
        if (!self)
            return;
        self->m_isWriting = false;
        self->judge();
        if (id) {
            Q_EMIT self->saved(*id);
            self->accept();
        } else {
            self->m_reason->setText(words::sentence(id.error()));
            self->m_reason->show();
            self->m_name->setFocus(Qt::OtherFocusReason);
        }
    };
    if (m_renames) {
        m_desk->rename(*m_known, m_name->text().trimmed(), answer);
        return;
    }
    const repo::views::View view{m_name->text().trimmed(), m_icon->currentData().toString(), m_content};
    if (m_known && m_update->isChecked())
        m_desk->update(*m_known, view, answer);
    else
        m_desk->add(view, answer);
}

} // namespace tradebook::ui
