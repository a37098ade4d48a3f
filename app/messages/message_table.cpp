// SPDX-License-Identifier: Apache-2.0
#include "app/messages/message_table.h"

#include <QCoreApplication>

namespace khung::app {

const std::vector<MessageEntry>& messageTable() {
  static const std::vector<MessageEntry> table = {
      {"file.unreadable", QT_TRANSLATE_NOOP("messages", "%1 cannot be read (%2). Check the path and your rights to it.")},
  };
  return table;
}

} // namespace khung::app
