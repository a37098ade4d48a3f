// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QString>

namespace khung::validators {

/// What is kept of a part of a check that runs again only when something it read was touched.
struct CheckStep {
  QSet<QString> dependencies;
  bool stale = true;
  double milliseconds = 0; ///< of the last run; 0 when it never ran

  void touch(const QSet<QString>& parts) { stale = stale || dependencies.intersects(parts); }
};

} // namespace khung::validators
