// SPDX-License-Identifier: Apache-2.0
#include "model/layout/graph_layout.h"
#include "model/layout/graphviz_engine.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr double pointsPerInch = 72.0;

/// One graph on its way through dot. Names are numbers, so nothing of the model's text reaches the engine.
class DotRun {
public:
  explicit DotRun(const LayoutGraph& input) : m_input(input) {}

  Result<GraphLayout> run() {
    graphviz::Session session;
    if (!session.context()) {
      return Failure(Notice{u"layout.failed"_s, {u"gvContext"_s}, {}, Notice::Level::Error});
    }
    build();
    if (gvLayout(session.context(), m_graph.get(), "dot") != 0) {
      const QString said = QString::fromStdString(session.complaints()).simplified();
      m_graph.reset(); // before the context it was laid out with
      return Failure(Notice{u"layout.failed"_s, {said}, {}, Notice::Level::Error});
    }
    GraphLayout layout = collect();
    gvFreeLayout(session.context(), m_graph.get());
    m_graph.reset();
    return layout;
  }

private:
  void build();
  void buildRanks();
  void buildEdges();
  GraphLayout collect();
  EdgeCourse courseOf(Agedge_t* edge) const;
  /// Within one given rank. dot 2.43 frees memory twice after laying out a labelled edge of that kind, so its label
  /// gets no room of its own but the middle of the course.
  bool isFlat(const LayoutEdge& edge) const {
    const int rank = m_input.nodes[static_cast<std::size_t>(edge.from)].rank;
    return rank >= 0 && edge.from != edge.to && rank == m_input.nodes[static_cast<std::size_t>(edge.to)].rank;
  }
  QPointF point(const pointf& p) const { return {p.x - m_origin.x(), m_origin.y() - p.y}; }
  void setting(void* object, const char* name, const std::string& value) {
    // Graphviz takes writable text and copies it.
    agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()), const_cast<char*>(""));
  }
  void room(void* object, const QSizeF& size);

  const LayoutGraph& m_input;
  graphviz::GraphPointer m_graph;
  std::vector<Agnode_t*> m_nodes;
  std::vector<Agedge_t*> m_edges;
  QPointF m_origin;
};

std::string number(double value) {
  return QByteArray::number(value, 'f', 4).toStdString();
}

/// Keeps room for a label: an empty table of fixed size, as dot would measure a text with fonts of its own.
void DotRun::room(void* object, const QSizeF& size) {
  const std::string table = "<table border=\"0\" cellborder=\"0\" fixedsize=\"true\" width=\"" +
                            std::to_string(static_cast<int>(std::ceil(size.width()))) + "\" height=\"" +
                            std::to_string(static_cast<int>(std::ceil(size.height()))) +
                            "\"><tr><td></td></tr></table>";
  char* html = agstrdup_html(m_graph.get(), const_cast<char*>(table.c_str()));
  agsafeset(object, const_cast<char*>("label"), html, const_cast<char*>(""));
  agstrfree(m_graph.get(), html);
}

void DotRun::build() {
  m_graph.reset(agopen(const_cast<char*>("g"), Agdirected, nullptr));
  Agraph_t* g = m_graph.get();
  setting(g, "rankdir", m_input.direction == LayoutGraph::Direction::LeftToRight ? "LR" : "TB");
  setting(g, "nodesep", number(m_input.nodeGap / pointsPerInch));
  setting(g, "ranksep", number(m_input.rankGap / pointsPerInch));
  setting(g, "charset", "utf-8");
  m_nodes.reserve(m_input.nodes.size());
  for (std::size_t i = 0; i < m_input.nodes.size(); ++i) {
    const LayoutNode& node = m_input.nodes[i];
    Agnode_t* made = agnode(g, const_cast<char*>(("n" + std::to_string(i)).c_str()), 1);
    setting(made, "shape", "box");
    setting(made, "fixedsize", "true");
    setting(made, "label", "");
    setting(made, "width", number(node.width / pointsPerInch));
    setting(made, "height", number(node.height / pointsPerInch));
    m_nodes.push_back(made);
  }
  buildRanks();
  buildEdges();
}

