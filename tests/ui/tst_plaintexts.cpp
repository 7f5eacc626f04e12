// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "core/repo/notes.h"
#include "core/words/words.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/anonymisedialog.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/dialogs/categorydeletedialog.h"
#include "ui/dialogs/categorymovedialog.h"
#include "ui/dialogs/historydialog.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/dialogs/pasteproductsdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/orders/pastelinesdialog.h"
#include "ui/orders/returndialog.h"
#include "ui/pages/categoriespage.h"
#include "ui/pages/categoryediting.h"
#include "ui/pages/orderspage.h"
#include "ui/pages/productspage.h"
#include "ui/stock/stockdialog.h"
#include "ui/stock/stockmovesdialog.h"
#include "ui/support/brieftext.h"
#include "ui/undodesk.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPointer>
#include <QToolTip>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// Markup, entities, a mnemonic's sign, a place holder of sentences and that of Qt's window titles.
const QString kMarkup = u"<b>x</b> <img src=\"x.png\"> &amp; &lt; %1 %2 [*]"_s;
constexpr qsizetype kMegabyte = 1'000'000;

/// A book in whose every text field stands `text`, told apart by a number at the end where it has to be.
class BookOf {
public:
    explicit BookOf(const QString &text)
        : m_book(u"EUR"_s, u"UTC"_s)
    {
        auto &writer = m_book.writer();
        mustCommit(writer, [&]() -> Result<void> {
            fill(writer, text);
            return {};
        });
        m_book.close();
    }
    [[nodiscard]] QString path() const { return m_book.path(); }

    CategoryId outer;
    CategoryId inner;
    ProductId product;
    ProductId otherProduct;
    UserId user;
    UserId otherUser;
    OrderId order;

private:
    void fill(db::Connection &writer, const QString &text)
    {
        set(writer, {RecordKind::Book, 1}, u"name"_s, text);
        outer = addCategory(writer, text);
        inner = addCategory(writer, text, outer);
        set(writer, {RecordKind::Category, inner.value}, u"description"_s, text);
        product = must(repo::products::create(writer,
            {.id = {},
                .sku = text,
                .name = text,
                .description = text,
                .barcode = text,
                .price = {1000},
                .categoryId = inner,
                .attributes = QString::fromUtf8(QJsonDocument(QJsonObject{{text, text}}).toJson(QJsonDocument::Compact))}));
        must(repo::stock::change(writer, {.id = {}, .productId = product, .delta = 9, .reason = u"received"_s, .note = text}));
        user = must(repo::users::create(writer, {.id = {}, .code = text, .name = text, .phone = text}));
        otherProduct = must(repo::products::create(writer, {.id = {}, .sku = text + u'2', .name = text}));
        otherUser = must(repo::users::create(writer, {.id = {}, .code = text + u'2', .name = text}));
        must(repo::users::addAddress(writer, {.id = {}, .userId = user, .recipient = text, .street = text, .city = text, .country = text}));
        const AddressSnapshot address{text, text, text, text, text, text};
        order = must(repo::orders::create(writer,
            {.number = text,
                .userId = user,
                .billing = address,
                .shippingAddress = address,
                .message = text,
                .items = {{.productId = product, .quantity = 2}}}));
        for (const auto status : {OrderStatus::Processing, OrderStatus::Shipped, OrderStatus::Delivered})
            must(repo::orders::setStatus(writer, order, status));
        for (const auto &record : {RecordRef{RecordKind::User, user.value}, RecordRef{RecordKind::Product, product.value},
                 RecordRef{RecordKind::Category, inner.value}, RecordRef{RecordKind::Order, order.value}})
            must(repo::notes::add(writer, {.id = {}, .record = record, .body = text}));
    }
    static void set(db::Connection &writer, const RecordRef &record, const QString &field, const QString &text)
    {
        must(edit::apply(writer, record, {{field, must(edit::read(writer, record)).value(field), text}}));
    }

    TestBook m_book;
};

/// What a person sees of the book's texts in all windows there are.
class Sight {
public:
    explicit Sight(const QString &text)
        : m_mark(text.left(8))
    {
    }

    /// Walks everything in sight; says where a text is taken for something else than a text, or is longer than can be laid out.
    [[nodiscard]] QString faults()
    {
        m_faults.clear();
        const auto windows = QApplication::topLevelWidgets();
        for (const auto &window : QList<QPointer<QWidget>>(windows.begin(), windows.end())) {
            if (!window || !window->isVisible() || window->inherits("QTipLabel"))
                continue;
            lookAtTitle(window);
            // Tips come and go as children of what they are about.
            const auto widgets = window->findChildren<QWidget *>();
            for (const auto &widget : QList<QPointer<QWidget>>(widgets.begin(), widgets.end())) {
                if (widget && widget->isVisible() && !widget->inherits("QTipLabel"))
                    lookAt(widget);
            }
            for (auto *action : window->findChildren<QAction *>())
                lookAtMnemonic(action->text(), u"command"_s);
        }
        return m_faults.join(u'\n');
    }
    /// In how many labels, cells, inputs and buttons it has been seen so far.
    [[nodiscard]] int seen() const { return m_seen; }

private:
    static constexpr qsizetype kTooLong = 5000;

