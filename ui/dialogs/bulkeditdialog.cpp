// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkeditdialog.h"

#include "core/repo/categories.h"
#include "core/words/words.h"
#include "ui/forms/categorypicker.h"
#include "ui/forms/fieldtext.h"
#include "ui/help/whatsthis.h"
#include "ui/support/answer.h"
#include "ui/support/readername.h"
#include "ui/support/restyling.h"
#include "ui/tables/columntitles.h"
#include "ui/tables/texttable.h"
#include "ui/widgets/facts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr std::chrono::milliseconds kPreviewDelay{200};
constexpr int kShownRows = 200;

using Paths = QHash<qint64, QString>;

/// The preview with the categories' paths, which only a reader can tell.
Result<std::pair<edit::Preview, Paths>> previewWithPaths(db::Connection &connection, const edit::Bulk &bulk)
{
    auto preview = edit::preview(connection, bulk, kShownRows);
    if (!preview)
        return preview.error();
    Paths paths;
    if (std::holds_alternative<edit::CategoryStep>(bulk.step)) {
        for (const auto &row : std::as_const(preview->rows)) {
            for (const auto &value : {row.before, row.after}) {
                if (value.isNull() || paths.contains(value.toLongLong()))
                    continue;
                const auto path = repo::categories::path(connection, CategoryId{value.toLongLong()});
                if (!path)
                    return path.error();
                paths.insert(value.toLongLong(), *path);
            }
        }
    }
    return std::pair(*std::move(preview), paths);
}

edit::Field priceField()
{
    return {.name = u"price"_s, .type = edit::FieldType::Money, .isOptional = false, .isRequired = true};
}

edit::Field percentField()
{
    return {.name = u"percent"_s, .type = edit::FieldType::BasisPoints, .isOptional = false, .isRequired = true};
}

/// The first two columns are called what the list calls them.
QString titleOfCode(RecordKind kind)
{
    return kind == RecordKind::Product ? columnTitle(list::Kind::Products, u"sku"_s)
        : kind == RecordKind::Order    ? columnTitle(list::Kind::Orders, u"number"_s)
                                       : columnTitle(list::Kind::Users, u"code"_s);
}

QString titleOfName(RecordKind kind)
{
    return kind == RecordKind::Order ? columnTitle(list::Kind::Orders, u"customer"_s) : columnTitle(list::Kind::Users, u"name"_s);
}

} // namespace

BulkEditDialog::BulkEditDialog(const OpenBook &book, RecordKind kind, const QList<qint64> &ids, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_kind(kind)
    , m_ids(ids)
    , m_what(new QComboBox(this))
    , m_valueLabel(new QLabel(this))
    , m_values(new QStackedWidget(this))
    , m_figure(new QLineEdit(this))
    , m_category(new CategoryPicker(this))
    , m_active(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_tag(new QLineEdit(this))
    , m_message(secondaryLabel({}, this))
    , m_counts(headingLabel({}, this))
    , m_rows(new TextTable(tr("What will change"),
          {{titleOfCode(kind)}, {.title = titleOfName(kind), .takesRest = true}, {tr("Before")}, {tr("After")}, {tr("Why not")}}, 9, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Bulk Edit"));
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &BulkEditDialog::askPreview);
    connect(m_book.store.get(), &Store::changed, this, &BulkEditDialog::takeChanges);
    build();
    chooseWhat();
    m_values->currentWidget()->setFocus(Qt::OtherFocusReason); // most often a price by percent: the figure is what is missing
}

QWidget *BulkEditDialog::buildValues()
{
    m_category->setBook(m_book);
    m_active->addItem(tr("Active"), true);
    m_active->addItem(tr("Not active"), false);
    for (const auto status : {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered, OrderStatus::Cancelled})
        m_status->addItem(words::statusName(status), static_cast<int>(status));
    for (QWidget *value : {static_cast<QWidget *>(m_figure), static_cast<QWidget *>(m_category), static_cast<QWidget *>(m_active),
             static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_tag)})
        m_values->addWidget(value);
    m_values->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const auto again = [this] { m_previewTimer.start(); };
    connect(m_figure, &QLineEdit::textChanged, this, again);
    connect(m_tag, &QLineEdit::textChanged, this, again);
    connect(m_category, &CategoryPicker::picked, this, again);
    connect(m_active, &QComboBox::currentIndexChanged, this, again);
    connect(m_status, &QComboBox::currentIndexChanged, this, again);
    return m_values;
}

void BulkEditDialog::build()
{
    const auto offer = [this](const QString &name, What what) { m_what->addItem(name, static_cast<int>(what)); };
    if (m_kind == RecordKind::Product) {
        offer(tr("Raise the price by percent"), What::RaisePercent);
        offer(tr("Lower the price by percent"), What::LowerPercent);
        offer(tr("Raise the price by an amount"), What::RaiseAmount);
        offer(tr("Lower the price by an amount"), What::LowerAmount);
        offer(tr("Set the category"), What::Category);
    }
    if (m_kind == RecordKind::Order) {
        offer(tr("Set the status"), What::Status);
    } else {
        offer(tr("Set active or not"), What::Active);
        offer(tr("Add a tag"), What::AddTag);
        offer(tr("Remove a tag"), What::RemoveTag);
    }
    connect(m_what, &QComboBox::currentIndexChanged, this, &BulkEditDialog::chooseWhat);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("&Change"), m_what);
    form->addRow(m_valueLabel, buildValues());
    m_message->setObjectName(u"bulkMessage"_s);
    m_counts->setObjectName(u"bulkCounts"_s);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("C&hange Records"), QDialogButtonBox::AcceptRole);
    explain();
    makePrimary(m_apply);
    m_apply->setDefault(true);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &BulkEditDialog::apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_counts);
    layout->addWidget(m_message);
    layout->addWidget(m_rows);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30);
}

