// SPDX-License-Identifier: Apache-2.0
#include "model/layout/band_layout.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace khung::model;

namespace {

/// Agencies with one to five boxes each in four bands, flows between boxes at random, bundled by their source.
BandGraph sample(int nodes, int flows, unsigned seed = 1) {
  std::mt19937 random(seed);
  const auto upTo = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  BandGraph graph;
  graph.bands = 4;
  while (static_cast<int>(graph.nodes.size()) < nodes) {
    graph.groups.push_back({static_cast<int>(graph.nodes.size()) * 4 / nodes, 14});
    for (int i = 1 + upTo(5); i > 0 && static_cast<int>(graph.nodes.size()) < nodes; --i) {
      graph.nodes.push_back({static_cast<int>(graph.groups.size()) - 1, 30.0 + upTo(4) * 10});
    }
  }
  for (int i = 0; i < nodes; ++i) {
    graph.bundles.push_back({true, 20});
    graph.bundles.push_back({false, 20});
  }
  for (int i = 0; i < flows; ++i) {
    const int from = upTo(upTo(3) == 0 ? nodes : std::max(1, nodes / 8)), to = upTo(nodes);
    graph.flows.push_back({from, to, upTo(4) == 0 ? to * 2 + 1 : from * 2, 26});
  }
  return graph;
}

struct Line {
  QPointF a, b;
  int bundle;
};

std::vector<Line> linesOf(const BandGraph& graph, const BandLayout& layout) {
  std::vector<Line> lines;
  for (std::size_t f = 0; f < layout.courses.size(); ++f) {
    const std::vector<QPointF>& points = layout.courses[f].points;
    for (std::size_t i = 1; i < points.size(); ++i) {
      lines.push_back({points[i - 1], points[i], graph.flows[f].bundle});
    }
  }
  return lines;
}

/// Whether two right-angled lines lie on each other for more than a point's length.
bool overlap(const Line& l, const Line& m) {
  const bool across = l.a.y() == l.b.y() && m.a.y() == m.b.y() && l.a.y() == m.a.y();
  const bool down = l.a.x() == l.b.x() && m.a.x() == m.b.x() && l.a.x() == m.a.x();
  const auto common = [](double a, double b, double c, double d) {
    return std::min(std::max(a, b), std::max(c, d)) - std::max(std::min(a, b), std::min(c, d));
  };
  return (across && common(l.a.x(), l.b.x(), m.a.x(), m.b.x()) > 1) ||
         (down && common(l.a.y(), l.b.y(), m.a.y(), m.b.y()) > 1);
}

void checkBoxes(const BandGraph& graph, const BandLayout& layout) {
  const QRectF sheet({0, 0}, layout.size);
  for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
    const auto group = static_cast<std::size_t>(graph.nodes[i].group);
    const auto band = static_cast<std::size_t>(graph.groups[group].band);
    QVERIFY(layout.nodes[i].height() >= graph.nodes[i].height);
    QVERIFY(layout.groups[group].contains(layout.nodes[i]));
    QVERIFY(layout.bands[band].contains(layout.groups[group]));
    QVERIFY(sheet.contains(layout.bands[band]));
    for (std::size_t j = i + 1; j < layout.nodes.size(); ++j) {
      QVERIFY(!layout.nodes[i].intersects(layout.nodes[j]));
    }
  }
  for (std::size_t a = 0; a < layout.groups.size(); ++a) {
    for (std::size_t b = a + 1; b < layout.groups.size(); ++b) {
      QVERIFY(!layout.groups[a].intersects(layout.groups[b]));
    }
  }
  for (std::size_t b = 1; b < layout.bands.size(); ++b) {
    QCOMPARE(layout.bands[b].top(), layout.bands[b - 1].bottom());
  }
}

