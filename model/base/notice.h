// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace khung::model {

/// Where in an input something stands. Line and column count from 1; 0 means unknown.
struct Place {
  QString file;
  int line = 0;
  int column = 0;

  bool operator==(const Place&) const = default;
};

/// One remark on an input or an action: a stable code, the values its sentence needs, and a place.
/// The sentence itself is made in app/messages, in the reader's language.
struct Notice {
  enum class Level { Info, Warning, Error };

  QString code;         ///< e.g. "text.unknown-key"; every code has a sentence in app/messages
  QStringList values;   ///< %1, %2 ... of the sentence
  Place place;
  Level level = Level::Error;

  bool operator==(const Notice&) const = default;
};

using Notices = std::vector<Notice>;

inline bool hasErrors(const Notices& notices) {
  for (const Notice& notice : notices) {
    if (notice.level == Notice::Level::Error) {
      return true;
    }
  }
  return false;
}

} // namespace khung::model
