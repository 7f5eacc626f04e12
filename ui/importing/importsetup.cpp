// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importsetup.h"

#include "core/transfer/encoding.h"
#include "ui/importing/importcolumns.h"
#include "ui/importing/importingwords.h"
#include "ui/widgets/facts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

using transfer::ImportKind;

constexpr std::array kKinds
    = {ImportKind::Products, ImportKind::Categories, ImportKind::Users, ImportKind::Addresses, ImportKind::Orders, ImportKind::OrderLines};
constexpr std::array kDelimiters = {',', ';', '\t', '|'};
constexpr int kWidth = 19; // in heights of a line

// What the choice of a mapping holds.
const QString kFound = u"found"_s;
const QString kChosen = u"chosen"_s;
const QString kProfile = u"profile:"_s;
const QString kMine = u"mine:"_s;

} // namespace

ImportSetup::ImportSetup(QWidget *parent)
    : QScrollArea(parent)
    , m_body(new QWidget(this))
    , m_kind(new QComboBox(m_body))
    , m_encodings(new QComboBox(m_body))
    , m_delimiters(new QComboBox(m_body))
    , m_mapping(new QComboBox(m_body))
    , m_columns(new ImportColumns(m_body))
    , m_moveStock(new QCheckBox(tr("Orders reserve and move &stock"), m_body))
    , m_strict(new QCheckBox(tr("Import &all rows or none"), m_body))
    , m_name(new QLineEdit(m_body))
    , m_remember(new QPushButton(tr("Re&member"), m_body))
    , m_forget(new QPushButton(tr("F&orget"), m_body))
{
    setObjectName(u"details"_s);
    m_body->setObjectName(u"detailsBody"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    connectParts();
    setWidget(m_body);
    m_body->installEventFilter(this);
    showNameState();
}

QFormLayout *ImportSetup::buildForm()
{
    for (const auto kind : kKinds)
        m_kind->addItem(importingwords::kindName(kind), static_cast<int>(kind));
    m_kind->setToolTip(tr("What each row of the file is"));
    for (const auto &encoding : transfer::encodingNames())
        m_encodings->addItem(encoding, encoding);
    m_encodings->setToolTip(tr("How the letters of the file are written; where accents look wrong it is another"));
    for (const char delimiter : kDelimiters)
        m_delimiters->addItem(importingwords::delimiterName(delimiter), QChar(QLatin1Char(delimiter)));
    m_delimiters->setToolTip(tr("What stands between two cells of a row"));
    m_mapping->setToolTip(tr("Which column of the file is which field: as it was found, or as remembered for files like this"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Records"), m_kind);
    form->addRow(tr("&Encoding"), m_encodings);
    form->addRow(tr("Cells &divided by"), m_delimiters);
    form->addRow(tr("Ma&pping"), m_mapping);
    for (auto *choice : {m_kind, m_encodings, m_delimiters, m_mapping}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
    }
    return form;
}

QWidget *ImportSetup::buildRemember()
{
    auto *row = new QWidget(m_body);
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_name->setMaxLength(static_cast<int>(transfer::mappings::kLongestName));
    m_name->setToolTip(tr("A name for files like this one, such as that of the supplier; the next one is read the same way"));
    m_remember->setToolTip(tr("Keeps in the book what the columns are, under this name"));
    m_forget->setToolTip(tr("Takes the mapping of this name out of the book"));
    for (auto *button : {m_remember, m_forget})
        button->setAutoDefault(false);
    auto *label = new QLabel(tr("Remember mapping &under"), row);
    m_name->setParent(row);
    m_remember->setParent(row);
    m_forget->setParent(row);
    label->setBuddy(m_name);
    layout->addWidget(label, 0, 0, 1, 3);
    layout->addWidget(m_name, 1, 0);
    layout->addWidget(m_remember, 1, 1);
    layout->addWidget(m_forget, 1, 2);
    layout->setColumnStretch(0, 1);
    return row;
}

void ImportSetup::build()
{
    m_moveStock->setToolTip(
        tr("Imported orders take from stock as placed ones do; without this they are history and stock stays as it is"));
    m_strict->setToolTip(tr("One rejected row, and nothing is imported"));
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(buildForm());
    layout->addSpacing(8);
    layout->addWidget(headingLabel(tr("Columns"), m_body));
    layout->addWidget(m_columns);
    layout->addSpacing(8);
    layout->addWidget(headingLabel(tr("Options"), m_body));
    layout->addWidget(m_moveStock);
    layout->addWidget(m_strict);
    layout->addWidget(buildRemember());
    layout->addStretch(1);
}

void ImportSetup::connectParts()
{
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_hasChosenKind = true;
        fillMappings();
        showMapping(kFound);
        takeMapping();
        review();
    });
    const auto form = [this] {
        m_encoding = m_encodings->currentData().toString();
        m_delimiter = m_delimiters->currentData().toChar().toLatin1();
        Q_EMIT formChanged(m_encoding, m_delimiter);
    };
    connect(m_encodings, &QComboBox::activated, this, form);
    connect(m_delimiters, &QComboBox::activated, this, form);
    connect(m_mapping, &QComboBox::activated, this, [this] {
        m_hasChosen = true;
        takeMapping();
        review();
    });
    connect(m_columns, &ImportColumns::chosen, this, [this] {
        m_hasChosen = true;
        showMapping(kChosen);
        review();
    });
    connect(m_moveStock, &QCheckBox::clicked, this, &ImportSetup::review);
    connect(m_strict, &QCheckBox::clicked, this, &ImportSetup::strictChanged);
    connect(m_name, &QLineEdit::textChanged, this, &ImportSetup::showNameState);
    connect(m_name, &QLineEdit::returnPressed, m_remember, &QPushButton::click);
    connect(m_remember, &QPushButton::clicked, this, [this] { Q_EMIT rememberAsked(m_name->text().trimmed()); });
    connect(m_forget, &QPushButton::clicked, this, [this] { Q_EMIT forgetAsked(m_name->text().trimmed()); });
}

void ImportSetup::focusFirst()
{
    m_kind->setFocus();
}

ImportKind ImportSetup::kind() const
{
    return static_cast<ImportKind>(m_kind->currentData().toInt());
}

bool ImportSetup::knowsAnyColumn() const
{
    return m_columns->knowsAny();
}

void ImportSetup::showForm()
{
    m_encodings->setCurrentIndex(m_encodings->findData(m_look.encoding));
    const QChar delimiter = QLatin1Char(m_look.delimiter);
    if (m_delimiters->findData(delimiter) < 0) // Excel's `sep=` may name any
        m_delimiters->addItem(importingwords::delimiterName(m_look.delimiter), delimiter);
    m_delimiters->setCurrentIndex(m_delimiters->findData(delimiter));
}

void ImportSetup::setLook(const transfer::FileLook &look, const std::optional<transfer::ImportRequest> &preset)
{
    // The same columns, read otherwise, stay what they are; also when an attempt lay between.
    const bool isAgain = look.file == m_look.file && look.header == m_look.header;
    if (m_hasChosen)
        m_chosen.insert(m_look.header, request());
    auto kept = preset;
    if (!kept && m_chosen.contains(look.header))
        kept = m_chosen.value(look.header);
    m_hasChosen = kept.has_value();
    const QString mapping = m_hasChosen ? kChosen : isAgain ? m_mapping->currentData().toString() : kFound;
    if (!kept && isAgain)
        kept = request();
    m_look = look;
    if (preset) {
        m_encoding = preset->encoding;
        m_delimiter = preset->delimiter;
        m_moveStock->setChecked(preset->moveStock);
        m_strict->setChecked(preset->strict);
    }
    showForm();
    if (kept || !m_hasChosenKind)
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kept ? kept->kind : transfer::likelyKind(look))));
    fillMappings();
    showMapping(mapping);
    if (kept)
        plan(*kept);
    else
        takeMapping();
    showOptions();
}

