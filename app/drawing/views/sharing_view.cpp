// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/flow_lines.h"
#include "app/drawing/views/shapes.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"
#include "app/drawing/view.h"
#include "model/layout/band_layout.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;

constexpr double boxWidth = 152;
constexpr double headerWidth = 84;
constexpr std::size_t mostBoxes = 2000; // about 2 m of paper; beyond it nobody can read one sheet

const TextStyle bandStyle{10.5, true, false, theme::paper};
const TextStyle emptyStyle{theme::textSize, false, true, theme::mutedInk};

/// Builds the drawing of databases and flows by level.
class SharingDrawing {
public:
  SharingDrawing(const ModelIndex& index, const ViewOptions& options)
      : m_index(index), m_options(options), m_words(index.language(), "drawing"), m_flows(index, options.state) {}

  model::Result<View> make();

private:
  bool wanted(const Element& element) const;
  void collectBoxes();
  void addBox(const Element& element);
  void addUses();
  int groupFor(const Element& element, int band);
  void collectFlows();
  void drawBands(const model::BandLayout& layout);
  void drawGroups(const model::BandLayout& layout);
  void drawBoxes(const model::BandLayout& layout);
  void makeLegend();

  const ModelIndex& m_index;
  const ViewOptions& m_options;
  Wording m_words;
  FlowLines m_flows;
  model::BandGraph m_graph;
  std::vector<const Element*> m_boxes;
  std::vector<ElementBox> m_drawn;
  QHash<QUuid, int> m_boxOf;
  struct Group {
    QUuid agency;
    QStringList title;
  };
  std::vector<Group> m_groups;
  std::map<std::pair<int, QUuid>, int> m_groupOf;
  bool m_planned = false;
  View m_view;
};

const TextStyle& groupStyle(int level) {
  static const std::array<TextStyle, 5> styles = [] {
    std::array<TextStyle, 5> list;
    for (int l = 1; l <= 5; ++l) {
      list[static_cast<std::size_t>(l - 1)] = TextStyle{theme::textSize, true, false, theme::level(l).strong};
    }
    return list;
  }();
  return styles[static_cast<std::size_t>(std::clamp(level, 1, 5) - 1)];
}

bool SharingDrawing::wanted(const Element& element) const {
  if (!m_index.isIn(element, m_options.state)) {
    return false;
  }
  if (m_options.subject.isNull()) {
    return true;
  }
  const Element* agency = m_index.agencyOf(element);
  return agency && agency->id == m_options.subject;
}

int SharingDrawing::groupFor(const Element& element, int band) {
  const Element* agency = m_index.agencyOf(element);
  const QUuid id = agency ? agency->id : QUuid();
  const auto known = m_groupOf.find({band, id});
  if (known != m_groupOf.end()) {
    return known->second;
  }
  const QString title = agency ? m_index.name(*agency) : m_words(QT_TRANSLATE_NOOP("drawing", "Agency not stated"));
  const TextStyle& style = groupStyle(band + 1);
  Group group{id, wrapText(title, style, boxWidth)};
  const int number = static_cast<int>(m_graph.groups.size());
  m_graph.groups.push_back({band, static_cast<double>(group.title.size()) * lineHeight(style) + 3});
  m_groups.push_back(std::move(group));
  m_groupOf[{band, id}] = number;
  return number;
}

void SharingDrawing::addBox(const Element& element) {
  if (m_boxOf.contains(element.id)) {
    return;
  }
  const int band = m_index.levelOf(element) - 1;
  m_graph.bands = std::max(m_graph.bands, band + 1);
  ElementBox box(m_index, element, boxWidth);
  m_graph.nodes.push_back({groupFor(element, band), box.height()});
  m_boxOf.insert(element.id, static_cast<int>(m_boxes.size()));
  m_boxes.push_back(&element);
  m_drawn.push_back(std::move(box));
  m_planned = m_planned || isPlanned(element);
}

/// The databases asked for, and whatever a flow joins them to.
void SharingDrawing::collectBoxes() {
  m_graph.bands = 4;
  QSet<QUuid> own;
  for (const char16_t* type : {u"database", u"system", u"platform"}) {
    for (const Element* element : m_index.elementsOf(QStringView(type))) {
      if (wanted(*element)) {
        own.insert(element->id);
        if (element->type == u"database") {
          addBox(*element);
        }
      }
    }
  }
  for (const Flow& flow : m_flows.declared()) {
    if (m_options.subject.isNull() || own.contains(flow.from->id) || own.contains(flow.to->id)) {
      addBox(*flow.from);
      addBox(*flow.to);
    }
  }
  if (m_options.systems) {
    addUses();
  }
}

void SharingDrawing::addUses() {
  for (const Element* system : m_index.elementsOf(u"system")) {
    if (!wanted(*system)) {
      continue;
    }
    for (const Element* database : m_flows.databasesUsedBy(*system)) {
      if (m_boxOf.contains(database->id)) {
        addBox(*system);
        m_flows.addUse(*system, *database);
      }
    }
  }
}

void SharingDrawing::collectFlows() {
  m_flows.number([&](const Flow& flow) { return m_boxOf.contains(flow.from->id) && m_boxOf.contains(flow.to->id); });
  for (const FlowBundle& bundle : m_flows.bundles()) {
    m_graph.bundles.push_back({bundle.rootAtSource, m_flows.rootMark(bundle).width()});
  }
  for (const Flow& flow : m_flows.shown()) {
    m_graph.flows.push_back({m_boxOf.value(flow.from->id), m_boxOf.value(flow.to->id), flow.bundle,
                             flow.isUse() ? 0 : m_flows.mark(flow).width()});
  }
}

