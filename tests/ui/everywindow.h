// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/accessibility.h"
#include "ui/backups/backupswindow.h"
#include "ui/bookdesk.h"
#include "ui/bringback/bringbackwindow.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/anonymisedialog.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/dialogs/categorydeletedialog.h"
#include "ui/dialogs/categorymovedialog.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/dialogs/crashreportdialog.h"
#include "ui/dialogs/healthdialog.h"
#include "ui/dialogs/historydialog.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/dialogs/movebookdialog.h"
#include "ui/dialogs/newbookdialog.h"
#include "ui/dialogs/pasteproductsdialog.h"
#include "ui/dialogs/saveviewdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/statisticsdialog.h"
#include "ui/dialogs/supportdialog.h"
#include "ui/filters/conditiondialog.h"
#include "ui/filters/filtertextdialog.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helpwindow.h"
#include "ui/importing/importwindow.h"
#include "ui/orders/pastelinesdialog.h"
#include "ui/orders/returndialog.h"
#include "ui/pages/listpage.h"
#include "ui/stock/stockdialog.h"
#include "ui/stock/stockmovesdialog.h"

#include <QLineEdit>
#include <QTabWidget>

#include <functional>

/// Every window that the program has, each on the sample shop: what a machine can say about one is said about all of them.
namespace tradebook::test {

/// The window, or what it shows, open and at rest. Dialogs delete themselves when they are closed.
using OpenWindow = std::function<QWidget *(Window &)>;

struct NamedWindow {
    QString name; ///< its class, and after a colon what it shows
    OpenWindow open;
};

/// Nothing asked of the book so far is without its answer. Three rounds: an answer may ask on.
inline void rest(Window &window)
{
    constexpr int kRounds = 3;
    for (int round = 0; round < kRounds; ++round) {
        if (const auto &book = window->desk()->book()) {
            for (const auto lane : {Store::Lane::Interactive, Store::Lane::Background}) {
                const auto done = book.store->read(
                    {}, [](db::Connection &) -> Result<int> { return 0; }, lane);
                [[maybe_unused]] const bool came = comes([&] { return done.isFinished(); });
            }
        }
        [[maybe_unused]] const bool settled = window.settle();
        QCoreApplication::processEvents();
    }
}

/// The first record of this page, selected there.
inline RecordRef firstOf(Window &window, const QString &page)
{
    window->showPage(page);
    rest(window);
    const auto record = window->page(page)->record();
    return record ? *record : RecordRef{};
}

inline QList<NamedWindow> pagesToShow()
{
    QList<NamedWindow> windows{{u"MainWindow: welcome"_s, [](Window &window) -> QWidget * {
                                    window->desk()->close();
                                    return &*window;
                                }}};
    for (const auto &page : ui::MainWindow::pageNames()) {
        windows.append({u"MainWindow: "_s + page, [page](Window &window) -> QWidget * {
                            window->showPage(page);
                            return &*window;
                        }});
        windows.append({u"MainWindow: new on "_s + page, [page](Window &window) -> QWidget * {
                            window->showPage(page);
                            rest(window);
                            window->page(page)->newRecord();
                            return &*window;
                        }});
        windows.append({u"MainWindow: no match on "_s + page, [page](Window &window) -> QWidget * {
                            window->showPage(page);
                            rest(window);
                            window->page(page)->focusFilter();
                            for (auto *box : window->page(page)->findChildren<QLineEdit *>()) {
                                if (box->accessibleName() == ui::ListPage::tr("Filter"))
                                    box->setText(u"000111"_s);
                            }
                            return &*window;
                        }});
    }
    return windows;
}

template<class Dialog, class... Arguments>
QWidget *opened(Arguments &&...arguments)
{
    auto *dialog = new Dialog(std::forward<Arguments>(arguments)...);
    dialog->open();
    return dialog;
}

inline QWidget *stockDialog(Window &window, ui::StockDialog::Way way)
{
    const auto product = firstOf(window, u"products"_s);
    return opened<ui::StockDialog>(way, window->desk()->book(), ui::StockDialog::Goods{ProductId{product.id}, u"1"_s, u"2"_s}, &*window);
}

inline QList<NamedWindow> windowsOfRecords()
{
    using namespace ui;
    const auto book = [](Window &window) { return window->desk()->book(); };
    const auto condition = [book](const QString &field) {
        return [book, field](Window &window) { return opened<ConditionDialog>(book(window), list::Kind::Orders, field, &*window); };
    };
    const transfer::Clip table{u"1\t2\t3.00\n4\t5\t6.00\n"_s, {}, {}};
    QList<NamedWindow> windows{
        {u"BulkEditDialog"_s,
            [book](Window &window) {
                const auto product = firstOf(window, u"products"_s);
                return opened<BulkEditDialog>(book(window), RecordKind::Product, QList<qint64>{product.id}, &*window);
            }},
        {u"MergeDialog"_s,
            [book](Window &window) {
                const auto user = firstOf(window, u"users"_s);
                return opened<MergeDialog>(book(window), user, RecordRef{RecordKind::User, user.id + 1}, &*window);
            }},
        {u"AnonymiseDialog"_s, [](Window &window) { return opened<AnonymiseDialog>(u"1"_s, &*window); }},
        {u"CategoryDeleteDialog"_s,
            [book](Window &window) {
                const auto category = firstOf(window, u"categories"_s);
                return opened<CategoryDeleteDialog>(
                    book(window), CategoryDeleteDialog::Facts{CategoryId{category.id}, u"1"_s, u"2"_s, {3, 4}}, &*window);
            }},
        {u"CategoryMoveDialog"_s,
            [book](Window &window) {
                const auto category = firstOf(window, u"categories"_s);
                return opened<CategoryMoveDialog>(book(window), CategoryId{category.id}, u"1"_s, std::nullopt, &*window);
            }},
        {u"StockDialog: receive"_s, [](Window &window) { return stockDialog(window, StockDialog::Way::Receive); }},
        {u"StockDialog: count"_s, [](Window &window) { return stockDialog(window, StockDialog::Way::Count); }},
        {u"StockDialog: adjust"_s, [](Window &window) { return stockDialog(window, StockDialog::Way::Adjust); }},
        {u"StockMovesDialog"_s,
            [book](Window &window) {
                const auto product = firstOf(window, u"products"_s);
                return opened<StockMovesDialog>(book(window), StockDialog::Goods{ProductId{product.id}, u"1"_s, u"2"_s}, &*window);
            }},
        {u"ReturnDialog"_s,
            [book](Window &window) {
                const auto order = firstOf(window, u"orders"_s);
                return opened<ReturnDialog>(book(window), OrderId{order.id}, u"1"_s, &*window);
            }},
        {u"PasteProductsDialog"_s, [book, table](Window &window) { return opened<PasteProductsDialog>(book(window), table, &*window); }},
        {u"PasteLinesDialog"_s,
            [book, table](Window &window) {
                return opened<PasteLinesDialog>(
                    book(window), u"1"_s, table, [](const auto &, const auto &) {}, &*window);
            }},
        {u"HistoryDialog: of a record"_s,
            [book](Window &window) { return opened<HistoryDialog>(book(window), firstOf(window, u"products"_s), u"1"_s, &*window); }},
        {u"ColumnsDialog"_s,
            [](Window &window) {
                QList<ShownField> shown;
                for (const auto &column : list::columns(list::Kind::Orders))
                    shown.append({column.field, 0});
                return opened<ColumnsDialog>(list::Kind::Orders, u"1"_s, shown, &*window);
            }},
        {u"SaveViewDialog"_s,
            [](Window &window) {
                firstOf(window, u"orders"_s);
                const auto *page = qobject_cast<ListPage *>(window->page(u"orders"_s));
                return opened<SaveViewDialog>(window->viewsDesk(), *page->viewContent(), std::nullopt, &*window);
            }},
        {u"FilterTextDialog"_s,
            [book](
                Window &window) { return opened<FilterTextDialog>(book(window), list::Kind::Orders, u"total >= 100 1 = 2"_s, &*window); }},
    };
    for (const auto &field : {u"status"_s, u"placed_at"_s, u"total"_s, u"customer"_s, u"number"_s})
        windows.append({u"ConditionDialog: "_s + field, condition(field)});
    return windows;
}

inline QWidget *settingsAt(Window &window, int tab)
{
    window->openSettings();
    auto *dialog = window->findChildren<ui::SettingsDialog *>().last(); // one that was closed may be on its way out yet
    dialog->findChild<QTabWidget *>()->setCurrentIndex(tab);
    return dialog;
}

/// The review of a file with nothing but figures in it.
inline QWidget *importWindow(Window &window)
{
    const auto &book = window->desk()->book();
    QFile file(QFileInfo(book.path).dir().filePath(u"1"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write("1,2,3\n4,5.00,6\n7,-8,9\n") < 0)
        qFatal("%s", qPrintable(file.errorString()));
    file.close();
    const auto look = answerOf(transfer::lookAtFile({.file = file.fileName()}));
    const transfer::ImportRequest preset{.kind = transfer::ImportKind::Products,
        .file = file.fileName(),
        .map = {{{}, u"sku"_s, 0}, {{}, u"price"_s, 1}},
        .onlyMapped = true};
    auto *dialog = new ui::ImportWindow(book, *look, preset, &*window);
    dialog->open();
    [[maybe_unused]] const bool came = comes([dialog] { return dialog->isSettled(); });
    return dialog;
}

inline QList<NamedWindow> windowsOfTheBook()
{
    using namespace ui;
    const auto book = [](Window &window) { return window->desk()->book(); };
    return {
        {u"AboutDialog"_s, [book](Window &window) { return opened<AboutDialog>(&*window, book(window)); }},
        {u"CrashReportDialog"_s,
            [](Window &window) {
                return opened<CrashReportDialog>(crashlog::Report{u"1"_s, QDateTime::currentDateTime()}, &*window);
            }},
        {u"SupportDialog"_s, [book](Window &window) { return opened<SupportDialog>(book(window), u"/nowhere"_s, &*window); }},
        {u"HelpWindow"_s,
            [](Window &window) -> QWidget * {
                window->helpDesk()->show(u"orders"_s);
                return HelpDesk::window();
            }},
        {u"NewBookDialog"_s, [](Window &window) { return opened<NewBookDialog>(&*window); }},
        {u"MoveBookDialog"_s, [](Window &window) { return opened<MoveBookDialog>(u"/1.tradebook"_s, book::OldBook::SetAside, &*window); }},
        {u"MoveBookDialog: a copy"_s,
            [](Window &window) { return opened<MoveBookDialog>(u"/1.tradebook"_s, book::OldBook::Kept, &*window); }},
        {u"ShortcutsDialog"_s, [](Window &window) { return opened<ShortcutsDialog>(shortcutsOf(*window), &*window); }},
        {u"SettingsDialog: of the book"_s, [](Window &window) { return settingsAt(window, 0); }},
        {u"SettingsDialog: of the program"_s, [](Window &window) { return settingsAt(window, 1); }},
        {u"HistoryDialog"_s, [book](Window &window) { return opened<HistoryDialog>(book(window), std::nullopt, QString(), &*window); }},
        {u"StatisticsDialog"_s, [book](Window &window) { return opened<StatisticsDialog>(book(window), &*window); }},
        {u"HealthDialog"_s, [](Window &window) { return opened<HealthDialog>(window->healthDesk(), &*window); }},
        {u"ImportWindow"_s, importWindow},
        {u"BackupsWindow"_s,
            [book](Window &window) {
                return opened<BackupsWindow>(RestoreTarget{book(window), book(window).path}, &*window);
            }},
        {u"BringBackWindow"_s,
            [book](Window &window) { return opened<BringBackWindow>(book(window), book(window).path, u"1"_s, std::nullopt, &*window); }},
    };
}

inline QList<NamedWindow> everyWindow()
{
    return pagesToShow() + windowsOfRecords() + windowsOfTheBook();
}

} // namespace tradebook::test