void ImportSetup::setMappings(const QList<transfer::mappings::Mapping> &mappings)
{
    m_mappings = mappings;
    const QString before = m_mapping->currentData().toString();
    const auto fitting = std::find_if(mappings.begin(), mappings.end(), [this](const auto &one) { return one.fits(m_look.header); });
    const bool isFirst = !std::exchange(m_hasMappings, true);
    const bool takesIt = isFirst && !m_hasChosen && !m_hasChosenKind && fitting != mappings.end();
    if (takesIt)
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(fitting->kind)));
    fillMappings();
    showMapping(takesIt ? kMine + fitting->name : before);
    if (takesIt)
        takeMapping();
    showNameState();
}

void ImportSetup::fillMappings()
{
    m_mapping->clear();
    //: a mapping of columns: what the program has found by their names
    m_mapping->addItem(tr("As found"), kFound);
    for (const auto &one : std::as_const(m_mappings)) {
        if (one.kind == kind() && one.fits(m_look.header))
            m_mapping->addItem(one.name, kMine + one.name);
    }
    for (const auto &profile : m_look.survey ? transfer::fittingProfiles(m_look, kind()) : QStringList())
        m_mapping->addItem(importingwords::profileName(profile), kProfile + profile);
}

void ImportSetup::showMapping(const QString &key)
{
    if (key == kChosen && m_mapping->findData(kChosen) < 0)
        //: a mapping of columns that a person has just made
        m_mapping->addItem(tr("As chosen below"), kChosen);
    m_mapping->setCurrentIndex(qMax(0, m_mapping->findData(key)));
}

