// SPDX-License-Identifier: Apache-2.0
#include "app/documents/body_setter.h"
#include "app/documents/table_layout.h"
#include "app/drawing/output.h"
#include "app/drawing/theme.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr double bodySize = 13;
constexpr double firstIndent = 10 * millimetre;
constexpr double paragraphGap = 6;
constexpr double captionRoom = 40;
constexpr double leastScale = 0.85; ///< a figure is never printed smaller than this

SetText captionText(const QString& text, double width) {
  SetText::Style style;
  style.size = 12;
  style.alignment = Qt::AlignHCenter;
  return SetText({{text, true, false}}, style, width);
}

double scaleFor(const QSizeF& figure, const QSizeF& room) {
  return std::min({1.0, room.width() / figure.width(), room.height() / figure.height()});
}

/// The smallest paper of the A series, across or upright, that holds the figure, with so much
/// for headings, at no less than the least scale.
QSizeF paperFor(const QSizeF& figure, double heads, double& scale) {
  QSizeF upright(210 * millimetre, 297 * millimetre);
  for (int size = 0; size < 8; ++size) {
    for (const QSizeF& paper : {upright.transposed(), upright}) {
      scale = scaleFor(
          figure, {paper.width() - marginLeft - marginRight, paper.height() - 2 * marginTop - captionRoom - heads});
      if (scale >= leastScale) {
        return paper;
      }
    }
    upright = QSizeF(upright.height(), upright.width() * 2);
  }
  scale = 1;
  return QSizeF(figure.width() + marginLeft + marginRight, figure.height() + 2 * marginTop + captionRoom + heads);
}

} // namespace

void BodySetter::putPart(const Heading& heading) {
  if (heading.depth == 0) {
    putHeadings(0); // of a part that ends with a remark
  }
  m_waiting.push_back(heading);
}

SetText BodySetter::headingText(const Heading& heading) const {
  SetText::Style style;
  style.size = heading.depth == 0 ? 14 : bodySize;
  style.alignment = heading.depth == 0 ? Qt::AlignHCenter : Qt::AlignLeft;
  const QString number = heading.number.isEmpty() ? QString() : heading.number + u". "_s;
  const QString text = heading.depth == 0 ? (number + heading.text).toUpper() : number + heading.text;
  return SetText({{text, true, heading.depth > 1}}, style, m_flow.content().width());
}

double BodySetter::headingsHeight() const {
  double height = 0;
  for (const auto& waiting : m_waiting) {
    const Heading* heading = std::get_if<Heading>(&waiting);
    height += heading ? headingText(*heading).height() + 20 : remarkText(std::get<Paragraph>(waiting)).height() + paragraphGap;
  }
  return height;
}

/// The headings that wait, on a page that has room for them and so much of what follows. A part begins a page unless
/// the present one is still mostly empty.
void BodySetter::putHeadings(double following) {
  if (m_waiting.empty()) {
    return;
  }
  const Heading* first = std::get_if<Heading>(&m_waiting.front());
  const bool part = first && first->depth == 0;
  const bool mostlyEmpty = m_flow.left() > m_flow.content().height() * 0.6;
  if (part && !m_flow.atTop() && !mostlyEmpty) {
    m_flow.breakPage();
  }
  m_flow.need(headingsHeight() + following);
  putWaiting();
}

void BodySetter::putWaiting() {
  for (const auto& waiting : m_waiting) {
    if (const Heading* heading = std::get_if<Heading>(&waiting)) {
      putHeading(*heading);
    } else {
      putRemark(std::get<Paragraph>(waiting));
    }
  }
  m_waiting.clear();
}

void BodySetter::putHeading(const Heading& heading) {
  m_flow.skip(m_flow.atTop() ? 0 : 10);
  m_entries.push_back({heading, m_flow.page(), m_flow.y()});
  m_flow.put(headingText(heading), m_flow.content().left());
  m_flow.skip(heading.depth == 0 ? 10 : 4);
}

SetText BodySetter::remarkText(const Paragraph& remark) const {
  SetText::Style style;
  style.size = 11.5;
  style.colour = theme::mutedInk;
  std::vector<TextRun> runs = remark.runs;
  for (TextRun& run : runs) {
    run.italic = true;
  }
  return SetText(runs, style, m_flow.content().width());
}

void BodySetter::putRemark(const Paragraph& remark) {
  m_flow.put(remarkText(remark), m_flow.content().left());
  m_flow.skip(paragraphGap);
}

