// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/recordinputs.h"

#include "core/model/text.h"
#include "core/repo/categories.h"
#include "core/repo/suggestions.h"
#include "ui/forms/categorypicker.h"
#include "ui/orders/suggestbox.h"
#include "ui/support/answer.h"

#include <QCoreApplication>
#include <QFormLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tradebook::ui {
namespace {

constexpr int kOffered = 12;

Error missing()
{
    return {.kind = ErrorKind::Invalid, .data = {u"value"_s}};
}

/// What names the category in a filter; empty where nothing does.
Result<QString> nameOf(db::Connection &connection, CategoryId id)
{
    const auto category = repo::categories::read(connection, id);
    if (!category)
        return category.error();
    if (category->code && !category->code->isEmpty())
        return *category->code;
    const auto nodes = repo::categories::tree(connection);
    if (!nodes)
        return nodes.error();
    const QString key = fold(category->name);
    const auto named = std::count_if(nodes->cbegin(), nodes->cend(), [&](const auto &node) { return fold(node.name) == key; });
    return named == 1 ? category->name : QString();
}

class CategoryValue : public ValueInput {
    Q_DECLARE_TR_FUNCTIONS(ValueInput)
public:
    CategoryValue(const OpenBook &book, QFormLayout *form)
        : ValueInput(form)
        , m_book(book)
        , m_picker(new CategoryPicker(form->parentWidget()))
    {
        m_picker->setBook(book);
        m_picker->setNoneText(tr("Choose a category"));
        form->addRow(tr("&Value"), m_picker);
        connect(m_picker, &CategoryPicker::picked, this, [this](std::optional<CategoryId> category) {
            m_code.clear();
            m_isAmbiguous = false;
            if (category)
                askCode(*category);
            Q_EMIT changed();
        });
    }
    [[nodiscard]] Result<QStringList> values() const override
    {
        if (m_isAmbiguous)
            return Error{.kind = ErrorKind::Duplicate, .data = {u"category"_s}};
        return m_code.isEmpty() ? Result<QStringList>(missing()) : QStringList{m_code};
    }
    void setValues(const QStringList &values) override
    {
        m_code = values.value(0);
        if (m_code.isEmpty())
            return;
        ++m_pending;
        const auto asked
            = m_book.store->read({}, [code = m_code](db::Connection &connection) { return repo::categories::byCode(connection, code); });
        whenDone(this, asked, [this, code = m_code](const Result<std::optional<Category>> &category) {
            --m_pending;
            // One that is named otherwise stays what it is until another one is picked.
            if (m_code == code && category && *category)
                m_picker->setCategory((*category)->id);
            else if (m_code == code)
                m_picker->setNoneText(code);
            Q_EMIT changed();
        });
    }
    [[nodiscard]] bool isSettled() const override { return m_pending == 0 && m_picker->isSettled(); }

private:
    void askCode(CategoryId id)
    {
        ++m_pending;
        const auto asked = m_book.store->read({}, [id](db::Connection &connection) { return nameOf(connection, id); });
        whenDone(this, asked, [this, id](const Result<QString> &name) {
            --m_pending;
            if (m_picker->category() != id)
                return;
            m_isAmbiguous = name && name->isEmpty();
            if (name)
                m_code = *name;
            Q_EMIT changed();
        });
    }

    const OpenBook m_book;
    CategoryPicker *m_picker;
    QString m_code;
    bool m_isAmbiguous = false; ///< has no code, and its name is another's too
    int m_pending = 0;
};

class CustomerValue : public ValueInput {
    Q_DECLARE_TR_FUNCTIONS(ValueInput)
public:
    CustomerValue(const OpenBook &book, QFormLayout *form)
        : ValueInput(form)
        , m_book(book)
        , m_box(new SuggestBox(form->parentWidget()))
    {
        m_box->setPlaceholderText(tr("Code, email or name"));
        form->addRow(tr("&Value"), m_box);
        connect(m_box, &SuggestBox::asked, this, &CustomerValue::ask);
        connect(m_box, &QLineEdit::textChanged, this, &ValueInput::changed);
        connect(m_box, &SuggestBox::picked, this, [this](const Suggestion &picked) { m_box->setText(m_values.value(picked.id)); });
    }
    [[nodiscard]] Result<QStringList> values() const override
    {
        const QString text = m_box->text().trimmed();
        return text.isEmpty() ? Result<QStringList>(missing()) : QStringList{text};
    }
    void setValues(const QStringList &values) override { m_box->setText(values.value(0)); }
    [[nodiscard]] bool isSettled() const override { return m_pending == 0 && m_box->isSettled(); }

private:
    void ask(const QString &text)
    {
        if (text.isEmpty() || m_values.key(text) != 0)
            return;
        ++m_pending;
        const auto asked = m_book.store->read(
            u"filter/customers"_s, [text](db::Connection &connection) { return repo::users::suggestions(connection, text, kOffered); });
        whenDone(this, asked, [this, text](const Result<QList<repo::users::Suggestion>> &found) {
            --m_pending;
            if (!found || m_box->text().trimmed() != text)
                return;
            QList<Suggestion> offered;
            m_values.clear();
            for (const auto &user : *found) {
                const QString code = user.code.value_or(QString());
                const QString email = user.email.value_or(QString());
                m_values.insert(user.id.value, !code.isEmpty() ? code : !email.isEmpty() ? email : user.name);
                offered.append({user.id.value, user.name, code.isEmpty() ? email : code, {}});
            }
            m_box->offer(offered, false);
        });
    }

    const OpenBook m_book;
    SuggestBox *m_box;
    QHash<qint64, QString> m_values; ///< of those that are offered
    int m_pending = 0;
};

} // namespace

ValueInput *newCategoryInput(const OpenBook &book, QFormLayout *form)
{
    return new CategoryValue(book, form);
}

ValueInput *newCustomerInput(const OpenBook &book, QFormLayout *form)
{
    return new CustomerValue(book, form);
}

} // namespace tradebook::ui