void SharingDrawing::drawBands(const model::BandLayout& layout) {
  for (std::size_t b = 0; b < layout.bands.size(); ++b) {
    const theme::Tint& tint = theme::level(static_cast<int>(b) + 1);
    const QRectF& box = layout.bands[b];
    SceneItem item{u"band-%1"_s.arg(b + 1), u"band"_s, {}, levelName(m_words, static_cast<int>(b) + 1), {}};
    item.shapes.push_back(RectangleShape{box, tint.ground, {}, 0});
    const QRectF header(box.topLeft(), QSizeF(headerWidth - 10, box.height()));
    item.shapes.push_back(RectangleShape{header, tint.strong, Stroke{theme::paper, 1.5, {}}, 0});
    const QStringList lines = wrapText(item.title, bandStyle, header.width() - 12);
    const double height = static_cast<double>(lines.size()) * lineHeight(bandStyle);
    addLines(item.shapes, lines, {header.center().x(), header.center().y() - height / 2}, bandStyle,
             TextShape::Anchor::Middle);
    const bool empty = std::none_of(m_graph.groups.begin(), m_graph.groups.end(),
                                    [&](const model::BandGroup& group) { return group.band == static_cast<int>(b); });
    if (empty) {
      const QString text = m_words(QT_TRANSLATE_NOOP("drawing", "No database at this level"));
      item.shapes.push_back(TextShape{{box.left() + headerWidth + 8, box.center().y() + 3}, text, emptyStyle});
    }
    m_view.picture.items.push_back(std::move(item));
  }
}

void SharingDrawing::drawGroups(const model::BandLayout& layout) {
  for (std::size_t g = 0; g < m_groups.size(); ++g) {
    const int level = m_graph.groups[g].band + 1;
    const Group& group = m_groups[g];
    SceneItem item{
        u"frame-%1-"_s.arg(level) + group.agency.toString(QUuid::Id128), u"group"_s, {}, group.title.join(u' '), {}};
    const QRectF& frame = layout.groups[g];
    item.shapes.push_back(RectangleShape{frame, mixed(theme::level(level).ground, 0.35),
                                         Stroke{theme::faintLine, theme::frameStroke, {}}, 4});
    double left = frame.right();
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
      if (m_graph.nodes[i].group == static_cast<int>(g)) {
        left = std::min(left, layout.nodes[i].left());
      }
    }
    addLines(item.shapes, group.title, {left, frame.top() + 5}, groupStyle(level));
    m_view.picture.items.push_back(std::move(item));
  }
}

void SharingDrawing::drawBoxes(const model::BandLayout& layout) {
  for (std::size_t i = 0; i < m_boxes.size(); ++i) {
    const int level = m_graph.groups[static_cast<std::size_t>(m_graph.nodes[i].group)].band + 1;
    m_view.picture.items.push_back(m_drawn[i].draw(layout.nodes[i], theme::level(level).strong, theme::paper));
  }
}

void SharingDrawing::makeLegend() {
  m_flows.addLegend(m_view.legend);
  const auto box = [&](double radius, std::vector<double> dash, QStringView icon, const QString& text) {
    LegendEntry entry{
        {RectangleShape{QRectF(4, 1, 38, 14), theme::paper, Stroke{theme::line, 0.9, std::move(dash)}, radius}}, text};
    if (!icon.isEmpty()) {
      for (Shape& shape : typeIcon(icon, {18, 3}, theme::line)) {
        entry.sample.push_back(std::move(shape));
      }
    }
    m_view.legend.push_back(std::move(entry));
  };
  QSet<QString> types;
  for (const Element* element : m_boxes) {
    types.insert(element->type);
  }
  for (const char16_t* type : {u"database", u"system", u"platform", u"organisation"}) {
    const QString name = QString::fromUtf16(type);
    if (types.contains(name)) {
      box(name == u"system" || name == u"platform" ? 6 : 2, {}, name, m_index.typeLabel(name));
    }
  }
  if (m_planned) {
    box(2, {4, 2.5}, {}, m_words(QT_TRANSLATE_NOOP("drawing", "Planned or being built")));
  }
}

model::Result<View> SharingDrawing::make() {
  collectBoxes();
  if (m_boxes.size() > mostBoxes) {
    return model::Failure(model::Notice{u"drawing.too-large"_s,
                                        {QString::number(m_boxes.size()), QString::number(mostBoxes)},
                                        {},
                                        model::Notice::Level::Error});
  }
  collectFlows();
  m_graph.boxWidth = boxWidth;
  m_graph.bandHeader = headerWidth;
  m_graph.labelHeight = flowMarkHeight;
  m_graph.ratio = m_options.ratio;
  m_graph.columns = m_options.columns;
  const model::BandLayout layout = model::layoutInBands(m_graph);
  m_view.title = m_words(QT_TRANSLATE_NOOP("drawing", "Connection and sharing of data"));
  m_view.picture.size = layout.size;
  drawBands(layout);
  drawGroups(layout);
  m_flows.draw(layout, m_view.picture.items);
  drawBoxes(layout);
  m_flows.drawMarks(layout, m_view.picture.items);
  makeLegend();
  m_view.listTitle = m_words(QT_TRANSLATE_NOOP("drawing", "Flows"));
  m_view.list = m_flows.list();
  for (const Flow& flow : m_flows.shown()) {
    if (!flow.isUse()) {
      m_view.marks.insert(flow.element->id, flow.mark);
    }
  }
  return m_view;
}

} // namespace

model::Result<View> sharingView(const ModelIndex& index, const ViewOptions& options) {
  return SharingDrawing(index, options).make();
}

} // namespace khung::app
