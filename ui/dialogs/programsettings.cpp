// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/programsettings.h"

#include "ui/support/language.h"
#include "ui/support/recentbooks.h"
#include "ui/support/theme.h"
#include "ui/widgets/facts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

ProgramSettings::ProgramSettings(QWidget *parent)
    : QWidget(parent)
    , m_language(new QComboBox(this))
    , m_appearance(new QComboBox(this))
    , m_opensLast(new QCheckBox(tr("&Open the last book when Tradebook starts"), this))
    , m_textSize(new QSpinBox(this))
    , m_recent(new QListWidget(this))
    , m_remove(new QPushButton(tr("Re&move from List"), this))
    , m_clear(new QPushButton(tr("C&lear List"), this))
    , m_reset(new QPushButton(tr("Reset &Window"), this))
{
    buildLanguage();
    buildAppearance();
    buildTextSize();
    m_opensLast->setChecked(recentbooks::opensSessionBook());
    m_opensLast->setToolTip(tr("Without it the Welcome page comes first; a book that was closed does not come back in either case"));
    connect(m_opensLast, &QCheckBox::toggled, this, [](bool opens) { recentbooks::setOpensSessionBook(opens); });
    m_reset->setToolTip(tr("Gives the window its first size, in the middle of the screen"));
    m_reset->setAutoDefault(false);
    connect(m_reset, &QPushButton::clicked, this, &ProgramSettings::windowResetAsked);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    const auto addWithHint = [this, form](const QString &name, QWidget *input, const QString &hint) {
        auto *label = new QLabel(name, this);
        label->setBuddy(input);
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(input);
        column->addWidget(secondaryLabel(hint, this));
        form->addRow(label, column);
    };
    addWithHint(tr("Lan&guage"), m_language, tr("Also says how numbers and dates are written."));
    form->addRow(tr("&Appearance"), m_appearance);
    addWithHint(tr("Text &size"), m_textSize, tr("Of all text in the program, compared with the system's."));
    form->addRow(tr("Start"), m_opensLast);
    auto *recentLabel = new QLabel(tr("&Recent books"), this);
    recentLabel->setBuddy(m_recent);
    form->addRow(recentLabel, buildRecentBooks());
    auto *place = new QHBoxLayout;
    place->addWidget(m_reset);
    place->addStretch(1);
    form->addRow(tr("Size and place"), place);
    showRecentBooks();
}

void ProgramSettings::buildLanguage()
{
    m_language->addItem(tr("Follow the system"), QString());
    for (const auto &name : language::offered())
        m_language->addItem(language::displayName(name), name);
    m_language->setToolTip(tr("The language of the program, and how it writes numbers, dates and amounts"));
    m_language->setCurrentIndex(m_language->findData(language::chosen()));
    // When one is picked, not while the arrow keys pass over the others: the window is built anew then.
    connect(m_language, &QComboBox::activated, this, [this] {
        if (m_language->currentData().toString() == language::chosen())
            return;
        language::choose(m_language->currentData().toString());
        Q_EMIT languageChosen();
    });
}

void ProgramSettings::setFocusOnLanguage()
{
    m_language->setFocus();
}

void ProgramSettings::buildAppearance()
{
    auto *theme = Theme::instance();
    m_appearance->addItem(tr("Follow the system"), QVariant::fromValue(Theme::Appearance::System));
    m_appearance->addItem(tr("Light"), QVariant::fromValue(Theme::Appearance::Light));
    m_appearance->addItem(tr("Dark"), QVariant::fromValue(Theme::Appearance::Dark));
    m_appearance->setToolTip(tr("Light or dark colours; a high-contrast scheme of the system is kept as it is"));
    m_appearance->setEnabled(theme != nullptr);
    if (!theme)
        return;
    m_appearance->setCurrentIndex(m_appearance->findData(QVariant::fromValue(theme->appearance())));
    connect(m_appearance, &QComboBox::currentIndexChanged, theme,
        [this, theme] { theme->setAppearance(m_appearance->currentData().value<Theme::Appearance>()); });
}

void ProgramSettings::buildTextSize()
{
    auto *theme = Theme::instance();
    constexpr int kStep = 10;
    m_textSize->setRange(Theme::kLeastText, Theme::kMostText);
    m_textSize->setSingleStep(kStep);
    m_textSize->setSuffix(u"\u202f"_s + locale().percent());
    m_textSize->setToolTip(tr("From %1 to %2 per cent").arg(Theme::kLeastText).arg(Theme::kMostText));
    m_textSize->setAccelerated(true);
    m_textSize->setKeyboardTracking(false); // "1" on the way to "150" is no size
    m_textSize->setEnabled(theme != nullptr);
    if (!theme)
        return;
    m_textSize->setValue(theme->textPercent());
    connect(m_textSize, &QSpinBox::valueChanged, theme, &Theme::setTextPercent);
}

QWidget *ProgramSettings::buildRecentBooks()
{
    constexpr int kLines = 6;
    m_recent->setObjectName(u"recentBooks"_s);
    m_recent->setAccessibleName(tr("Recent books")); // Qt tells readers of a label with the same parent only
    m_recent->setProperty("role", u"choices"_s);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setMinimumHeight(fontMetrics().height() * kLines);
    m_recent->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as there is room, not higher
    m_recent->setWhatsThis(tr("The books that were opened last, as the menu File and the Welcome page offer them."));
    m_remove->setToolTip(tr("Forgets that the chosen book was opened; the book itself stays"));
    m_clear->setToolTip(tr("Forgets which books were opened; the books themselves stay"));
    for (auto *button : {m_remove, m_clear})
        button->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &ProgramSettings::forgetChosen);
    connect(m_clear, &QPushButton::clicked, this, &ProgramSettings::forgetAll);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_recent);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    column->addLayout(buttons);
    return part;
}

void ProgramSettings::showRecentBooks()
{
    const int before = m_recent->currentRow();
    m_recent->clear();
    for (const auto &path : recentbooks::paths()) {
        auto *item = new QListWidgetItem(QDir::toNativeSeparators(path), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    const bool any = m_recent->count() > 0;
    if (any)
        m_recent->setCurrentRow(qBound(0, before, m_recent->count() - 1));
    else if (m_remove->hasFocus() || m_clear->hasFocus())
        m_recent->setFocus(); // a disabled button would lose the keyboard
    m_remove->setEnabled(any);
    m_clear->setEnabled(any);
}

void ProgramSettings::forgetChosen()
{
    const auto *chosen = m_recent->currentItem();
    if (!chosen)
        return;
    recentbooks::remove(chosen->data(Qt::UserRole).toString());
    showRecentBooks();
    Q_EMIT recentBooksChanged();
}

void ProgramSettings::forgetAll()
{
    recentbooks::clear();
    showRecentBooks();
    Q_EMIT recentBooksChanged();
}

} // namespace tradebook::ui
