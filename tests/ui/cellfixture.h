// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/fields.h"
#include "core/repo/products.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/pages/productspage.h"
#include "ui/tables/cellediting.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QPushButton>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace tradebook::ui;

/// The products page with the columns that the tests edit.
struct ProductCells {
    std::unique_ptr<SampleBook> own;
    Window window;
    ProductsPage *page = nullptr;

    ProductCells()
        : ProductCells(std::make_unique<SampleBook>())
    {
    }
    explicit ProductCells(std::unique_ptr<SampleBook> book)
        : ProductCells(*book)
    {
        own = std::move(book);
    }
    explicit ProductCells(const SampleBook &book)
        : window(book.path())
    {
        window->showPage(u"products"_s);
        if (!window.settle())
            qFatal("the products do not come");
        page = static_cast<ProductsPage *>(window->page(u"products"_s));
        page->table()->showFields({u"sku"_s, u"name"_s, u"price"_s, u"on_hand"_s, u"minimum_stock"_s, u"is_active"_s});
        window->activateWindow();
    }
    [[nodiscard]] QModelIndex index(int row, const QString &field) const
    {
        return page->records()->index(row, *list::columnOf(list::Kind::Products, field));
    }
    [[nodiscard]] QVariant raw(int row, const QString &field) const { return index(row, field).data(RawRole); }
    QLineEdit *open(int row, const QString &field)
    {
        page->table()->setCurrentIndex(index(row, field));
        page->table()->setFocus();
        QTest::keyClick(page->table(), Qt::Key_F2);
        return qobject_cast<QLineEdit *>(page->editing()->editor());
    }
    [[nodiscard]] QLineEdit *line() const { return qobject_cast<QLineEdit *>(page->editing()->editor()); }
    void type(QWidget *editor, const QString &text, Qt::Key end)
    {
        auto *line = qobject_cast<QLineEdit *>(editor);
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, end);
    }
    /// What the book holds now.
    QVariant stored(int row, const QString &field)
    {
        const RecordRef record{RecordKind::Product, *page->records()->idAt(row)};
        auto read = window->desk()->book().store->read({}, [record](db::Connection &connection) { return edit::read(connection, record); });
        if (!test::comes([&] { return read.isFinished(); }) || !read.result())
            qFatal("the record is not read");
        return read.result()->value(field);
    }
    void writeElsewhere(int row, const QString &field, const QVariant &after)
    {
        const RecordRef record{RecordKind::Product, *page->records()->idAt(row)};
        auto written = window->desk()->book().store->write({u"product.update"_s, {}}, [=](db::Connection &connection) -> Result<void> {
            const auto now = edit::read(connection, record);
            if (!now)
                return now.error();
            return edit::apply(connection, record, {edit::Change{field, now->value(field), after}});
        });
        if (!test::comes([&] { return written.isFinished(); }) || !written.result())
            qFatal("the edit fails");
    }
    /// Three products that no order holds, in the first rows.
    [[nodiscard]] bool addUnsold()
    {
        const auto before = page->records()->rowCount();
        return follows(
            [](db::Connection &connection) -> Result<void> {
                for (const auto &name : {u"AAA 0"_s, u"AAA 1"_s, u"AAA 2"_s}) {
                    if (const auto made = repo::products::create(connection, {.id = {}, .sku = name, .name = name, .price = {100}}); !made)
                        return made.error();
                }
                return {};
            },
            [this, before] {
                return page->records()->rowCount() == before + 3 && raw(0, u"name"_s) == u"AAA 0"_s && raw(2, u"name"_s) == u"AAA 2"_s;
            });
    }
    /// Another edit removes the record of this row; returns when the list has followed.
    [[nodiscard]] bool removeElsewhere(int row)
    {
        const ProductId id{*page->records()->idAt(row)};
        return follows([id](db::Connection &connection) { return repo::products::remove(connection, id); },
            [this, id] { return !page->records()->rowOf(id.value); });
    }
    /// The same, and a product that is listed last comes in its place.
    [[nodiscard]] bool exchange(int row)
    {
        const ProductId id{*page->records()->idAt(row)};
        return follows(
            [id](db::Connection &connection) -> Result<void> {
                if (auto removed = repo::products::remove(connection, id); !removed)
                    return removed;
                const auto made = repo::products::create(connection, {.id = {}, .sku = u"ZZZ"_s, .name = u"Zzz"_s, .price = {100}});
                return made ? Result<void>() : made.error();
            },
            [this, id] { return !page->records()->rowOf(id.value); });
    }
    template<class Edit, class Seen>
    [[nodiscard]] bool follows(Edit edit, Seen seen)
    {
        const auto written = window->desk()->book().store->write({u"test"_s, {}}, edit);
        if (!test::comes([&] { return written.isFinished(); }) || !written.result())
            return false;
        return test::comes(seen) && window.settle();
    }
    QPushButton *button(const QString &name) { return window->messageBar()->findChild<QPushButton *>(name); }
};

} // namespace tradebook::test
