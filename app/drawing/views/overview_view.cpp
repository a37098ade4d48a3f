// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/shapes.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"
#include "app/drawing/view.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;

constexpr double boxWidth = 148;
constexpr double gap = 8;
constexpr double framePad = 9;
constexpr double headerWidth = 84;
constexpr double barWidth = boxWidth + 2 * framePad + 16;

const TextStyle headerStyle{10.5, true, false, theme::paper};
const TextStyle emptyStyle{theme::textSize, false, true, theme::mutedInk};
const TextStyle factStyle{theme::textSize, false, false, theme::ink};

/// Boxes of one kind within a layer.
struct Group {
  QString title;
  std::vector<const Element*> elements;
  std::vector<ElementBox> boxes;

  double area() const {
    double sum = 0;
    for (const ElementBox& box : boxes) {
      sum += (box.height() + gap) * (boxWidth + gap);
    }
    return sum;
  }
};

struct Layer {
  QString name; ///< of the metamodel: business, data, application, technology, security
  QString title;
  std::vector<Group> groups;
};

/// Shapes put together in one place, with their size.
struct Block {
  std::vector<SceneItem> items;
  QSizeF size;
};

/// Width of a frame that ends before the next one on its shelf.
double widthBefore(const RectangleShape& frame, const SceneItem& next) {
  return std::get<RectangleShape>(next.shapes.front()).box.left() - gap - frame.box.left();
}

void put(std::vector<SceneItem>& items, const Block& block, double dx, double dy) {
  for (SceneItem item : block.items) {
    for (Shape& shape : item.shapes) {
      move(shape, dx, dy);
    }
    items.push_back(std::move(item));
  }
}

class OverviewDrawing {
public:
  OverviewDrawing(const ModelIndex& index, const ViewOptions& options)
      : m_index(index), m_options(options), m_words(index.language(), "drawing") {}

  model::Result<View> make();

private:
  bool wanted(const Element& element) const;
  void addGroup(Layer& layer, const QString& title, std::vector<const Element*> elements);
  void addByEnumeration(Layer& layer, const QString& type, const QString& property);
  void collect();
  void addPlatforms(Layer& application, Layer& security);
  QStringList securityFacts() const;
  Block drawGroup(const Layer& layer, const Group& group, int columns) const;
  Block drawLayer(const Layer& layer, double width) const;
  Block drawBar(const Layer& layer, double height) const;
  Block header(const Layer& layer, const QRectF& box) const;
  double innerWidth() const;

  const ModelIndex& m_index;
  const ViewOptions& m_options;
  Wording m_words;
  std::vector<Layer> m_layers;
  Layer m_security;
};

bool OverviewDrawing::wanted(const Element& element) const {
  if (!m_index.isIn(element, m_options.state)) {
    return false;
  }
  const Element* agency = m_options.subject.isNull() ? nullptr : m_index.agencyOf(element);
  return m_options.subject.isNull() || (agency && agency->id == m_options.subject);
}

void OverviewDrawing::addGroup(Layer& layer, const QString& title, std::vector<const Element*> elements) {
  Group group{title, {}, {}};
  for (const Element* element : elements) {
    if (wanted(*element)) {
      group.elements.push_back(element);
      group.boxes.emplace_back(m_index, *element, boxWidth);
    }
  }
  if (!group.elements.empty()) {
    layer.groups.push_back(std::move(group));
  }
}

/// One group for each value of a property, in the order of the enumeration, and one for those without.
void OverviewDrawing::addByEnumeration(Layer& layer, const QString& type, const QString& property) {
  const model::ElementType* described = m_index.metamodel().type(type);
  const model::Property* by = described ? described->find(property) : nullptr;
  const model::Enumeration* values = by ? m_index.metamodel().enumeration(by->enumeration) : nullptr;
  std::map<QString, std::vector<const Element*>> groups;
  for (const Element* element : m_index.elementsOf(type)) {
    groups[element->text(property)].push_back(element);
  }
  if (values) {
    for (const model::EnumerationValue& value : values->values) {
      addGroup(layer, value.label.in(m_index.language()), groups[value.name]);
    }
  }
  addGroup(layer, m_index.typePlural(type), groups[QString()]);
}

