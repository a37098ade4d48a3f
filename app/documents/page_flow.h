// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/document_content.h"

#include <QPainter>
#include <QRectF>
#include <QTextLayout>

#include <functional>
#include <memory>

namespace khung::app {

/// Text set in the document's type, ready to be put on pages line by line. Lengths are points.
class SetText {
public:
  struct Style {
    double size = 13;
    Qt::Alignment alignment = Qt::AlignLeft;
    double firstIndent = 0;
    double lineSpacing = 1.15; ///< of the type's own height
    QColor colour = Qt::black;
    bool anywhere = false; ///< may break within words, for codes in narrow cells
  };

  SetText(const std::vector<TextRun>& runs, const Style& style, double width);

  int lines() const;
  double lineHeight() const { return m_lineHeight; }
  double height() const { return lines() * m_lineHeight; }
  /// Width of the widest line.
  double width() const;
  /// What it was set to.
  double setWidth() const { return m_setWidth; }
  double lastLineWidth() const;
  QStringList lineTexts() const;
  /// Draws one line with its upper edge at y.
  void draw(QPainter& painter, int line, double x, double y) const;

private:
  std::shared_ptr<QTextLayout> m_layout;
  double m_setWidth;
  double m_lineHeight = 0;
  QColor m_colour;
};

/// A page as a list of things to draw, recorded so that page numbers can be known before anything is written.
struct Page {
  QSizeF size;
  QRectF content;
  std::vector<std::function<void(QPainter&)>> draws;
};

/// Lets blocks flow over pages from top to bottom.
class PageFlow {
public:
  enum class Orientation { Upright, Across };

  PageFlow();

  /// Height left on the page.
  double left() const { return m_pages.back().content.bottom() - m_y; }
  double y() const { return m_y; }
  const QRectF& content() const { return m_pages.back().content; }
  int page() const { return static_cast<int>(m_pages.size()) - 1; }
  bool atTop() const { return m_y <= content().top() + 0.01; }

  void breakPage();
  /// Goes on on a page of this orientation; a new one where the present one differs.
  void turn(Orientation orientation);
  /// A page of its own size for one thing; what follows starts on the usual page.
  void singlePage(const QSizeF& size);
  /// Starts a new page unless this height is left.
  void need(double height);
  void skip(double height) { m_y += height; }
  void draw(std::function<void(QPainter&)> what) { m_pages.back().draws.push_back(std::move(what)); }
  /// Puts text line by line, over pages where need be, never one line alone of several at a page's foot.
  void put(const SetText& text, double x);

  std::vector<Page>& pages() { return m_pages; }

private:
  void addPage(const QSizeF& size);

  std::vector<Page> m_pages;
  Orientation m_orientation = Orientation::Upright;
  bool m_single = false;
  double m_y = 0;
};

/// A4 and the margins of the decree on official papers: 20 mm above, below and right, 30 mm left.
constexpr double millimetre = 72 / 25.4;
constexpr double marginTop = 20 * millimetre;
constexpr double marginLeft = 30 * millimetre;
constexpr double marginRight = 20 * millimetre;

} // namespace khung::app