    [[nodiscard]] bool isOurs(const QString &text) const { return text.contains(m_mark); }
    void complain(const QWidget *widget, const QString &what, const QString &text)
    {
        m_faults.append(
            u"%1 %2: %3 %4"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), what, text.left(100)));
    }
    void lookAtTitle(const QWidget *window)
    {
        if (!isOurs(window->windowTitle()))
            return;
        ++m_seen;
        const QString shown = window->windowHandle()->title();
        if (m_mark.startsWith(u'<') && !shown.contains(u"[*]"_s))
            complain(window, u"the title is"_s, shown);
        if (shown.size() > kTooLong)
            complain(window, u"its title is too long"_s, shown);
    }
    void lookAtMnemonic(const QString &text, const QString &what)
    {
        if (!isOurs(text))
            return;
        ++m_seen;
        if (m_mark.startsWith(u'<') && text.contains(u"amp;"_s) && !text.contains(u"&&amp;"_s))
            m_faults.append(u"%1: a sign is taken for a mnemonic: %2"_s.arg(what, text));
        if (text.size() > kTooLong)
            m_faults.append(u"%1: too long"_s.arg(what));
    }
    void lookAt(QWidget *widget)
    {
        if (const auto *label = qobject_cast<QLabel *>(widget); label && isOurs(label->text())) {
            ++m_seen;
            if (label->textFormat() != Qt::PlainText)
                complain(label, u"not plain:"_s, label->text());
            if (label->buddy()) // takes & for a mnemonic
                lookAtMnemonic(label->text(), u"label"_s);
            if (label->text().size() > kTooLong)
                complain(label, u"too long:"_s, label->text());
        }
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            lookAtMnemonic(button->text(), u"button"_s);
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            lookAtCells(view);
        if (isOurs(widget->toolTip()))
            hover(widget, widget->rect().center(), widget->toolTip());
    }
    void lookAtCells(QAbstractItemView *view)
    {
        const auto *model = view->model();
        for (int row = 0; model && row < qMin(model->rowCount(view->rootIndex()), 30); ++row) {
            for (int column = 0; column < model->columnCount(view->rootIndex()); ++column) {
                const auto index = model->index(row, column, view->rootIndex());
                const QString shown = index.data().toString();
                if (!isOurs(shown))
                    continue;
                ++m_seen;
                if (shown.size() > kTooLong)
                    complain(view, u"a cell is too long:"_s, shown);
                const QRect place = view->visualRect(index);
                const QString tip = index.data(Qt::ToolTipRole).toString();
                if (isOurs(tip) && view->viewport()->rect().contains(place.center()))
                    hover(view->viewport(), place.center(), tip);
            }
        }
    }
    /// The mouse rests there: the tip says exactly this, as plain text.
    void hover(QWidget *widget, const QPoint &at, const QString &wanted)
    {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &event);
        for (auto *window : QApplication::topLevelWidgets()) {
            const auto *tip = window->inherits("QTipLabel") ? qobject_cast<QLabel *>(window) : nullptr;
            if (!tip || tip->text() != wanted)
                continue;
            ++m_seen;
            if (tip->textFormat() != Qt::PlainText)
                complain(widget, u"its tip is not plain:"_s, tip->text());
            if (tip->text().size() > kTooLong)
                complain(widget, u"its tip is too long:"_s, tip->text());
        }
    }

    const QString m_mark;
    QStringList m_faults;
    int m_seen = 0;
};

} // namespace

