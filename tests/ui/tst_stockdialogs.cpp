// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/openstore.h"
#include "tests/ui/windowfixture.h"
#include "ui/stock/stockdialog.h"
#include "ui/stock/stockmovesdialog.h"
#include "ui/stock/stockwords.h"
#include "ui/tables/texttable.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>

#include <limits>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A book with a mug, 7 on hand: 10 received, 3 shipped with an order.
class ShelfShop {
public:
    ShelfShop()
    {
        const auto made = m_store->write({u"test"_s}, [this](db::Connection &connection) -> Result<void> {
            mug = addProduct(connection, u"MUG'1"_s, 1000, 10);
            order = must(repo::orders::create(connection, {.items = {{.productId = mug, .quantity = 3}}}));
            must(repo::orders::setStatus(connection, order, OrderStatus::Processing));
            must(repo::orders::setStatus(connection, order, OrderStatus::Shipped));
            number = must(repo::orders::read(connection, order)).number;
            return {};
        });
        must(answerOf(made));
        store = m_store.take();
        db::UiThread::declare();
    }
    ~ShelfShop()
    {
        db::UiThread::release();
        for (auto *dialog : window.findChildren<QDialog *>())
            delete dialog;
        store.reset();
    }
    Q_DISABLE_COPY_MOVE(ShelfShop)

    [[nodiscard]] OpenBook book() const { return {store, m_store.path(), u"Shop"_s, {}}; }
    [[nodiscard]] StockDialog::Goods goods() const { return {mug, u"MUG'1"_s, u"Mug 🍵 <b>כוס</b>"_s}; }
    [[nodiscard]] StockDialog *open(StockDialog::Way way)
    {
        auto *dialog = new StockDialog(way, book(), goods(), &window);
        dialog->open();
        if (!test::comes([&] { return dialog->isSettled(); }))
            qFatal("the dialog does not come to rest");
        return dialog;
    }
    [[nodiscard]] qint64 onHand() const
    {
        return must(answerOf(store->read({}, [this](db::Connection &connection) { return repo::stock::level(connection, mug); }))).onHand;
    }
    [[nodiscard]] StockMove latest() const
    {
        return must(answerOf(store->read({}, [this](db::Connection &connection) {
            return repo::stock::moves(connection, mug, 1);
        }))).first();
    }
    void move(qint64 delta) const
    {
        must(answerOf(store->write({u"test"_s}, [this, delta](db::Connection &connection) {
            return repo::stock::change(connection, {.id = {}, .productId = mug, .delta = delta, .reason = u"adjusted"_s});
        })));
    }
    /// The same by another program.
    void elsewhere(qint64 delta) const
    {
        db::UiThread::release();
        auto other = must(db::Connection::open(m_store.path(), {.access = db::Access::ReadWrite}));
        must(other.trustSchema());
        must(repo::stock::change(other, {.id = {}, .productId = mug, .delta = delta, .reason = u"adjusted"_s}));
        must(other.close());
        db::UiThread::declare();
    }
    static void type(QLineEdit *edit, const QString &text)
    {
        edit->clear();
        QTest::keyClicks(edit, text);
    }

    ProductId mug;
    OrderId order;
    QString number;
    OpenStore m_store;
    std::shared_ptr<Store> store;
    QWidget window;
};

