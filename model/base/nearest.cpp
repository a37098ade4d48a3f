// SPDX-License-Identifier: Apache-2.0
#include "model/base/nearest.h"

#include "model/base/vietnamese.h"

#include <algorithm>
#include <vector>

namespace khung::model {
namespace {

/// Letters to add, drop, change or swap; stops counting above the limit.
int distance(QStringView a, QStringView b, int limit) {
  if (qAbs(a.size() - b.size()) > limit) {
    return limit + 1;
  }
  const std::size_t width = static_cast<std::size_t>(b.size()) + 1;
  std::vector<int> before(width), last(width), row(width);
  for (std::size_t j = 0; j < width; ++j) {
    last[j] = static_cast<int>(j);
  }
  for (qsizetype i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    int best = row[0];
    for (qsizetype j = 1; j <= b.size(); ++j) {
      const auto at = static_cast<std::size_t>(j);
      const int change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[at] = std::min(row[at], before[at - 2] + 1);
      }
      best = std::min(best, row[at]);
    }
    if (best > limit) {
      return limit + 1;
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last.back();
}

} // namespace

QString nearest(QStringView word, const QStringList& known) {
  constexpr qsizetype longest = 200; // hostile keys are not worth the time
  const QString asked = folded(word.left(longest));
  QString result;
  int best = static_cast<int>(std::max<qsizetype>(1, asked.size() / 3)) + 1;
  for (const QString& candidate : known) {
    const int letters = distance(asked, folded(candidate), best);
    if (letters < best) {
      best = letters;
      result = candidate;
    }
  }
  return result;
}

} // namespace khung::model