/// A text of the book is shown as it is, wherever it is shown: never as markup, never as a mnemonic, never longer than can be laid out.
class tst_plaintexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void everyPageAndDialogShowsTextsAsTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << kMarkup;
        QTest::newRow("a megabyte") << u"Long word and "_s + QString(kMegabyte, u'x');
        QTest::newRow("right to left") << u"שלום <b>عالم</b>"_s + QString::fromUtf8("\xe2\x80\xae") + u"abc"_s;
        QTest::newRow("lines") << u"First line\nsecond\r\nthird\u2028fourth\u2029fifth\ttab"_s;
    }
    void everyPageAndDialogShowsTextsAsTheyAre()
    {
        QFETCH(QString, text);
        const BookOf book(text);
        const QString before = dump(book.path());
        {
            Window window(book.path());
            Sight sight(text);
            const std::pair<QString, qint64> pages[]{{u"orders"_s, book.order.value}, {u"products"_s, book.product.value},
                {u"categories"_s, book.inner.value}, {u"users"_s, book.user.value}};
            for (const auto &[page, id] : pages) {
                window->showPage(page);
                QVERIFY(window.settle());
                window->page(page)->showRecord(id);
                QVERIFY(window.settle());
                const int seen = sight.seen();
                QCOMPARE(sight.faults(), QString());
                QVERIFY2(sight.seen() > seen + 2, qPrintable(page)); // it is there to be seen
                window->page(page)->focusFilter(); // leaves the form's fields
                QVERIFY(window.settle());
            }
            const auto opened = window->desk()->book();
            for (const auto &open : dialogs(book, text, opened, &*window)) {
                const std::unique_ptr<QDialog> dialog(open());
                dialog->open();
                QVERIFY(window.settle());
                const int seen = sight.seen();
                QVERIFY2(QTest::qWaitFor([&] { return sight.faults().isEmpty() && sight.seen() > seen + (dialog->isVisible() ? 0 : 1); }),
                    qPrintable(QString::fromLatin1(dialog->metaObject()->className()) + u": "_s + sight.faults()));
            }
            window->messageBar()->say({Tone::Bad, words::sentence({ErrorKind::Duplicate, {u"sku"_s, text}}), text.left(20)});
            QCOMPARE(window->messageBar()->findChild<QLabel *>(u"messageText"_s)->textFormat(), Qt::PlainText);
        }
        QCOMPARE(dump(book.path()), before); // looking changes nothing
    }

    void theNameOfAnActionIsATextToo()
    {
        const BookOf book(kMarkup);
        Window window(book.path());
        window->showPage(u"categories"_s);
        QVERIFY(window.settle());
        auto written = window->desk()->book().store->write(
            {u"category.update"_s, {{u"name"_s, kMarkup}}}, [id = book.inner](db::Connection &connection) {
                return edit::apply(connection, {RecordKind::Category, id.value}, {{u"code"_s, QVariant(), u"c"_s}});
            });
        QTRY_VERIFY(written.isFinished());
        QVERIFY(window.settle());
        auto *undo = window->findChild<QAction *>(u"undo"_s);
        QTRY_VERIFY(undo->isEnabled());
        QVERIFY2(
            undo->text().startsWith(u"&Undo: Change category “"_s + kMarkup.left(30).replace(u'&', u"&&"_s)), qPrintable(undo->text()));
        QVERIFY(undo->text().contains(u"&&amp; &&lt;"_s));
        undo->trigger();
        QTRY_COMPARE(window->messageBar()->text(), u"Undone: Change category “"_s + kMarkup + u"”"_s);
        Sight sight(kMarkup);
        QCOMPARE(sight.faults(), QString());
    }

private:
    using Open = std::function<QDialog *()>;
    static QList<Open> dialogs(const BookOf &book, const QString &text, const OpenBook &opened, QWidget *window)
    {
        const StockDialog::Goods goods{book.product, text, text};
        return {
            [=] { return new HistoryDialog(opened, std::nullopt, {}, window); },
            [=, id = book.product.value] {
                return new HistoryDialog(opened, RecordRef{RecordKind::Product, id}, text, window);
            },
            [=, id = book.order] { return new ReturnDialog(opened, id, text, window); },
            [=] { return new StockDialog(StockDialog::Way::Count, opened, goods, window); },
            [=] { return new StockMovesDialog(opened, goods, window); },
            [=, id = book.inner] {
                return new CategoryDeleteDialog(opened, {id, text, text, {1, 1}}, window);
            },
            [=, id = book.inner, outer = book.outer] { return new CategoryMoveDialog(opened, id, text, outer, window); },
            [=, id = book.product.value] { return new BulkEditDialog(opened, RecordKind::Product, {id}, window); },
            [=] { return new SettingsDialog(opened, window); },
            [=, kept = book.user.value, other = book.otherUser.value] {
                return new MergeDialog(opened, {RecordKind::User, kept}, {RecordKind::User, other}, window);
            },
            [=, kept = book.product.value, other = book.otherProduct.value] {
                return new MergeDialog(opened, {RecordKind::Product, kept}, {RecordKind::Product, other}, window);
            },
            [=] { return new AnonymiseDialog(text, window); },
            [=] { return new PasteProductsDialog(opened, clip(text), window); },
            [=] { return new PasteLinesDialog(opened, text, clip(text), {}, window); },
        };
    }
    /// A table on the clipboard, the text in its head and in its cells.
    static transfer::Clip clip(QString text)
    {
        const QString cell = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
        return {.text = u"x"_s, .csv = u"SKU,Name,"_s + cell + u"\nNEW,"_s + cell + u',' + cell + u'\n' + cell + u",x,x\n"_s, .html = {}};
    }
    static QString dump(const QString &path)
    {
        auto reader = must(db::Connection::open(path, {.access = db::Access::ReadOnly}));
        return scalar(reader,
            u"SELECT (SELECT group_concat(quote(name) || quote(sku) || quote(attributes) || quote(description)) FROM products) || "
            "(SELECT group_concat(quote(name) || quote(code) || quote(phone)) FROM users) || (SELECT group_concat(quote(name)) "
            "FROM categories) || (SELECT group_concat(quote(number) || quote(message) || quote(billing_street)) FROM orders) || "
            "(SELECT group_concat(quote(body)) FROM notes) || (SELECT group_concat(quote(street)) FROM addresses) || "
            "(SELECT count(*) FROM drafts)"_s);
    }

    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_plaintexts)
#include "tst_plaintexts.moc"
