// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bookdesk.h"
#include "ui/dialogs/newbookdialog.h"
#include "ui/help/topicmap.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/search/searchbutton.h"
#include "ui/support/icons.h"
#include "ui/support/measuring.h"
#include "ui/support/recentbooks.h"
#include "ui/tables/recordtable.h"
#include "ui/tables/sortmenu.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sidebar.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QMenuBar>
#include <QShortcut>
#include <QStandardPaths>
#include <QToolBar>

using namespace Qt::StringLiterals;

// The half of MainWindow that holds its commands. Names of menus and commands are a contract with help, screen readers and tests.
namespace tradebook::ui {
namespace {

/// Windows has no keys of its own for some commands.
QKeySequence usualKeys(QKeySequence::StandardKey command, const QKeySequence &where)
{
    const QKeySequence usual(command);
    return usual.isEmpty() ? where : usual;
}

} // namespace

QAction *MainWindow::newAction(const QString &text, const QString &tip, const QString &iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setStatusTip(tip);
    action->setToolTip(shortcut.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, shortcut.toString(QKeySequence::NativeText)));
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    return action;
}

void MainWindow::buildActions()
{
    menuBar()->addMenu(buildFileMenu());
    menuBar()->addMenu(buildEditMenu());
    menuBar()->addMenu(buildViewMenu());
    menuBar()->addMenu(buildRecordMenu());
    menuBar()->addMenu(buildDatabaseMenu());
    menuBar()->addMenu(buildHelpMenu());
    buildToolBar();
    auto *nextPane = new QShortcut(QKeySequence(Qt::Key_F6), this);
    connect(nextPane, &QShortcut::activated, this, &MainWindow::focusNextPane);
}

