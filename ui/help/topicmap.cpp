// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/topicmap.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace tradebook::ui {

const QHash<QString, QString> &topicsByClass()
{
    static const QHash<QString, QString> s_topics = {
        // the window and its pages
        {u"MainWindow"_s, u"window"_s},
        {u"WelcomePage"_s, u"first-steps"_s},
        {u"OrdersPage"_s, u"orders"_s},
        {u"ProductsPage"_s, u"products"_s},
        {u"CategoriesPage"_s, u"categories"_s},
        {u"UsersPage"_s, u"users"_s},
        {u"Sidebar"_s, u"window"_s},
        {u"MessageBar"_s, u"window"_s},
        {u"BookStatus"_s, u"window"_s},
        {u"SearchPalette"_s, u"search"_s},
        // parts of pages
        {u"FilterChips"_s, u"filters"_s},
        {u"RecordTable"_s, u"lists"_s},
        {u"CategoryTree"_s, u"categories"_s},
        {u"OrderForm"_s, u"orders"_s},
        {u"OrderComposer"_s, u"orders"_s},
        {u"UnfinishedOrders"_s, u"editing"_s},
        {u"ProductForm"_s, u"products"_s},
        {u"CategoryForm"_s, u"categories"_s},
        {u"UserForm"_s, u"users"_s},
        {u"AddressForm"_s, u"users"_s},
        {u"FormStrip"_s, u"editing"_s},
        {u"NotesList"_s, u"editing"_s},
        {u"LikenessLine"_s, u"editing"_s},
        // windows of their own
        {u"AboutDialog"_s, u"licence"_s},
        {u"AnonymiseDialog"_s, u"users"_s},
        {u"BackupsWindow"_s, u"backups"_s},
        {u"BackupPane"_s, u"restore"_s},
        {u"BringBackWindow"_s, u"bring-back"_s},
        {u"BulkEditDialog"_s, u"bulk"_s},
        {u"CategoryDeleteDialog"_s, u"categories"_s},
        {u"CategoryMoveDialog"_s, u"categories"_s},
        {u"ColumnsDialog"_s, u"lists"_s},
        {u"ConditionDialog"_s, u"filters"_s},
        {u"CrashReportDialog"_s, u"troubleshooting"_s},
        {u"EncryptionField"_s, u"encryption"_s},
        {u"FilterTextDialog"_s, u"filters"_s},
        {u"HealthDialog"_s, u"health"_s},
        {u"HelpWindow"_s, u"first-steps"_s},
        {u"HistoryDialog"_s, u"undo"_s},
        {u"ImportWindow"_s, u"importing"_s},
        {u"ImportDialog"_s, u"importing"_s},
        {u"MergeDialog"_s, u"bulk"_s},
        {u"MoveBookDialog"_s, u"files"_s},
        {u"NewBookDialog"_s, u"first-steps"_s},
        {u"PasteDialog"_s, u"copy-paste"_s},
        {u"ReturnDialog"_s, u"returns"_s},
        {u"SaveViewDialog"_s, u"filters"_s},
        {u"SettingsDialog"_s, u"settings"_s},
        {u"ShortcutsDialog"_s, u"keyboard"_s},
        {u"StatisticsDialog"_s, u"health"_s},
        {u"StockDialog"_s, u"stock"_s},
        {u"StockMovesDialog"_s, u"stock"_s},
        {u"SupportDialog"_s, u"troubleshooting"_s},
        {u"UnlockField"_s, u"encryption"_s},
    };
    return s_topics;
}

QString topicFor(const QWidget *widget)
{
    const auto &topics = topicsByClass();
    for (; widget; widget = widget->parentWidget()) {
        if (const QString own = widget->property(kTopicProperty).toString(); !own.isEmpty())
            return own;
        for (const auto *type = widget->metaObject(); type; type = type->superClass()) {
            const QString name = QString::fromLatin1(type->className()).section(u"::"_s, -1);
            if (const auto found = topics.constFind(name); found != topics.cend())
                return *found;
        }
    }
    return u"first-steps"_s;
}

} // namespace tradebook::ui
