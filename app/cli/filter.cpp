// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filter.h"

#include "core/model/text.h"
#include "core/repo/categories.h"
#include "core/repo/orders.h"
#include "core/repo/users.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tradebook::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Filter", text);
}

struct Tab {
    QLatin1StringView name;
    list::OrderTab tab;
};

constexpr std::array kTabs{Tab{"all"_L1, list::OrderTab::All}, Tab{"open"_L1, list::OrderTab::Open},
    Tab{"pending"_L1, list::OrderTab::Pending}, Tab{"processing"_L1, list::OrderTab::Processing},
    Tab{"shipped"_L1, list::OrderTab::Shipped}, Tab{"delivered"_L1, list::OrderTab::Delivered},
    Tab{"cancelled"_L1, list::OrderTab::Cancelled}};

Error notFound(const QString &kind, const QString &key)
{
    return Error{.kind = ErrorKind::NotFound, .data = {kind, key}};
}

Result<void> narrowToStatus(db::Connection &, list::Request &request, const QString &value)
{
    const auto tab = std::ranges::find(kTabs, value, [](const Tab &each) { return QString(each.name); });
    if (tab == kTabs.end()) {
        QStringList names;
        std::ranges::transform(kTabs, std::back_inserter(names), [](const Tab &each) { return QString(each.name); });
        return usage(tr("There is no status “%1”; there are %2.").arg(value, names.join(", "_L1)));
    }
    request.tab = tab->tab;
    return {};
}

Result<void> narrowToKind(db::Connection &, list::Request &request, const QString &value)
{
    if (value != "return"_L1)
        return usage(tr("kind narrows to “return” only, not to “%1”.").arg(value));
    request.tab = list::OrderTab::Returns;
    return {};
}

Result<void> narrowToUser(db::Connection &connection, list::Request &request, const QString &value)
{
    auto user = repo::users::byCode(connection, value);
    if (user && !*user)
        user = repo::users::byEmail(connection, value);
    if (!user)
        return user.error();
    if (!*user)
        return notFound(u"user"_s, value);
    request.user = (*user)->id;
    return {};
}

Result<void> narrowToOrder(db::Connection &connection, list::Request &request, const QString &value)
{
    auto order = repo::orders::byNumber(connection, value);
    if (!order)
        return order.error();
    if (!*order)
        return notFound(u"order"_s, value);
    request.order = **order;
    return {};
}

/// A category by its name; of several the one that stands highest, of these the first.
Result<std::optional<CategoryId>> categoryNamed(db::Connection &connection, const QString &name)
{
    auto nodes = repo::categories::tree(connection);
    if (!nodes)
        return nodes.error();
    const QString wanted = fold(name);
    std::optional<CategoryId> best;
    int bestDepth = 0;
    for (const repo::categories::Node &node : *nodes) {
        if (fold(node.name) == wanted && (!best || node.depth < bestDepth)) {
            best = node.id;
            bestDepth = node.depth;
        }
    }
    return best;
}

Result<void> narrowToCategory(db::Connection &connection, list::Request &request, const QString &value)
{
    if (value == "none"_L1) {
        request.withoutCategory = true;
        return {};
    }
    auto byCode = repo::categories::byCode(connection, value);
    if (!byCode)
        return byCode.error();
    if (*byCode) {
        request.branch = (*byCode)->id;
        return {};
    }
    auto byName = categoryNamed(connection, value);
    if (!byName)
        return byName.error();
    if (!*byName)
        return notFound(u"category"_s, value);
    request.branch = **byName;
    return {};
}

struct Term {
    QLatin1StringView name;
    list::Kind kind;
    Result<void> (*narrow)(db::Connection &, list::Request &, const QString &);
};

constexpr std::array kTerms{Term{"status"_L1, list::Kind::Orders, narrowToStatus}, Term{"kind"_L1, list::Kind::Orders, narrowToKind},
    Term{"user"_L1, list::Kind::Orders, narrowToUser}, Term{"user"_L1, list::Kind::Addresses, narrowToUser},
    Term{"order"_L1, list::Kind::OrderItems, narrowToOrder}, Term{"category"_L1, list::Kind::Products, narrowToCategory}};

/// Words at blanks; double quotes hold blanks together and are taken away.
QStringList wordsOf(const QString &expression)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    bool isWord = false;
    for (const QChar letter : expression) {
        if (letter == '"'_L1) {
            isQuoted = !isQuoted;
            isWord = true;
        } else if (letter.isSpace() && !isQuoted) {
            if (isWord)
                words.append(word);
            word.clear();
            isWord = false;
        } else {
            word += letter;
            isWord = true;
        }
    }
    if (isWord)
        words.append(word);
    return words;
}

qsizetype separatorIn(const QString &word)
{
    return std::ranges::find_if(word, [](QChar letter) { return letter == ':'_L1 || letter == '='_L1; }) - word.cbegin();
}

/// True when the word was a term and the request is narrowed; false: text to find.
Result<bool> takeTerm(db::Connection &connection, list::Request &request, const QString &word)
{
    const qsizetype separator = separatorIn(word);
    if (separator == word.size())
        return false;
    const QString name = word.first(separator);
    const QString value = word.sliced(separator + 1);
    for (const Term &term : kTerms) {
        if (term.name == name && term.kind == request.kind) {
            if (auto narrowed = term.narrow(connection, request, value); !narrowed)
                return narrowed.error();
            return true;
        }
    }
    if (std::ranges::any_of(kTerms, [&](const Term &term) { return term.name == name; }) || list::columnOf(request.kind, name))
        return usage(tr("This list cannot be narrowed by “%1”.").arg(name));
    return false;
}

} // namespace

Result<list::Request> filtered(db::Connection &connection, list::Kind kind, const QString &expression)
{
    list::Request request;
    request.kind = kind;
    QStringList texts;
    for (const QString &word : wordsOf(expression)) {
        auto taken = takeTerm(connection, request, word);
        if (!taken)
            return taken.error();
        if (!*taken)
            texts.append(word);
    }
    request.text = texts.join(' '_L1);
    return request;
}

QString filterHelp()
{
    return tr("EXPR is text to find, whatever its case and accents, and terms that narrow the list:\n"
              "  orders       status:open, status:pending … status:cancelled, kind:return, user:CODE or user:E-MAIL\n"
              "  order-items  order:NUMBER\n"
              "  products     category:CODE or category:\"NAME\" (with all below it), category:none\n"
              "  addresses    user:CODE or user:E-MAIL");
}

} // namespace tradebook::cli
