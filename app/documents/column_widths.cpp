// SPDX-License-Identifier: Apache-2.0
#include "app/documents/document_content.h"
#include "app/drawing/text_measure.h"

#include <QFontMetricsF>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace khung::app {
namespace {

constexpr qsizetype measuredRows = 400; ///< enough to know what a column holds

/// What a column wants: the width of its longest word, the length of all its text in one line, and that of its longest
/// cell.
struct Need {
  double word = 0;
  double text = 0;
  double cell = 0;
};

class Measure {
public:
  explicit Measure(double size) : m_plain(serifFont(size)), m_bold(serifFont(size, true)) {}

  void add(Need& need, const QString& text, bool bold) {
    const double before = need.text;
    const QFontMetricsF& metrics = bold ? m_bold : m_plain;
    QHash<QString, double>& words = bold ? m_boldWords : m_plainWords;
    QString word;
    for (qsizetype i = 0; i <= text.size(); ++i) {
      const QChar c = i < text.size() ? text[i] : QChar(u' ');
      // Lines break at blanks, and behind hyphens and slashes that no digit follows.
      const bool ends = c.isSpace() || ((c == u'-' || c == u'/') && i + 1 < text.size() && text[i + 1].isLetter());
      if (!c.isSpace()) {
        word += c;
      }
      if (ends && !word.isEmpty()) {
        const auto known = words.constFind(word);
        const double width = known != words.constEnd() ? *known : metrics.horizontalAdvance(word) / fontOversize;
        words.insert(word, width);
        need.word = std::max(need.word, width);
        need.text += width + 3;
        word.clear();
      }
    }
    need.cell = std::max(need.cell, need.text - before);
  }

private:
  QFontMetricsF m_plain;
  QFontMetricsF m_bold;
  QHash<QString, double> m_plainWords;
  QHash<QString, double> m_boldWords;
};

/// Takes from the widest columns what is too much.
std::vector<double> cutLongest(std::vector<double> widths, double width) {
  double low = 0, high = width;
  for (int step = 0; step < 60; ++step) {
    const double limit = (low + high) / 2;
    double sum = 0;
    for (const double w : widths) {
      sum += std::min(w, limit);
    }
    (sum > width ? high : low) = limit;
  }
  for (double& w : widths) {
    w = std::min(w, low);
  }
  return widths;
}

} // namespace

std::vector<double> columnWidths(const Table& table, double width, double size, double padding) {
  const std::size_t count = table.columns.size();
  std::vector<Need> needs(count);
  Measure measure(size);
  for (std::size_t i = 0; i < count; ++i) {
    measure.add(needs[i], table.columns[i].title, true);
    needs[i].word = std::max(needs[i].word, needs[i].text / 2.6); // titles of at most about three lines
    qsizetype rows = 0;
    for (const TableRow& row : table.rows) {
      if (!row.heads && static_cast<qsizetype>(i) < row.cells.size() && rows++ < measuredRows) {
        measure.add(needs[i], row.cells[static_cast<qsizetype>(i)], false);
      }
    }
  }
  // No single word may take more than its part of the page; longer ones, codes mostly, are broken.
  const double longest = width * std::clamp(1.5 / static_cast<double>(count), 0.17, 0.33);
  std::vector<double> least(count), wanted(count), widths(count);
  for (std::size_t i = 0; i < count; ++i) {
    least[i] = std::min(needs[i].word + 1, longest) + padding;
    wanted[i] = std::sqrt(needs[i].text) / 2 + std::sqrt(needs[i].cell);
  }
  const double total = std::accumulate(least.begin(), least.end(), 0.0);
  if (total >= width) {
    return cutLongest(least, width);
  }
  // By the roots of the lengths of all text and of the longest cell, which makes the rows about as low as they can be;
  // columns whose words need more get that, and the others share the rest.
  std::vector<bool> fixed(count, false);
  for (bool changed = true; changed;) {
    changed = false;
    double room = width, sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
      room -= fixed[i] ? least[i] : 0;
      sum += fixed[i] ? 0 : wanted[i];
    }
    for (std::size_t i = 0; i < count; ++i) {
      widths[i] = fixed[i] ? least[i] : room * wanted[i] / sum;
      if (!fixed[i] && widths[i] < least[i]) {
        fixed[i] = true;
        changed = true;
      }
    }
  }
  return widths;
}

} // namespace khung::app
