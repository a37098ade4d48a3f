// SPDX-License-Identifier: Apache-2.0
#include "app/documents/front_matter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// In as few lines as the width allows, all about as long: no single word on the last.
SetText balanced(const TextRun& run, const SetText::Style& style, double width) {
  SetText set({run}, style, width);
  const int lines = set.lines();
  for (double narrower = width * 0.95; lines > 1 && narrower > width / 2; narrower *= 0.95) {
    SetText tried({run}, style, narrower);
    if (tried.lines() > lines || tried.width() > narrower) {
      break;
    }
    set = std::move(tried);
  }
  return set;
}

/// Puts lines of text centred within a column; returns the height below them.
double putCentred(PageFlow& flow, const QString& text, double size, const QRectF& column, double y, bool bold,
                  bool italic = false) {
  if (text.isEmpty()) {
    return y;
  }
  SetText::Style style;
  style.size = size;
  style.alignment = Qt::AlignHCenter;
  const SetText set = balanced({text, bold, italic}, style, column.width());
  const double indent = (column.width() - set.setWidth()) / 2;
  for (int line = 0; line < set.lines(); ++line) {
    flow.draw([set, line, x = column.left() + indent, y](QPainter& painter) { set.draw(painter, line, x, y); });
    y += set.lineHeight();
  }
  return y;
}

void putRule(PageFlow& flow, const QRectF& column, double y, double width) {
  const double middle = column.center().x();
  flow.draw([middle, y, width](QPainter& painter) {
    painter.setPen(QPen(Qt::black, 0.75));
    painter.drawLine(QPointF(middle - width / 2, y), QPointF(middle + width / 2, y));
  });
}

/// Agency and national heading side by side, number and date below them.
double putHeading(PageFlow& flow, const FrontPage& front, const Wording& words) {
  const QRectF area = flow.content();
  const QRectF left(area.left(), area.top(), area.width() * 0.4, 0);
  const QRectF right(area.left() + area.width() * 0.42, area.top(), area.width() * 0.58, 0);
  double y = putCentred(flow, front.superior.toUpper(), 12, left, area.top(), false);
  y = putCentred(flow, front.agency.toUpper(), 12, left, y, true) + 2;
  putRule(flow, left, y, left.width() * 0.4);
  const QString nation = words(QT_TRANSLATE_NOOP("document", "SOCIALIST REPUBLIC OF VIET NAM"));
  const QString motto = words(QT_TRANSLATE_NOOP("document", "Independence - Freedom - Happiness"));
  double z = putCentred(flow, nation, 12, right, area.top(), true);
  z = putCentred(flow, motto, 13, right, z, true) + 2;
  SetText::Style style;
  putRule(flow, right, z, SetText({{motto, true, false}}, style, right.width()).width());
  y = std::max(y, z) + 8;
  z = putCentred(flow, front.placeAndDate, 13, right, y, false, true);
  return std::max(putCentred(flow, front.number, 13, left, y, false), z);
}

/// Label and value of each fact in two columns.
void putFacts(PageFlow& flow, const FrontPage& front) {
  const QRectF area = flow.content();
  const double labels = area.width() * 0.34;
  for (const auto& [label, value] : front.facts) {
    SetText::Style style;
    const SetText name({{label, true, false}}, style, labels - 10);
    const SetText text({{value, false, false}}, style, area.width() - labels);
    const int lines = std::max(name.lines(), text.lines());
    flow.need(lines * text.lineHeight());
    for (int line = 0; line < lines; ++line) {
      const double y = flow.y() + line * text.lineHeight();
      flow.draw([=, x = area.left()](QPainter& painter) {
        if (line < name.lines()) {
          name.draw(painter, line, x, y);
        }
        if (line < text.lines()) {
          text.draw(painter, line, x + labels, y);
        }
      });
    }
    flow.skip(lines * text.lineHeight() + 4);
  }
}

} // namespace

void putFrontPage(PageFlow& flow, const FrontPage& front, const Wording& words) {
  const QRectF area = flow.content();
  double y = putHeading(flow, front, words);
  y = std::max(y + 60, area.top() + area.height() * 0.3);
  y = putCentred(flow, front.title.toUpper(), 18, area, y, true) + 4;
  y = putCentred(flow, front.subtitle, 14, area, y, true) + 8;
  putRule(flow, area, y, area.width() * 0.3);
  flow.skip(y + 50 - flow.y());
  putFacts(flow, front);
}

void putContents(PageFlow& flow, const std::vector<ContentsEntry>& entries, int offset, const Wording& words,
                 std::vector<PdfLink>& links) {
  flow.breakPage();
  const QRectF area = flow.content();
  const double below = putCentred(flow, words(QT_TRANSLATE_NOOP("document", "CONTENTS")), 14, area, flow.y(), true);
  flow.skip(below - flow.y() + 10);
  for (const ContentsEntry& entry : entries) {
    const double indent = entry.heading.depth * 14;
    const double numbers = 34;
    SetText::Style style;
    style.size = 12.5;
    const QString number = entry.heading.number.isEmpty() ? QString() : entry.heading.number + u". "_s;
    const bool bold = entry.heading.depth == 0;
    const SetText text({{number + entry.heading.text, bold, false}}, style, area.width() - indent - numbers);
    style.alignment = Qt::AlignRight;
    const SetText page({{QString::number(entry.page + offset + 1), bold, false}}, style, numbers);
    flow.need(text.height());
    const double top = flow.y();
    flow.put(text, area.left() + indent);
    const double last = flow.y() - text.lineHeight();
    flow.draw([=](QPainter& painter) { page.draw(painter, 0, area.right() - numbers, last); });
    const SetText lastLine = text;
    flow.draw([=](QPainter& painter) {
      // Dots from the end of the last line to the number.
      const double start = area.left() + indent + lastLine.lastLineWidth() + 5;
      const double end = area.right() - page.width() - 5;
      painter.setPen(QPen(QColor(0x4b, 0x57, 0x67), 0.8, Qt::CustomDashLine, Qt::RoundCap));
      QPen pen = painter.pen();
      pen.setDashPattern({0.01, 4});
      painter.setPen(pen);
      if (end > start) {
        const double base = last + lastLine.lineHeight() * 0.78;
        painter.drawLine(QPointF(start, base), QPointF(end, base));
      }
    });
    links.push_back({flow.page(),
                     QRectF(area.left(), top, area.width(), flow.y() - top),
                     {entry.page + offset, std::max(0.0, entry.top - 12)}});
    flow.skip(3);
  }
}

} // namespace khung::app
