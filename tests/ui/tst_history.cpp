// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "tests/support/outcome.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/historydialog.h"
#include "ui/dialogs/statisticsdialog.h"
#include "ui/history/historymodels.h"
#include "ui/tables/cellroles.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A dialog on the screen, and what stands in its tables.
template<class Dialog>
class Shown {
public:
    template<class... Args>
    explicit Shown(Args &&...args)
        : m_dialog(new Dialog(std::forward<Args>(args)...))
    {
        m_dialog->open();
        settle();
    }
    ~Shown() { delete m_dialog; }
    Q_DISABLE_COPY_MOVE(Shown)

    void settle()
    {
        if (!test::comes([this] { return m_dialog->isSettled(); }))
            qFatal("the dialog does not come to rest");
        QTest::qWait(0);
    }
    Dialog *operator->() { return m_dialog; }
    [[nodiscard]] QTableView *table(const QString &name) const
    {
        for (auto *view : m_dialog->template findChildren<QTableView *>()) {
            if (view->accessibleName() == name)
                return view;
        }
        qFatal("no table %s", qPrintable(name));
    }
    [[nodiscard]] QStringList column(const QString &tableName, int column) const
    {
        const auto *model = table(tableName)->model();
        QStringList texts;
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *button : m_dialog->template findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        qFatal("no button %s", qPrintable(text));
    }

private:
    QPointer<Dialog> m_dialog;
};

} // namespace

/// The windows Database > History…, Record > History… and Database > Statistics….
class tst_history : public QObject {
    Q_OBJECT

    WindowSetting m_setting;

    static Result<void> editProduct(Window &window, const RecordRef &product, const edit::Change &change)
    {
        return answerOf(window->desk()->book().store->write({u"product.update"_s, {{u"name"_s, u"Mug"_s}, {u"field"_s, change.field}}},
            [product, change](db::Connection &connection) { return edit::apply(connection, product, {change}); }));
    }
    static RecordRef addMug(Window &window)
    {
        const auto id
            = answerOf(window->desk()->book().store->write({u"product.create"_s, {{u"name"_s, u"Mug"_s}}}, [](db::Connection &connection) {
                  return repo::products::create(connection, {.id = {}, .sku = u"MUG-X"_s, .name = u"Mug"_s, .price = {450}});
              }));
        return {RecordKind::Product, must(id).value};
    }

private Q_SLOTS:
    void listsWhatWasDoneNewestFirst()
    {
        const SampleBook book;
        Window window(book.path());
        const auto mug = addMug(window);
        QVERIFY_OK(editProduct(window, mug, {u"price"_s, 450, 500}));
        Shown<HistoryDialog> dialog(window->desk()->book(), std::nullopt, QString(), &*window);
        QCOMPARE(dialog.column(u"History"_s, 1), (QStringList{u"Change product “Mug”"_s, u"Add product “Mug”"_s}));
        // The newest is selected, and what it changed stands below.
        QCOMPARE(dialog.column(u"Changes"_s, 1), QStringList{u"Price"_s});
        QCOMPARE(dialog.column(u"Changes"_s, 2), QStringList{u"£4.50"_s});
        QCOMPARE(dialog.column(u"Changes"_s, 3), QStringList{u"£5.00"_s});
        const auto *steps = dialog.table(u"History"_s);
        QCOMPARE(steps->model()->index(0, StepsModel::RowsColumn).data(TypeRole).toInt(), static_cast<int>(list::CellType::Integer));
        QVERIFY(steps->columnWidth(StepsModel::StateColumn) > StepsModel::widestState(steps->fontMetrics()));
    }

    void tellsAttributesByTheirNames()
    {
        const SampleBook book;
        Window window(book.path());
        const auto mug = addMug(window);
        QVERIFY_OK(editProduct(window, mug, {u"attributes"_s, u"{}"_s, uR"({"Colour":"red","Sizes":["S","M"]})"_s}));
        Shown<HistoryDialog> dialog(window->desk()->book(), std::nullopt, QString(), &*window);
        QCOMPARE(dialog.column(u"Changes"_s, 1), QStringList{u"Attributes"_s});
        QCOMPARE(dialog.column(u"Changes"_s, 2), QStringList{QString()});
        QCOMPARE(dialog.column(u"Changes"_s, 3), QStringList{u"Colour: red; Sizes: S, M"_s});
        // None at all is nothing to tell of.
        dialog.table(u"History"_s)->selectRow(1);
        dialog.settle();
        QVERIFY(!dialog.column(u"Changes"_s, 1).isEmpty());
        QVERIFY(!dialog.column(u"Changes"_s, 1).contains(u"Attributes"_s));
    }

    void followsTheBookWhileItIsOpen()
    {
        const SampleBook book;
        Window window(book.path());
        Shown<HistoryDialog> dialog(window->desk()->book(), std::nullopt, QString(), &*window);
        QCOMPARE(dialog.column(u"History"_s, 1), QStringList());
        addMug(window);
        QTRY_COMPARE(dialog.column(u"History"_s, 1), QStringList{u"Add product “Mug”"_s});
        QVERIFY(answerOf(window->desk()->book().store->undo()));
        QTRY_COMPARE(dialog.column(u"History"_s, 1).size(), 2);
        QCOMPARE(dialog.column(u"History"_s, 3), (QStringList{QString(), u"undone"_s}));
    }