QMenu *MainWindow::buildFileMenu()
{
    auto *menu = new QMenu(tr("&File"), this);
    auto *newBook = newAction(tr("&New Book…"), tr("Begin a new, empty book"), u"newbook"_s, QKeySequence(tr("Ctrl+Shift+N")));
    connect(newBook, &QAction::triggered, this, &MainWindow::askNewBook);
    auto *open = newAction(tr("&Open Book…"), tr("Open a book from a file"), u"open"_s, QKeySequence::Open);
    connect(open, &QAction::triggered, this, &MainWindow::askOpenBook);
    auto *window = newAction(tr("Open in New &Window…"), tr("Open another book in a window of its own, beside this one"), {}, {});
    connect(window, &QAction::triggered, this, &MainWindow::askNewWindow);
    auto *close = newAction(tr("&Close Book"), tr("Close this book and show the Welcome page"), {}, QKeySequence::Close);
    connect(close, &QAction::triggered, this, [this] {
        leaveBook([this] {
            recentbooks::setSessionBook({}); // who closes a book does not want it back at the next start
            m_desk->close();
        });
    });
    auto *settings = newAction(tr("&Settings…"), tr("Change the settings of the book and of the program"), u"settings"_s,
        usualKeys(QKeySequence::Preferences, tr("Ctrl+,")));
    settings->setMenuRole(QAction::PreferencesRole);
    connect(settings, &QAction::triggered, this, &MainWindow::openSettings);
    auto *quit = newAction(tr("&Quit"), tr("Close the book and leave Tradebook"), {}, usualKeys(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    m_bookActions.append({window, close});
    m_idleActions.append({newBook, open, window, settings, close});

    m_recentMenu = new QMenu(tr("Open &Recent"), menu);
    m_recentMenu->menuAction()->setStatusTip(tr("Open one of the books opened last"));
    m_idleActions.append(m_recentMenu->menuAction());
    menu->addActions({newBook, open, window});
    menu->addMenu(m_recentMenu);
    menu->addSeparator();
    menu->addAction(newImportAction());
    menu->addSeparator();
    menu->addAction(settings);
    menu->addSeparator();
    menu->addActions({close, quit});
    fillRecent();
    return menu;
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    const auto paths = recentbooks::paths();
    for (qsizetype at = 0; at < paths.size(); ++at) {
        const QString &path = paths.at(at);
        QString name = recentbooks::displayName(path);
        name.replace(u"&"_s, u"&&"_s);
        auto *action = m_recentMenu->addAction(u"&%1 %2"_s.arg(at + 1).arg(name), this, [this, path] { openBook(path); });
        action->setStatusTip(tr("Open %1").arg(QDir::toNativeSeparators(path)));
    }
    if (!paths.isEmpty()) {
        m_recentMenu->addSeparator();
        auto *clear = m_recentMenu->addAction(tr("&Clear List"), this, [this] {
            recentbooks::clear();
            fillRecent();
        });
        clear->setStatusTip(tr("Forget which books were opened; the books themselves stay"));
    }
    m_recentMenu->setEnabled(!paths.isEmpty());
}

QMenu *MainWindow::buildViewMenu()
{
    auto *menu = new QMenu(tr("&View"), this);
    m_pageActions = new QActionGroup(this);
    const QStringList names = {tr("&Orders"), tr("&Products"), tr("&Categories"), tr("&Users")};
    const QStringList icons = {u"orders"_s, u"products"_s, u"categories"_s, u"users"_s};
    for (int at = 0; at < names.size(); ++at) {
        const QKeySequence keys(static_cast<int>(Qt::CTRL) | (static_cast<int>(Qt::Key_1) + at));
        auto *action = newAction(names.at(at), tr("Show the page %1").arg(pageTitles().at(at)), icons.at(at), keys);
        action->setCheckable(true);
        m_pageActions->addAction(action);
        m_bookActions.append(action);
        connect(action, &QAction::triggered, this, [this, at] {
            choosePage(at);
            currentPage()->focusList();
        });
        menu->addAction(action);
    }
    menu->addSeparator();
    m_commands.columns = newAction(tr("Co&lumns…"), tr("Choose which columns the list has, in which order"), {}, {});
    connect(m_commands.columns, &QAction::triggered, this, [this] { currentPage()->chooseColumns(); });
    m_commands.saveView
        = newAction(tr("&Save View…"), tr("Keep what the list shows under a name, to show it again later"), {}, QKeySequence(tr("Ctrl+S")));
    connect(m_commands.saveView, &QAction::triggered, this, &MainWindow::saveView);
    menu->addActions({m_commands.columns, m_commands.saveView});
    menu->addSeparator();
    auto *refresh = newAction(tr("&Refresh"), tr("Read the page again from the book"), u"refresh"_s, QKeySequence::Refresh);
    connect(refresh, &QAction::triggered, this, [this] {
        currentPage()->refresh();
        askCounts();
    });
    m_bookActions.append(refresh);
    menu->addAction(refresh);
    auto *sort = menu->addMenu(tr("Sort &By"));
    sort->menuAction()->setStatusTip(tr("Choose the columns that the list is sorted by"));
    connect(
        sort, &QMenu::aboutToShow, this, [this, sort] { SortMenu::fill(sort, qobject_cast<RecordTable *>(currentPage()->listView())); });
    m_bookActions.append(sort->menuAction());
    menu->addSeparator();
    buildAppearanceMenu(menu);
    return menu;
}

void MainWindow::buildAppearanceMenu(QMenu *view)
{
    auto *menu = view->addMenu(icon(u"appearance"_s), tr("&Appearance"));
    menu->menuAction()->setStatusTip(tr("Choose light or dark colours"));
    auto *group = new QActionGroup(this);
    struct Choice {
        QString name;
        QString tip;
        Theme::Appearance appearance;
    };
    const QList<Choice> choices = {
        {tr("&System"), tr("Follow the system's light or dark colours"), Theme::Appearance::System},
        {tr("&Light"), tr("Dark text on light ground"), Theme::Appearance::Light},
        {tr("&Dark"), tr("Light text on dark ground"), Theme::Appearance::Dark},
    };
    for (const auto &choice : choices) {
        auto *action = newAction(choice.name, choice.tip, {}, {});
        action->setCheckable(true);
        action->setChecked(Theme::instance() && Theme::instance()->appearance() == choice.appearance);
        group->addAction(action);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [appearance = choice.appearance] {
            if (auto *theme = Theme::instance())
                theme->setAppearance(appearance);
        });
        if (auto *theme = Theme::instance()) {
            connect(theme, &Theme::changed, action,
                [action, theme, appearance = choice.appearance] { action->setChecked(theme->appearance() == appearance); });
        }
    }
}

void MainWindow::buildToolBar()
{
    auto *bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(u"toolbar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    measureByFont(bar, [bar] { bar->setIconSize(QSize(1, 1) * iconEdge(bar->fontMetrics())); });
    addRecordTools(bar);
    m_commands.backUpNow->setIconText(tr("Back Up"));
    auto *restore = findChild<QAction *>(u"restore"_s);
    restore->setIconText(tr("Restore"));
    bar->addActions({m_commands.backUpNow, restore});
    m_commands.search->setIconText(tr("Search"));
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    auto *search = new SearchButton(m_commands.search, bar);
    search->setAccessibleName(m_commands.search->iconText());
    m_commands.search->setIconText(u' ' + m_commands.search->iconText());
    bar->addWidget(search);
    for (auto *action : {m_commands.undo, m_commands.redo, m_commands.backUpNow, restore}) {
        const QString name = action->iconText();
        bar->widgetForAction(action)->setAccessibleName(name);
        action->setIconText(u' ' + name); // the style leaves hardly a pixel between icon and words
    }
}

void MainWindow::askNewBook()
{
    auto *dialog = new NewBookDialog(this);
    connect(dialog, &NewBookDialog::chosen, this,
        [this](const QString &path, const book::NewBook &facts) { leaveBook([this, path, facts] { m_desk->create(path, facts); }); });
    dialog->open();
}

void MainWindow::askOpenBook()
{
    chooseBook(tr("Open Book"), {}, [this](const QString &path) { openBook(path); });
}

void MainWindow::askNewWindow()
{
    chooseBook(tr("Open in New Window"), {}, [this](const QString &path) { Q_EMIT newWindowAsked(path); });
}

void MainWindow::chooseBook(const QString &title, const QString &folder, const std::function<void(const QString &path)> &then)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setProperty(kTopicProperty, u"files"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Books (*.tradebook)"), tr("Backups (*.tradebook-backup)"), tr("All files (*)")});
    const auto recent = recentbooks::paths();
    const QString usual
        = recent.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : QFileInfo(recent.first()).absolutePath();
    dialog->setDirectory(folder.isEmpty() ? usual : folder);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

} // namespace tradebook::ui
