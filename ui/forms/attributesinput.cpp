// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/attributesinput.h"

#include "core/model/text.h"
#include "ui/widgets/facts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

bool isListOfTexts(const QJsonValue &value)
{
    if (!value.isArray())
        return false;
    const auto list = value.toArray();
    // A comma within a tag could not be told from one between two.
    return std::all_of(list.begin(), list.end(), [](const auto &one) {
        const QJsonValue tag = one;
        return tag.isString() && !tag.toString().contains(u',') && tag.toString() == trimmedName(tag.toString())
            && !tag.toString().isEmpty();
    });
}

} // namespace

AttributesInput::AttributesInput(QWidget *parent)
    : FieldInput(parent)
    , m_rows(new KeyValuesInput(this))
    , m_tagsLabel(secondaryLabel(tr("Tags"), this))
    , m_tags(new QLineEdit(this))
{
    m_tagsLabel->setBuddy(m_tags);
    m_tags->setPlaceholderText(tr("Words, separated by commas"));
    m_tags->setToolTip(tr("Words to find and group products by, separated by commas"));
    m_tags->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_rows);
    column->addWidget(m_tagsLabel);
    column->addWidget(m_tags);
    setFocusProxy(m_rows);
    connect(m_rows, &FieldInput::chosen, this, &FieldInput::chosen);
    connect(m_rows, &FieldInput::edited, this, &FieldInput::edited);
    connect(m_rows, &FieldInput::refused, this, &FieldInput::refused);
    connect(m_tags, &QLineEdit::textEdited, this, &FieldInput::edited);
    connect(m_tags, &QLineEdit::editingFinished, this, &AttributesInput::settleTags);
}

QStringList AttributesInput::typedTags() const
{
    QStringList tags;
    for (const auto &part : m_tags->text().split(u',')) {
        if (const QString tag = trimmedName(part); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}

QString AttributesInput::text() const
{
    auto object = m_rows->model()->object();
    const auto tags = typedTags();
    if (m_hasTags && !tags.isEmpty())
        object.insert(u"tags"_s, QJsonArray::fromStringList(tags));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void AttributesInput::setText(const QString &text)
{
    auto object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto tags = object.value(u"tags"_s);
    m_hasTags = tags.isUndefined() || isListOfTexts(tags);
    QStringList words;
    if (m_hasTags) {
        for (const auto &tag : tags.toArray())
            words.append(tag.toString());
        object.remove(u"tags"_s);
    }
    if (words != typedTags() || !m_tags->hasFocus())
        m_tags->setText(words.join(u", "_s));
    m_rows->setText(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    setReadOnly(m_isReadOnly);
}

void AttributesInput::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_rows->setReadOnly(isReadOnly);
    m_tags->setReadOnly(isReadOnly || !m_hasTags);
    m_tags->setEnabled(m_hasTags);
}

QWidget *AttributesInput::target() const
{
    return m_rows->target();
}

void AttributesInput::settleTags()
{
    const QString tidy = typedTags().join(u", "_s);
    if (m_tags->isModified()) {
        m_tags->setText(tidy);
        Q_EMIT chosen();
    }
}

bool AttributesInput::eventFilter(QObject *watched, QEvent *event)
{
    // Ctrl+Z is the window's as long as nothing is typed here that is not saved.
    if (event->type() == QEvent::ShortcutOverride && !m_tags->isModified()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return FieldInput::eventFilter(watched, event);
}

} // namespace tradebook::ui