BulkEditDialog::What BulkEditDialog::what() const
{
    return static_cast<What>(m_what->currentData().toInt());
}

void BulkEditDialog::chooseWhat()
{
    struct Value {
        QString label;
        QWidget *input;
    };
    const auto value = [this]() -> Value {
        switch (what()) {
        case What::RaisePercent:
        case What::LowerPercent:
            return {tr("&Percent"), m_figure};
        case What::RaiseAmount:
        case What::LowerAmount:
            return {tr("A&mount"), m_figure};
        case What::Category:
            return {tr("Ca&tegory"), m_category};
        case What::Active:
            return {tr("&Active"), m_active};
        case What::Status:
            return {tr("&Status"), m_status};
        case What::AddTag:
        case What::RemoveTag:
            break;
        }
        return {tr("&Tag"), m_tag};
    }();
    m_valueLabel->setText(value.label);
    m_valueLabel->setBuddy(value.input);
    nameForReaders(value.input, value.label);
    m_values->setCurrentWidget(value.input);
    askPreview();
}

Result<edit::Bulk> BulkEditDialog::bulk() const
{
    edit::Bulk bulk{m_kind, m_ids, edit::ActiveStep{m_active->currentData().toBool()}};
    switch (what()) {
    case What::RaisePercent:
    case What::LowerPercent: {
        const auto percent = fieldtext::valueOf(percentField(), m_figure->text(), m_book.figures);
        if (!percent)
            return percent.error();
        bulk.step = edit::PriceStep{what() == What::RaisePercent ? percent->toInt() : -percent->toInt(), {}};
        break;
    }
    case What::RaiseAmount:
    case What::LowerAmount: {
        const auto amount = fieldtext::valueOf(priceField(), m_figure->text(), m_book.figures);
        if (!amount)
            return amount.error();
        bulk.step = edit::PriceStep{0, Money{what() == What::RaiseAmount ? amount->toLongLong() : -amount->toLongLong()}};
        break;
    }
    case What::Category:
        bulk.step = edit::CategoryStep{m_category->category()};
        break;
    case What::Status:
        bulk.step = edit::StatusStep{static_cast<OrderStatus>(m_status->currentData().toInt())};
        break;
    case What::AddTag:
        bulk.step = edit::TagStep{m_tag->text().trimmed(), {}};
        break;
    case What::RemoveTag:
        bulk.step = edit::TagStep{{}, m_tag->text().trimmed()};
        break;
    case What::Active:
        break;
    }
    return bulk;
}

QString BulkEditDialog::summary() const
{
    return m_counts->text();
}

void BulkEditDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void BulkEditDialog::askPreview()
{
    m_previewTimer.stop();
    ++m_generation;
    m_seen.reset();
    m_apply->setEnabled(false);
    m_counts->clear();
    m_rows->setRows({});
    const bool isFigure = m_values->currentWidget() == m_figure;
    const bool isEmpty
        = (isFigure && m_figure->text().trimmed().isEmpty()) || (m_values->currentWidget() == m_tag && m_tag->text().trimmed().isEmpty());
    if (isEmpty) {
        say(isFigure ? tr("Enter by how much, then see here what will change.") : tr("Enter a tag, then see here what will change."));
        return;
    }
    const auto asked = bulk();
    if (!asked) {
        const bool isMoney = what() == What::RaiseAmount || what() == What::LowerAmount;
        say(fieldtext::reason(isMoney ? priceField() : percentField(), asked.error(), m_book.figures));
        return;
    }
    say({});
    ++m_pending;
    auto read
        = m_book.store->read(u"bulk/preview"_s, [bulk = *asked](db::Connection &connection) { return previewWithPaths(connection, bulk); });
    whenDone(this, read, [this, bulk = *asked, generation = m_generation](const Result<std::pair<edit::Preview, Paths>> &preview) {
        --m_pending;
        if (generation != m_generation)
            return;
        if (preview)
            takePreview(bulk, preview->first, preview->second);
        else if (!isStale(preview.error()))
            say(words::sentence(preview.error()));
    });
}