void enter(QLineEdit *edit)
{
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

class tst_stockdialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void goodsComeIn()
    {
        ShelfShop shop;
        QList<Action> actions;
        connect(
            shop.store.get(), &Store::changed, this, [&](const Changes &changes) { actions.append(changes.action.value_or(Action{})); });
        QPointer<StockDialog> dialog = shop.open(StockDialog::Way::Receive);
        QCOMPARE(dialog->pieces()->accessibleName(), u"Pieces"_s); // without the mark of its key
        QCOMPARE(dialog->focusWidget(), dialog->pieces()); // who types at once, types the pieces
        ShelfShop::type(dialog->pieces(), u"1,200"_s);
        QCOMPARE(dialog->outlook(), u"Then 1,207 are on hand."_s);
        dialog->note()->setText(u"from O'Brien 📦 שלום"_s);
        enter(dialog->pieces());
        QTRY_VERIFY(!dialog);
        QCOMPARE(shop.onHand(), 1207);
        QCOMPARE(shop.latest().reason, u"received"_s);
        QCOMPARE(shop.latest().note, u"from O'Brien 📦 שלום"_s);
        QCOMPARE(actions.last().kind, u"stock.receive"_s);
        QCOMPARE(actions.last().arguments.value(u"delta"_s).toLongLong(), 1200);
    }

    void whatNobodyCanReceiveIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << u""_s << u"This cannot be empty."_s;
        QTest::newRow("letters") << u"five"_s << u"Enter a whole number."_s;
        QTest::newRow("half") << u"2.5"_s << u"Enter a whole number."_s;
        QTest::newRow("none") << u"0"_s << u"Enter how many pieces came in, 1 or more."_s;
        QTest::newRow("fewer") << u"-3"_s << u"Enter how many pieces came in, 1 or more."_s;
        QTest::newRow("beyond 64 bits") << u"99999999999999999999"_s << u"This number is too large."_s;
        QTest::newRow("too many together") << QString::number(std::numeric_limits<qint64>::max()) << u"This number is too large."_s;
    }
    void whatNobodyCanReceiveIsRefused()
    {
        QFETCH(QString, typed);
        QFETCH(QString, reason);
        ShelfShop shop;
        QPointer<StockDialog> dialog = shop.open(StockDialog::Way::Receive);
        ShelfShop::type(dialog->pieces(), typed);
        enter(dialog->pieces());
        QCOMPARE(dialog->reason(), reason);
        QCOMPARE(dialog->pieces()->text(), typed); // kept
        QCOMPARE(shop.onHand(), 7);
        ShelfShop::type(dialog->pieces(), u"+2"_s);
        QCOMPARE(dialog->reason(), QString());
        enter(dialog->pieces());
        QTRY_VERIFY(!dialog);
        QCOMPARE(shop.onHand(), 9);
    }

    void aCountShowsTheDifferenceBefore()
    {
        ShelfShop shop;
        QPointer<StockDialog> dialog = shop.open(StockDialog::Way::Count);
        ShelfShop::type(dialog->pieces(), u"5"_s);
        QCOMPARE(dialog->outlook(), u"2 fewer than the book has."_s);
        ShelfShop::type(dialog->pieces(), u"7"_s);
        QCOMPARE(dialog->outlook(), u"As the book has it; nothing will change."_s);
        ShelfShop::type(dialog->pieces(), u"-1"_s);
        QCOMPARE(dialog->outlook().trimmed(), QString());
        enter(dialog->pieces());
        QCOMPARE(dialog->reason(), u"There cannot be fewer than 0 pieces on the shelf."_s);
        QCOMPARE(shop.onHand(), 7);
        ShelfShop::type(dialog->pieces(), u"9"_s);
        QCOMPARE(dialog->outlook(), u"2 more than the book has."_s);
        // Meanwhile some are sold: what the dialog says follows, and the shelf is right all the same.
        const auto sold = shop.store->write({u"test"_s}, [&](db::Connection &connection) {
            return repo::stock::change(connection, {.id = {}, .productId = shop.mug, .delta = -4, .reason = u"adjusted"_s});
        });
        QTRY_VERIFY(sold.isFinished());
        QTRY_COMPARE(dialog->outlook(), u"6 more than the book has."_s);
        enter(dialog->pieces());
        QTRY_VERIFY(!dialog);
        QCOMPARE(shop.onHand(), 9);
        QCOMPARE(shop.latest().delta, 6);
    }

    void anAdjustmentNeedsAReasonAndStaysAboveZero()
    {
        ShelfShop shop;
        QPointer<StockDialog> dialog = shop.open(StockDialog::Way::Adjust);
        ShelfShop::type(dialog->pieces(), u"-8"_s);
        enter(dialog->pieces());
        QCOMPARE(dialog->reason(), u"Only 7 are on hand, so nothing was changed."_s);
        ShelfShop::type(dialog->pieces(), u"-2"_s);
        QCOMPARE(dialog->outlook(), u"Then 5 are on hand."_s);
        enter(dialog->pieces());
        QCOMPARE(dialog->reason(), u"Write why the stock changes; it is kept with the change."_s);
        QCOMPARE(shop.onHand(), 7);
        ShelfShop::type(dialog->note(), u"broken"_s);
        QCOMPARE(dialog->reason(), QString());
        enter(dialog->note());
        QTRY_VERIFY(!dialog);
        QCOMPARE(shop.onHand(), 5);
        QCOMPARE(shop.latest().note, u"broken"_s);
    }

    void theBookRefusesWhatTheDialogCouldNotKnow()
    {
        ShelfShop shop;
        QPointer<StockDialog> dialog = shop.open(StockDialog::Way::Adjust);
        ShelfShop::type(dialog->pieces(), u"-6"_s);
        dialog->note()->setText(u"lost"_s);
        shop.elsewhere(-5); // between the look and the write; nobody here has been told
        enter(dialog->pieces());
        const QString reason = u"Only 2 are on hand, so nothing was changed."_s;
        QTRY_COMPARE(dialog->reason(), reason);
        QTRY_VERIFY(dialog->isSettled()); // the shelf has been looked at again: the reason still stands
        QCOMPARE(dialog->reason(), reason);
        QCOMPARE(dialog->note()->text(), u"lost"_s);
        QCOMPARE(shop.onHand(), 2);
        ShelfShop::type(dialog->pieces(), u"-1"_s);
        QCOMPARE(dialog->reason(), QString());
        QCOMPARE(dialog->outlook(), u"Then 1 are on hand."_s);
    }

    void aRefusalFollowsTheShelf()
    {
        ShelfShop shop;
        QPointer<StockDialog> dialog = shop.open(StockDialog::Way::Adjust);
        ShelfShop::type(dialog->pieces(), u"-9"_s);
        enter(dialog->pieces());
        QCOMPARE(dialog->reason(), u"Only 7 are on hand, so nothing was changed."_s);
        shop.move(-3);
        QTRY_COMPARE(dialog->reason(), u"Only 4 are on hand, so nothing was changed."_s);
        shop.move(6);
        QTRY_COMPARE(dialog->outlook(), u"Then 1 are on hand."_s);
        QCOMPARE(dialog->reason(), QString());
    }

    void aSecondEnterBooksNothingTwice()
    {
        ShelfShop shop;
        QPointer<StockDialog> dialog = shop.open(StockDialog::Way::Receive);
        ShelfShop::type(dialog->pieces(), u"5"_s);
        // The writer is busy for a while, without holding the book.
        const auto gate = std::make_shared<QSemaphore>();
        const auto busy = shop.store->runJob({u"test"_s}, [gate](db::Connection &, Progress &) -> Result<void> {
            gate->acquire();
            return {};
        });
        enter(dialog->pieces());
        shop.elsewhere(-1);
        Changes told;
        told.external = true;
        Q_EMIT shop.store->changed(told);
        QTRY_COMPARE(dialog->outlook(), u"Then 11 are on hand."_s); // the shelf was looked at meanwhile
        enter(dialog->pieces());
        gate->release();
        QTRY_VERIFY(busy.isFinished());
        QTRY_VERIFY(!dialog);
        QCOMPARE(shop.onHand(), 11);
    }

    void saysSoWhereTheProductHasGone()
    {
        ShelfShop shop;
        auto *dialog = new StockDialog(StockDialog::Way::Receive, shop.book(), {ProductId{99}, u"X"_s, u"X"_s}, &shop.window);
        dialog->open();
        QTRY_VERIFY(!dialog->reason().isEmpty());
        QVERIFY(dialog->reason().contains(u"product"_s));
    }

    void explainsEachPiece()
    {
        ShelfShop shop;
        QPointer<StockMovesDialog> dialog = new StockMovesDialog(shop.book(), shop.goods(), &shop.window);
        QSignalSpy asked(dialog, &StockMovesDialog::orderAsked);
        dialog->open();
        QTRY_VERIFY(dialog->isSettled());
        const auto cell = [&](int row, int column) { return dialog->table()->model()->index(row, column).data().toString(); };
        QCOMPARE(dialog->table()->model()->rowCount(), 2);
        QCOMPARE(cell(0, 1), u"Shipped"_s);
        QCOMPARE(cell(0, 2), shop.number);
        QCOMPARE(cell(0, 4), u"−3"_s);
        QCOMPARE(cell(0, 5), u"7"_s);
        QCOMPARE(cell(1, 1), u"Received"_s);
        QCOMPARE(cell(1, 5), u"10"_s);
        QStringList labels;
        for (const auto *label : dialog->findChildren<QLabel *>())
            labels.append(label->text());
        QVERIFY(labels.contains(u"Why is 7 on hand?"_s));
        QPushButton *show = nullptr;
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == u"Show Order"_s)
                show = button;
        }
        QVERIFY(show && !show->isEnabled());
        dialog->table()->setCurrentIndex(dialog->table()->model()->index(1, 0));
        QVERIFY(!show->isEnabled());
        // A count meanwhile stands on top.
        const auto counted
            = shop.store->write({u"test"_s}, [&](db::Connection &connection) { return repo::stock::count(connection, shop.mug, 0); });
        QTRY_VERIFY(counted.isFinished());
        QTRY_COMPARE(dialog->table()->model()->rowCount(), 3);
        QCOMPARE(cell(0, 5), u"0"_s);
        dialog->table()->setCurrentIndex(dialog->table()->model()->index(1, 0));
        QVERIFY(show->isEnabled());
        show->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<OrderId>(), shop.order);
        QTRY_VERIFY(!dialog);
    }

    void writesSignsWithTheNumber()
    {
        const Figures figures;
        QCOMPARE(signedPieces(24, figures), u"+24"_s);
        QCOMPARE(signedPieces(-1234, figures), u"−1,234"_s);
        QCOMPARE(signedPieces(0, figures), u"0"_s);
        QCOMPARE(signedPieces(std::numeric_limits<qint64>::min(), figures), u"−9,223,372,036,854,775,808"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_stockdialogs)
#include "tst_stockdialogs.moc"
