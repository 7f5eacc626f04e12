// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repo/orders.h"
#include "core/repo/products.h"
#include "core/repo/users.h"
#include "tests/ui/formfixture.h"
#include "ui/bookdesk.h"
#include "ui/forms/userform.h"
#include "ui/pages/productform.h"
#include "ui/pages/productspage.h"
#include "ui/pages/userspage.h"

#include <QAction>
#include <QDialog>
#include <QItemSelectionModel>
#include <QTimer>

namespace tradebook::test {

using namespace Qt::StringLiterals;

/// A window with a book in which a customer and a product stand twice: Mia Brown (with an order) and mia brown (with an order, e-mail
/// and a draft), Noah who is alone; a mug (sold once) and another mug (3 on hand, with a barcode), a cup that is alone.
class Twins {
public:
    /// The window is one for all tests of a program, to be quick; the book is another one each time.
    explicit Twins(Window &shared, Store::Mode mode = Store::Mode::ReadWrite)
        : book(newBook())
        , window(&shared)
    {
        auto &writer = book.writer();
        mustCommit(writer, [&]() -> Result<void> {
            mia = must(repo::users::create(writer, {.id = {}, .code = u"C1"_s, .name = u"Mia Brown"_s, .phone = u"+44 7178 378710"_s}));
            twin = must(repo::users::create(writer, {.id = {}, .name = u"mía brown"_s, .email = u"mia@example.com"_s}));
            noah = must(repo::users::create(writer, {.id = {}, .code = u"C3"_s, .name = u"Noah"_s}));
            mug = must(repo::products::create(writer, {.id = {}, .sku = u"MUG-1"_s, .name = u"Mug"_s, .price = {500}}));
            other = must(
                repo::products::create(writer, {.id = {}, .sku = u"Pot"_s, .name = u"mug"_s, .barcode = u"40012345"_s, .price = {700}}));
            cup = must(repo::products::create(writer, {.id = {}, .sku = u"CUP"_s, .name = u"Cup"_s, .price = {300}}));
            for (const auto product : {mug, other})
                must(repo::stock::change(writer, {.id = {}, .productId = product, .delta = 3, .reason = u"received"_s}));
            for (const auto user : {mia, twin})
                must(repo::orders::create(writer, {.userId = user, .billing = AddressSnapshot{}, .items = {{.productId = other}}}));
            return {};
        });
        book.close();
        open(mode);
    }
    Q_DISABLE_COPY_MOVE(Twins)
    ~Twins()
    {
        const auto dialogs = (*window)->findChildren<QDialog *>();
        qDeleteAll(dialogs);
        close();
    }
    void open(Store::Mode mode = Store::Mode::ReadWrite) const
    {
        rest(1); // no test waits for a hand to rest
        db::UiThread::declare();
        (*window)->openBook(book.path(), mode);
        (*window)->activateWindow();
        settle();
        if (!(*window)->hasBook())
            qFatal("the book does not open");
    }
    /// How long, in milliseconds, a hand has to rest before drafts are kept and questions asked.
    void rest(int time) const
    {
        for (auto *timer : (*window)->findChildren<QTimer *>(u"rest"_s))
            timer->setInterval(time);
    }
    void close() const
    {
        (*window)->desk()->close();
        if (!test::comes([this] { return !(*window)->hasBook() && !(*window)->desk()->isBusy(); }))
            qFatal("the book does not close");
    }
    void settle() const
    {
        if (!window->settle())
            qFatal("the window does not come to rest");
    }
    [[nodiscard]] ui::UsersPage *users() const { return static_cast<ui::UsersPage *>((*window)->page(u"users"_s)); }
    [[nodiscard]] ui::ProductsPage *products() const { return static_cast<ui::ProductsPage *>((*window)->page(u"products"_s)); }
    [[nodiscard]] Typist userForm() const { return Typist(*users()->form()); }
    [[nodiscard]] Typist productForm() const { return Typist(*products()->form()); }
    void show(UserId id) const { show(u"users"_s, users(), id.value); }
    void show(ProductId id) const { show(u"products"_s, products(), id.value); }
    /// Selects these rows of the page, as Ctrl and clicks do.
    void select(const QString &name, ui::ListPage *page, const QList<qint64> &ids) const
    {
        (*window)->showPage(name);
        settle();
        page->focusList();
        QItemSelection rows;
        for (const auto id : ids) {
            const auto row = page->records()->rowOf(id);
            if (!row)
                qFatal("no such row");
            rows.select(page->records()->index(*row, 0), page->records()->index(*row, 0));
        }
        page->table()->selectionModel()->setCurrentIndex(rows.indexes().constFirst(), QItemSelectionModel::NoUpdate);
        page->table()->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        settle();
    }
    [[nodiscard]] QAction *command(const QString &text) const { return window->action(text); }
    void undo() const
    {
        auto *action = (*window)->findChild<QAction *>(u"undo"_s);
        if (!test::comes([action] { return action->isEnabled(); }))
            qFatal("nothing to undo");
        action->trigger();
        settle();
    }
    QString ask(const QString &sql) const { return besides(book.path(), sql); }
    template<class Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        return (*window)->template findChild<Dialog *>();
    }

    TestBook book;
    UserId mia;
    UserId twin;
    UserId noah;
    ProductId mug;
    ProductId other;
    ProductId cup;
    Window *window;

private:
    static TestBook newBook()
    {
        db::UiThread::release(); // the book is filled here
        return TestBook(u"GBP"_s, u"Europe/London"_s);
    }
    void show(const QString &name, ui::ListPage *page, qint64 id) const
    {
        (*window)->showPage(name);
        settle();
        page->showRecord(id);
        settle();
        if (page->record() != RecordRef{page->kind(), id})
            qFatal("the record is not shown");
    }
};

} // namespace tradebook::test
