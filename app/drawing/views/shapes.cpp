// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/shapes.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;

namespace {

constexpr double padding = 6;
constexpr double iconSize = 10;

const TextStyle codeStyle{theme::smallSize, false, false, theme::mutedInk};
const TextStyle nameStyle{theme::nameSize, true, false, theme::ink};
const TextStyle statusStyle{theme::smallSize, false, true, theme::mutedInk};
const TextStyle lettersStyle{6.8, true, false, theme::paper};
const TextStyle markStyle{7, true, false, theme::ink};

std::vector<Shape> cylinder(const QPointF& at, const Stroke& stroke) {
  // Half an ellipse 10 wide and 3 high is two cubic parts of this reach.
  constexpr double reach = 2.76;
  const auto p = [&](double x, double y) { return at + QPointF(x, y); };
  return {LineShape{{p(0, 2), p(0, 2 - 1.1), p(5 - reach, 0.5), p(5, 0.5), p(5 + reach, 0.5), p(10, 2 - 1.1), p(10, 2),
                     p(10, 2 + 1.1), p(5 + reach, 3.5), p(5, 3.5), p(5 - reach, 3.5), p(0, 2 + 1.1), p(0, 2)},
                    true,
                    stroke},
          LineShape{{p(0, 2), p(0, 4), p(0, 6), p(0, 8), p(0, 9.1), p(5 - reach, 9.5), p(5, 9.5), p(5 + reach, 9.5),
                     p(10, 9.1), p(10, 8), p(10, 6), p(10, 4), p(10, 2)},
                    true,
                    stroke}};
}

std::vector<Shape> window(const QPointF& at, const Stroke& stroke) {
  return {RectangleShape{QRectF(at + QPointF(0, 1), QSizeF(10, 8)), {}, stroke, 1},
          LineShape{{at + QPointF(0, 3.5), at + QPointF(10, 3.5)}, false, stroke}};
}

std::vector<Shape> layers(const QPointF& at, const Stroke& stroke) {
  std::vector<Shape> shapes;
  for (const double y : {1.0, 4.0, 7.0}) {
    shapes.push_back(RectangleShape{QRectF(at + QPointF(0, y), QSizeF(10, 2.2)), {}, stroke, 0.6});
  }
  return shapes;
}

std::vector<Shape> house(const QPointF& at, const Stroke& stroke) {
  const auto p = [&](double x, double y) { return at + QPointF(x, y); };
  std::vector<Shape> shapes{LineShape{{p(0, 4), p(5, 0.8), p(10, 4), p(0, 4)}, false, stroke},
                            LineShape{{p(0, 9.2), p(10, 9.2)}, false, stroke}};
  for (const double x : {2.0, 5.0, 8.0}) {
    shapes.push_back(LineShape{{p(x, 4.6), p(x, 8.6)}, false, stroke});
  }
  return shapes;
}

std::vector<Shape> page(const QPointF& at, const Stroke& stroke) {
  std::vector<Shape> shapes{RectangleShape{QRectF(at + QPointF(1, 0.5), QSizeF(8, 9)), {}, stroke, 0.6}};
  for (const double y : {3.0, 5.0, 7.0}) {
    shapes.push_back(LineShape{{at + QPointF(3, y), at + QPointF(7, y)}, false, stroke});
  }
  return shapes;
}

std::vector<Shape> table(const QPointF& at, const Stroke& stroke) {
  return {RectangleShape{QRectF(at + QPointF(0, 1), QSizeF(10, 8)), {}, stroke, 0.4},
          LineShape{{at + QPointF(0, 3.6), at + QPointF(10, 3.6)}, false, stroke},
          LineShape{{at + QPointF(3.4, 1), at + QPointF(3.4, 9)}, false, stroke}};
}

} // namespace

QString sceneId(const QUuid& id) {
  return u'e' + id.toString(QUuid::Id128);
}

SceneItem itemFor(const ModelIndex& index, const Element& element) {
  SceneItem item;
  item.id = sceneId(element.id);
  item.element = element.id;
  item.kind = element.type;
  item.code = element.code;
  item.title = index.typeLabel(element.type) + (element.code.isEmpty() ? QString() : u" "_s + element.code) + u": "_s +
               index.name(element);
  return item;
}

model::Failure notDrawable(const ModelIndex& index, const QUuid& subject, const QString& code) {
  const QString name = index.name(subject);
  return model::Failure(model::Notice{
      code, {name.isEmpty() ? subject.toString(QUuid::WithoutBraces) : name}, {}, model::Notice::Level::Error});
}

QString levelName(const Wording& words, int level) {
  switch (level) {
  case 1:
    return words(QT_TRANSLATE_NOOP("drawing", "National level"));
  case 2:
    return words(QT_TRANSLATE_NOOP("drawing", "Ministries and sectors"));
  case 3:
    return words(QT_TRANSLATE_NOOP("drawing", "Provinces"));
  case 4:
    return words(QT_TRANSLATE_NOOP("drawing", "Units"));
  default:
    return words(QT_TRANSLATE_NOOP("drawing", "Outside the state"));
  }
}

