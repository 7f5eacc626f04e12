// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility.h"
#include "tests/ui/everywindow.h"
#include "ui/help/helpdesk.h"
#include "ui/help/helpwindow.h"
#include "ui/help/purposes.h"
#include "ui/help/whatsthis.h"
#include "ui/pages/page.h"
#include "ui/tables/columntitles.h"

#include <QAbstractSpinBox>
#include <QHelpEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextEdit>
#include <QWhatsThis>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// What a control is called where somebody sees it.
QStringList labelsOf(const QWidget *widget, const QWidget *window)
{
    QStringList labels{widget->accessibleName()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        labels.append(button->text());
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (label->buddy() == widget)
            labels.append(label->text());
    }
    for (auto &label : labels)
        label = label.remove(u'&').remove(u'…').trimmed();
    return labels;
}

bool saysMoreThan(QString text, const QStringList &labels)
{
    text = text.remove(u'.').remove(u'…').trimmed();
    return !text.isEmpty()
        && std::none_of(labels.begin(), labels.end(), [&](const QString &label) { return label.compare(text, Qt::CaseInsensitive) == 0; });
}

bool isControl(const QWidget *widget)
{
    // Of Qt: the arrows of tabs that do not fit. A button without a text has not been given its part yet.
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool isSlot = button && button->text().isEmpty() && button->accessibleName().isEmpty() && button->toolTip().isEmpty();
    if (isInternal(widget) || isSlot || widget->objectName().startsWith(u"Scroll"_s) || qobject_cast<const QMenu *>(widget)
        || qobject_cast<const QMenuBar *>(widget))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabBar *>(widget);
}

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (const auto *at = widget; at; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()).section(u"::"_s, -1));
    return path.join(u'/');
}

/// Every control of a window that says nothing, or no more than its label.
QStringList silentControls(const QWidget *window)
{
    QStringList silent;
    for (const auto *widget : window->findChildren<QWidget *>()) {
        if (!isControl(widget))
            continue;
        const auto labels = labelsOf(widget, window);
        if (!saysMoreThan(whatsthis::of(widget), labels))
            silent.append(u"%1 “%2” %3"_s.arg(pathOf(widget), labels.join(u'|'), widget->objectName()));
    }
    for (const auto *header : window->findChildren<QHeaderView *>()) {
        if (header->orientation() != Qt::Horizontal || header->isHidden() || !header->model())
            continue;
        for (int section = 0; section < header->count(); ++section) {
            const QString title = header->model()->headerData(section, Qt::Horizontal).toString();
            if (!title.isEmpty() && !saysMoreThan(whatsthis::ofColumn(header, section), {title}))
                silent.append(u"%1 column “%2”"_s.arg(pathOf(header), title));
        }
    }
    silent.removeDuplicates();
    for (const auto &control : silent)
        qInfo().noquote() << control;
    return silent;
}

} // namespace

