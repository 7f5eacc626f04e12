// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/moving.h"
#include "core/list/list.h"
#include "core/model/record.h"
#include "core/repo/views.h"
#include "core/restore/staging.h"
#include "ui/openbook.h"
#include "ui/opening.h"
#include "ui/running/windowcall.h"
#include "ui/support/theme.h"
#include "ui/widgets/messagebar.h"

#include <QMainWindow>
#include <QTimer>

#include <array>

class QActionGroup;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace tradebook::ui {

class BackupDesk;
class BookDesk;
class BookStatus;
class HealthDesk;
class HelpDesk;
class ImportDesk;
class Page;
class RestoreDesk;
class SearchPalette;
class Sidebar;
class UndoDesk;
class ViewsDesk;
class WelcomePage;

/// The window: menus, toolbar, pages at the left, the page, the status bar. Wires the parts; what they do stands in them. UI thread.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Backup: of a book that is only looked at, in a window beside the main one. Such a window deletes itself when closed.
    enum class Role { Book, Backup };

    explicit MainWindow(Role role = Role::Book, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a book; the answer is a page of it, or a sentence in the message bar.
    void openBook(const QString &path, Store::Mode mode = Store::Mode::ReadWrite);
    /// Shows the window, with the book that is being opened as soon as that is there; an opening that is none shows it at once.
    void startWith(const Opening &opening);
    /// Shows what a backup holds; the staged copy of it lives as long as the window. `when` names the backup.
    void lookAt(const restore::Staged &staged, const QString &when);
    /// Opens the sample shop, at its usual place where no path is given, and makes it first where there is none.
    void openSample(const QString &path = {});
    /// "orders", "products", "categories" or "users"; the page comes up with the next book too. False for any other name.
    bool showPage(const QString &name);
    [[nodiscard]] static QStringList pageNames();
    /// "backup" or "new-order": done as soon as a book is open, or told why not.
    void doAction(const QString &name);
    [[nodiscard]] static QStringList actionNames();
    /// A second start, or another window of this person, asks for this; false where it has to see to that itself.
    [[nodiscard]] bool takeCall(const WindowCall &call);

    [[nodiscard]] BookDesk *desk() const { return m_desk; }
    [[nodiscard]] MessageBar *messageBar() const { return m_messages; }
    /// Builds it where it has not been shown yet.
    [[nodiscard]] Page *page(const QString &name);
    [[nodiscard]] UndoDesk *undoDesk() const { return m_undo; }
    [[nodiscard]] RestoreDesk *restoreDesk() const { return m_restoring; }
    [[nodiscard]] BackupDesk *backupDesk() const { return m_backups; }
    [[nodiscard]] SearchPalette *searchPalette() const { return m_palette; }
    [[nodiscard]] ViewsDesk *viewsDesk() const { return m_views; }
    [[nodiscard]] HealthDesk *healthDesk() const { return m_health; }
    [[nodiscard]] HelpDesk *helpDesk() const { return m_help; }
    /// Offers what is left of a start that ended badly, once, when the book is there and nothing else is being said.
    void offerCrashReport(const QString &folder);
    [[nodiscard]] ImportDesk *importDesk() const { return m_imports; }
    /// Closes as the system asks for it, when nobody may be there to answer a question.
    void closeUnasked();
    /// The desktop is about to end the session: what is typed but not written yet is written, and closing soon after asks nothing.
    void saveForLogOut();
    /// Brings up the page of this record, and the record in it.
    void showRecord(const RecordRef &record);
    [[nodiscard]] bool hasBook() const { return static_cast<bool>(m_book); }
    /// Brings up the page of a saved view, with all that the view holds; or says why it cannot be shown.
    void showView(repo::views::ViewId id);
    /// The view that is shown; the list may differ from it by now.
    [[nodiscard]] std::optional<repo::views::ViewId> shownView() const { return m_shownView; }
    /// Neither opening nor reading is under way.
    [[nodiscard]] bool isSettled() const;

    void openSettings();
    void showError(const Error &error);

    /// What a window that is built anew goes on with.
    struct Renewal {
        QString book = {}; ///< empty: none is open
        Store::Mode mode = Store::Mode::ReadWrite;
        std::optional<RecordRef> record = {};
    };
    /// Opens the book again, at the record, and the settings from which the language was changed.
    void goOnWith(const Renewal &renewal);

Q_SIGNALS:
    /// Another language was chosen. The book is closed, and what was typed is kept in it; the window wants to be built anew.
    void renewalAsked(const tradebook::ui::MainWindow::Renewal &renewal);
    /// The person wants a second window, with this book.
    void newWindowAsked(const QString &path);
    /// The book that was asked for is shown by another window of this person, which has come to the front.
    void shownElsewhere(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCentre();
    /// Builds the page where that has not been done: most people begin with one, and each takes a good part of a start.
    Page *pageAt(int at);
    [[nodiscard]] QList<Page *> builtPages() const;
    void connectPage(Page *page);
    void addListCommands(Page *page);
    [[nodiscard]] static QStringList pageTitles();
    [[nodiscard]] static RecordKind kindAt(int at);
    /// -1 for a kind without a page of its own.
    [[nodiscard]] static int indexOf(RecordKind kind);
    void buildActions();
    void buildToolBar();
    void offerRestore(MessageBar::Message &message, const QString &path);
    QAction *newAction(const QString &text, const QString &tip, const QString &iconName, const QKeySequence &shortcut);
    QMenu *buildFileMenu();
    QMenu *buildEditMenu();
    QMenu *buildRecordMenu();
    QAction *buildSearch();
    void openSearch();
    QMenu *buildDatabaseMenu();
    void addRestoreCommands(QMenu *menu);
    void hideBookCommands();
    void addBackupCommands(QMenu *menu);
    void addRecordTools(QToolBar *bar);
    QMenu *buildViewMenu();
    QMenu *buildHelpMenu();
    void buildAppearanceMenu(QMenu *view);
    void fillRecent();

    [[nodiscard]] Page *currentPage();
    [[nodiscard]] Page *pageOf(RecordKind kind);
    void makeNew(RecordKind kind);
    void orderNewMenu();
    void updateCommands();
    void textOrRows(const char *slot, void (Page::*command)());
    void deleteTextOrRows();
    void selectAllTextOrRows();
    void takeChanges(const Changes &changes);
    void takeTold(const MessageBar::Message &message);
    void offer(const QString &sentence, const QString &button, QAction *action);
    void showAhead();
    void showBlocked(const Error &error);
    void showHistory();
    void showRecordHistory();
    void showStatistics();

    void askNewBook();
    void askOpenBook();
    void askNewWindow();
    void chooseBook(const QString &title, const QString &folder, const std::function<void(const QString &path)> &then);
    /// In this window, whoever else has it.
    void openHere(const QString &path, Store::Mode mode);
    [[nodiscard]] bool isShowing(const QString &path) const;
    void comeForward(const QString &token);
    void doWanted();
    void showShortcuts();
    void showAbout();
    void takeBook(const OpenBook &book);
    /// What is asked of a book once its first rows are on the screen.
    void follow();
    void appear();
    void takeFacts(const OpenBook &book);
    void takeClosed();
    void showName();
    void resetPlace();
    void keepPlace();
    void speakAnew();
    void takeFirstSize();
    void showRefusal(const QString &path, const Error &error);
    void sayRefusal(const QString &path, const Error &error);
    void sayElsewhere(const QString &path);
    void offerToFind(MessageBar::Message &message, const QString &path, const Error &error);
    void offerBackups(MessageBar::Message &message, const QString &path);
    void lookFor(const QString &path);
    /// Where the book that has been opened lies badly, or can only be read.
    void sayHowItLies();
    void acceptPlace();
    void askWhereTo(const QString &path, book::OldBook old);
    void takeMoved(const QString &from, const Result<book::Moved> &outcome);
    void showBusy(const QString &what);
    void setCurrentPage(int at);
    void choosePage(int at);
    QWidget *buildSidebar();
    void listViews();
    void countView(repo::views::ViewId id);
    void showPlace();
    void leaveView();
    void saveView();
    void renameView(repo::views::ViewId id);
    void updateView(repo::views::ViewId id);
    void showViewMenu(const QPoint &where);
    void renewShownView();
    [[nodiscard]] std::optional<repo::views::ViewId> viewAt(int row) const;
    void askCounts();
    void showCounts();
    void beginCheck();
    void addHealthCommand(QMenu *menu);
    QAction *newImportAction();
    void connectImports();
    void beginBookFor(const QString &name);
    void connectHealth();
    void showChecked();
    void connectBackups();
    void showBackupCommands();
    /// The backup that is due before the open book is closed, then goOn().
    void leaveBook(std::function<void()> goOn);
    void focusNextPane();
    void restore();

    /// The commands whose state follows the page, the keyboard and the journal.
    struct Commands {
        QAction *undo = nullptr;
        QAction *redo = nullptr;
        QAction *cut = nullptr;
        QAction *copy = nullptr;
        QAction *paste = nullptr;
        QAction *remove = nullptr;
        QAction *selectAll = nullptr;
        QAction *search = nullptr;
        QAction *duplicate = nullptr;
        QAction *bulkEdit = nullptr;
        QAction *merge = nullptr;
        QAction *anonymise = nullptr;
        QAction *recordHistory = nullptr;
        QAction *columns = nullptr;
        QAction *saveView = nullptr;
        QAction *backUpNow = nullptr;
        QAction *backUpTo = nullptr;
        QList<QAction *> create;
        QToolButton *newButton = nullptr;
        QMenu *newMenu = nullptr;
    };

    const Role m_role;
    restore::Staged m_looked; ///< with Role::Backup
    QString m_lookedWhen;
    BookDesk *m_desk;
    UndoDesk *m_undo;
    RestoreDesk *m_restoring;
    BackupDesk *m_backups;
    HealthDesk *m_health;
    ImportDesk *m_imports;
    ViewsDesk *m_views;
    HelpDesk *m_help;
    Commands m_commands;
    OpenBook m_book;
    QString m_opening; ///< the path of the book that is on its way
    QString m_wanted; ///< what is to be done once it is there
    std::optional<MessageBar::Message> m_afterOpening; ///< to be said then
    Sidebar *m_sidebar;
    Sidebar *m_viewList;
    QLabel *m_viewsHeading;
    std::optional<repo::views::ViewId> m_shownView;
    std::optional<repo::views::ViewId> m_viewToShow; ///< has been saved, is not listed yet
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    std::array<Page *, 4> m_pages{}; ///< in the order of the sidebar; null until it is built
    SearchPalette *m_palette = nullptr;
    QList<QAction *> m_viewCommands; ///< of the search palette, as it was opened last
    BookStatus *m_status;
    QMenu *m_recentMenu = nullptr;
    QActionGroup *m_pageActions = nullptr;
    QList<QAction *> m_bookActions; ///< that need an open book
    QList<QAction *> m_idleActions; ///< that wait while a book is being opened
    int m_currentPage = 0;
    QList<qint64> m_counts;
    QTimer m_countTimer;
    QTimer m_appearTimer; ///< runs while the window waits for its book before it is shown
    bool m_hasFollowed = false;
    bool m_hasCounts = false;
    bool m_isQuitting = false;
    std::optional<Renewal> m_renewal; ///< while the book is closed for it; afterwards, until the record is shown
    bool m_isUndoOffered = false; ///< the message bar's button takes the last change back, or makes it again
};

} // namespace tradebook::ui