/// Platforms of identity and monitoring protect the others: they stand in the security bar.
void OverviewDrawing::addPlatforms(Layer& application, Layer& security) {
  std::vector<const Element*> plain, protecting;
  for (const Element* platform : m_index.elementsOf(u"platform")) {
    const QString kind = platform->text(u"kind");
    (kind == u"identity" || kind == u"monitoring" ? protecting : plain).push_back(platform);
  }
  addGroup(application, m_index.typePlural(u"platform"), plain);
  addGroup(security, m_index.typePlural(u"platform"), protecting);
}

void OverviewDrawing::collect() {
  Layer business{u"business"_s, m_words(QT_TRANSLATE_NOOP("drawing", "Business")), {}};
  addGroup(business, m_index.typePlural(u"service"), m_index.elementsOf(u"service"));
  addGroup(business, m_index.typePlural(u"procedure"), m_index.elementsOf(u"procedure"));
  Layer application{u"application"_s, m_words(QT_TRANSLATE_NOOP("drawing", "Applications")), {}};
  m_security = {u"security"_s, m_words(QT_TRANSLATE_NOOP("drawing", "Security")), {}};
  addGroup(application, m_index.typePlural(u"system"), m_index.elementsOf(u"system"));
  addPlatforms(application, m_security);
  Layer data{u"data"_s, m_words(QT_TRANSLATE_NOOP("drawing", "Data")), {}};
  addByEnumeration(data, u"database"_s, u"kind"_s);
  Layer technology{u"technology"_s, m_words(QT_TRANSLATE_NOOP("drawing", "Technology")), {}};
  addByEnumeration(technology, u"infrastructure"_s, u"kind"_s);
  m_layers = {std::move(business), std::move(application), std::move(data), std::move(technology)};
}

QStringList OverviewDrawing::securityFacts() const {
  std::map<qint64, int> levels;
  QStringList components;
  for (const char16_t* type : {u"system", u"platform", u"infrastructure"}) {
    for (const Element* element : m_index.elementsOf(QStringView(type))) {
      if (!wanted(*element)) {
        continue;
      }
      if (const auto level = m_index.number(*element, u"security_level")) {
        ++levels[*level];
      }
      if (const model::Value* list = element->find(u"security_components")) {
        components << (std::holds_alternative<QStringList>(*list) ? std::get<QStringList>(*list) : QStringList());
      }
    }
  }
  QStringList facts;
  for (const auto& [level, count] : levels) {
    facts << m_words(QT_TRANSLATE_NOOP("drawing", "Security level %1: %2"),
                     {QString::number(level), QString::number(count)});
  }
  components.removeDuplicates();
  if (!components.isEmpty()) {
    facts << m_words(QT_TRANSLATE_NOOP("drawing", "Security components in use: %1"),
                     {QString::number(components.size())});
  }
  return facts;
}

Block OverviewDrawing::drawGroup(const Layer& layer, const Group& group, int columns) const {
  const theme::Tint& tint = theme::layer(layer.name);
  const TextStyle titleStyle{theme::textSize, true, false, tint.strong};
  Block block;
  const int count = static_cast<int>(group.boxes.size());
  columns = std::min(columns, count);
  const double width = 2 * framePad + columns * boxWidth + (columns - 1) * gap;
  const QStringList title = wrapText(group.title, titleStyle, width - 2 * framePad);
  double y = framePad + static_cast<double>(title.size()) * lineHeight(titleStyle) + 2;
  SceneItem frame{u"frame-"_s + layer.name + u'-' + group.elements.front()->id.toString(QUuid::Id128),
                  u"group"_s,
                  {},
                  group.title,
                  {}};
  std::vector<SceneItem> boxes;
  for (int first = 0; first < count; first += columns) {
    const int last = std::min(first + columns, count);
    double tallest = 0;
    for (int i = first; i < last; ++i) {
      tallest = std::max(tallest, group.boxes[static_cast<std::size_t>(i)].height());
    }
    for (int i = first; i < last; ++i) {
      const QRectF box(framePad + (i - first) * (boxWidth + gap), y, boxWidth, tallest);
      boxes.push_back(group.boxes[static_cast<std::size_t>(i)].draw(box, tint.strong, theme::paper));
    }
    y += tallest + gap;
  }
  block.size = QSizeF(width, y - gap + framePad);
  frame.shapes.push_back(RectangleShape{QRectF({0, 0}, block.size), mixed(tint.ground, 0.35),
                                        Stroke{theme::faintLine, theme::frameStroke, {}}, 4});
  addLines(frame.shapes, title, {framePad, framePad - 3}, titleStyle);
  block.items.push_back(std::move(frame));
  block.items.insert(block.items.end(), std::make_move_iterator(boxes.begin()), std::make_move_iterator(boxes.end()));
  return block;
}

