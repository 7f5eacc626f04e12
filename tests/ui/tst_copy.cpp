// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/pastedtable.h"
#include "tests/ui/windowfixture.h"
#include "ui/bookdesk.h"
#include "ui/pages/listpage.h"
#include "ui/support/clip.h"
#include "ui/tables/rowcopy.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSemaphore>
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

/// A book with so many products that copying them takes a while.
void addMany(TestBook &book, int products)
{
    mustCommit(book.writer(), [&]() -> Result<void> {
        for (int at = 0; at < products; ++at)
            addProduct(book.writer(), u"P%1"_s.arg(at, 5, 10, QLatin1Char('0')), 100, 0);
        return {};
    });
    book.close();
}

/// All products of a window are selected, and the lane where long copies are read is held.
struct LongCopy {
    TestBook book{u"GBP"_s, u"Europe/London"_s};
    std::unique_ptr<Window> window;
    ListPage *page = nullptr;
    QSemaphore gate;

    LongCopy()
    {
        addMany(book, kCopiedAtOnce + 1);
        window = std::make_unique<Window>(book.path());
        (*window)->showPage(u"products"_s);
        if (!window->settle())
            qFatal("the page does not come");
        page = static_cast<ListPage *>((*window)->page(u"products"_s));
        page->focusList();
        page->table()->selectAll();
        QGuiApplication::clipboard()->setText(u"before"_s);
        const auto held = (*window)->desk()->book().store->read(
            {},
            [this](db::Connection &) -> Result<int> {
                gate.acquire();
                return 0;
            },
            Store::Lane::Background);
        Q_UNUSED(held)
        page->copySelection();
    }
    Q_DISABLE_COPY_MOVE(LongCopy)
    ~LongCopy() { gate.release(); }
    QPushButton *button() const { return (*window)->messageBar()->findChild<QPushButton *>(u"messageButton"_s); }
};

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
        const auto copied = must(
            copyRows(book.writer(), list::Kind::Products, ids, columnsOf({u"sku"_s, u"name"_s, u"price"_s}), british(), *CopyRun::begin()));
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

    void noTextIsReckonedAsAFormulaAndEachComesBackAsItWas()
    {
        TestBook book(u"GBP"_s, u"Europe/London"_s);
        const QStringList names{u"=cmd|' /C calc'!A0"_s, u"+49 30 1234"_s, u"-x"_s, u"@SUM(A1)"_s, u"'=1"_s, u"''-1"_s, u"\uFF1D1+1"_s,
            u"\"Big\" mug"_s, u"5\" nail"_s, u"'quoted'"_s, u"O'Neil, %1 & <b>"_s, u"a; =1"_s};
        QList<qint64> ids;
        mustCommit(book.writer(), [&]() -> Result<void> {
            for (const auto &name : names) {
                ids.append(addProduct(book.writer(), u"S%1"_s.arg(ids.size()), 100, 0).value);
                auto product = must(repo::products::read(book.writer(), {ids.last()}));
                product.name = name;
                if (auto updated = repo::products::update(book.writer(), product); !updated)
                    return updated;
            }
            return {};
        });
        const auto copied
            = must(copyRows(book.writer(), list::Kind::Products, ids, columnsOf({u"name"_s, u"sku"_s}), british(), *CopyRun::begin()));
        const QString csv = QString::fromUtf8(copied.csv);
        for (const auto &lines : {copied.text.split(u'\n'), csv.split(u"\r\n"_s)}) {
            for (qsizetype line = 1; line <= 7; ++line)
                QVERIFY2(lines.at(line).startsWith(u'\''), qPrintable(lines.at(line)));
        }
        for (const auto &clip : {transfer::Clip{copied.text, {}, {}}, transfer::Clip{{}, csv, {}}}) {
            const auto table = must(transfer::readPasted(clip, '.'));
            QStringList back;
            for (const auto &row : table.sample.sliced(1))
                back.append(row.first());
            QCOMPARE(back, names);
        }
    }

    void linesOfATextStayInTheirCell()
    {
        TestBook book(u"GBP"_s, u"Europe/London"_s);
        qint64 id = 0;
        mustCommit(book.writer(), [&]() -> Result<void> {
            id = addProduct(book.writer(), u"S"_s, 100, 0).value;
            auto product = must(repo::products::read(book.writer(), {id}));
            product.name = u"one\ntwo"_s;
            return repo::products::update(book.writer(), product);
        });
        const auto copied
            = must(copyRows(book.writer(), list::Kind::Products, {id}, columnsOf({u"sku"_s, u"name"_s}), british(), *CopyRun::begin()));
        QCOMPARE(must(transfer::readPasted({{}, {}, copied.html}, '.')).sample.last(), (QStringList{u"S"_s, u"one\ntwo"_s}));
        QCOMPARE(must(transfer::readPasted({copied.text, {}, {}}, '.')).sample.last(), (QStringList{u"S"_s, u"one two"_s}));
    }

    void aLongCopyCanBeCancelled()
    {
        LongCopy copy;
        QCOMPARE(copy.button()->text(), u"Cancel"_s);
        copy.button()->click();
        QVERIFY(!(*copy.window)->messageBar()->isVisible());
        copy.gate.release();
        QVERIFY(copy.window->settle());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QVERIFY(!(*copy.window)->messageBar()->isVisible());
    }

    void aNewerCopyOfAnyListTakesTheClipboard()
    {
        LongCopy copy;
        copy.page->table()->selectRow(3);
        copy.page->copySelection();
        QTRY_COMPARE_WITH_TIMEOUT((*copy.window)->messageBar()->text(), u"1 row copied."_s, 30000);
        const QString one = QGuiApplication::clipboard()->text();
        copy.gate.release();
        QVERIFY(copy.window->settle());
        QCOMPARE(QGuiApplication::clipboard()->text(), one);
        QCOMPARE((*copy.window)->messageBar()->text(), u"1 row copied."_s);
    }

    void theSelectionIsInTheOrderOfTheList()
    {
        LongCopy copy;
        copy.page->table()->clearSelection();
        copy.page->table()->setSelectionMode(QAbstractItemView::MultiSelection);
        for (const int row : {900, 20, 21, 5})
            copy.page->table()->selectRow(row);
        const auto *records = copy.page->records();
        QCOMPARE(copy.page->table()->selectedIds(3), (QList<qint64>{*records->idAt(5), *records->idAt(20), *records->idAt(21)}));
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
