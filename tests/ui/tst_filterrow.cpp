// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/filterfixture.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;
using filter::Operator;

class tst_filterrow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    void theExamplesOfTheTextAreGoodForTheList()
    {
        Window window(m_sample->path());
        for (const auto &[name, kind] : {std::pair(u"orders"_s, list::Kind::Orders), std::pair(u"products"_s, list::Kind::Products),
                 std::pair(u"users"_s, list::Kind::Users)}) {
            pageOf(window, name)->findChild<ListFilter *>()->editAsText();
            auto *dialog = opened<FilterTextDialog>(window);
            const auto examples = FilterTextDialog::examples(kind);
            QVERIFY(examples.size() >= 5);
            for (const auto &example : examples) {
                dialog->findChild<QPlainTextEdit *>()->setPlainText(example);
                QVERIFY2(dialog->findChild<QLabel *>(u"filterReason"_s)->text().isEmpty(), qPrintable(example));
            }
            dialog->close();
        }
    }

    void anAmountIsTypedAsPeopleWriteItAndNarrowsTheList()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"products"_s);
        const int all = page->records()->rowCount();
        QVERIFY(!chipsOf(page)->isVisible());
        auto *dialog = adding(window, page, u"price"_s, Operator::Between);
        inputOf<QLineEdit>(dialog, u"From"_s)->setText(u"£1.00"_s);
        inputOf<QLineEdit>(dialog, u"To"_s)->setText(u"5"_s);
        apply(window, dialog);
        QCOMPARE(filterOf(page), u"price between 1.00 and 5.00"_s);
        const int narrowed = page->records()->rowCount();
        QVERIFY(narrowed > 0 && narrowed < all);
        QVERIFY(chipsOf(page)->isVisible());
        QCOMPARE(chipsOf(page)->phrases(), QStringList{u"Price from 1.00 to 5.00"_s});
        const int price = *list::columnOf(list::Kind::Products, u"price"_s);
        for (int row = 0; row < narrowed; ++row) {
            const auto value = page->records()->index(row, price).data(RawRole).toLongLong();
            QVERIFY2(value >= 100 && value <= 500, qPrintable(QString::number(value)));
        }
        QTest::mouseClick(chipButton<QToolButton>(page, 0), Qt::LeftButton);
        QVERIFY(window.settle());
        QCOMPARE(page->records()->rowCount(), all);
        QVERIFY(!chipsOf(page)->isVisible());
    }

    void aChipIsPressedToChangeIt()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"orders"_s);
        auto *dialog = adding(window, page, u"total"_s, Operator::AtLeast);
        inputOf<QLineEdit>(dialog, u"Value"_s)->setText(u"100"_s);
        apply(window, dialog);
        dialog = adding(window, page, u"item_count"_s, Operator::More);
        inputOf<QLineEdit>(dialog, u"Value"_s)->setText(u"1"_s);
        apply(window, dialog);
        QCOMPARE(filterOf(page), u"total >= 100.00 and item_count > 1"_s);
        QTest::mouseClick(chipButton<QPushButton>(page, 0), Qt::LeftButton);
        dialog = opened<ConditionDialog>(window);
        QVERIFY(dialog);
        QCOMPARE(inputOf<QComboBox>(dialog, u"Field"_s)->currentData().toString(), u"total"_s);
        QCOMPARE(inputOf<QLineEdit>(dialog, u"Value"_s)->text(), u"100.00"_s);
        inputOf<QLineEdit>(dialog, u"Value"_s)->setText(u"1,000"_s);
        apply(window, dialog);
        QCOMPARE(filterOf(page), u"total >= 1000.00 and item_count > 1"_s);
    }

    void theKeyboardRemovesChips()
    {
        Window window(m_sample->path());
        window->activateWindow();
        auto *page = pageOf(window, u"users"_s);
        auto *filter = page->findChild<ListFilter *>();
        filter->editAsText();
        auto *dialog = opened<FilterTextDialog>(window);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"orders > 0 and name contains a and email is not empty"_s);
        apply(window, dialog);
        QCOMPARE(chipsOf(page)->phrases().size(), 3);
        chipButton<QPushButton>(page, 1)->setFocus();
        QTest::keyClick(chipButton<QPushButton>(page, 1), Qt::Key_Delete);
        QCOMPARE(chipsOf(page)->phrases().size(), 2);
        QCOMPARE(filterOf(page), u"orders > 0 and email is not empty"_s);
        QCOMPARE(window->focusWidget(), chipButton<QPushButton>(page, 1)); // the next can be removed at once
        QTest::keyClick(chipButton<QPushButton>(page, 1), Qt::Key_Delete);
        QTest::keyClick(chipButton<QToolButton>(page, 0), Qt::Key_Delete);
        QVERIFY(window.settle());
        QVERIFY(filterOf(page).isEmpty());
        QVERIFY(!chipsOf(page)->isVisible());
        QCOMPARE(window->focusWidget(), buttonOf(page, u"Add Filter"_s));
    }

    void clearAllTakesAllAway()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"users"_s);
        const int all = page->records()->rowCount();
        page->findChild<ListFilter *>()->editAsText();
        auto *dialog = opened<FilterTextDialog>(window);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"name contains a or orders > 2"_s);
        apply(window, dialog);
        QCOMPARE(chipsOf(page)->phrases().size(), 1); // an "or" is one chip
        QVERIFY(page->records()->rowCount() < all);
        QTest::mouseClick(buttonOf(page, u"Clear All"_s), Qt::LeftButton);
        QVERIFY(window.settle());
        QCOMPARE(page->records()->rowCount(), all);
    }

    void theTextSaysWhereItIsWrong()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"orders"_s);
        page->findChild<ListFilter *>()->editAsText();
        auto *dialog = opened<FilterTextDialog>(window);
        auto *text = dialog->findChild<QPlainTextEdit *>();
        auto *button = buttonOf(dialog, u"Apply Filter"_s);
        text->setPlainText(u"total >= 100 colour = red"_s);
        QVERIFY(!button->isEnabled());
        QVERIFY2(reasonIn(dialog).contains(u"colour"_s), qPrintable(reasonIn(dialog)));
        QCOMPARE(text->extraSelections().size(), 1);
        QCOMPARE(text->extraSelections().first().cursor.selectedText(), u"colour"_s);
        text->setPlainText(u"total >= 100 and ("_s);
        QVERIFY(!button->isEnabled());
        text->setPlainText(u"total >= 100 and\n(status = open or item_count > 5)"_s);
        QVERIFY(button->isEnabled());
        QVERIFY(reasonIn(dialog).isEmpty());
        QVERIFY(text->extraSelections().isEmpty());
        apply(window, dialog);
        QCOMPARE(filterOf(page), u"total >= 100 and (status = open or item_count > 5)"_s);
        QTest::mouseClick(chipButton<QPushButton>(page, 1), Qt::LeftButton); // an "or" is edited as text
        dialog = opened<FilterTextDialog>(window);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), u"status = open or item_count > 5"_s);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"customer = \"nobody of this name\""_s);
        QTest::mouseClick(buttonOf(dialog, u"Apply Filter"_s), Qt::LeftButton);
        QTRY_VERIFY2(reasonIn(dialog).contains(u"nobody of this name"_s), qPrintable(reasonIn(dialog)));
        dialog->findChild<QPlainTextEdit *>()->clear();
        apply(window, dialog);
        QCOMPARE(filterOf(page), u"total >= 100"_s);
    }

    void theHeadOffersAFilterOfItsColumn()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"products"_s);
        auto *header = page->table()->horizontalHeader();
        const int price = *list::columnOf(list::Kind::Products, u"price"_s);
        Q_EMIT header->customContextMenuRequested({header->sectionViewportPosition(price) + 5, 5});
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAction *filtering = nullptr;
        for (auto *action : menu->actions()) {
            if (action->text() == u"&Filter by Price…"_s)
                filtering = action;
        }
        QVERIFY(filtering);
        filtering->trigger();
        menu->close();
        auto *dialog = opened<ConditionDialog>(window);
        QVERIFY(dialog);
        QCOMPARE(inputOf<QComboBox>(dialog, u"Field"_s)->currentData().toString(), u"price"_s);
    }

    void aSavedViewHoldsTheFilter()
    {
        SampleBook book;
        Window window(book.path());
        auto *page = pageOf(window, u"orders"_s);
        auto *dialog = adding(window, page, u"placed_at"_s, Operator::Matches);
        choose(inputOf<QComboBox>(dialog, u"When"_s), u"this-month"_s);
        apply(window, dialog);
        const int narrowed = page->records()->rowCount();
        bool isSaved = false;
        window->viewsDesk()->add({u"Month"_s, {}, *page->viewContent()}, [&](const auto &id) { isSaved = id.isOk(); });
        QTRY_VERIFY(isSaved && window.settle() && window->viewsDesk()->views().size() == 1);
        const auto &view = window->viewsDesk()->views().first();
        QCOMPARE(view.view->content.filter, u"placed_at:this-month"_s); // it moves with the calendar
        QCOMPARE(view.rows, std::optional<qint64>(narrowed));
        QTest::mouseClick(buttonOf(page, u"Clear All"_s), Qt::LeftButton);
        QVERIFY(window.settle());
        window->showView(view.id);
        QVERIFY(window.settle());
        QCOMPARE(page->records()->rowCount(), narrowed);
        QCOMPARE(chipsOf(page)->phrases(), QStringList{u"Placed this month"_s});
        QVERIFY(!page->isViewChanged());
        QTest::mouseClick(chipButton<QToolButton>(page, 0), Qt::LeftButton);
        QVERIFY(window.settle());
        QVERIFY(page->isViewChanged());
    }

    void chipsWrapOnASmallScreen()
    {
        Window window(m_sample->path());
        window->resize(1024, 600);
        auto *page = pageOf(window, u"orders"_s);
        page->findChild<ListFilter *>()->editAsText();
        auto *dialog = opened<FilterTextDialog>(window);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(
            u"total >= 1 and item_count > 0 and placed_at:this-year and status in (pending, shipped, delivered, processing) and "
            "message is empty and shipping_city is not empty and discount < 100"_s);
        apply(window, dialog);
        QCOMPARE(chipsOf(page)->phrases().size(), 7);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            window->setLayoutDirection(direction);
            QTRY_VERIFY(chipsOf(page)->height() > 2 * chipButton<QPushButton>(page, 0)->height() - 8);
            QCOMPARE(window->size(), QSize(1024, 600));
            const auto left = [&](int at) { return chipButton<QPushButton>(page, at)->mapTo(chipsOf(page), QPoint()).x(); };
            QTRY_COMPARE(left(0) < left(1), direction == Qt::LeftToRight);
            for (int at = 0; at < 7; ++at) {
                auto *button = chipButton<QPushButton>(page, at);
                QVERIFY(chipsOf(page)->rect().contains(QRect(button->mapTo(chipsOf(page), QPoint()), button->size())));
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
                QVERIFY(button->accessibleName().startsWith(u"Filter: "_s));
            }
        }
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_filterrow)
#include "tst_filterrow.moc"
