# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Qt's headers are most of what a source of ours makes the compiler read: they are read once for each kind of target. Every source still
# names what it uses: clang-tidy reads them without (dev.d/tidy/tidy.py), and so does -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON. No compiler cache
# is used: with these headers it costs a first build more than it saves a second one.
set(TRADEBOOK_CORE_HEADERS
    <algorithm> <array> <functional> <memory> <optional> <span> <string> <string_view> <utility> <vector>
    <QByteArray> <QCoreApplication> <QDate> <QDateTime> <QDir> <QFile> <QFileInfo> <QFuture> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QList> <QLocale> <QLoggingCategory> <QObject> <QPointer> <QSet> <QString> <QStringList> <QStringView> <QTemporaryDir> <QThread>
    <QTimeZone> <QTimer> <QVariant> <tl/expected.hpp>)
set(TRADEBOOK_WIDGET_HEADERS
    <QAbstractItemView> <QAction> <QApplication> <QBoxLayout> <QCheckBox> <QComboBox> <QDialog> <QDialogButtonBox> <QGridLayout>
    <QHeaderView> <QKeyEvent> <QLabel> <QLineEdit> <QListView> <QMainWindow> <QMenu> <QPainter> <QPlainTextEdit> <QPushButton> <QScrollArea>
    <QSplitter> <QStyle> <QTableView> <QToolBar> <QToolButton> <QTreeView> <QWidget>)
set(TRADEBOOK_TEST_HEADERS <QRegularExpression> <QSignalSpy> <QTest>)

# tradebook_share_precompiled(TARGET KIND HEADERS…): the first target of a kind carries the headers, those after it use its own.
function(tradebook_share_precompiled target kind)
    get_property(carrier GLOBAL PROPERTY tradebook_precompiled_${kind})
    if(carrier)
        target_precompile_headers(${target} REUSE_FROM ${carrier})
    else()
        target_precompile_headers(${target} PRIVATE ${ARGN})
        set_property(GLOBAL PROPERTY tradebook_precompiled_${kind} ${target})
    endif()
endfunction()
