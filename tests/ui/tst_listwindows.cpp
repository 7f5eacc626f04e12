// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility.h"
#include "ui/bookdesk.h"
#include "ui/filters/conditiondialog.h"
#include "ui/filters/filtervalues.h"
#include "ui/search/searchpalette.h"

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

/// What a list opens and tests/ui/everywindow.h does not reach: each comparison of a filter, and the search palette.
class tst_listwindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

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