std::vector<Shape> typeIcon(QStringView type, const QPointF& topLeft, const QColor& colour) {
  const Stroke stroke{colour, 0.9, {}};
  if (type == u"database" || type == u"data_group") {
    return cylinder(topLeft, stroke);
  }
  if (type == u"entity" || type == u"code_list" || type == u"exchange_structure") {
    return table(topLeft, stroke);
  }
  if (type == u"system" || type == u"service") {
    return window(topLeft, stroke);
  }
  if (type == u"platform" || type == u"infrastructure") {
    return layers(topLeft, stroke);
  }
  if (type == u"organisation") {
    return house(topLeft, stroke);
  }
  return page(topLeft, stroke);
}

bool isPlanned(const Element& element) {
  const QString lifecycle = element.text(u"lifecycle");
  return lifecycle == u"planned" || lifecycle == u"building" ||
         (lifecycle.isEmpty() && element.text(u"state") == u"to_be");
}

QString statusText(const ModelIndex& index, const Element& element) {
  const QString lifecycle = element.text(u"lifecycle");
  QStringList parts;
  if (lifecycle == u"planned" || lifecycle == u"building" || lifecycle == u"retiring") {
    parts << index.label(u"lifecycle", lifecycle);
  } else if (lifecycle.isEmpty() && element.text(u"state") == u"to_be") {
    parts << index.label(u"state", u"to_be");
  }
  const auto year = index.number(element, lifecycle == u"retiring" ? u"year_to" : u"year_from");
  if (!parts.isEmpty() && year) {
    parts << QString::number(*year);
  }
  return parts.join(u", "_s);
}

ElementBox::ElementBox(const ModelIndex& index, const Element& element, double width)
    : m_index(&index), m_element(&element) {
  const double room = width - 2 * padding;
  m_code = wrapText(element.code, codeStyle, room - iconSize - 4);
  m_name = wrapText(index.name(element), nameStyle, room);
  const QString status = statusText(index, element);
  m_status = status.isEmpty() ? QStringList() : wrapText(status, statusStyle, room);
  m_height = 2 * padding - 2 + std::max(iconSize + 2, static_cast<double>(m_code.size()) * lineHeight(codeStyle) + 1) +
             static_cast<double>(m_name.size()) * lineHeight(nameStyle) +
             static_cast<double>(m_status.size()) * lineHeight(statusStyle);
}

SceneItem ElementBox::draw(const QRectF& box, const QColor& border, const QColor& fill) const {
  SceneItem item = itemFor(*m_index, *m_element);
  const bool planned = isPlanned(*m_element);
  const Stroke stroke{border, theme::boxStroke, planned ? std::vector<double>{4, 2.5} : std::vector<double>{}};
  const double radius = m_element->type == u"system" || m_element->type == u"platform" ? 7 : 2;
  item.shapes.push_back(RectangleShape{box, fill, stroke, radius});
  // A higher box than its text needs keeps the text in its middle.
  double y = box.top() + padding - 1 + (box.height() - m_height) / 2;
  for (Shape& shape : typeIcon(m_element->type, {box.left() + padding, y}, border)) {
    item.shapes.push_back(std::move(shape));
  }
  const double below = addLines(item.shapes, m_code, {box.left() + padding + iconSize + 4, y + 1}, codeStyle);
  y = std::max(y + iconSize + 2, below);
  y = addLines(item.shapes, m_name, {box.left() + padding, y}, nameStyle);
  addLines(item.shapes, m_status, {box.left() + padding, y}, statusStyle);
  return item;
}

double FlowMark::width() const {
  return textWidth(letters, lettersStyle) + 5 + (text.isEmpty() ? 0 : textWidth(text, markStyle) + 6);
}

std::vector<Shape> FlowMark::draw(const QRectF& box, const QColor& colour) const {
  const double lettersWidth = textWidth(letters, lettersStyle) + 5;
  const double base = box.center().y() + 2.5;
  std::vector<Shape> shapes{
      RectangleShape{box, theme::paper, Stroke{colour, 0.8, {}}, 2},
      RectangleShape{QRectF(box.topLeft(), QSizeF(lettersWidth, box.height())), colour, Stroke{colour, 0.8, {}}, 2},
      TextShape{{box.left() + lettersWidth / 2, base}, letters, lettersStyle, TextShape::Anchor::Middle, false}};
  if (!text.isEmpty()) {
    shapes.push_back(
        TextShape{{box.left() + lettersWidth + 3, base}, text, markStyle, TextShape::Anchor::Start, false});
  }
  return shapes;
}

QString flowLetters(QStringView kind, QStringView language) {
  struct Letters {
    QStringView kind;
    const char16_t* vi;
    const char16_t* en;
  };
  static constexpr std::array<Letters, 5> letters{{{u"contribute", u"CC", u"CT"},
                                                   {u"copy", u"SC", u"CP"},
                                                   {u"sync", u"ĐB", u"SY"},
                                                   {u"query", u"TC", u"QU"},
                                                   {u"publish", u"CB", u"PB"}}};
  for (const Letters& l : letters) {
    if (l.kind == kind) {
      return QString::fromUtf16(language == u"en" ? l.en : l.vi);
    }
  }
  return u"?"_s;
}

QColor mixed(const QColor& colour, double share) {
  const auto part = [&](int value) { return qRound(255 - (255 - value) * share); };
  return {part(colour.red()), part(colour.green()), part(colour.blue())};
}

} // namespace khung::app
