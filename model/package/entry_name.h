// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace khung::model {

/// Why a path must not stand in a package: it would leave the folder it is unpacked into, or not arrive under its name
/// on Windows, or show as something else. A directory's path ends in "/".
std::optional<Notice> entryNameFault(const QString& path, int longest);

/// Equal for paths that a file system may take for one: case and Unicode form left out.
QString entryNameKey(const QString& path);

/// A name as the container holds it; nothing when it is no UTF-8, or not ASCII and not marked as UTF-8.
std::optional<QString> decodedEntryName(QByteArrayView bytes, bool markedUtf8);

/// Bytes that are no text, fit to show: %XX for all but printable ASCII.
QString shownEntryName(QByteArrayView bytes);

/// Adds a fault for each path that equals an earlier one, or is a file and a folder at once.
void checkEntryNamesTogether(const QStringList& paths, Notices& notices);

} // namespace khung::model