/// Each rank is a set of nodes on one level; a chain of unseen nodes keeps the ranks in their order.
void DotRun::buildRanks() {
  std::map<int, std::vector<Agnode_t*>> ranks;
  for (std::size_t i = 0; i < m_input.nodes.size(); ++i) {
    if (m_input.nodes[i].rank >= 0) {
      ranks[m_input.nodes[i].rank].push_back(m_nodes[i]);
    }
  }
  Agnode_t* above = nullptr;
  for (const auto& [rank, nodes] : ranks) {
    const std::string name = "r" + std::to_string(rank);
    Agraph_t* level = agsubg(m_graph.get(), const_cast<char*>(name.c_str()), 1);
    setting(level, "rank", "same");
    Agnode_t* mark = agnode(level, const_cast<char*>(name.c_str()), 1);
    setting(mark, "style", "invis");
    setting(mark, "fixedsize", "true");
    setting(mark, "label", "");
    setting(mark, "width", "0.01");
    setting(mark, "height", "0.01");
    for (Agnode_t* node : nodes) {
      agsubnode(level, node, 1);
    }
    if (above) {
      setting(agedge(m_graph.get(), above, mark, const_cast<char*>("chain"), 1), "style", "invis");
    }
    above = mark;
  }
}

void DotRun::buildEdges() {
  for (std::size_t i = 0; i < m_input.edges.size(); ++i) {
    const LayoutEdge& edge = m_input.edges[i];
    const std::string name = "e" + std::to_string(i);
    Agedge_t* made = agedge(m_graph.get(), m_nodes[static_cast<std::size_t>(edge.from)],
                            m_nodes[static_cast<std::size_t>(edge.to)], const_cast<char*>(name.c_str()), 1);
    setting(made, "arrowhead", "none"); // the course ends at the border; whoever draws adds the head
    if (!edge.label.isEmpty() && !isFlat(edge)) {
      room(made, edge.label);
    }
    m_edges.push_back(made);
  }
}

EdgeCourse DotRun::courseOf(Agedge_t* edge) const {
  EdgeCourse course;
  const splines* spline = ED_spl(edge);
  if (spline && spline->size > 0) {
    const bezier& part = spline->list[0];
    for (int i = 0; i < part.size; ++i) {
      course.bezier.push_back(point(part.list[i]));
    }
  }
  if (const textlabel_t* label = ED_label(edge)) {
    course.label = point(label->pos);
  } else if (course.bezier.size() >= 4) {
    const std::size_t middle = (course.bezier.size() / 3 - 1) / 2 * 3;
    const auto at = [&](std::size_t i) { return course.bezier[middle + i]; };
    course.label = (at(0) + 3 * at(1) + 3 * at(2) + at(3)) / 8;
  }
  return course;
}

GraphLayout DotRun::collect() {
  GraphLayout layout;
  const boxf bounds = GD_bb(m_graph.get());
  m_origin = {bounds.LL.x, bounds.UR.y};
  layout.size = QSizeF(bounds.UR.x - bounds.LL.x, bounds.UR.y - bounds.LL.y);
  for (std::size_t i = 0; i < m_nodes.size(); ++i) {
    QRectF box({}, QSizeF(m_input.nodes[i].width, m_input.nodes[i].height));
    box.moveCenter(point(ND_coord(m_nodes[i])));
    layout.nodes.push_back(box);
  }
  for (Agedge_t* edge : m_edges) {
    layout.edges.push_back(courseOf(edge));
  }
  return layout;
}

} // namespace

Result<GraphLayout> layoutWithDot(const LayoutGraph& graph) {
  return DotRun(graph).run();
}

} // namespace khung::model