class tst_whatsthis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup() { QSettings().clear(); }

    void everyControlOfEveryWindowSaysWhatItIsFor_data()
    {
        QTest::addColumn<int>("at");
        const auto windows = everyWindow();
        for (int at = 0; at < windows.size(); ++at)
            QTest::newRow(qPrintable(windows.at(at).name)) << at;
    }
    void everyControlOfEveryWindowSaysWhatItIsFor()
    {
        QFETCH(int, at);
        Window window(m_sample->path());
        const auto *shown = everyWindow().at(at).open(window);
        rest(window);
        QCOMPARE(silentControls(shown), QStringList());
    }

    void everyCommandSaysMoreThanItsName()
    {
        Window window(m_sample->path());
        for (const auto *menu : window->findChildren<QMenu *>()) {
            for (const auto *action : menu->actions()) {
                if (!action->isSeparator() && !menu->title().isEmpty())
                    QVERIFY2(saysMoreThan(whatsthis::of(action), {action->text().remove(u'&')}), qPrintable(action->text()));
            }
        }
        const QString save = whatsthis::of(window.action(u"Save View…"_s));
        QVERIFY2(save.contains(u"Ctrl+S"_s), qPrintable(save));
    }

    void everyColumnOfEveryListSaysWhatItHolds()
    {
        for (const auto kind : {list::Kind::Users, list::Kind::Addresses, list::Kind::Products, list::Kind::Orders, list::Kind::OrderItems,
                 list::Kind::Categories}) {
            for (const auto &column : list::columns(kind)) {
                const QString text = purposes::ofColumn(kind, column.field);
                QVERIFY2(saysMoreThan(text, {columnTitle(kind, column.field)}), qPrintable(column.field));
            }
        }
    }

    void aClickInTheModeSaysIt()
    {
        Window window(m_sample->path());
        auto *filter = window.named<QLineEdit>(u"Filter"_s);
        const QPoint at = filter->rect().center();
        QHelpEvent query(QEvent::QueryWhatsThis, at, filter->mapToGlobal(at));
        QApplication::sendEvent(filter, &query);
        QVERIFY(query.isAccepted());
        window.action(u"What's This?"_s)->trigger();
        QVERIFY(QWhatsThis::inWhatsThisMode());
        QSignalSpy told(window->helpDesk(), &HelpDesk::told);
        QTest::mouseClick(filter, Qt::LeftButton, {}, at);
        QCOMPARE(told.value(0).value(0).toString(), whatsthis::of(filter));
        QVERIFY(!QWhatsThis::inWhatsThisMode());
        QWhatsThis::hideText();
    }

    void theHeadOfAColumnSaysWhatThatColumnHolds()
    {
        Window window(m_sample->path());
        auto *table = window.named<QTableView>(u"Orders"_s);
        auto *head = table->horizontalHeader();
        const int total = head->logicalIndexAt(head->viewport()->width() - 5);
        const QPoint at(head->sectionViewportPosition(total) + 3, head->height() / 2);
        QSignalSpy told(window->helpDesk(), &HelpDesk::told);
        QHelpEvent asked(QEvent::WhatsThis, at, head->viewport()->mapToGlobal(at));
        QApplication::sendEvent(head->viewport(), &asked);
        QVERIFY(asked.isAccepted());
        QCOMPARE(told.value(0).value(0).toString(), table->model()->headerData(total, Qt::Horizontal, Qt::WhatsThisRole).toString());
        QWhatsThis::hideText();
    }

    void theKeysTwiceTellWhatHasTheKeyboardInADialogToo()
    {
        Window window(m_sample->path());
        auto *dialog = new NewBookDialog(&*window);
        dialog->open();
        dialog->activateWindow();
        auto *name = dialog->findChild<QLineEdit *>();
        name->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), name);
        QSignalSpy told(window->helpDesk(), &HelpDesk::told);
        QTest::keyClick(name, Qt::Key_F1, Qt::ShiftModifier);
        QVERIFY(QWhatsThis::inWhatsThisMode());
        QTest::keyClick(name, Qt::Key_F1, Qt::ShiftModifier);
        QVERIFY(!QWhatsThis::inWhatsThisMode());
        QCOMPARE(told.value(0).value(0).toString(), whatsthis::of(name));
        QWhatsThis::hideText();
        dialog->reject();
    }

    void whatLooksLikeHtmlIsShownAsItIs()
    {
        Window window;
        QPushButton button(u"Press"_s, &*window);
        button.setToolTip(u"<b>Delete</b> “Mug & Co”"_s);
        button.show();
        QSignalSpy told(window->helpDesk(), &HelpDesk::told);
        QHelpEvent asked(QEvent::WhatsThis, QPoint(1, 1), button.mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(&button, &asked);
        QVERIFY(told.value(0).value(0).toString().contains(u"&lt;b&gt;"_s));
        QWhatsThis::hideText();
    }

private:
    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_whatsthis)
#include "tst_whatsthis.moc"
