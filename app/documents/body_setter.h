// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/page_flow.h"
#include "app/drawing/wording.h"

namespace khung::app {

/// A heading and where it stands, for the table of contents and the bookmarks.
struct ContentsEntry {
  Heading heading;
  int page = 0;
  double top = 0;
};

/// Sets the blocks of a document on pages and numbers its tables and figures.
class BodySetter {
public:
  explicit BodySetter(const Wording& words) : m_words(words) {}

  void put(const Block& block) {
    std::visit([&](const auto& part) { putPart(part); }, block);
  }
  /// Sets what was held back: headings wait for what follows, to stand on one page with it.
  void finish() { putHeadings(0); }
  PageFlow& flow() { return m_flow; }
  const std::vector<ContentsEntry>& entries() const { return m_entries; }

private:
  void putPart(const Heading& heading);
  void putPart(const Paragraph& paragraph);
  void putPart(const Table& table);
  void putPart(const Figure& figure);
  double headingsHeight() const;
  void putHeadings(double following);
  void putWaiting();
  void putHeading(const Heading& heading);
  void putRemark(const Paragraph& remark);
  SetText headingText(const Heading& heading) const;
  SetText remarkText(const Paragraph& remark) const;
  void putMissing(const Paragraph& paragraph);
  void drawScene(const Scene& scene, double scale);

  const Wording& m_words;
  PageFlow m_flow;
  std::vector<ContentsEntry> m_entries;
  std::vector<std::variant<Heading, Paragraph>> m_waiting; ///< headings, each with the remarks below it
  int m_tables = 0;
  int m_figures = 0;
};

} // namespace khung::app
