// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importingwords.h"

#include "core/words/counted.h"
#include "core/words/importwords.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tradebook::ui::importingwords {
namespace {

using transfer::ImportKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Importing)
};

struct KindWords {
    const char *name;
    const char *title;
    const char *button; ///< without a number
    const char *many;
};

/// In the order of ImportKind.
constexpr KindWords kKinds[] = {
    {QT_TRANSLATE_NOOP("Importing", "Users"), QT_TRANSLATE_NOOP("Importing", "Import Users"),
        QT_TRANSLATE_NOOP("Importing", "&Import Users"), QT_TRANSLATE_N_NOOP("Importing", "&Import %Ln Users")},
    {QT_TRANSLATE_NOOP("Importing", "Addresses"), QT_TRANSLATE_NOOP("Importing", "Import Addresses"),
        QT_TRANSLATE_NOOP("Importing", "&Import Addresses"), QT_TRANSLATE_N_NOOP("Importing", "&Import %Ln Addresses")},
    {QT_TRANSLATE_NOOP("Importing", "Categories"), QT_TRANSLATE_NOOP("Importing", "Import Categories"),
        QT_TRANSLATE_NOOP("Importing", "&Import Categories"), QT_TRANSLATE_N_NOOP("Importing", "&Import %Ln Categories")},
    {QT_TRANSLATE_NOOP("Importing", "Products"), QT_TRANSLATE_NOOP("Importing", "Import Products"),
        QT_TRANSLATE_NOOP("Importing", "&Import Products"), QT_TRANSLATE_N_NOOP("Importing", "&Import %Ln Products")},
    {QT_TRANSLATE_NOOP("Importing", "Orders"), QT_TRANSLATE_NOOP("Importing", "Import Orders"),
        QT_TRANSLATE_NOOP("Importing", "&Import Orders"), QT_TRANSLATE_N_NOOP("Importing", "&Import %Ln Orders")},
    {QT_TRANSLATE_NOOP("Importing", "Order lines"), QT_TRANSLATE_NOOP("Importing", "Import Order Lines"),
        QT_TRANSLATE_NOOP("Importing", "&Import Order Lines"), QT_TRANSLATE_N_NOOP("Importing", "&Import %Ln Order Lines")},
};

const KindWords &wordsOf(ImportKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

QString fileName(const QString &file)
{
    return QFileInfo(file).fileName();
}

} // namespace

QString kindName(ImportKind kind)
{
    return Words::tr(wordsOf(kind).name);
}

QString title(ImportKind kind)
{
    return Words::tr(wordsOf(kind).title);
}

QString button(ImportKind kind, qint64 rows)
{
    const KindWords &kindWords = wordsOf(kind);
    return rows == 0 ? Words::tr(kindWords.button) : Words::tr(kindWords.many, nullptr, words::counted(rows));
}

QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',':
        return Words::tr("Comma");
    case ';':
        return Words::tr("Semicolon");
    case '\t':
        return Words::tr("Tab");
    case '|':
        return Words::tr("Bar");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString fieldTitle(const QString &field)
{
    QString title = words::importField(field);
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QString profileName(const QString &profile)
{
    static const QHash<QString, QString> kNames{{u"northwind"_s, u"Northwind"_s}, {u"uci"_s, u"UCI Online Retail"_s},
        {u"shopify-taxonomy"_s, u"Shopify taxonomy"_s}, {u"olist"_s, u"Olist"_s}, {u"magento"_s, u"Magento"_s},
        {u"woocommerce"_s, u"WooCommerce"_s}};
    return kNames.value(profile, profile);
}

QString missing(ImportKind kind, const QList<QStringList> &fields)
{
    QStringList all;
    for (const auto &alternatives : fields) {
        QStringList names;
        for (const auto &field : alternatives)
            names.append(words::importField(field));
        //: one of several fields is needed: "code or name"
        all.append(names.join(Words::tr(" or ")));
    }
    return Words::tr("%1 cannot be imported without a column for: %2. Choose it under Columns.").arg(kindName(kind), all.join(u"; "_s));
}

QString rows(qint64 count)
{
    return Words::tr("%Ln rows", nullptr, words::counted(count));
}

QString counts(const transfer::ImportReport &report)
{
    QStringList parts;
    if (report.newRows > 0)
        parts.append(Words::tr("%Ln new", "rows of an import", words::counted(report.newRows)));
    if (report.changed > 0)
        parts.append(Words::tr("%Ln changed", "rows of an import", words::counted(report.changed)));
    if (report.same > 0)
        parts.append(Words::tr("%Ln the same", "rows of an import", words::counted(report.same)));
    if (report.rejected > 0)
        parts.append(Words::tr("%Ln rejected", "rows of an import", words::counted(report.rejected)));
    return parts.join(u", "_s);
}

QString word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::New:
        //: of a row in an import
        return Words::tr("New");
    case Outcome::Changed:
        //: of a row in an import
        return Words::tr("Changed");
    case Outcome::Same:
        //: of a row in an import: it is in the book already
        return Words::tr("Same");
    case Outcome::Rejected:
        //: of a row in an import
        return Words::tr("Rejected");
    }
    return {};
}

Tone tone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::New:
        return Tone::Good;
    case Outcome::Changed:
        return Tone::Accent;
    case Outcome::Rejected:
        return Tone::Bad;
    case Outcome::Same:
        break;
    }
    return Tone::Neutral;
}

bool isFault(const Error &error, transfer::Fault fault)
{
    return error.kind == ErrorKind::Import && error.data.value(0) == transfer::faultName(fault);
}

QString problem(const Error &error, const QString &file)
{
    using transfer::Fault;
    const QString name = fileName(file);
    switch (error.kind) {
    case ErrorKind::FileMissing:
        return Words::tr("“%1” is not there any more; nothing was imported.").arg(name);
    case ErrorKind::PermissionDenied:
        return Words::tr("You may not read “%1”; ask its owner for the right to, or choose another file.").arg(name);
    case ErrorKind::NotARegularFile:
        return Words::tr("“%1” is a folder or a device; choose a file.").arg(name);
    case ErrorKind::InputOutput:
        if (error.data.value(0) == file)
            return Words::tr("“%1” could not be read to its end; check the disk it lies on and try again.").arg(name);
        break;
    case ErrorKind::Import:
        if (isFault(error, Fault::FileChanged))
            return words::importFault(Fault::FileChanged, {name});
        if (isFault(error, Fault::IsTheBook))
            return words::importFault(Fault::IsTheBook, {name});
        if (!isFault(error, Fault::CannotWriteRejects))
            //: the name of the file, and a whole sentence about it
            return Words::tr("“%1” cannot be imported: %2").arg(name, words::sentence(error));
        break;
    default:
        break;
    }
    return words::sentence(error);
}

} // namespace tradebook::ui::importingwords