QString BulkEditDialog::shown(const QVariant &value, const QHash<qint64, QString> &categories) const
{
    switch (what()) {
    case What::RaisePercent:
    case What::LowerPercent:
    case What::RaiseAmount:
    case What::LowerAmount:
        return m_book.figures.money(Money{value.toLongLong()});
    case What::Category:
        return value.isNull() ? tr("No category") : categories.value(value.toLongLong());
    case What::Active:
        return value.toBool() ? tr("Active") : tr("Not active");
    case What::Status: {
        const auto status = orderStatusFrom(value.toString());
        return status ? words::statusName(*status) : value.toString();
    }
    case What::AddTag:
    case What::RemoveTag:
        break;
    }
    return value.toString();
}

void BulkEditDialog::takePreview(const edit::Bulk &bulk, const edit::Preview &preview, const QHash<qint64, QString> &categories)
{
    m_seen = Seen{bulk, preview};
    const auto &figures = m_book.figures;
    m_counts->setText(tr("%1 will change, %2 stay as they are, %3 cannot change.")
                          .arg(figures.integer(preview.changing), figures.integer(preview.same), figures.integer(preview.refused)));
    QList<TextTable::Row> rows;
    for (const auto &row : preview.rows) {
        const QString why = row.refusal ? words::sentence(*row.refusal) : QString();
        const QString name = row.name.isEmpty() && m_kind == RecordKind::Order ? walkInName() : row.name;
        rows.append({row.id, {row.code, name, shown(row.before, categories), shown(row.after, categories), why}, {}});
    }
    m_rows->setRows(rows);
    const qint64 all = preview.changing + preview.refused;
    say(all > preview.rows.size() ? tr("The first %1 of them are shown.").arg(figures.integer(preview.rows.size())) : QString());
    m_apply->setEnabled(preview.changing > 0);
}

void BulkEditDialog::apply()
{
    if (!m_seen)
        return;
    setWriting(true);
    ++m_pending;
    auto written = m_book.store->write(edit::actionOf(m_seen->bulk, m_seen->preview),
        [bulk = m_seen->bulk](db::Connection &connection) { return edit::apply(connection, bulk); });
    whenDone(this, written, [this](const Result<qint64> &changed) {
        --m_pending;
        if (changed) {
            accept();
            return;
        }
        setWriting(false);
        say(words::sentence(changed.error()));
    });
}

void BulkEditDialog::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    for (QWidget *input : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_values), static_cast<QWidget *>(m_apply),
             static_cast<QWidget *>(m_cancel)})
        input->setEnabled(!isWriting);
}

void BulkEditDialog::reject()
{
    if (!m_isWriting)
        QDialog::reject();
}

/// What is shown is what is done: after another's edit it is looked at anew.
void BulkEditDialog::takeChanges(const Changes &changes)
{
    const bool isAbout = changes.touches(u"products"_s) || changes.touches(u"users"_s) || changes.touches(u"orders"_s)
        || changes.touches(u"stock_moves"_s) || changes.touches(u"categories"_s);
    if (isAbout && !m_isWriting)
        askPreview();
}

void BulkEditDialog::explain()
{
    m_what->setWhatsThis(tr("What is changed in all selected records at once."));
    m_figure->setWhatsThis(tr("By how much the prices change. They are rounded to the price step of the settings."));
    m_category->setWhatsThis(tr("Where the products shall stand in the tree of categories."));
    m_active->setWhatsThis(tr("Whether the records are offered in new orders from now on."));
    m_status->setWhatsThis(
        tr("The status that the orders shall have. Those that cannot get there stay as they are, and are listed with the reason."));
    m_tag->setWhatsThis(tr("The word that is added to each record, or taken from it."));
    m_rows->setWhatsThis(tr("What each record has now and would have then, before anything is changed."));
    m_apply->setWhatsThis(tr("Changes the records as shown above, in one step that Undo takes back."));
    whatsthis::explainColumns(m_rows,
        {tr("The code, SKU or number of the record."), tr("What the record is called."), tr("What it has now."),
            tr("What it would have then."), tr("Why this record cannot be changed so, where it cannot.")});
}

} // namespace tradebook::ui
