// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries.h"
#include "core/model/country.h"
#include "core/transfer/encoding.h"
#include "tests/ui/everywindow.h"
#include "tests/ui/pseudolocale.h"
#include "ui/support/programdetails.h"

#include <QDirIterator>
#include <QGroupBox>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A small laptop, without its panel.
constexpr QSize kSmallScreen(1024, 600);

/// Every text of the book, to tell it from one that the program has forgotten to translate.
QSet<QString> textsOf(const QString &path)
{
    QSet<QString> texts;
    const QString name = u"texts"_s;
    {
        auto book = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        book.setDatabaseName(path);
        if (!book.open())
            qFatal("the book cannot be read");
        QSqlQuery columns(
            u"SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.sql LIKE 'CREATE TABLE%' AND c.type = 'TEXT'"_s,
            book);
        while (columns.next()) {
            QSqlQuery values(u"SELECT DISTINCT \"%1\" FROM \"%2\""_s.arg(columns.value(1).toString(), columns.value(0).toString()), book);
            while (values.next())
                texts.insert(values.value(0).toString().trimmed());
        }
    }
    QSqlDatabase::removeDatabase(name);
    return texts;
}

} // namespace

/// The machine checks of the house, over every window there is, in each language and size.
class tst_everywindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<SampleSetting>(); }
    void cleanupTestCase() { m_sample.reset(); }
    void cleanup()
    {
        QSettings().clear();
        WindowSetting::speak(u"en-GB"_s);
    }

    void noDialogIsForgotten()
    {
        QStringList listed;
        for (const auto &window : everyWindow())
            listed.append(window.name.section(u':', 0, 0));
        // Bases of others are no windows themselves.
        static const QStringList s_bases = {u"PasteDialog"_s};
        static const QRegularExpression s_class(
            u"^class (\\w+)(?: final)? : public (?:QDialog|PasteDialog|QMainWindow)\\b"_s, QRegularExpression::MultilineOption);
        QDirIterator headers(qEnvironmentVariable("TRADEBOOK_SOURCE") + u"/ui"_s, {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        int found = 0;
        while (headers.hasNext()) {
            QFile file(headers.next());
            QVERIFY(file.open(QFile::ReadOnly));
            auto matches = s_class.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString name = matches.next().captured(1);
                ++found;
                QVERIFY2(s_bases.contains(name) || listed.contains(name), qPrintable(name + u" is not in tests/ui/everywindow.h"_s));
            }
        }
        QVERIFY(found > 20);
    }

    void eachHasNamesKeysAndRoom_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("factor");
        QTest::addColumn<bool>("fromTheRight");
        QTest::newRow("English") << u"en-GB"_s << 1.0 << false;
        QTest::newRow("English, half again as large") << u"en-GB"_s << 1.5 << false;
        QTest::newRow("English, twice as large") << u"en-GB"_s << 2.0 << false;
        QTest::newRow("English, from the right") << u"en-GB"_s << 1.0 << true;
        QTest::newRow("German") << u"de"_s << 1.0 << false;
        QTest::newRow("German, half again as large") << u"de"_s << 1.5 << false;
    }
    void eachHasNamesKeysAndRoom()
    {
        QFETCH(const QString, language);
        QFETCH(const double, factor);
        QFETCH(const bool, fromTheRight);
        WindowSetting::speak(language);
        const LargerText larger(factor);
        QGuiApplication::setLayoutDirection(fromTheRight ? Qt::RightToLeft : Qt::LeftToRight);
        const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
        QStringList faults;
        lookAtEach([&](const QString &name, QWidget *shown) {
            const auto *window = qobject_cast<QMainWindow *>(shown);
            const auto note = [&](const QString &what, const QString &fault) {
                if (!fault.isEmpty())
                    faults.append(u"%1: %2 %3"_s.arg(name, what, fault));
            };
            note(u"no name:"_s, unnamedInput(shown));
            note(u"the same key:"_s, doubleMnemonic(mnemonicTexts(shown, window ? window->menuBar() : nullptr)));
            constexpr int kRounds = 100; // until all is laid out
            for (int round = 0; round < kRounds && !cutOffText(shown).isEmpty(); ++round)
                QTest::qWait(10);
            note(u"cut off:"_s, cutOffText(shown));
            if (factor == 1.0)
                note(u"cut off, the heading of:"_s, cutOffHeading(shown));
            if (shown->windowTitle().isEmpty())
                faults.append(name + u": no title"_s);
            const QSize least = shown->minimumSizeHint();
            if (factor == 1.0 && (least.width() > kSmallScreen.width() || least.height() > kSmallScreen.height()))
                faults.append(u"%1: needs %2x%3"_s.arg(name).arg(least.width()).arg(least.height()));
        });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void escapeClosesEveryDialog()
    {
        QStringList faults;
        lookAtEach([&](const QString &name, QWidget *shown) {
            if (!qobject_cast<QDialog *>(shown))
                return;
            QTest::keyClick(shown->focusWidget() ? shown->focusWidget() : shown, Qt::Key_Escape);
            if (shown->isVisible())
                faults.append(name);
        });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void aBareTextIsSeen()
    {
        QVERIFY(isBare(u"Save changes"_s, {}));
        QVERIFY(isBare(u"⟦12 rows~~⟧ selected"_s, {}));
        QVERIFY(isBare(u"Mug"_s, {u"Cup"_s}));
        QVERIFY(!isBare(u"⟦Save ⟦all⟧ changes~~⟧ 12 €"_s, {}));
        QVERIFY(!isBare(u"Mug · ⟦Save~⟧\tCtrl+S"_s, {u"Mug"_s}));
        QCOMPARE(PseudoLocale().translate("Any", "Save", nullptr, -1), u"⟦Save~⟧"_s);
    }

    void noTextIsWithoutTranslation()
    {
        // The file is one of the recent books; each language calls itself by its own name.
        QSet<QString> data = textsOf(m_sample->path()) + QSet{u"&1 shop"_s, u"1 shop"_s};
        for (const auto &language : language::offered())
            data.insert(language::displayName(language));
        for (const auto &encoding : transfer::encodingNames())
            data.insert(encoding);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Greek)); // dates and amounts without a Latin letter
        const auto back = qScopeGuard([&] { QLocale::setDefault(before); });
        // What runs here has names of its own.
        for (const auto &fact : programdetails::facts()) {
            for (const auto &part : fact.value.split(u", "_s))
                data.insert(part);
        }
        for (const auto &[name, version] : libraryVersions())
            data.insert(name);
        const PseudoLocale pseudo;
        QStringList faults;
        lookAtEach([&](const QString &name, QWidget *shown) {
            for (const auto &[where, text] : textsIn(shown)) {
                if (isBare(text, data) && !faults.contains(name + u", "_s + where + u": "_s + text))
                    faults.append(name + u", "_s + where + u": "_s + text);
            }
        });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

private:
    using Look = std::function<void(const QString &, QWidget *)>;

    void lookAtEach(const Look &look)
    {
        const auto large = [](Window &window) {
            window->resize(qMax(1280, window->minimumSizeHint().width()), qMax(800, window->minimumSizeHint().height()));
        };
        // Each page in a window of its own; what is opened over it in one for all.
        for (const auto &named : pagesToShow()) {
            Window window(m_sample->path());
            large(window);
            auto *shown = named.open(window);
            rest(window);
            look(named.name, shown);
        }
        Window window(m_sample->path());
        large(window);
        for (const auto &named : windowsOfRecords() + windowsOfTheBook()) {
            const QPointer<QWidget> shown = named.open(window);
            rest(window);
            QVERIFY2(shown, qPrintable(named.name));
            look(named.name, shown);
            if (shown)
                shown->close();
            QTRY_VERIFY(!shown || !shown->isVisible());
        }
    }

    static QList<std::pair<QString, QString>> textsIn(QWidget *shown)
    {
        QList<std::pair<QString, QString>> texts{{u"title"_s, shown->windowTitle()}};
        const auto widgets = shown->findChildren<QWidget *>();
        for (auto *widget : widgets) {
            if (isInternal(widget))
                continue;
            texts.append({u"tool tip"_s, widget->toolTip()});
            texts.append({u"What's This"_s, widget->whatsThis()});
            if (const auto *label = qobject_cast<QLabel *>(widget))
                texts.append({u"label"_s, label->text()});
            else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
                texts.append({u"button"_s, button->text()});
            else if (const auto *edit = qobject_cast<QLineEdit *>(widget))
                texts.append({u"placeholder"_s, edit->placeholderText()});
            else if (const auto *box = qobject_cast<QComboBox *>(widget))
                for (int at = 0; at < box->count(); ++at)
                    texts.append({u"choice"_s, box->itemText(at)});
            else if (const auto *tabs = qobject_cast<QTabBar *>(widget))
                for (int at = 0; at < tabs->count(); ++at)
                    texts.append({u"tab"_s, tabs->tabText(at)});
            else if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
                for (int at = 0; at < view->model()->columnCount(); ++at)
                    texts.append({u"heading"_s, view->model()->headerData(at, Qt::Horizontal).toString()});
        }
        for (const auto *action : shown->findChildren<QAction *>())
            texts.append({{u"command"_s, action->text()}, {u"status tip"_s, action->statusTip()}, {u"tip"_s, action->toolTip()}});
        return texts;
    }

    /// Words that stand outside the brackets and are neither the book's nor a key's, a currency's or the program's name.
    static bool isBare(const QString &text, const QSet<QString> &data)
    {
        static const QRegularExpression s_word(u"[A-Za-z]{3,}"_s);
        static const QRegularExpression s_known(
            u"\\b(Tradebook|Ctrl|Shift|Alt|Meta|Del|Esc|Return|Enter|Home|End|PgUp|PgDown|Space|Backspace|Tab|Ins|Up|Down|Left|Right|[KMG]iB|bytes?|[A-Z]{3})\\b"_s);
        const QString outside = PseudoLocale::bare(text).trimmed();
        for (const auto &line : outside.split(QRegularExpression(u"[\\n·›,]"_s), Qt::SkipEmptyParts)) {
            const QString part = line.trimmed();
            if (data.contains(part) || part.contains(u'/') || part.contains(u'@') || isOfData(part, data))
                continue;
            if (QString(part).remove(s_known).contains(s_word))
                return true;
        }
        return false;
    }

    /// "CF55 2XH Cardiff", and countries, which stand in the book as codes and are written in English for the post.
    static bool isOfData(const QString &part, const QSet<QString> &data)
    {
        for (qsizetype at = part.indexOf(u' '); at > 0; at = part.indexOf(u' ', at + 1)) {
            if (data.contains(part.left(at)) && data.contains(part.mid(at + 1)))
                return true;
        }
        const auto country = countryCode(part);
        return country && data.contains(*country);
    }

    std::unique_ptr<SampleSetting> m_sample;
};

QTEST_MAIN(tst_everywindow)
#include "tst_everywindow.moc"
