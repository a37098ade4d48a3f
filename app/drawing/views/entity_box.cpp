// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/entity_box.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;

namespace {

constexpr double padding = 8;
constexpr double markWidth = 16;
constexpr double typeWidth = 78;

const TextStyle headStyle{theme::nameSize, true, false, theme::paper};
const TextStyle underStyle{theme::smallSize, false, false, theme::paper};
const TextStyle rowStyle{theme::textSize, false, false, theme::ink};
const TextStyle identifierStyle{theme::textSize, true, false, theme::ink};
const TextStyle typeStyle{theme::smallSize, false, false, theme::mutedInk};

/// A key, 9 points long, for the identifier.
std::vector<Shape> key(const QPointF& at, const QColor& colour) {
  const Stroke stroke{colour, 1.1, {}};
  const auto p = [&](double x, double y) { return at + QPointF(x, y); };
  return {CircleShape{p(2.2, 0), 2, {}, stroke}, LineShape{{p(4.2, 0), p(9.5, 0)}, false, stroke},
          LineShape{{p(7, 0), p(7, 2.2)}, false, stroke}, LineShape{{p(9.2, 0), p(9.2, 2.4)}, false, stroke}};
}

} // namespace

EntityBox::EntityBox(const ModelIndex& index, const Wording& words, const Element& entity, const QSet<QUuid>* only)
    : m_index(index), m_words(words), m_entity(entity), m_foreign(only != nullptr) {
  m_name = wrapText(index.name(entity), headStyle, width - 2 * padding);
  const Element* database = index.element(entity.parent);
  QString under = m_foreign && database ? index.name(*database) : index.text(entity, u"role");
  if (!entity.code.isEmpty()) {
    under = entity.code + (under.isEmpty() ? QString() : u" · "_s + under);
  }
  m_under = wrapText(under, underStyle, width - 2 * padding);
  m_headHeight = 10 + static_cast<double>(m_name.size()) * lineHeight(headStyle) +
                 static_cast<double>(m_under.size()) * lineHeight(underStyle);
  m_height = m_headHeight + 3;
  const Element* identifier = index.target(entity, u"identifier");
  for (const Element* attribute : index.childrenOf(entity.id, u"attribute")) {
    if (!only || only->contains(attribute->id)) {
      addRow(*attribute, attribute == identifier);
    }
  }
  m_height += 3;
}

QString EntityBox::typeText(const Element& attribute) const {
  QString text = m_index.text(attribute, u"datatype");
  const auto length = m_index.number(attribute, u"length");
  const auto precision = m_index.number(attribute, u"precision");
  if (length && precision) {
    text += u" (%1,%2)"_s.arg(*length).arg(*precision);
  } else if (length) {
    text += u" (%1)"_s.arg(*length);
  }
  const QString unit = m_index.text(attribute, u"unit");
  return unit.isEmpty() ? text : text + u' ' + unit;
}

void EntityBox::addRow(const Element& attribute, bool identifier) {
  QString name = m_index.name(attribute);
  if (m_index.isTrue(attribute, u"required") || identifier) {
    name += u'*'; // no blank, so that it never stands on a line of its own
  }
  Row row{&attribute,
          wrapText(name, identifier ? identifierStyle : rowStyle, width - 2 * padding - markWidth - typeWidth - 6),
          wrapText(typeText(attribute), typeStyle, typeWidth), identifier, 0};
  row.height = std::max(static_cast<double>(row.name.size()) * lineHeight(rowStyle),
                        static_cast<double>(row.type.size()) * lineHeight(typeStyle) + 1) +
               4;
  m_height += row.height;
  m_rows.push_back(std::move(row));
}

std::vector<Shape> EntityBox::drawHead(const QPointF& topLeft) const {
  const theme::Tint& tint = m_foreign ? theme::layer({}) : theme::layer(u"data");
  const Stroke border{tint.strong, theme::boxStroke, {}};
  std::vector<Shape> shapes{RectangleShape{QRectF(topLeft, QSizeF(width, m_height)), theme::paper, border, 2},
                            RectangleShape{QRectF(topLeft, QSizeF(width, m_headHeight)), tint.strong, border, 2}};
  const double y = addLines(shapes, m_name, topLeft + QPointF(padding, 4), headStyle);
  addLines(shapes, m_under, {topLeft.x() + padding, y + 1}, underStyle);
  return shapes;
}

SceneItem EntityBox::drawRow(const Row& row, const QPointF& topLeft) const {
  SceneItem item = itemFor(m_index, *row.attribute);
  const double middle = topLeft.y() + 2 + lineHeight(rowStyle) / 2;
  if (row.identifier) {
    for (Shape& shape : key({topLeft.x() + padding, middle}, theme::layer(u"data").strong)) {
      item.shapes.push_back(std::move(shape));
    }
    item.title += u" ("_s + m_words(QT_TRANSLATE_NOOP("drawing", "identifier")) + u')';
  }
  addLines(item.shapes, row.name, {topLeft.x() + padding + markWidth, topLeft.y() + 2},
           row.identifier ? identifierStyle : rowStyle);
  addLines(item.shapes, row.type, {topLeft.x() + width - padding, topLeft.y() + 2.8}, typeStyle,
           TextShape::Anchor::End);
  return item;
}

std::vector<SceneItem> EntityBox::draw(const QPointF& topLeft) const {
  std::vector<SceneItem> items;
  SceneItem box = itemFor(m_index, m_entity);
  box.shapes = drawHead(topLeft);
  items.push_back(std::move(box));
  double y = topLeft.y() + m_headHeight + 3;
  for (const Row& row : m_rows) {
    if (&row != &m_rows.front()) {
      items.front().shapes.push_back(LineShape{
          {{topLeft.x() + 4, y}, {topLeft.x() + width - 4, y}}, false, Stroke{QColor(0xdd, 0xe3, 0xea), 0.5, {}}});
    }
    items.push_back(drawRow(row, {topLeft.x(), y}));
    y += row.height;
  }
  return items;
}

} // namespace khung::app
