// SPDX-License-Identifier: Apache-2.0
#include "tests/support/paths.h"

namespace khung::tests {
namespace {

QString below(const QString& root, QStringView relative) {
  return relative.isEmpty() ? root : root + u'/' + relative.toString();
}

} // namespace

// The paths are known to this file alone, so that no other object differs between two checkouts.
QString sourcePath(QStringView relative) { return below(QStringLiteral(KHUNG_SOURCE_DIR), relative); }
QString buildPath(QStringView relative) { return below(QStringLiteral(KHUNG_BUILD_DIR), relative); }

} // namespace khung::tests
