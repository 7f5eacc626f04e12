// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/pages/listpage.h"
#include "ui/tables/rowcopy.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QMimeData>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

QList<int> columnsOf(const QStringList &fields)
{
    QList<int> columns;
    for (const auto &field : fields)
        columns.append(*list::columnOf(list::Kind::Products, field));
    return columns;
}

Figures british()
{
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), Currency{u"GBP"_s, 2}, QTimeZone::utc(), QDate(2026, 11, 20)};
}

} // namespace

class tst_copy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanupTestCase() { m_setting.reset(); }
    void cleanup() { QSettings().clear(); }

    void whatIsCopiedCanBeReadByOthers()
    {
        TestBook book(u"GBP"_s, u"Europe/London"_s);
        const QString name = u"Mug, \"big\"\n<b>&\tblue</b>"_s;
        QList<qint64> ids;
        mustCommit(book.writer(), [&]() -> Result<void> {
            ids.append(addProduct(book.writer(), u"=1+1"_s, 123456, 0).value);
            auto product = must(repo::products::read(book.writer(), {ids.first()}));
            product.name = name;
            return repo::products::update(book.writer(), product);
        });
        const auto copied
            = must(copyRows(book.writer(), list::Kind::Products, ids, columnsOf({u"sku"_s, u"name"_s, u"price"_s}), british()));
        QCOMPARE(copied.rows, 1);
        QCOMPARE(copied.text, u"SKU\tName\tPrice\n'=1+1\tMug, \"big\" <b>& blue</b>\t£1,234.56\n"_s);
        QCOMPARE(QString::fromUtf8(copied.csv), u"SKU,Name,Price\r\n'=1+1,\"Mug, \"\"big\"\"\n<b>&\tblue</b>\",1234.56\r\n"_s);
        QTextDocument page;
        page.setHtml(copied.html);
        const auto *table = qobject_cast<QTextTable *>(page.rootFrame()->childFrames().value(0));
        QVERIFY(table);
        QCOMPARE(table->rows(), 2);
        QCOMPARE(table->columns(), 3);
        QCOMPARE(table->cellAt(1, 0).firstCursorPosition().block().text(), u"=1+1"_s);
        QVERIFY(table->cellAt(1, 1).firstCursorPosition().block().text().contains(u"<b>&"_s));
        QVERIFY2(copied.html.contains(u"mso-number-format"_s), "a spreadsheet would reckon the SKU");
    }

    void theSelectionIsCopiedAsItIsShown()
    {
        const SampleBook book;
        Window window(book.path());
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        auto *page = static_cast<ListPage *>(window->page(u"products"_s));
        page->table()->showFields({u"name"_s, u"sku"_s});
        page->focusList();
        page->table()->selectAll();
        QGuiApplication::clipboard()->clear();
        page->copySelection();
        QVERIFY(window.settle());
        const int rows = page->records()->rowCount();
        QCOMPARE(window->messageBar()->text(), u"%1 rows copied."_s.arg(QLocale().toString(rows)));
        const auto *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasText() && data->hasHtml() && data->hasFormat(u"text/csv"_s));
        const auto lines = data->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), rows + 1);
        QCOMPARE(lines.first(), u"Name\tSKU"_s);
        const auto cell = [&](const QString &field) {
            return page->records()->index(0, *list::columnOf(list::Kind::Products, field)).data().toString();
        };
        QCOMPARE(lines.at(1), cell(u"name"_s) + u'\t' + cell(u"sku"_s));
        QCOMPARE(db::UiThread::calls(), 0);
    }

    void withoutASelectionNothingIsCopied()
    {
        const SampleBook book;
        Window window(book.path());
        auto *page = static_cast<ListPage *>(window->page(u"orders"_s));
        page->table()->clearSelection();
        QGuiApplication::clipboard()->setText(u"before"_s);
        page->copySelection();
        QVERIFY(window.settle());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_copy)
#include "tst_copy.moc"