const transfer::mappings::Mapping *ImportSetup::mine(const QString &key) const
{
    const auto found = std::find_if(
        m_mappings.begin(), m_mappings.end(), [&](const auto &one) { return kMine + one.name == key && one.kind == kind(); });
    return found == m_mappings.end() ? nullptr : &*found;
}

void ImportSetup::takeMapping()
{
    const QString key = m_mapping->currentData().toString();
    if (!m_look.survey || key == kChosen) // that is what stands there
        return;
    transfer::ImportRequest wanted{.kind = kind(), .file = m_look.file};
    if (key.startsWith(kProfile))
        wanted.profile = key.mid(kProfile.size());
    if (const auto *mapping = mine(key)) {
        wanted.map = mapping->columns;
        wanted.onlyMapped = true;
        // A column that is left out may be missing in another file of the same form.
        wanted.map.removeIf([this](const auto &column) { return column.field.isEmpty() && !m_look.header.contains(column.column); });
        m_name->setText(mapping->name);
    }
    showOptions();
    plan(wanted);
}

void ImportSetup::showOptions()
{
    m_moveStock->setVisible(kind() == ImportKind::Orders || kind() == ImportKind::OrderLines);
}

void ImportSetup::plan(const transfer::ImportRequest &request)
{
    auto planned = transfer::planColumns(m_look, request);
    if (!planned) // a mapping that another program has written: the names of the columns then
        planned = transfer::planColumns(m_look, {.kind = request.kind, .file = m_look.file});
    if (!planned)
        return;
    m_missing = planned->missing;
    m_columns->setPlan(request.kind, *planned);
}

/// What is missing is said by the same rules that the import has.
void ImportSetup::review()
{
    if (const auto planned
        = m_look.survey ? transfer::planColumns(m_look, request()) : Result<transfer::ColumnPlan>(transfer::ColumnPlan()))
        m_missing = planned->missing;
    Q_EMIT changed();
}

transfer::ImportRequest ImportSetup::request() const
{
    return {.kind = kind(),
        .file = m_look.file,
        .map = m_columns->mapping(),
        .strict = m_strict->isChecked(),
        .moveStock = m_moveStock->isVisibleTo(this) && m_moveStock->isChecked(),
        .onlyMapped = true,
        .encoding = m_look.encoding,
        .delimiter = m_look.delimiter,
        .content = m_look.content};
}

transfer::mappings::Mapping ImportSetup::mapping(const QString &name) const
{
    transfer::mappings::Mapping mapping{name, kind()};
    for (auto column : m_columns->mapping()) {
        column.at = -1;
        if (!column.column.isEmpty())
            mapping.columns.append(column);
    }
    return mapping;
}

void ImportSetup::showNameState()
{
    const QString name = m_name->text().trimmed();
    m_remember->setEnabled(!name.isEmpty());
    m_forget->setEnabled(std::any_of(m_mappings.begin(), m_mappings.end(), [&](const auto &one) { return one.name == name; }));
}

QSize ImportSetup::sizeHint() const
{
    return {static_cast<int>(fontMetrics().height() * kWidth), 400};
}

/// As wide as its contents need: nothing scrolls sideways.
bool ImportSetup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && event->type() == QEvent::LayoutRequest)
        setMinimumWidth(m_body->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    return QScrollArea::eventFilter(watched, event);
}

} // namespace tradebook::ui
