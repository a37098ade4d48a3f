// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/views/flow_lines.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

using model::Element;

namespace {

constexpr qsizetype shortCode = 7; // codes up to this length stand on the lines, longer ones are numbered
const Stroke useStroke{theme::mutedInk, 0.8, {}};

} // namespace

FlowLines::FlowLines(const ModelIndex& index, const QString& state)
    : m_index(index), m_words(index.language(), "drawing") {
  for (const Element* element : index.elementsOf(u"data_flow")) {
    const Element* from = index.target(*element, u"from");
    const Element* to = index.target(*element, u"to");
    if (from && to && index.isIn(*element, state) && index.isIn(*from, state) && index.isIn(*to, state)) {
      m_declared.push_back({element, from, to, element->text(u"kind"), 0, {}});
    }
  }
}

/// Databases that the system reads or writes, directly or by their entities and attributes.
std::vector<const Element*> FlowLines::databasesUsedBy(const Element& system) const {
  std::vector<const Element*> found;
  for (const QStringView property : {u"reads", u"writes"}) {
    for (const Element* element : m_index.targets(system, property)) {
      while (element && element->type != u"database") {
        element = m_index.element(element->parent);
      }
      if (element && std::find(found.begin(), found.end(), element) == found.end()) {
        found.push_back(element);
      }
    }
  }
  return found;
}

void FlowLines::addUse(const Element& system, const Element& database) {
  const auto uses = [&](QStringView property) {
    const std::vector<const Element*> all = m_index.targets(system, property);
    return std::any_of(all.begin(), all.end(), [&](const Element* element) {
      while (element && element->type != u"database") {
        element = m_index.element(element->parent);
      }
      return element == &database;
    });
  };
  const bool known = std::any_of(m_declared.begin(), m_declared.end(), [&](const Flow& flow) {
    return (flow.from == &system && flow.to == &database) || (flow.from == &database && flow.to == &system);
  });
  if (!known) {
    const QString kind = (uses(u"reads") ? u"r"_s : QString()) + (uses(u"writes") ? u"w"_s : QString());
    m_uses.push_back({nullptr, &system, &database, kind, 0, {}});
  }
}

void FlowLines::number(const std::function<bool(const Flow&)>& wanted) {
  std::copy_if(m_declared.begin(), m_declared.end(), std::back_inserter(m_shown), wanted);
  m_shown.insert(m_shown.end(), m_uses.begin(), m_uses.end());
  markFlows();
  bundleFlows();
}

void FlowLines::markFlows() {
  QSet<QString> codes;
  bool usable = true;
  for (const Flow& flow : m_shown) {
    if (!flow.isUse()) {
      usable = usable && !flow.element->code.isEmpty() && flow.element->code.size() <= shortCode &&
               !codes.contains(flow.element->code);
      codes.insert(flow.element->code);
    }
  }
  int next = 1;
  for (Flow& flow : m_shown) {
    if (!flow.isUse()) {
      flow.mark = usable ? flow.element->code : QString::number(next++);
    }
  }
}

void FlowLines::bundleFlows() {
  std::map<std::tuple<QString, bool, QUuid>, int> known;
  for (Flow& flow : m_shown) {
    const bool atSource = flow.kind != u"contribute";
    const std::tuple<QString, bool, QUuid> key{flow.kind, atSource, atSource ? flow.from->id : flow.to->id};
    const auto [at, isNew] = known.emplace(key, static_cast<int>(m_bundles.size()));
    if (isNew) {
      m_bundles.push_back({flow.kind, atSource, flow.isUse(), 0, {}});
    }
    flow.bundle = at->second;
    FlowBundle& bundle = m_bundles[static_cast<std::size_t>(flow.bundle)];
    bundle.onlyMark = ++bundle.flows == 1 ? flow.mark : QString();
  }
}

FlowMark FlowLines::mark(const Flow& flow) const {
  return flow.isUse() ? FlowMark{} : FlowMark{flowLetters(flow.kind, m_index.language()), flow.mark};
}

FlowMark FlowLines::rootMark(const FlowBundle& bundle) const {
  if (bundle.use) {
    return {};
  }
  const QString text = bundle.flows > 1 ? u"×%1"_s.arg(bundle.flows) : bundle.onlyMark;
  return {flowLetters(bundle.kind, m_index.language()), text};
}

Stroke FlowLines::strokeOf(const Flow& flow) const {
  return flow.isUse() ? useStroke : theme::flow(flow.kind).stroke;
}

QString FlowLines::titleOf(const Flow& flow) const {
  const QString ends = m_index.name(*flow.from) + u" → "_s + m_index.name(*flow.to);
  if (flow.isUse()) {
    return ends;
  }
  const QString code = flow.element->code.isEmpty() ? QString() : flow.element->code + u' ';
  return code + m_index.name(*flow.element) + u": "_s + ends;
}