void BodySetter::putPart(const Paragraph& paragraph) {
  if (paragraph.kind == Paragraph::Kind::Remark) {
    m_waiting.push_back(paragraph); // no page of its own before a table across
    return;
  }
  m_flow.turn(PageFlow::Orientation::Upright);
  putHeadings(90);
  if (paragraph.kind == Paragraph::Kind::Missing) {
    putMissing(paragraph);
    return;
  }
  SetText::Style style;
  double indent = 0;
  std::vector<TextRun> runs = paragraph.runs;
  if (paragraph.kind == Paragraph::Kind::Body) {
    style.alignment = Qt::AlignJustify;
    style.firstIndent = firstIndent;
  } else {
    const bool below = paragraph.kind == Paragraph::Kind::SubBullet;
    indent = firstIndent * (below ? 1.6 : 1);
    style.alignment = Qt::AlignJustify;
    runs.insert(runs.begin(), {below ? u"+ "_s : u"- "_s, false, false});
  }
  const QRectF area = m_flow.content();
  m_flow.put(SetText(runs, style, area.width() - indent), area.left() + indent);
  m_flow.skip(paragraphGap);
}

/// What a reader must not overlook: framed, with a bar at the left.
void BodySetter::putMissing(const Paragraph& paragraph) {
  static const QColor warning(0x8c, 0x2f, 0x2b);
  SetText::Style style;
  style.size = 12;
  style.colour = warning;
  const QRectF area = m_flow.content();
  const SetText text(paragraph.runs, style, area.width() - 24);
  const double height = text.height() + 12;
  m_flow.need(height);
  const QRectF box(area.left(), m_flow.y(), area.width(), height);
  m_flow.draw([box](QPainter& painter) {
    painter.setPen(QPen(warning, 0.6));
    painter.setBrush(QColor(0xfd, 0xf4, 0xf3));
    painter.drawRect(box);
    painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), warning);
  });
  m_flow.skip(6);
  m_flow.put(text, area.left() + 14);
  m_flow.skip(6 + paragraphGap);
}

void BodySetter::putPart(const Table& table) {
  m_flow.turn(table.wide ? PageFlow::Orientation::Across : PageFlow::Orientation::Upright);
  const double width = m_flow.content().width();
  const QString caption =
      m_words(QT_TRANSLATE_NOOP("document", "Table %1. %2"), {QString::number(++m_tables), table.caption});
  const SetText text = captionText(caption, width);
  TableLayout layout(table);
  const double beginning = text.height() + 8 + layout.beginning(width);
  putHeadings(beginning);
  m_flow.need(beginning);
  m_flow.skip(m_flow.atTop() ? 0 : 4);
  m_flow.put(text, m_flow.content().left());
  m_flow.skip(4);
  layout.put(m_flow);
  m_flow.skip(paragraphGap + 6);
}

void BodySetter::drawScene(const Scene& scene, double scale) {
  const QRectF area = m_flow.content();
  const QPointF at(area.left() + (area.width() - scene.size.width() * scale) / 2, m_flow.y());
  m_flow.draw([scene, at, scale](QPainter& painter) {
    painter.save();
    painter.translate(at);
    painter.scale(scale, scale);
    paintScene(painter, scene);
    painter.restore();
  });
  m_flow.skip(scene.size.height() * scale);
}

/// In the text where it fits, else on a page of its own.
void BodySetter::putPart(const Figure& figure) {
  const QString caption =
      m_words(QT_TRANSLATE_NOOP("document", "Figure %1. %2"), {QString::number(++m_figures), figure.caption});
  m_flow.turn(PageFlow::Orientation::Upright);
  const double heads = headingsHeight();
  const QSizeF usual = m_flow.content().size();
  double scale = scaleFor(figure.scene.size, {usual.width(), usual.height() - captionRoom - heads});
  if (scale >= leastScale) {
    putHeadings(figure.scene.size.height() * scale + captionRoom);
    m_flow.need(figure.scene.size.height() * scale + captionRoom);
  } else {
    m_flow.singlePage(paperFor(figure.scene.size, heads, scale));
    putWaiting();
  }
  drawScene(figure.scene, scale);
  m_flow.skip(6);
  const SetText text = captionText(caption, m_flow.content().width());
  for (int line = 0; line < text.lines(); ++line) {
    m_flow.draw([text, line, x = m_flow.content().left(), y = m_flow.y()](QPainter& painter) {
      text.draw(painter, line, x, y);
    });
    m_flow.skip(text.lineHeight());
  }
  m_flow.skip(paragraphGap + 4);
}

} // namespace khung::app
