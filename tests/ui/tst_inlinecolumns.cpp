// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/fields.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/pages/listpage.h"
#include "ui/tables/cellediting.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// Each column that can be edited in its list: typed, saved in the book, taken back by Undo.
class tst_inlinecolumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void savesAndIsTakenBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed"); // none: the box is clicked
        QTest::addColumn<QVariant>("stored");
        const auto row = [](const char *page, const char *field, const QString &typed, const QVariant &stored) {
            QTest::addRow("%s %s", page, field) << QString::fromLatin1(page) << QString::fromLatin1(field) << typed << stored;
        };
        row("users", "code", u"C-77"_s, u"C-77"_s);
        row("users", "name", u"O'Brien 100 %_"_s, u"O'Brien 100 %_"_s);
        row("users", "email", u"new@example.org"_s, u"new@example.org"_s);
        row("users", "phone", u"+44 20 7946"_s, u"+44 20 7946"_s);
        row("users", "is_active", {}, false);
        row("products", "sku", u"A&B <b>"_s, u"A&B <b>"_s);
        row("products", "name", u"Mug & Spoon"_s, u"Mug & Spoon"_s);
        row("products", "price", u"1,234.5"_s, 123450);
        row("products", "cost", u"£2.75"_s, 275);
        row("products", "tax_bp", u"7.5 %"_s, 750);
        row("products", "minimum_stock", u"1,000"_s, 1000);
        row("products", "barcode", u"4006381333931"_s, u"4006381333931"_s);
        row("products", "is_active", {}, false);
        row("orders", "number", u"2026/ü-1"_s, u"2026/ü-1"_s);
    }
    void savesAndIsTakenBack()
    {
        QFETCH(QString, name);
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QVariant, stored);
        const SampleBook book;
        Window window(book.path());
        window->showPage(name);
        QVERIFY(window.settle());
        auto *page = static_cast<ListPage *>(window->page(name));
        page->table()->showFields({name == u"orders"_s ? u"number"_s : u"name"_s, field});
        window->activateWindow();
        const auto column = list::columnOf(page->records()->kind(), field);
        QVERIFY(column);
        const qint64 id = *page->records()->idAt(0);
        const RecordRef record{page->kind(), id};
        const auto before = valueOf(window, record, field);
        QVERIFY(before != stored);

        page->table()->setCurrentIndex(page->records()->index(0, *column));
        page->table()->setFocus();
        QTest::keyClick(page->table(), Qt::Key_F2);
        auto *editor = page->editing()->editor();
        QVERIFY(editor);
        QVERIFY(!editor->accessibleName().isEmpty());
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            line->selectAll();
            line->insert(typed);
        } else {
            QTest::keyClick(editor, Qt::Key_Space);
        }
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(valueOf(window, record, field), stored);
        QVERIFY(!page->editing()->editor());

        auto *undo = window->findChild<QAction *>(u"undo"_s);
        QTRY_VERIFY(undo->isEnabled());
        undo->trigger();
        QTRY_COMPARE(valueOf(window, record, field), before);
    }

    // Which columns these are is said once, by the model's flags: none is left out above.
    void noColumnIsForgotten()
    {
        const SampleBook book;
        Window window(book.path());
        QStringList editable;
        for (const auto &name : {u"orders"_s, u"products"_s, u"users"_s}) {
            window->showPage(name);
            QVERIFY(window.settle());
            auto *records = static_cast<ListPage *>(window->page(name))->records();
            const auto &columns = list::columns(records->kind());
            for (int column = 0; column < columns.size(); ++column) {
                if (records->index(0, column).flags().testFlag(Qt::ItemIsEditable))
                    editable.append(name + u' ' + columns.at(column).field);
            }
        }
        editable.sort();
        QCOMPARE(editable,
            (QStringList{u"orders number"_s, u"products barcode"_s, u"products cost"_s, u"products is_active"_s,
                u"products minimum_stock"_s, u"products name"_s, u"products price"_s, u"products sku"_s, u"products tax_bp"_s,
                u"users code"_s, u"users email"_s, u"users is_active"_s, u"users name"_s, u"users phone"_s}));
    }

private:
    static QVariant valueOf(Window &window, const RecordRef &record, const QString &field)
    {
        auto read = window->desk()->book().store->read({}, [record](db::Connection &connection) { return edit::read(connection, record); });
        if (!QTest::qWaitFor([&] { return read.isFinished(); }, 10000) || !read.result())
            qFatal("the record is not read");
        return read.result()->value(field);
    }

    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_inlinecolumns)
#include "tst_inlinecolumns.moc"
