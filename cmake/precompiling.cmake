# SPDX-FileCopyrightText: 2026 The Tradebook authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Qt's headers are most of what a source of ours makes the compiler read: they are read once for each kind of target. Every source still
# names what it uses: clang-tidy reads them without (dev.d/tidy.py), and so does -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON.
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

# What the launcher must be told so that it keeps what was compiled with such headers.
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
                                    ${CCACHE_PROGRAM})
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        add_compile_options(-fpch-preprocess)
    endif()
endif()

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