void checkCourses(const BandGraph& graph, const BandLayout& layout) {
  for (std::size_t f = 0; f < graph.flows.size(); ++f) {
    const BandFlow& flow = graph.flows[f];
    const std::vector<QPointF>& points = layout.courses[f].points;
    if (flow.from == flow.to) {
      QVERIFY(points.empty());
      continue;
    }
    const bool atSource = graph.bundles[static_cast<std::size_t>(flow.bundle)].rootAtSource;
    const QRectF root = layout.nodes[static_cast<std::size_t>(atSource ? flow.from : flow.to)];
    const QRectF leaf = layout.nodes[static_cast<std::size_t>(atSource ? flow.to : flow.from)];
    QVERIFY(points.front().x() == root.left() || points.front().x() == root.right());
    QVERIFY(points.back().x() == leaf.left() || points.back().x() == leaf.right());
    QVERIFY(root.top() <= points.front().y() && points.front().y() <= root.bottom());
    QVERIFY(leaf.top() <= points.back().y() && points.back().y() <= leaf.bottom());
    for (std::size_t i = 1; i < points.size(); ++i) {
      QVERIFY(points[i].x() == points[i - 1].x() || points[i].y() == points[i - 1].y());
      const QRectF swept = QRectF(points[i - 1], points[i]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
      for (const QRectF& box : layout.nodes) {
        QVERIFY(!swept.intersects(box.adjusted(1, 1, -1, -1)));
      }
    }
  }
}

} // namespace

class TestBandLayout : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void nothing() {
    BandGraph graph;
    graph.bands = 4;
    const BandLayout layout = layoutInBands(graph);
    QCOMPARE(layout.bands.size(), std::size_t(4));
    QCOMPARE(layout.size.height(), 4 * graph.emptyBandHeight);
  }

  void everythingHasItsPlace_data() {
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("flows");
    QTest::addColumn<unsigned>("seed");
    for (const auto& [nodes, flows] : std::vector<std::pair<int, int>>{{1, 2}, {2, 6}, {9, 12}, {25, 40}, {60, 90}}) {
      for (unsigned seed = 1; seed <= 8; ++seed) {
        QTest::addRow("%d boxes, %d flows, %u", nodes, flows, seed) << nodes << flows << seed;
      }
    }
  }

  void everythingHasItsPlace() {
    QFETCH(int, nodes);
    QFETCH(int, flows);
    QFETCH(unsigned, seed);
    const BandGraph graph = sample(nodes, flows, seed);
    const BandLayout layout = layoutInBands(graph);
    checkBoxes(graph, layout);
    checkCourses(graph, layout);
    const std::vector<Line> lines = linesOf(graph, layout);
    for (std::size_t a = 0; a < lines.size(); ++a) {
      for (std::size_t b = a + 1; b < lines.size(); ++b) {
        QVERIFY(lines[a].bundle == lines[b].bundle || !overlap(lines[a], lines[b]));
      }
    }
  }

  void labelsOfABoxDoNotOverlap() {
    const BandGraph graph = sample(30, 60, 3);
    const BandLayout layout = layoutInBands(graph);
    std::vector<QRectF> labels;
    for (const BandCourse& course : layout.courses) {
      if (!course.points.empty()) {
        labels.push_back(course.leafLabel);
      }
    }
    for (std::size_t a = 0; a < labels.size(); ++a) {
      for (std::size_t b = a + 1; b < labels.size(); ++b) {
        QVERIFY(!labels[a].intersects(labels[b]));
      }
    }
  }

  void bandsWithoutBoxesKeepTheirPlace() {
    BandGraph graph = sample(6, 5);
    graph.bands = 6;
    for (BandGroup& group : graph.groups) {
      group.band = group.band < 2 ? 1 : 4;
    }
    const BandLayout layout = layoutInBands(graph);
    QCOMPARE(layout.bands.size(), std::size_t(6));
    for (const std::size_t empty : {0, 2, 3, 5}) {
      QCOMPARE(layout.bands[empty].height(), graph.emptyBandHeight);
    }
    checkBoxes(graph, layout);
  }

  void isTheSameEveryTime() {
    const BandGraph graph = sample(60, 90);
    const BandLayout first = layoutInBands(graph), second = layoutInBands(graph);
    QVERIFY(first.nodes == second.nodes);
    QVERIFY(first.junctions == second.junctions);
    for (std::size_t i = 0; i < first.courses.size(); ++i) {
      QVERIFY(first.courses[i].points == second.courses[i].points);
    }
  }

  void ratioIsNearWhatWasAsked() {
    for (const int nodes : {20, 40, 80}) {
      const QSizeF size = layoutInBands(sample(nodes, nodes)).size;
      const double ratio = size.width() / size.height();
      QVERIFY2(ratio > 0.9 && ratio < 2.2, qPrintable(QString::number(ratio)));
    }
  }

  void time() {
    QElapsedTimer timer;
    timer.start();
    layoutInBands(sample(1000, 1500));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    qInfo("1000 boxes, 1500 flows: %lld ms", timer.elapsed());
  }
};

QTEST_GUILESS_MAIN(TestBandLayout)
#include "test_band_layout.moc"
