// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/forms/fieldinput.h"
#include "ui/pages/productform.h"
#include "ui/pages/productspage.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace tradebook::ui;

/// The products page of a book: a mug (in Home > Mugs, 7 on hand, sold once) and a cup.
class FormShop {
public:
    FormShop()
    {
        const auto made = m_store->write({u"test"_s}, [this](db::Connection &connection) -> Result<void> {
            home = must(repo::categories::create(connection, {.id = {}, .name = u"Home"_s, .minimumStock = 9}));
            mugs = addCategory(connection, u"Mugs"_s, home);
            mug = must(repo::products::create(connection,
                {.id = {},
                    .sku = u"MUG"_s,
                    .name = u"Mug"_s,
                    .price = {995},
                    .categoryId = mugs,
                    .attributes = u"{\"colour\":\"blue\",\"sizes\":{\"inner\":[1,2.5]},\"tags\":[\"gift\",\"new\"]}"_s}));
            cup = must(repo::products::create(connection, {.id = {}, .sku = u"CUP"_s, .name = u"A cup"_s, .price = {500}}));
            must(repo::stock::change(connection, {.id = {}, .productId = mug, .delta = 7, .reason = u"received"_s}));
            must(repo::orders::create(connection, {.items = {{.productId = mug, .quantity = 2}}}));
            return {};
        });
        must(answerOf(made));
        store = m_store.take();
        page = std::make_unique<ProductsPage>();
        page->resize(1000, 700);
        page->show();
        page->setBook({store, m_store.path(), u"Shop"_s, {.currency = {u"EUR"_s, 2}}});
        db::UiThread::declare();
        if (!settle())
            qFatal("the page does not come to rest");
    }
    ~FormShop()
    {
        db::UiThread::release();
        page.reset();
        store.reset();
    }
    Q_DISABLE_COPY_MOVE(FormShop)

    [[nodiscard]] bool settle() const
    {
        return test::comes([this] { return page->isSettled() && form()->isSettled(); });
    }
    [[nodiscard]] bool show(ProductId id) const
    {
        page->showRecord(id.value);
        return settle() && form()->record() == RecordRef{RecordKind::Product, id.value};
    }
    [[nodiscard]] ProductForm *form() const { return page->form(); }
    [[nodiscard]] QLineEdit *line(const QString &field) const { return static_cast<LineInput *>(form()->editor(field)->input())->edit(); }
    [[nodiscard]] QString reason(const QString &field) const { return form()->editor(field)->reason(); }
    void type(const QString &field, const QString &text) const
    {
        line(field)->setFocus();
        line(field)->selectAll();
        QTest::keyClicks(line(field), text);
        QTest::keyClick(line(field), Qt::Key_Return);
    }
    [[nodiscard]] Product read(ProductId id) const
    {
        return must(answerOf(store->read({}, [id](db::Connection &connection) { return repo::products::read(connection, id); })));
    }
    [[nodiscard]] std::optional<Product> bySku(const QString &sku) const
    {
        return must(answerOf(store->read({}, [sku](db::Connection &connection) { return repo::products::bySku(connection, sku); })));
    }
    [[nodiscard]] QList<repo::products::Image> images(ProductId id) const
    {
        return must(answerOf(store->read({}, [id](db::Connection &connection) { return repo::products::images(connection, id); })));
    }
    template<class Edit>
    void byAnother(Edit edit) const
    {
        db::UiThread::release(); // the other program
        auto other = must(db::Connection::open(m_store.path(), {.access = db::Access::ReadWrite}));
        must(other.trustSchema());
        mustCommit(other, [&] { return edit(other); });
        must(other.close());
        db::UiThread::declare();
    }
    [[nodiscard]] QString file(const QString &name, const QByteArray &data) const
    {
        QFile file(m_store.folder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("no file");
        return file.fileName();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *button : page->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const auto *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    }

    CategoryId home;
    CategoryId mugs;
    ProductId mug;
    ProductId cup;
    OpenStore m_store;
    std::shared_ptr<Store> store;
    std::unique_ptr<ProductsPage> page;
};

} // namespace tradebook::test
