// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibility.h"
#include "ui/bookdesk.h"
#include "ui/pages/listpage.h"
#include "ui/search/searchpalette.h"
#include "ui/viewsdesk.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tradebook;
using namespace tradebook::test;
using namespace tradebook::ui;

namespace {

/// A window with its palette, and the keyboard.
struct Desk {
    explicit Desk(const QString &book)
        : window(book)
    {
        palette = window->searchPalette();
        window->activateWindow();
    }

    void open() { window.action(u"Search…"_s)->trigger(); }
    [[nodiscard]] bool settle()
    {
        return test::comes([this] { return palette->isSettled(); }) && window.settle();
    }
    [[nodiscard]] bool type(const QString &text)
    {
        palette->box()->clear();
        QTest::keyClicks(palette->box(), text);
        return settle();
    }
    void press(Qt::Key key) { QTest::keyClick(palette->box(), key); }
    /// "Users: Anna | Commands: …": headings and what stands below them.
    [[nodiscard]] QStringList rows(const QString &heading) const
    {
        QStringList below;
        bool isBelow = false;
        for (const auto &item : palette->items()) {
            if (item.isHeading())
                isBelow = item.text == heading;
            else if (isBelow)
                below << item.text;
        }
        return below;
    }
    [[nodiscard]] PaletteItem current() const { return palette->items().value(palette->list()->currentIndex().row()); }

    Window window;
    SearchPalette *palette;
};

} // namespace

