// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/composerfixture.h"
#include "ui/bookdesk.h"
#include "ui/importing/importdesk.h"
#include "ui/importing/importwindow.h"
#include "ui/undodesk.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

namespace tradebook::test {

using namespace Qt::StringLiterals;
using namespace tradebook::ui;

/// Files for importing, written by the test.
class Files {
public:
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    /// So many products: new ones, each with a price.
    QString products(int count, const QString &name = u"many.csv"_s) const
    {
        QByteArray text = "SKU,Name,Price\n";
        for (int row = 0; row < count; ++row)
            text += "N-" + QByteArray::number(row) + ",Product " + QByteArray::number(row) + ",1.50\n";
        return write(name, text);
    }

private:
    QTemporaryDir m_folder;
};

/// The window of an import over the main window, and what a person sees and does in it.
struct Importing {
    SmallBook book;
    Files files;
    mutable Window window; ///< asked for what it shows

    Importing()
        : window(book.path())
    {
    }
    [[nodiscard]] bool settle() { return window.settle(); }
    [[nodiscard]] QPointer<ImportWindow> dialog() const
    {
        const auto all = window->findChildren<ImportWindow *>();
        for (auto *one : all) {
            if (one->isVisible())
                return one;
        }
        return {};
    }
    void open(const QString &path)
    {
        window->importDesk()->begin(path);
        QVERIFY(settle());
    }
    void begin(const QByteArray &text, const QString &name = u"spring.csv"_s) { open(files.write(name, text)); }

    template<class Widget>
    [[nodiscard]] static Widget *labelled(const QWidget *inside, const QString &label)
    {
        for (const auto *one : inside->findChildren<QLabel *>()) {
            if (one->buddy() && one->text().remove(u'&') == label)
                return qobject_cast<Widget *>(one->buddy());
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton *importButton() const { return dialog()->findChild<QPushButton *>(u"importNow"_s); }
    [[nodiscard]] QString message() const { return dialog()->findChild<MessageBar *>()->text(); }
    /// What stands in place of rows.
    [[nodiscard]] QString empty() const
    {
        QStringList said;
        for (const auto *label : dialog()->findChild<EmptyState *>()->findChildren<QLabel *>())
            said.append(label->text());
        return said.join(u' ');
    }
    [[nodiscard]] QTableView *table() const { return dialog()->findChild<QTableView *>(); }
    /// Cells joined by |.
    [[nodiscard]] QStringList rows() const
    {
        const auto *model = table()->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells.append(model->index(row, column).data().toString());
            rows.append(cells.join(u'|'));
        }
        return rows;
    }
    [[nodiscard]] QString tabs() const
    {
        const auto *bar = dialog()->findChild<QTabBar *>();
        QStringList tabs;
        for (int tab = 0; tab < bar->count(); ++tab)
            tabs.append(bar->tabText(tab));
        return tabs.join(u'|');
    }
    /// As a person chooses in a box.
    void choose(const QString &label, const QString &value)
    {
        auto *box = labelled<QComboBox>(dialog(), label);
        QVERIFY2(box, qPrintable(label));
        QVERIFY2(box->findText(value) >= 0, qPrintable(value));
        box->setCurrentText(value);
        Q_EMIT box->activated(box->currentIndex());
        QVERIFY(settle());
    }
    [[nodiscard]] QString chosen(const QString &label) const { return labelled<QComboBox>(dialog(), label)->currentText(); }
    void tick(const QString &text)
    {
        for (auto *box : dialog()->findChildren<QCheckBox *>()) {
            if (box->text().remove(u'&') == text)
                box->click();
        }
        QVERIFY(settle());
    }
    void import()
    {
        QVERIFY(importButton()->isEnabled());
        importButton()->click();
        QVERIFY(settle());
        QTRY_VERIFY(!dialog());
    }
    [[nodiscard]] QString ask(const QString &sql) const { return inBook(book.path(), sql); }
    [[nodiscard]] QString products() const { return ask(u"SELECT group_concat(sku || ' ' || price, ', ') FROM products"_s); }
    [[nodiscard]] QString told() { return window->messageBar()->isVisible() ? window->messageBar()->text() : QString(); }
};

inline const QString kProductsBefore = u"MUG-1 1250, TEA-9 899, SOAP-3 333, SOAP-4 555"_s;

/// Chooses this path in the file dialog that is open.
inline void chooseInFileDialog(QWidget *inside, const QString &path)
{
    auto *dialog = inside->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

} // namespace tradebook::test
