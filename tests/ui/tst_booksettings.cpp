// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settingsfixture.h"
#include "ui/bookdesk.h"
#include "ui/dialogs/logofield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

class tst_booksettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_setting = std::make_unique<WindowSetting>(); }
    void cleanup() { m_setting.reset(); }

    void everyFieldIsSavedWhenLeftAndReadBackAfterReopening()
    {
        TestBook book(u"EUR"_s, u"Europe/Berlin"_s);
        book.close();
        {
            Settings settings(book.path());
            settings.type(u"name"_s, u"Corner Shop"_s);
            settings.type(u"time_zone"_s, u"Asia/Tokyo"_s);
            settings.type(u"seller_name"_s, u"Shop Ltd"_s);
            settings.typeLines(u"seller_address"_s, u"1 Street\nTown"_s);
            settings.typeLines(u"footer"_s, u"Thank you!"_s);
            settings.type(u"next_order_number"_s, u"1,001"_s);
            settings.type(u"default_minimum"_s, u"3"_s);
            settings.type(u"price_step"_s, u"0.05"_s);
            settings.type(u"journal_days"_s, u"30"_s);
            settings.type(u"journal_megabytes"_s, u"64"_s);
            settings.input<QCheckBox>(u"prices_include_tax"_s)->click();
            settings.input<QCheckBox>(u"allow_overselling"_s)->click();
            settings.settle();
            QCOMPARE(settings.window->windowTitle(), u"Corner Shop – Tradebook"_s);
        }
        Settings settings(book.path());
        const auto text = [&](const QString &name) { return settings.field(name)->text(); };
        QCOMPARE(text(u"name"_s), u"Corner Shop"_s);
        QCOMPARE(text(u"time_zone"_s), u"Asia/Tokyo"_s);
        QCOMPARE(text(u"seller_name"_s), u"Shop Ltd"_s);
        QCOMPARE(text(u"seller_address"_s), u"1 Street\nTown"_s);
        QCOMPARE(text(u"footer"_s), u"Thank you!"_s);
        QCOMPARE(text(u"next_order_number"_s), u"1,001"_s);
        QCOMPARE(text(u"default_minimum"_s), u"3"_s);
        QCOMPARE(text(u"price_step"_s), u"0.05"_s);
        QCOMPARE(text(u"journal_days"_s), u"30"_s);
        QCOMPARE(text(u"journal_megabytes"_s), u"64"_s);
        QVERIFY(!settings.input<QCheckBox>(u"prices_include_tax"_s)->isChecked());
        QVERIFY(settings.input<QCheckBox>(u"allow_overselling"_s)->isChecked());
    }

    void anotherNameIsUndoneByNameAndTheTitleFollows()
    {
        TestBook book;
        book.close();
        Settings settings(book.path());
        const QString before = settings.window->windowTitle();
        settings.type(u"name"_s, u"Other"_s);
        settings.closeDialog();
        QTRY_COMPARE(settings.window->windowTitle(), u"Other – Tradebook"_s);
        QVERIFY(settings.window.settle());
        auto *undo = settings.window.action(u"Undo: Change the settings of “%1”"_s.arg(before.section(u" –"_s, 0, 0)));
        QVERIFY(undo);
        undo->trigger();
        QTRY_COMPARE(settings.window->windowTitle(), before);
    }

    void whatIsInTheHistoryIsUndoneAndWhatIsNotLeavesNoStep()
    {
        TestBook book(u"EUR"_s, u"Europe/Berlin"_s);
        book.close();
        const auto before = infoOf(book.path());
        Settings settings(book.path());
        settings.type(u"time_zone"_s, u"Asia/Tokyo"_s);
        settings.type(u"seller_name"_s, u"Shop Ltd"_s);
        settings.typeLines(u"seller_address"_s, u"1 Street"_s);
        settings.type(u"default_minimum"_s, u"3"_s);
        settings.input<QCheckBox>(u"prices_include_tax"_s)->click();
        settings.input<QCheckBox>(u"allow_overselling"_s)->click();
        settings.settle();
        // Neither a picture nor a counter is in the history: they leave the steps as they are.
        settings.typeLines(u"footer"_s, u"Thank you!"_s);
        settings.type(u"next_order_number"_s, u"77"_s);
        settings.type(u"price_step"_s, u"0.05"_s);
        settings.type(u"journal_days"_s, u"30"_s);
        settings.closeDialog();
        settings.window.close();
        QCOMPARE(undoEverything(book.path()), 6);
        auto expected = before;
        expected.nextOrderNumber = 77;
        QVERIFY(infoOf(book.path()) == expected);
        QCOMPARE(inBook(book.path(), [](db::Connection &connection) { return repo::settings::footer(connection); }), u"Thank you!"_s);
    }

    void aNewCurrencyIsInForceEverywhereWhileThereAreNoAmounts()
    {
        TestBook book(u"EUR"_s);
        book.close();
        Settings settings(book.path());
        QCOMPARE(settings.field(u"price_step"_s)->text(), u"0.01"_s);
        auto *currency = settings.input<QComboBox>(u"currency"_s);
        QVERIFY(currency->isEnabled());
        currency->setCurrentText(u"JPY"_s);
        Q_EMIT currency->activated(currency->currentIndex());
        settings.settle();
        QTRY_COMPARE(settings.field(u"price_step"_s)->text(), u"1"_s);
        QTRY_COMPARE(settings.window->desk()->book().figures.currency.code, u"JPY"_s);
    }

    void theCurrencyIsFixedOnceTheBookHasAmounts()
    {
        const SampleBook book;
        Settings settings(book.path());
        QVERIFY(!settings.input<QComboBox>(u"currency"_s)->isEnabled());
        bool isExplained = false;
        for (const auto *label : settings.field(u"currency"_s)->input()->findChildren<QLabel *>())
            isExplained = isExplained || (label->isVisible() && label->text().contains(u"amounts"_s));
        QVERIFY(isExplained);
    }

    void aBadValueStaysWithTheReasonAndIsNotSaved()
    {
        struct Bad {
            QString field;
            QString text;
            QString reason;
        };
        const QList<Bad> values = {
            {u"name"_s, u"  "_s, u"empty"_s},
            {u"time_zone"_s, u"Europe/Nowhere"_s, u"time zone"_s},
            {u"next_order_number"_s, u"0"_s, u"1 or more"_s},
            {u"next_order_number"_s, u"9000000000000001"_s, u"or less"_s},
            {u"next_order_number"_s, u"ten"_s, u"whole number"_s},
            {u"default_minimum"_s, u"-1"_s, u"0 or more"_s},
            {u"price_step"_s, u"0"_s, u"0.01 or more"_s},
            {u"price_step"_s, u"0.005"_s, u"digits"_s},
            {u"journal_days"_s, u"0"_s, u"1 or more"_s},
            {u"journal_megabytes"_s, u"1000001"_s, u"or less"_s},
            {u"journal_megabytes"_s, u"99999999999999999999"_s, u"too large"_s},
        };
        TestBook book(u"EUR"_s, u"Europe/Berlin"_s);
        book.close();
        Settings settings(book.path());
        for (const auto &[field, text, reason] : values) {
            const QString before = settings.field(field)->text();
            settings.type(field, text);
            QCOMPARE(settings.field(field)->text(), text);
            QVERIFY2(settings.field(field)->reason().contains(reason), qPrintable(settings.field(field)->reason()));
            QVERIFY(settings.field(field)->below()->isVisible());
            // Closing drops nothing: the text waits, the book has the old value.
            settings.closeDialog();
            settings.open();
            QCOMPARE(settings.field(field)->text(), text);
            QCOMPARE(settings.field(field)->savedText(), before);
            // Escape brings it back.
            auto *line = settings.input<QLineEdit>(field);
            line->setFocus();
            QTest::keyClick(line, Qt::Key_Escape);
            QVERIFY(settings.dialog->isVisible());
            QCOMPARE(line->text(), before);
            QCOMPARE(settings.field(field)->reason(), QString());
        }
    }

    void whatIsTypedLastIsSavedWhenTheWindowIsClosed()
    {
        TestBook book;
        book.close();
        Settings settings(book.path());
        auto *line = settings.input<QLineEdit>(u"seller_name"_s);
        line->setFocus();
        QTest::keyClicks(line, u"Ann"_s);
        settings.closeDialog();
        settings.window.close();
        QCOMPARE(infoOf(book.path()).sellerName, u"Ann"_s);
    }

    void aPartOfATimeZoneCompletesIt()
    {
        TestBook book;
        book.close();
        Settings settings(book.path());
        auto *line = settings.input<QLineEdit>(u"time_zone"_s);
        auto *completer = line->completer();
        completer->setCompletionPrefix(u"auckl"_s);
        QCOMPARE(completer->currentCompletion(), u"Pacific/Auckland"_s);
        line->setText(u"Pacific/Auckland"_s);
        Q_EMIT completer->activated(u"Pacific/Auckland"_s);
        QTRY_COMPARE(settings.field(u"time_zone"_s)->savedText(), u"Pacific/Auckland"_s);
        QTRY_COMPARE(settings.window->desk()->book().figures.zone.id(), QByteArray("Pacific/Auckland"));
    }

    void aLogoIsKeptShownAndRemoved()
    {
        TestBook book;
        book.close();
        QFile picture(pictureFile(book.folder(), 300));
        {
            Settings settings(book.path());
            auto *logo = settings.dialog->bookSettings()->logo();
            QVERIFY(logo->picture().isNull());
            logo->takeFile(picture.fileName());
            QTRY_VERIFY(!logo->picture().isNull());
            QVERIFY(logo->picture().height() <= logo->roomForPicture().height());
            QCOMPARE(logo->reason(), QString());
        }
        QVERIFY(picture.open(QIODevice::ReadOnly));
        QCOMPARE(logoOf(book.path()), picture.readAll());
        {
            Settings settings(book.path());
            auto *logo = settings.dialog->bookSettings()->logo();
            QVERIFY(!logo->picture().isNull());
            button(logo, u"Remove"_s)->click();
            QTRY_VERIFY(logo->picture().isNull());
            QVERIFY(!button(logo, u"Remove"_s)->isEnabled());
        }
        QCOMPARE(logoOf(book.path()), QByteArray());
    }

    void whatIsNoLogoIsRefusedWithTheReason()
    {
        TestBook book;
        book.close();
        QFile text(book.folder() + u"/text.png"_s);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("this is no picture");
        text.close();
        const QString large = pictureFile(book.folder(), 700);
        QVERIFY(QFileInfo(large).size() > repo::settings::kLargestLogo);
        Settings settings(book.path());
        auto *logo = settings.dialog->bookSettings()->logo();
        for (const auto &[path, reason] : {std::pair(text.fileName(), u"no picture"_s), std::pair(large, u"larger than"_s),
                 std::pair(book.folder() + u"/none.png"_s, u"none.png"_s)}) {
            logo->takeFile(path);
            settings.settle();
            QVERIFY2(logo->reason().contains(reason), qPrintable(logo->reason()));
            QVERIFY(logo->picture().isNull());
        }
    }

    void naughtyTextsAreKeptAsTheyWereTyped()
    {
        const QStringList texts = {
            u"O'Brien \"& Söhne\" %1 _ ; DROP TABLE book;--"_s,
            u"<b>bold</b><img src=x onerror=alert(1)>"_s,
            u"👩‍👩‍👧 ☕ 🇩🇪"_s,
            u"\u202eשלום עולם"_s,
            u"Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢"_s,
            u"a\u00a0b\u3000c\u2003d"_s,
            QString(20000, u'x'),
        };
        TestBook book;
        book.close();
        Settings settings(book.path());
        for (const auto &text : texts) {
            settings.type(u"name"_s, text);
            settings.type(u"seller_name"_s, text);
            settings.typeLines(u"seller_address"_s, text + u'\n' + text);
            settings.typeLines(u"footer"_s, text);
            QCOMPARE(settings.field(u"name"_s)->reason(), QString());
            // A name without end is cut there.
            QTRY_VERIFY(settings.window->windowTitle().startsWith(text.left(100)));
            settings.closeDialog();
            const auto info = infoOf(book.path());
            QCOMPARE(info.name, text);
            QCOMPARE(info.sellerName, text);
            QCOMPARE(info.sellerAddress, text + u'\n' + text);
            QCOMPARE(inBook(book.path(), [](db::Connection &connection) { return repo::settings::footer(connection); }), text);
            settings.open();
        }
    }

    void withoutABookTheTabSaysSo()
    {
        Window window;
        auto *dialog = showSettings(&*window, {});
        auto *tabs = dialog->findChild<QTabWidget *>();
        QCOMPARE(tabs->tabText(tabs->currentIndex()).remove(u'&'), u"Program"_s);
        tabs->setCurrentIndex(0);
        QVERIFY(!dialog->bookSettings()->editor(u"name"_s)->input()->isVisible());
        bool isSaid = false;
        for (const auto *label : dialog->bookSettings()->findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().startsWith(u"No book is open"_s));
        QVERIFY(isSaid);
    }

    void aReadOnlyBookIsShownAndNotChanged()
    {
        TestBook book;
        book.close();
        Settings settings(book.path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(settings.input<QLineEdit>(u"name"_s)->isVisible());
        for (const auto &name : {u"name"_s, u"time_zone"_s, u"seller_name"_s, u"next_order_number"_s, u"price_step"_s})
            QVERIFY2(settings.input<QLineEdit>(name)->isReadOnly(), qPrintable(name));
        QVERIFY(settings.input<QPlainTextEdit>(u"footer"_s)->isReadOnly());
        QVERIFY(!settings.input<QCheckBox>(u"prices_include_tax"_s)->isEnabled());
        QVERIFY(!settings.input<QComboBox>(u"currency"_s)->isEnabled());
        auto *logo = settings.dialog->bookSettings()->logo();
        QVERIFY(!button(logo, u"Choose…"_s)->isEnabled());
        logo->takeFile(pictureFile(book.folder(), 10));
        settings.settle();
        QVERIFY(logo->picture().isNull());
        settings.closeDialog();
    }

    void everyLabelIsItsOwnAndTheTabKeyReadsFromTopToBottom()
    {
        const SampleBook book;
        Settings settings(book.path());
        QStringList labels;
        for (const auto *label : settings.dialog->findChildren<QLabel *>()) {
            if (label->buddy() && label->isVisible())
                labels.append(label->text().remove(u'&'));
        }
        QVERIFY(labels.size() >= 13);
        auto unique = labels;
        unique.removeDuplicates();
        QCOMPARE(unique, labels);
        // Every stop lies below the one before, or to its right.
        settings.dialog->activateWindow();
        auto *first = settings.input<QLineEdit>(u"name"_s);
        first->setFocus();
        const auto *body = settings.dialog->bookSettings()->widget();
        QPoint last = first->mapTo(body, QPoint());
        int stops = 1;
        for (;; ++stops) {
            QTest::keyClick(settings.dialog->focusWidget(), Qt::Key_Tab);
            const auto *stop = settings.dialog->focusWidget();
            if (!body->isAncestorOf(stop))
                break;
            const QPoint at = stop->mapTo(body, QPoint());
            QVERIFY2(at.y() > last.y() || (at.y() > last.y() - 8 && at.x() > last.x()), qPrintable(stop->parentWidget()->objectName()));
            last = at;
        }
        QVERIFY2(stops >= 11, qPrintable(QString::number(stops)));
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
};

QTEST_MAIN(tst_booksettings)
#include "tst_booksettings.moc"
