// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/jsonfacts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QCoreApplication::translate("JsonFacts", "Yes") : QCoreApplication::translate("JsonFacts", "No");
    case QJsonValue::Double:
        return QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        for (const auto &part : value.toArray())
            parts.append(textOf(part));
        return parts.join(u", "_s);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

} // namespace

QList<Facts::Fact> factsOfJson(const QString &json)
{
    QList<Facts::Fact> facts;
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member.value().isObject()) {
            facts.append({member.key(), textOf(member.value())});
            continue;
        }
        const auto inner = member.value().toObject();
        for (auto nested = inner.begin(); nested != inner.end(); ++nested)
            facts.append({member.key() + u" › "_s + nested.key(), textOf(nested.value())});
    }
    return facts;
}

} // namespace tradebook::ui
