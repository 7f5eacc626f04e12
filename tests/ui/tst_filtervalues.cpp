// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/filterfixture.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;
using filter::Operator;

class tst_filtervalues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    void datesAreSpansOrDaysOfACalendar()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"orders"_s);
        auto *dialog = adding(window, page, u"placed_at"_s, Operator::Matches);
        auto *when = inputOf<QComboBox>(dialog, u"When"_s);
        QStringList spans;
        for (int at = 0; at + 1 < when->count(); ++at)
            spans.append(when->itemData(at).toString());
        QCOMPARE(spans, filter::spanNames());
        choose(when, u"this-year"_s);
        QVERIFY(!inputOf<QDateEdit>(dialog, u"Day"_s)->isEnabled());
        apply(window, dialog);
        QCOMPARE(filterOf(page), u"placed_at:this-year"_s);

        QTest::mouseClick(chipButton<QPushButton>(page, 0), Qt::LeftButton);
        dialog = opened<ConditionDialog>(window);
        when = inputOf<QComboBox>(dialog, u"When"_s);
        QCOMPARE(when->currentData().toString(), u"this-year"_s);
        choose(when, QString());
        auto *day = inputOf<QDateEdit>(dialog, u"Day"_s);
        QVERIFY(day->isEnabled());
        QVERIFY(day->calendarPopup());
        day->setDate(QDate(2026, 11, 3));
        apply(window, dialog);
        QCOMPARE(filterOf(page), u"placed_at:2026-11-03"_s);

        dialog = adding(window, page, u"business_date"_s, Operator::Between);
        inputOf<QDateEdit>(dialog, u"From"_s)->setDate(QDate(2026, 11, 20));
        inputOf<QDateEdit>(dialog, u"To"_s)->setDate(QDate(2026, 11, 1)); // the wrong way round is put right
        apply(window, dialog);
        QCOMPARE(filterOf(page), u"placed_at:2026-11-03 and business_date between 2026-11-01 and 2026-11-20"_s);
    }

    void choicesAreTicked()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"orders"_s);
        auto *dialog = adding(window, page, u"status"_s, Operator::AnyOf);
        auto *choices = inputOf<QListWidget>(dialog, u"Values"_s);
        QVERIFY(choices->count() >= 5);
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->property("primary").toBool())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(dialog->isVisible());
        QVERIFY(!reasonIn(dialog).isEmpty()); // none is ticked
        for (const auto &name : {u"Pending"_s, u"Shipped"_s})
            choices->findItems(name, Qt::MatchExactly).first()->setCheckState(Qt::Checked);
        QVERIFY(reasonIn(dialog).isEmpty());
        apply(window, dialog);
        QCOMPARE(filterOf(page), u"status in (pending, shipped)"_s);
        list::Request pending{.kind = list::Kind::Orders, .tab = list::OrderTab::Pending};
        list::Request shipped{.kind = list::Kind::Orders, .tab = list::OrderTab::Shipped};
        QCOMPARE(page->records()->rowCount(), counted(window, pending) + counted(window, shipped));
    }

    void aCategoryIsPickedWithAllBelowIt()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"products"_s);
        auto *dialog = adding(window, page, u"category"_s, Operator::Matches);
        auto *picker = inputOf<CategoryPicker>(dialog, u"Value"_s);
        QVERIFY(picker);
        const auto category = must(answerOf(window->desk()->book().store->read({}, [](db::Connection &connection) -> Result<CategoryId> {
            const auto nodes = repo::categories::tree(connection);
            if (!nodes)
                return nodes.error();
            return nodes->first().id;
        })));
        picker->setCategory(category);
        Q_EMIT picker->picked(category);
        QTRY_VERIFY(dialog->isSettled());
        apply(window, dialog);
        list::Request branch{.kind = list::Kind::Products, .branch = category};
        QCOMPARE(page->records()->rowCount(), counted(window, branch));
        QVERIFY(filterOf(page).startsWith(u"category:"_s));

        QTest::mouseClick(chipButton<QPushButton>(page, 0), Qt::LeftButton);
        dialog = opened<ConditionDialog>(window);
        QTRY_VERIFY(dialog->isSettled());
        apply(window, dialog); // as it was
        QCOMPARE(page->records()->rowCount(), counted(window, branch));
    }

    void aCustomerIsCompleted()
    {
        Window window(m_sample->path());
        auto *page = pageOf(window, u"orders"_s);
        auto *dialog = adding(window, page, u"customer"_s, Operator::Equal);
        auto *box = inputOf<SuggestBox>(dialog, u"Value"_s);
        QVERIFY(box);
        box->setFocus();
        QTest::keyClicks(box, u"a"_s);
        QTRY_VERIFY(box->isListOpen());
        Q_EMIT box->picked({must(answerOf(window->desk()->book().store->read({}, [](db::Connection &connection) -> Result<qint64> {
            const auto users = repo::users::suggestions(connection, u"a"_s, 12);
            if (!users)
                return users.error();
            return users->first().id.value;
        })))});
        QVERIFY(box->text().size() > 1);
        apply(window, dialog);
        QVERIFY(filterOf(page).startsWith(u"customer = "_s));

        dialog = adding(window, page, u"customer"_s, Operator::Equal);
        inputOf<SuggestBox>(dialog, u"Value"_s)->setText(u"nobody of this name"_s);
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->property("primary").toBool())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY2(reasonIn(dialog).contains(u"nobody of this name"_s), qPrintable(reasonIn(dialog)));
        QVERIFY(dialog->isVisible());
    }

    void whatCannotBeReadIsToldAndTheWindowStays_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("op");
        QTest::addColumn<QString>("typed");
        QTest::newRow("no amount") << u"price"_s << static_cast<int>(Operator::Less) << u"cheap"_s;
        QTest::newRow("too many digits") << u"price"_s << static_cast<int>(Operator::Less) << u"1.005"_s;
        QTest::newRow("no number") << u"on_hand"_s << static_cast<int>(Operator::Equal) << u"1.5"_s;
        QTest::newRow("no percent") << u"tax_bp"_s << static_cast<int>(Operator::Equal) << u"x %"_s;
        QTest::newRow("nothing") << u"name"_s << static_cast<int>(Operator::Contains) << u"  "_s;
    }
    void whatCannotBeReadIsToldAndTheWindowStays()
    {
        QFETCH(QString, field);
        QFETCH(int, op);
        QFETCH(QString, typed);
        Window window(m_sample->path());
        auto *page = pageOf(window, u"products"_s);
        auto *dialog = adding(window, page, field, static_cast<Operator>(op));
        inputOf<QLineEdit>(dialog, u"Value"_s)->setText(typed);
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->property("primary").toBool())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(dialog->isVisible());
        QVERIFY(!reasonIn(dialog).isEmpty());
        QVERIFY(filterOf(page).isEmpty());
    }

    void everyFieldAndOperatorHasAnInput()
    {
        Window window(m_sample->path());
        for (const auto &[name, kind] : {std::pair(u"orders"_s, list::Kind::Orders), std::pair(u"products"_s, list::Kind::Products),
                 std::pair(u"users"_s, list::Kind::Users)}) {
            auto *page = pageOf(window, name);
            page->findChild<ListFilter *>()->addFor({});
            auto *dialog = opened<ConditionDialog>(window);
            auto *operators = inputOf<QComboBox>(dialog, u"Comparison"_s);
            for (const auto &field : filtervalues::fields(kind)) {
                choose(inputOf<QComboBox>(dialog, u"Field"_s), field.name);
                QStringList names;
                for (int at = 0; at < operators->count(); ++at) {
                    names.append(operators->itemText(at));
                    operators->setCurrentIndex(at);
                    const auto op = static_cast<Operator>(operators->currentData().toInt());
                    int inputs = 0;
                    QSet<QChar> keys;
                    for (const auto *label : dialog->findChildren<QLabel *>()) {
                        if (!label->buddy() || !label->isVisible() || label->objectName() == u"readerName"_s)
                            continue;
                        ++inputs;
                        const QChar key = label->text().at(label->text().indexOf(u'&') + 1).toLower();
                        QVERIFY2(!keys.contains(key), qPrintable(field.name + u' ' + label->text()));
                        keys.insert(key);
                    }
                    const bool hasValue = op != Operator::Empty && op != Operator::NotEmpty;
                    QCOMPARE(inputs > 2, hasValue);
                    QVERIFY(dialog->height() <= 600);
                }
                QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size()); // no two that look the same
            }
            dialog->reject();
            QVERIFY(window.settle());
        }
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_filtervalues)
#include "tst_filtervalues.moc"