void FlowLines::draw(const model::BandLayout& layout, std::vector<SceneItem>& items) const {
  for (std::size_t f = 0; f < m_shown.size(); ++f) {
    const Flow& flow = m_shown[f];
    if (layout.courses[f].points.empty()) {
      continue;
    }
    SceneItem item;
    if (flow.isUse()) {
      item.id = u"use-"_s + flow.from->id.toString(QUuid::Id128) + u'-' + flow.to->id.toString(QUuid::Id128);
      item.kind = u"use"_s;
    } else {
      item = itemFor(m_index, *flow.element);
    }
    item.title = titleOf(flow);
    item.from = sceneId(flow.from->id);
    item.to = sceneId(flow.to->id);
    LineShape line{layout.courses[f].points, false, strokeOf(flow)};
    const bool atSource = m_bundles[static_cast<std::size_t>(flow.bundle)].rootAtSource;
    const bool intoEnd = flow.isUse() ? flow.kind.contains(u'w') : atSource;
    const bool intoStart = flow.isUse() ? flow.kind.contains(u'r') : !atSource;
    line.end = intoEnd ? LineShape::Head::Arrow : LineShape::Head::None;
    line.start = intoStart ? LineShape::Head::Arrow : LineShape::Head::None;
    item.shapes.push_back(std::move(line));
    items.push_back(std::move(item));
  }
  SceneItem junctions{QString(), u"junctions"_s, {}, {}, {}};
  for (const auto& [point, bundle] : layout.junctions) {
    const FlowBundle& of = m_bundles[static_cast<std::size_t>(bundle)];
    const QColor colour = of.use ? useStroke.colour : theme::flow(of.kind).stroke.colour;
    junctions.shapes.push_back(CircleShape{point, of.use ? 1.5 : 2.1, colour, {}});
  }
  items.push_back(std::move(junctions));
}

void FlowLines::drawMarks(const model::BandLayout& layout, std::vector<SceneItem>& items) const {
  SceneItem marks{QString(), u"marks"_s, {}, {}, {}};
  std::vector<QRectF> drawn; // the shared end of a bundle may lie on two sides of its box
  for (std::size_t f = 0; f < m_shown.size(); ++f) {
    const Flow& flow = m_shown[f];
    if (flow.isUse() || layout.courses[f].points.empty()) {
      continue;
    }
    const QColor colour = theme::flow(flow.kind).stroke.colour;
    const auto put = [&](const FlowMark& mark, const QRectF& box) {
      if (std::find(drawn.begin(), drawn.end(), box) == drawn.end()) {
        drawn.push_back(box);
        for (Shape& shape : mark.draw(box, colour)) {
          marks.shapes.push_back(std::move(shape));
        }
      }
    };
    put(mark(flow), layout.courses[f].leafLabel);
    put(rootMark(m_bundles[static_cast<std::size_t>(flow.bundle)]), layout.courses[f].rootLabel);
  }
  items.push_back(std::move(marks));
}

void FlowLines::addLegend(std::vector<LegendEntry>& legend) const {
  const double middle = legendSampleHeight / 2;
  const auto add = [&](const Stroke& stroke, const FlowMark& mark, const QString& text) {
    LegendEntry entry{
        {LineShape{
            {{0, middle}, {legendSampleWidth, middle}}, false, stroke, LineShape::Head::None, LineShape::Head::Arrow}},
        text};
    if (!mark.letters.isEmpty()) {
      const QRectF box(14, middle - flowMarkHeight / 2, mark.width(), flowMarkHeight);
      for (Shape& shape : mark.draw(box, stroke.colour)) {
        entry.sample.push_back(std::move(shape));
      }
    }
    legend.push_back(std::move(entry));
  };
  const auto has = [&](const QString& kind, bool use) {
    return std::any_of(m_bundles.begin(), m_bundles.end(),
                       [&](const FlowBundle& bundle) { return bundle.use == use && (use || bundle.kind == kind); });
  };
  for (const theme::FlowLook& look : theme::flows()) {
    if (has(look.kind, false)) {
      add(look.stroke, {flowLetters(look.kind, m_index.language()), {}},
          look.kind.isEmpty() ? m_words(QT_TRANSLATE_NOOP("drawing", "Kind not stated"))
                              : m_index.label(u"flow_kind", look.kind));
    }
  }
  if (has({}, true)) {
    add(useStroke, {}, m_words(QT_TRANSLATE_NOOP("drawing", "A system reads or writes (arrow: way of the data)")));
  }
  const bool branches =
      std::any_of(m_bundles.begin(), m_bundles.end(), [](const FlowBundle& bundle) { return bundle.flows > 1; });
  if (branches) {
    LegendEntry entry{{LineShape{{{0, middle}, {legendSampleWidth, middle}}, false, useStroke},
                       LineShape{{{23, middle}, {23, legendSampleHeight}}, false, useStroke},
                       CircleShape{{23, middle}, 2.1, useStroke.colour, {}}},
                      m_words(QT_TRANSLATE_NOOP("drawing", "Flows of one kind with one end in common part here"))};
    legend.push_back(std::move(entry));
  }
}

QString FlowLines::detailOf(const Flow& flow) const {
  const auto shortName = [&](const Element& end) { return end.code.isEmpty() ? m_index.name(end) : end.code; };
  QStringList parts{shortName(*flow.from) + u" → "_s + shortName(*flow.to)};
  for (const QStringView property : {u"purpose", u"channel", u"interval"}) {
    const QString text = m_index.text(*flow.element, property);
    if (!text.isEmpty()) {
      parts << text;
    }
  }
  return parts.join(u" · "_s);
}

std::vector<ListRow> FlowLines::list() const {
  std::vector<ListRow> rows;
  for (const Flow& flow : m_shown) {
    if (flow.isUse()) {
      continue;
    }
    const FlowMark shape = mark(flow);
    ListRow row;
    row.markWidth = shape.width();
    row.mark =
        shape.draw(QRectF(0, -flowMarkHeight / 2, row.markWidth, flowMarkHeight), theme::flow(flow.kind).stroke.colour);
    const bool numbered = flow.mark != flow.element->code && !flow.element->code.isEmpty();
    row.text = (numbered ? flow.element->code + u". "_s : QString()) + m_index.name(*flow.element);
    row.detail = detailOf(flow);
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace khung::app