Block OverviewDrawing::header(const Layer& layer, const QRectF& box) const {
  const theme::Tint& tint = theme::layer(layer.name);
  SceneItem item{u"layer-"_s + layer.name, u"band"_s, {}, layer.title, {}};
  item.shapes.push_back(RectangleShape{box, tint.ground, {}, 0});
  const QRectF head(box.topLeft(), QSizeF(headerWidth - 10, box.height()));
  item.shapes.push_back(RectangleShape{head, tint.strong, Stroke{theme::paper, 1.5, {}}, 0});
  const QStringList lines = wrapText(layer.title, headerStyle, head.width() - 10);
  addLines(item.shapes, lines,
           {head.center().x(), head.center().y() - static_cast<double>(lines.size()) * lineHeight(headerStyle) / 2},
           headerStyle, TextShape::Anchor::Middle);
  return {{std::move(item)}, box.size()};
}

/// Makes the frames of a shelf end at one height, and the last one at the right edge.
void evenOut(std::vector<SceneItem>& items, std::size_t first, double bottom, double right) {
  RectangleShape* last = nullptr;
  for (std::size_t i = first; i < items.size(); ++i) {
    if (items[i].kind == u"group") {
      if (last) {
        last->box.setWidth(items[i].shapes.empty() ? last->box.width() : widthBefore(*last, items[i]));
      }
      last = &std::get<RectangleShape>(items[i].shapes.front());
      last->box.setBottom(bottom);
    }
  }
  if (last) {
    last->box.setRight(right);
  }
}

/// The groups of a layer on shelves, each no wider than the room.
Block OverviewDrawing::drawLayer(const Layer& layer, double width) const {
  const double room = width - headerWidth - framePad;
  const int most = std::max(1, static_cast<int>((room - 2 * framePad + gap) / (boxWidth + gap)));
  std::vector<SceneItem> groups;
  double x = 0, y = framePad, shelf = 0;
  std::size_t firstOfShelf = 0;
  for (const Group& group : layer.groups) {
    const Block block = drawGroup(layer, group, most);
    if (x > 0 && x + block.size.width() > room) {
      y += shelf + gap;
      x = 0;
      shelf = 0;
    }
    firstOfShelf = x == 0 ? groups.size() : firstOfShelf;
    put(groups, block, headerWidth + x, y);
    x += block.size.width() + gap;
    shelf = std::max(shelf, block.size.height());
    evenOut(groups, firstOfShelf, y + shelf, headerWidth + room);
  }
  const double height = layer.groups.empty() ? 34 : y + shelf + framePad;
  Block block = header(layer, QRectF(0, 0, width, height));
  if (layer.groups.empty()) {
    const QString text = m_words(QT_TRANSLATE_NOOP("drawing", "Nothing declared in this layer"));
    block.items.front().shapes.push_back(TextShape{{headerWidth + 4, height / 2 + 3}, text, emptyStyle});
  }
  block.items.insert(block.items.end(), std::make_move_iterator(groups.begin()), std::make_move_iterator(groups.end()));
  return block;
}

