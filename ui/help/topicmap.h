// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

class QWidget;

namespace tradebook::ui {

/// The topic that belongs to a part of the window, by the name of its class without namespaces. Here and nowhere else.
[[nodiscard]] const QHash<QString, QString> &topicsByClass();
/// A property of a widget that names its topic, where its class is not one of ours: a dialog of Qt.
inline constexpr auto kTopicProperty = "helpTopic";
/// The topic for what has the keyboard: that of the nearest widget around it that has one. UI thread.
[[nodiscard]] QString topicFor(const QWidget *widget);

} // namespace tradebook::ui
