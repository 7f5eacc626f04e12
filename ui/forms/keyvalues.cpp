// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/keyvalues.h"

#include "core/model/text.h"
#include "ui/support/brieftext.h"
#include "ui/tables/celldelegate.h"
#include "ui/tables/cellroles.h"
#include "ui/tables/plainheader.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

QString textOfJson(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    }
}

/// What was typed over a value: of its kind where it reads so, else a text.
QJsonValue typedOver(const QJsonValue &former, const QString &text)
{
    if (former.isString() || former.isUndefined())
        return text;
    const auto read = QJsonDocument::fromJson('[' + text.trimmed().toUtf8() + ']').array();
    const bool isOfItsKind = read.size() == 1 && (read.first().type() == former.type() || former.isNull());
    return isOfItsKind && !read.first().isObject() && !read.first().isArray() ? read.first() : QJsonValue(text);
}

/// Its line editor is called by the column's name.
class NamedDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
        edit->setObjectName(u"cellEditor"_s);
        return edit;
    }
};

} // namespace

KeyValuesModel::KeyValuesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QJsonObject KeyValuesModel::object() const
{
    QJsonObject object;
    for (const auto &row : m_rows)
        object.insert(row.name, row.value);
    return object;
}

void KeyValuesModel::setObject(const QJsonObject &object)
{
    beginResetModel();
    m_rows.clear();
    for (auto member = object.begin(); member != object.end(); ++member)
        m_rows.append({member.key(), member.value()});
    endResetModel();
}

void KeyValuesModel::setReadOnly(bool isReadOnly)
{
    if (isReadOnly == m_isReadOnly)
        return;
    beginResetModel();
    m_isReadOnly = isReadOnly;
    endResetModel();
}

bool KeyValuesModel::removeAt(int row)
{
    if (m_isReadOnly || row < 0 || row >= m_rows.size())
        return false;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT changedByPerson();
    return true;
}

int KeyValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (m_isReadOnly ? 0 : 1);
}

int KeyValuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant KeyValuesModel::data(const QModelIndex &index, int role) const
{
    if (isEmptyRow(index.row())) {
        if (role == Qt::DisplayRole && index.column() == Name)
            return tr("Add…");
        return role == QuietRole ? QVariant(true) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    const auto &row = m_rows.at(index.row());
    const QString text = index.column() == Name ? row.name : textOfJson(row.value);
    return role == Qt::EditRole ? text : brief(text);
}

QVariant KeyValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::WhatsThisRole)
        return section == Name ? tr("What is told, in a word: colour, size, newsletter.")
                               : tr("What it is for this record: blue, 42, yes.");
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Key") : tr("Value");
}

Qt::ItemFlags KeyValuesModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    if (m_isReadOnly || !index.isValid())
        return flags;
    if (isEmptyRow(index.row()))
        return index.column() == Name ? flags | Qt::ItemIsEditable : flags;
    const auto &value = m_rows.at(index.row()).value;
    return index.column() == Value && (value.isArray() || value.isObject()) ? flags : flags | Qt::ItemIsEditable;
}

bool KeyValuesModel::rename(int row, const QString &name)
{
    const bool isNew = isEmptyRow(row);
    if (name.isEmpty())
        return !isNew && removeAt(row);
    for (int other = 0; other < m_rows.size(); ++other) {
        if (other != row && m_rows.at(other).name == name) {
            Q_EMIT refused(tr("“%1” is in this list already.").arg(name));
            return false;
        }
    }
    if (isNew) {
        beginInsertRows({}, row, row);
        m_rows.append({name, QString()});
        endInsertRows();
    } else {
        m_rows[row].name = name;
        Q_EMIT dataChanged(index(row, Name), index(row, Name));
    }
    Q_EMIT changedByPerson();
    return true;
}

bool KeyValuesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    if (index.column() == Name)
        return rename(index.row(), trimmedName(value.toString()));
    auto &row = m_rows[index.row()];
    row.value = typedOver(row.value, value.toString());
    Q_EMIT dataChanged(index, index);
    Q_EMIT changedByPerson();
    return true;
}

KeyValuesInput::KeyValuesInput(QWidget *parent)
    : FieldInput(parent)
    , m_model(new KeyValuesModel(this))
    , m_table(new QTableView(this))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new NamedDelegate(m_table));
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalHeader(new PlainHeader(m_table));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setToolTip(tr("Type in the last row to add one; press Delete to remove one"));
    m_table->installEventFilter(this);
    setSole(m_table);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &KeyValuesInput::measure);
    connect(m_model, &QAbstractItemModel::modelReset, this, &KeyValuesInput::measure);
    connect(m_model, &KeyValuesModel::changedByPerson, this, &FieldInput::chosen);
    connect(m_model, &KeyValuesModel::refused, this, &FieldInput::refused);
    measure();
}

QString KeyValuesInput::text() const
{
    return QString::fromUtf8(QJsonDocument(m_model->object()).toJson(QJsonDocument::Compact));
}

void KeyValuesInput::setText(const QString &text)
{
    const auto object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object == m_model->object())
        return; // the cell that is being edited stays
    m_model->setObject(object);
}

void KeyValuesInput::setReadOnly(bool isReadOnly)
{
    m_model->setReadOnly(isReadOnly);
}

QWidget *KeyValuesInput::target() const
{
    return m_table;
}

void KeyValuesInput::changeEvent(QEvent *event)
{
    FieldInput::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

bool KeyValuesInput::eventFilter(QObject *watched, QEvent *event)
{
    // Delete takes the row away, not the record that the window's own Delete is about.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
            if (event->type() == QEvent::KeyPress)
                m_model->removeAt(m_table->currentIndex().row());
            event->accept();
            return true;
        }
    }
    return FieldInput::eventFilter(watched, event);
}

void KeyValuesInput::measure()
{
    constexpr int kTallest = 10;
    const int rowHeight = CellDelegate::rowHeight(m_table->font());
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + std::min(kTallest, m_model->rowCount()) * rowHeight + 3);
}

} // namespace tradebook::ui