    void showsOneRecordOnlyAndBringsAFormerVersionBack()
    {
        const SampleBook book;
        Window window(book.path());
        const auto mug = addMug(window);
        QVERIFY_OK(editProduct(window, mug, {u"price"_s, 450, 500}));
        QVERIFY_OK(editProduct(window, mug, {u"name"_s, u"Mug"_s, u"Big mug"_s}));
        QVERIFY_OK(editProduct(window, {RecordKind::Product, 1}, {u"barcode"_s, u"2000000000015"_s, u"12345"_s}));
        Shown<HistoryDialog> dialog(window->desk()->book(), mug, u"Big mug"_s, &*window);
        QCOMPARE(dialog.column(u"History"_s, 1).size(), 3);
        auto *restore = dialog.button(u"Restore Version Before This"_s);
        dialog.table(u"History"_s)->selectRow(1); // the price
        dialog.settle();
        QTRY_VERIFY(restore->isEnabled());
        restore->click();
        QTRY_COMPARE(dialog.column(u"History"_s, 1).size(), 4);
        const auto now = must(
            answerOf(window->desk()->book().store->read({}, [mug](db::Connection &connection) { return edit::read(connection, mug); })));
        QCOMPARE(now.value(u"price"_s).toLongLong(), 450);
        QCOMPARE(now.value(u"name"_s).toString(), u"Mug"_s);
        // Undo takes that back too.
        QVERIFY(answerOf(window->desk()->book().store->undo()));
        const auto after = must(
            answerOf(window->desk()->book().store->read({}, [mug](db::Connection &connection) { return edit::read(connection, mug); })));
        QCOMPARE(after.value(u"price"_s).toLongLong(), 500);
    }

    void hasNoVersionBeforeTheStepThatMadeTheRecord()
    {
        const SampleBook book;
        Window window(book.path());
        const auto mug = addMug(window);
        Shown<HistoryDialog> dialog(window->desk()->book(), mug, u"Mug"_s, &*window);
        QCOMPARE(dialog.column(u"History"_s, 1).size(), 1);
        QVERIFY(!dialog.button(u"Restore Version Before This"_s)->isEnabled());
    }

    void saysWhyAFormerVersionCannotComeBack()
    {
        const SampleBook book;
        Window window(book.path());
        const auto mug = addMug(window);
        QVERIFY_OK(editProduct(window, mug, {u"sku"_s, u"MUG-X"_s, u"MUG-Y"_s}));
        addMug(window); // takes the former SKU
        Shown<HistoryDialog> dialog(window->desk()->book(), mug, u"Mug"_s, &*window);
        dialog.table(u"History"_s)->selectRow(0);
        auto *restore = dialog.button(u"Restore Version Before This"_s);
        QTRY_VERIFY(restore->isEnabled());
        restore->click();
        const auto says = [&dialog] {
            for (const auto *label : dialog->findChildren<QLabel *>()) {
                if (label->text().contains(u"MUG-X"_s))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says());
        QCOMPARE(dialog.column(u"History"_s, 1).size(), 2);
    }

    void readsALongHistoryInPages()
    {
        const SampleBook book;
        Window window(book.path());
        const auto mug = addMug(window);
        for (qint64 price = 450; price < 650; ++price)
            QVERIFY_OK(editProduct(window, mug, {u"price"_s, price, price + 1}));
        Shown<HistoryDialog> dialog(window->desk()->book(), std::nullopt, QString(), &*window);
        QCOMPARE(dialog.column(u"History"_s, 1).size(), 200);
        auto *older = dialog.button(u"Show Older"_s);
        QVERIFY(older->isVisible());
        older->click();
        QTRY_COMPARE(dialog.column(u"History"_s, 1).size(), 201);
        QVERIFY(!older->isVisible());
    }

    void tellsHowMuchTheBookHolds()
    {
        const SampleBook book;
        Window window(book.path());
        addMug(window);
        Shown<StatisticsDialog> dialog(window->desk()->book(), &*window);
        const auto names = dialog.column(u"Statistics"_s, 0);
        QVERIFY(names.contains(u"Products"_s));
        QVERIFY(!names.contains(u"Records"_s));
        const qint64 products = answerOf(window->desk()->book().store->read({}, [](db::Connection &connection) {
            return list::count(connection, {.kind = list::Kind::Products});
        })).valueOr(-1);
        QCOMPARE(dialog.column(u"Statistics"_s, 1).at(names.indexOf(u"Products"_s)), QLocale().toString(products));
        QStringList said;
        for (const auto *label : dialog->findChildren<QLabel *>())
            said.append(label->text());
        QVERIFY(said.contains(u"Changed rows"_s));
        // It fits the smallest screen with its button in sight; what does not is scrolled to.
        constexpr int kSmallScreen = 560;
        QVERIFY(dialog->minimumSizeHint().height() <= kSmallScreen);
        auto *close = dialog->findChild<QDialogButtonBox *>();
        QVERIFY(dialog->rect().contains(close->geometry()));
    }
};

QTEST_MAIN(tst_history)
#include "tst_history.moc"