/// Security stands upright beside all layers, since it concerns each of them.
Block OverviewDrawing::drawBar(const Layer& layer, double height) const {
  const theme::Tint& tint = theme::layer(layer.name);
  std::vector<SceneItem> content;
  SceneItem bar{u"layer-"_s + layer.name, u"band"_s, {}, layer.title, {}};
  const QStringList title = wrapText(layer.title, headerStyle, barWidth - 16);
  const double headHeight = static_cast<double>(title.size()) * lineHeight(headerStyle) + 14;
  double y = headHeight + framePad;
  const QStringList facts = securityFacts();
  std::vector<Shape> lines;
  for (const QString& fact : facts) {
    y = addLines(lines, wrapText(fact, factStyle, barWidth - 2 * framePad), {framePad, y}, factStyle) + 4;
  }
  for (const Group& group : layer.groups) {
    const Block block = drawGroup(layer, group, 1);
    put(content, block, (barWidth - block.size.width()) / 2, y);
    y += block.size.height() + gap;
  }
  if (facts.isEmpty() && layer.groups.empty()) {
    const QString text = m_words(QT_TRANSLATE_NOOP("drawing", "Nothing declared in this layer"));
    y = addLines(lines, wrapText(text, emptyStyle, barWidth - 2 * framePad), {framePad, y}, emptyStyle);
  }
  height = std::max(height, y + framePad);
  bar.shapes.push_back(RectangleShape{QRectF(0, 0, barWidth, height), tint.ground, {}, 0});
  bar.shapes.push_back(RectangleShape{QRectF(0, 0, barWidth, headHeight), tint.strong, {}, 0});
  addLines(bar.shapes, title, {barWidth / 2, 7}, headerStyle, TextShape::Anchor::Middle);
  bar.shapes.insert(bar.shapes.end(), lines.begin(), lines.end());
  Block block{{std::move(bar)}, QSizeF(barWidth, height)};
  block.items.insert(block.items.end(), std::make_move_iterator(content.begin()),
                     std::make_move_iterator(content.end()));
  return block;
}

/// Width of the layers that brings the picture near the ratio asked for.
double OverviewDrawing::innerWidth() const {
  double area = 0;
  for (const Layer& layer : m_layers) {
    for (const Group& group : layer.groups) {
      area += group.area() * 1.35 + 4000;
    }
  }
  const double width = std::sqrt(std::max(area, 1.0) * m_options.ratio);
  const int columns = m_options.columns > 0
                          ? m_options.columns
                          : std::clamp(static_cast<int>(std::lround(width / (boxWidth + gap))), 4, 14);
  return headerWidth + columns * (boxWidth + gap) + 4 * framePad;
}

model::Result<View> OverviewDrawing::make() {
  collect();
  View view;
  view.title = m_words(QT_TRANSLATE_NOOP("drawing", "Overview of the architecture"));
  const double width = innerWidth();
  double y = 0;
  for (const Layer& layer : m_layers) {
    const Block block = drawLayer(layer, width);
    put(view.picture.items, block, 0, y);
    y += block.size.height() + 6;
  }
  const Block bar = drawBar(m_security, y - 6);
  put(view.picture.items, bar, width + 6, 0);
  view.picture.size = QSizeF(width + 6 + bar.size.width(), std::max(y - 6, bar.size.height()));
  const auto entry = [&](double radius, const QString& type) {
    LegendEntry sample{{RectangleShape{QRectF(4, 1, 38, 14), theme::paper, Stroke{theme::line, 0.9, {}}, radius}},
                       m_index.typeLabel(type)};
    for (Shape& shape : typeIcon(type, {18, 3}, theme::line)) {
      sample.sample.push_back(std::move(shape));
    }
    view.legend.push_back(std::move(sample));
  };
  entry(2, u"database"_s);
  entry(6, u"system"_s);
  entry(6, u"platform"_s);
  view.legend.push_back({{RectangleShape{QRectF(4, 1, 38, 14), theme::paper, Stroke{theme::line, 0.9, {4, 2.5}}, 2}},
                         m_words(QT_TRANSLATE_NOOP("drawing", "Planned or being built"))});
  return view;
}

} // namespace

model::Result<View> overviewView(const ModelIndex& index, const ViewOptions& options) {
  return OverviewDrawing(index, options).make();
}

} // namespace khung::app
