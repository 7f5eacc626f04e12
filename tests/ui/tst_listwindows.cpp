// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/dialogs/saveviewdialog.h"
#include "ui/filters/conditiondialog.h"
#include "ui/filters/filtertextdialog.h"
#include "ui/filters/filtervalues.h"
#include "ui/pages/listpage.h"
#include "ui/search/searchpalette.h"
#include "ui/tables/columntitles.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// Small screens are this high.
constexpr int kSmallScreen = 600;

using Opening = std::function<QDialog *(Window &)>;

QList<std::pair<QString, Opening>> windowsOfALongList()
{
    const auto columns = [](Window &window) -> QDialog * {
        QList<ShownField> shown;
        for (const auto &column : list::columns(list::Kind::Orders))
            shown.append({column.field, 0});
        return new ColumnsDialog(list::Kind::Orders, u"Orders"_s, shown, &*window);
    };
    const auto saving = [](Window &window) -> QDialog * {
        return new SaveViewDialog(window->viewsDesk(), *qobject_cast<ListPage *>(window->page(u"orders"_s))->viewContent(), {}, &*window);
    };
    const auto condition = [](Window &window) -> QDialog * {
        return new ConditionDialog(window->desk()->book(), list::Kind::Orders, u"status"_s, &*window);
    };
    const auto text = [](Window &window) -> QDialog * {
        return new FilterTextDialog(window->desk()->book(), list::Kind::Orders, u"total >= 100 colour = red"_s, &*window);
    };
    return {{u"columns"_s, columns}, {u"saving a view"_s, saving}, {u"a condition"_s, condition}, {u"a filter as text"_s, text}};
}

} // namespace

class tst_listwindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    void eachHasNamesAndKeysOfItsOwnAndNothingIsCutOff_data()
    {
        QTest::addColumn<double>("factor");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("text as usual") << 1.0 << Qt::LeftToRight;
        QTest::newRow("half again as large") << 1.5 << Qt::LeftToRight;
        QTest::newRow("from the right") << 1.0 << Qt::RightToLeft;
    }
    void eachHasNamesAndKeysOfItsOwnAndNothingIsCutOff()
    {
        QFETCH(double, factor);
        QFETCH(Qt::LayoutDirection, direction);
        const LargerText larger(factor);
        Window window(m_sample->path());
        window->setLayoutDirection(direction);
        window->showPage(u"orders"_s);
        QVERIFY(window.settle());
        for (const auto &[name, open] : windowsOfALongList()) {
            auto *dialog = open(window);
            dialog->open();
            QVERIFY(window.settle());
            QTRY_VERIFY2(cutOffText(dialog).isEmpty(), qPrintable(name + u": "_s + cutOffText(dialog)));
            QVERIFY2(unnamedInput(dialog).isEmpty(), qPrintable(name + u": "_s + unnamedInput(dialog)));
            const QString twice = doubleMnemonic(mnemonicTexts(dialog, nullptr));
            QVERIFY2(twice.isEmpty(), qPrintable(name + u": "_s + twice));
            QVERIFY(!dialog->windowTitle().isEmpty());
            if (factor == 1.0)
                QVERIFY2(dialog->height() <= kSmallScreen, qPrintable(name + u": %1"_s.arg(dialog->height())));
            QTest::keyClick(dialog, Qt::Key_Escape);
            QVERIFY2(!dialog->isVisible(), qPrintable(name));
        }
    }

    void theInputsOfEveryComparisonStandInLine()
    {
        const LargerText larger(1.5);
        Window window(m_sample->path());
        window->showPage(u"products"_s);
        QVERIFY(window.settle());
        for (const auto &field : filtervalues::fields(list::Kind::Products)) {
            ConditionDialog dialog(window->desk()->book(), list::Kind::Products, field.name, &*window);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.open();
            QVERIFY(window.settle());
            auto *operators = dialog.findChildren<QComboBox *>().value(1);
            for (int at = 0; at < operators->count(); ++at) {
                operators->setCurrentIndex(at);
                const QString what = field.name + u' ' + operators->currentText();
                QTRY_VERIFY2(cutOffText(&dialog).isEmpty(), qPrintable(what + u": "_s + cutOffText(&dialog)));
                QVERIFY2(unnamedInput(&dialog).isEmpty(), qPrintable(what + u": "_s + unnamedInput(&dialog)));
                QSet<int> left;
                for (const auto *label : dialog.findChildren<QLabel *>()) {
                    if (label->isVisible() && label->buddy() && label->objectName() != u"readerName"_s)
                        left.insert(label->buddy()->mapTo(&dialog, QPoint()).x());
                }
                QVERIFY2(left.size() == 1, qPrintable(what));
            }
        }
    }

    void thePaletteHasANameAndRoomForItsWords()
    {
        const LargerText larger(1.5);
        Window window(m_sample->path());
        window.action(u"Search…"_s)->trigger();
        auto *palette = window->searchPalette();
        QVERIFY(palette->isVisible());
        QCOMPARE(unnamedInput(palette), QString());
        QTRY_COMPARE(cutOffText(palette), QString());
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_listwindows)
#include "tst_listwindows.moc"
