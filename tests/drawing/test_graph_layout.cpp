// SPDX-License-Identifier: Apache-2.0
#include "model/layout/graph_layout.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <clocale>

using namespace khung::model;

namespace {

/// Nodes of uneven size in four ranks, edges from each to two later ones.
LayoutGraph sample(int nodes, bool ranks = true) {
  LayoutGraph graph;
  for (int i = 0; i < nodes; ++i) {
    const int rank = i * 4 / nodes;
    graph.nodes.push_back({120.0 + i % 3 * 20, 40.0 + i % 4 * 12, ranks ? rank : -1});
  }
  for (int i = 0; i < nodes; ++i) {
    for (const int step : {3, 11}) {
      if (i + step < nodes) {
        graph.edges.push_back({i, i + step, QSizeF(40, 12)});
      }
    }
  }
  return graph;
}

void checkApart(const std::vector<QRectF>& boxes) {
  for (std::size_t a = 0; a < boxes.size(); ++a) {
    for (std::size_t b = a + 1; b < boxes.size(); ++b) {
      QVERIFY2(!boxes[a].intersects(boxes[b]), qPrintable(QString::fromLatin1("%1 and %2").arg(a).arg(b)));
    }
  }
}

bool onBorder(const QRectF& box, const QPointF& point) {
  return box.adjusted(-1.5, -1.5, 1.5, 1.5).contains(point) && !box.adjusted(1.5, 1.5, -1.5, -1.5).contains(point);
}

} // namespace

class TestGraphLayout : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void empty() {
    const auto layout = layoutGraph({});
    QVERIFY(layout);
    QVERIFY(layout->nodes.empty());
  }

  void keepsBoxesApartAndInRanks() {
    const LayoutGraph graph = sample(24);
    const auto layout = layoutGraph(graph);
    QVERIFY(layout);
    QVERIFY(layout->engine == GraphLayout::Engine::Dot);
    checkApart(layout->nodes);
    for (std::size_t a = 0; a < graph.nodes.size(); ++a) {
      QCOMPARE(layout->nodes[a].width(), graph.nodes[a].width);
      for (std::size_t b = 0; b < graph.nodes.size(); ++b) {
        if (graph.nodes[a].rank == graph.nodes[b].rank) {
          QVERIFY(qAbs(layout->nodes[a].center().y() - layout->nodes[b].center().y()) < 1);
        } else if (graph.nodes[a].rank < graph.nodes[b].rank) {
          QVERIFY(layout->nodes[a].bottom() < layout->nodes[b].top());
        }
      }
    }
  }

  void runsLeftToRight() {
    LayoutGraph graph = sample(12, false);
    graph.direction = LayoutGraph::Direction::LeftToRight;
    const auto layout = layoutGraph(graph);
    QVERIFY(layout);
    checkApart(layout->nodes);
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
      const QRectF from = layout->nodes[static_cast<std::size_t>(graph.edges[i].from)];
      const QRectF to = layout->nodes[static_cast<std::size_t>(graph.edges[i].to)];
      QVERIFY(from.right() < to.left());
      QVERIFY(onBorder(from, layout->edges[i].bezier.front()));
      QVERIFY(onBorder(to, layout->edges[i].bezier.back()));
      QCOMPARE(layout->edges[i].bezier.size() % 3, std::size_t(1));
    }
  }

  void takesLoopsAndRepeatedEdges() {
    LayoutGraph graph;
    graph.nodes = {{100, 40}, {100, 40}};
    graph.edges = {{0, 0, {}}, {0, 1, {}}, {0, 1, QSizeF(30, 10)}, {1, 0, {}}};
    const auto layout = layoutGraph(graph);
    QVERIFY(layout);
    for (const EdgeCourse& course : layout->edges) {
      QVERIFY(course.bezier.size() >= 4);
    }
  }

  void isTheSameEveryTime() {
    const LayoutGraph graph = sample(40);
    const auto first = layoutGraph(graph);
    const auto second = layoutGraph(graph);
    QVERIFY(first->nodes == second->nodes);
    for (std::size_t i = 0; i < first->edges.size(); ++i) {
      QVERIFY(first->edges[i].bezier == second->edges[i].bezier);
    }
  }

  void doesNotDependOnTheLocale() {
    const LayoutGraph graph = sample(10);
    const auto expected = layoutGraph(graph);
    if (!setlocale(LC_ALL, "vi_VN.UTF-8") && !setlocale(LC_ALL, "de_DE.UTF-8")) {
      QSKIP("no locale with a decimal comma here");
    }
    const auto layout = layoutGraph(graph);
    setlocale(LC_ALL, "C.UTF-8");
    QVERIFY(layout->nodes == expected->nodes);
  }

  void runsOneAtATimeFromAnyThread() {
    const LayoutGraph graph = sample(30);
    const auto expected = layoutGraph(graph);
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> same = 0;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back(QThread::create([&] { same += layoutGraph(graph)->nodes == expected->nodes; }));
      threads.back()->start();
    }
    for (const auto& thread : threads) {
      thread->wait();
    }
    QCOMPARE(same.load(), 4);
  }

  void largeGraphsGoOnShelves() {
    const LayoutGraph graph = sample(3000);
    QElapsedTimer timer;
    timer.start();
    const auto layout = layoutGraph(graph);
    QVERIFY(layout->engine == GraphLayout::Engine::Shelves);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    checkApart(layout->nodes);
  }

  void measureDot() {
    if (!qEnvironmentVariableIsSet("KHUNG_MEASURE")) {
      QSKIP("set KHUNG_MEASURE to print dot's times");
    }
    for (const int nodes : {100, 200, 300, 400, 600, 800, 1000}) {
      QElapsedTimer timer;
      timer.start();
      const auto layout = layoutWithDot(sample(nodes, false));
      qInfo("%d nodes: %lld ms %s", nodes, timer.elapsed(), layout ? "" : qPrintable(layout.error().values.value(0)));
    }
  }
};

QTEST_GUILESS_MAIN(TestGraphLayout)
#include "test_graph_layout.moc"