class tst_palette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_setting = std::make_unique<WindowSetting>();
        m_sample = std::make_unique<SampleBook>();
        auto reader = must(db::Connection::open(m_sample->path(), {}));
        m_user = scalar(reader, u"SELECT name FROM users ORDER BY id LIMIT 1"_s);
        m_sku = scalar(reader, u"SELECT sku FROM products ORDER BY id LIMIT 1"_s);
        m_number = scalar(reader, u"SELECT number FROM orders ORDER BY id DESC LIMIT 1"_s);
    }
    void cleanupTestCase()
    {
        m_sample.reset();
        m_setting.reset();
    }
    void cleanup() { QSettings().clear(); }

    void opensByItsKeyAndGivesTheKeyboardBack()
    {
        Desk desk(m_sample->path());
        auto *before = desk.window->focusWidget();
        QVERIFY(before);
        QCOMPARE(desk.window.action(u"Search…"_s)->shortcut(), QKeySequence(u"Ctrl+K"_s));
        desk.open();
        QVERIFY(desk.palette->isVisible());
        QCOMPARE(desk.window->focusWidget(), desk.palette->box());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.palette->isVisible());
        QCOMPARE(desk.window->focusWidget(), before);
        // Wherever else the keyboard goes, it goes out of sight and takes nothing back.
        desk.open();
        auto *page = static_cast<ListPage *>(desk.window->page(u"orders"_s));
        page->focusFilter();
        QVERIFY(!desk.palette->isVisible());
        QCOMPARE(desk.window->focusWidget(), page->filterBox());
    }

    void findsRecordsOfEveryKind()
    {
        Desk desk(m_sample->path());
        desk.open();
        QVERIFY(desk.type(m_user));
        QVERIFY2(desk.rows(u"Users"_s).contains(m_user), qPrintable(desk.palette->stateText()));
        QVERIFY(desk.palette->stateText().contains(u"Users: "_s));
        QVERIFY(desk.type(m_sku.toLower()));
        QVERIFY(!desk.rows(u"Products"_s).isEmpty());
        QCOMPARE(desk.current().detail.section(u' ', 0, 0), m_sku);
        QVERIFY(!desk.current().figure.isEmpty());
        QVERIFY(desk.type(m_number));
        QCOMPARE(desk.rows(u"Orders"_s).value(0), m_number);
    }

    void enterShowsTheRecordOnItsPage()
    {
        Desk desk(m_sample->path());
        desk.window->showPage(u"users"_s);
        QVERIFY(desk.window.settle());
        desk.open();
        QVERIFY(desk.type(m_sku));
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.palette->isVisible());
        QVERIFY(desk.window.settle());
        auto *page = desk.window->page(u"products"_s);
        QVERIFY(page->isVisible());
        QCOMPARE(page->record(), std::optional(RecordRef{RecordKind::Product, 1}));
        QCOMPARE(desk.window->focusWidget(), page->listView()); // and the arrow keys go on from there
    }

    // Enter belongs to the text: what an older text has found is not taken.
    void enterWaitsForTheAnswer()
    {
        Desk desk(m_sample->path());
        QSignalSpy chosen(desk.palette, &SearchPalette::recordChosen);
        desk.open();
        QVERIFY(desk.type(m_user));
        desk.palette->box()->clear();
        QTest::keyClicks(desk.palette->box(), m_number);
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(chosen.size(), 1);
        const auto record = chosen.first().first().value<RecordRef>();
        QCOMPARE(record.kind, RecordKind::Order);
        QVERIFY(desk.window.settle());
    }

    void arrowKeysLeaveHeadingsOut()
    {
        Desk desk(m_sample->path());
        desk.open();
        QVERIFY(desk.type(u"a"_s));
        QVERIFY(desk.palette->items().size() > 5);
        const int count = static_cast<int>(desk.palette->items().size());
        const auto first = desk.current();
        QVERIFY(!first.isHeading());
        for (int at = 0; at < count; ++at) {
            desk.press(Qt::Key_Down);
            QVERIFY(!desk.current().isHeading());
        }
        desk.press(Qt::Key_PageUp);
        desk.press(Qt::Key_PageUp);
        desk.press(Qt::Key_PageUp);
        QVERIFY(desk.current().isSameAs(first));
        desk.press(Qt::Key_Up); // round
        QVERIFY(desk.current().isSameAs(desk.palette->items().last()));
        desk.press(Qt::Key_Down);
        QVERIFY(desk.current().isSameAs(first));
    }

    void findsAndCarriesOutCommands()
    {
        Desk desk(m_sample->path());
        desk.open();
        QVERIFY(desk.type(u"user new"_s));
        QCOMPARE(desk.rows(u"Commands"_s).value(0), u"New User"_s);
        QVERIFY(desk.type(u"cate"_s));
        QVERIFY(desk.rows(u"Commands"_s).contains(u"Categories"_s));
        QVERIFY(desk.type(u"categories"_s));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.window->page(u"categories"_s)->isVisible());
        QVERIFY(desk.window.settle());
        // What cannot be done now is not offered.
        desk.open();
        QVERIFY(desk.type(u"merge"_s));
        QVERIFY(!desk.rows(u"Commands"_s).contains(u"Merge…"_s));
        // Nor the palette itself.
        QVERIFY(desk.type(u"search"_s));
        QVERIFY(!desk.rows(u"Commands"_s).contains(u"Search…"_s));
    }

    void anEmptyTextShowsWhatWasUsedLast()
    {
        Desk desk(m_sample->path());
        desk.open();
        QVERIFY(desk.rows(u"Recent"_s).isEmpty());
        QVERIFY(desk.rows(u"Commands"_s).contains(u"New Order"_s));
        QVERIFY(desk.type(m_user));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.window.settle());
        desk.open();
        QVERIFY(desk.type(u"products"_s));
        desk.press(Qt::Key_Return);
        QVERIFY(desk.window.settle());
        desk.open();
        QCOMPARE(desk.rows(u"Recent"_s), (QStringList{u"Products"_s, m_user}));
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.window->page(u"users"_s)->isVisible());
        QVERIFY(desk.window.settle());
    }

    void savedViewsAreCommands()
    {
        SampleBook sample;
        Desk desk(sample.path());
        bool isAdded = false;
        desk.window->viewsDesk()->add({.name = u"Zebra crossing"_s, .content = {.kind = list::Kind::Products}},
            [&isAdded](const Result<repo::views::ViewId> &id) { isAdded = id.isOk(); });
        QTRY_VERIFY(isAdded);
        QTRY_COMPARE(desk.window->viewsDesk()->views().size(), 1);
        for (int round = 0; round < 2; ++round) { // and once more, when it is in the list of what was used
            desk.open();
            QVERIFY(desk.type(u"zebra c"_s));
            QCOMPARE(desk.rows(u"Commands"_s).value(0), u"Zebra crossing"_s); // before the Undo that names it
            desk.press(Qt::Key_Return);
            QTRY_COMPARE(desk.window->shownView(), std::optional(desk.window->viewsDesk()->views().first().id));
            QVERIFY(desk.window->page(u"products"_s)->isVisible());
            QVERIFY(desk.window.settle());
        }
    }

    // Each key interrupts the question of the one before; only what belongs to the text is shown.
    void typingFastShowsTheLastText()
    {
        Desk desk(m_sample->path());
        QSignalSpy failures(desk.palette, &SearchPalette::failed);
        desk.open();
        for (int round = 0; round < 20; ++round) {
            desk.palette->box()->setText(QString(u"aeiou"_s.at(round % 5)));
            QCoreApplication::processEvents(QEventLoop::AllEvents, 40);
        }
        QVERIFY(desk.type(m_number));
        QCOMPARE(desk.rows(u"Orders"_s).value(0), m_number);
        QCOMPARE(failures.size(), 0);
    }

    void saysWhenNothingMatches()
    {
        Desk desk(m_sample->path());
        desk.open();
        QVERIFY(desk.type(u"xyzzyqwv"_s));
        QCOMPARE(desk.palette->stateText(), u"Nothing matches “xyzzyqwv”"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.palette->isVisible());
        desk.press(Qt::Key_Down);
        QVERIFY(!desk.palette->list()->currentIndex().isValid());
        auto *empty = desk.palette->findChild<EmptyState *>();
        QVERIFY(empty->isVisible() && desk.palette->list()->geometry().contains(empty->geometry()));
        QCOMPARE(cutOffText(empty), QString());
        QVERIFY(desk.type(m_number) && !empty->isVisible());
    }

    void forgivesATypoWhereNothingMatches()
    {
        Desk desk(m_sample->path());
        desk.open();
        auto word = m_user.section(u' ', -1).toLower();
        QVERIFY(word.size() >= 4);
        const auto typo = word.left(word.size() - 2) + word.right(1) + word.at(word.size() - 2);
        QVERIFY(desk.type(u"zzqq"_s));
        QVERIFY(desk.type(typo));
        QVERIFY2(
            desk.palette->stateText().startsWith(u"Nothing matches “%1”; showing “"_s.arg(typo)), qPrintable(desk.palette->stateText()));
        QVERIFY(!desk.current().isHeading());
        QVERIFY(desk.type(m_number));
        QVERIFY(!desk.palette->stateText().contains(u"showing"_s));
    }

    void takesAnyTextAsText()
    {
        Desk desk(m_sample->path());
        QSignalSpy failures(desk.palette, &SearchPalette::failed);
        desk.open();
        auto texts = hostileTexts();
        texts << u"\""_s << u"*"_s << u"NEAR(a b)"_s << u"a AND"_s << u"^a"_s << u"<b>x</b>"_s << u"&File"_s << u"%1"_s;
        for (const auto &text : std::as_const(texts)) {
            desk.palette->box()->setText(text);
            QVERIFY(desk.settle());
        }
        QCOMPARE(failures.size(), 0);
    }

    void mayBeClosedWhileAQuestionRuns()
    {
        Desk desk(m_sample->path());
        QSignalSpy chosen(desk.palette, &SearchPalette::recordChosen);
        desk.open();
        QTest::keyClicks(desk.palette->box(), m_user);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.palette->isVisible());
        QVERIFY(desk.window.settle());
        QTest::qWait(50); // the answer, which nobody waits for
        QCOMPARE(chosen.size(), 0);
        QVERIFY(!desk.palette->isVisible());
    }

    void theBookMayBeClosedMeanwhile()
    {
        Desk desk(m_sample->path());
        QSignalSpy failures(desk.palette, &SearchPalette::failed);
        desk.open();
        QTest::keyClicks(desk.palette->box(), m_user);
        desk.window->desk()->close();
        QTRY_VERIFY(!desk.window->hasBook());
        QVERIFY(!desk.palette->isVisible());
        QCOMPARE(failures.size(), 0);
        // Without a book there are commands only.
        desk.open();
        QVERIFY(desk.type(m_user));
        QVERIFY(desk.rows(u"Users"_s).isEmpty());
        QVERIFY(desk.type(u"new b"_s));
        QCOMPARE(desk.rows(u"Commands"_s).value(0), u"New Book…"_s);
    }

    void aReadOnlyBookIsSearched()
    {
        Window window;
        window->openBook(m_sample->path(), Store::Mode::ReadOnly);
        QTRY_VERIFY(window->hasBook());
        QVERIFY(window.settle());
        auto *palette = window->searchPalette();
        window.action(u"Search…"_s)->trigger();
        palette->box()->setText(m_sku);
        QTRY_VERIFY(palette->isSettled());
        QVERIFY(palette->items().size() >= 2);
        palette->box()->setText(u"new user"_s);
        QTRY_VERIFY(palette->isSettled());
        for (const auto &item : palette->items())
            QVERIFY(item.text != u"New User"_s);
    }

    void screenReadersAreToldAll()
    {
        Desk desk(m_sample->path());
        desk.open();
        QCOMPARE(desk.palette->box()->accessibleName(), u"Search"_s);
        QCOMPARE(desk.palette->list()->accessibleName(), u"Results"_s);
        QVERIFY(desk.type(m_sku));
        const auto index = desk.palette->list()->currentIndex();
        const auto row = index.data(Qt::DisplayRole).toString();
        QVERIFY2(row.contains(m_sku) && row.contains(desk.current().text), qPrintable(row));
        QVERIFY(!desk.palette->stateText().isEmpty());
        auto *bar = desk.window->findChild<QToolBar *>();
        QCOMPARE(bar->findChild<QToolButton *>(u"toolbarSearch"_s)->accessibleName(), u"Search"_s);
    }

    void staysWithinTheWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("small") << QSize(1024, 600) << Qt::LeftToRight;
        QTest::newRow("large") << QSize(1600, 1000) << Qt::LeftToRight;
        QTest::newRow("mirrored") << QSize(1024, 600) << Qt::RightToLeft;
    }

    void staysWithinTheWindow()
    {
        QFETCH(QSize, size);
        QFETCH(Qt::LayoutDirection, direction);
        Desk desk(m_sample->path());
        desk.window->setLayoutDirection(direction);
        desk.window->resize(size);
        desk.open();
        QVERIFY(desk.type(u"a"_s));
        QVERIFY(desk.window->rect().contains(desk.palette->geometry()));
        desk.window->resize(size - QSize(0, 40));
        QVERIFY(desk.window->rect().contains(desk.palette->geometry()));
        QVERIFY(!desk.palette->grab().isNull());
    }

private:
    std::unique_ptr<WindowSetting> m_setting;
    std::unique_ptr<SampleBook> m_sample;
    QString m_user;
    QString m_sku;
    QString m_number;
};

QTEST_MAIN(tst_palette)
#include "tst_palette.moc"
