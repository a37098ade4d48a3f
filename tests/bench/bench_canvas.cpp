// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/canvas/scene/diagram_content.h"
#include "tests/support/studio_support.h"

#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// How long the frames of a large diagram take while it is panned: 2,000 figures and 3,000 lines, offscreen, 1,600 by 1,000 pixels.
namespace {

constexpr int figures = 2000;
constexpr int lines = 3000;

model::Element element(const QString& type, const QString& code) {
  model::Element made;
  made.id = QUuid::createUuid();
  made.type = type;
  made.code = code;
  return made;
}

model::ModelData diagram(QUuid& id) {
  model::ModelData data;
  data.elements.push_back(element(u"diagram"_s, u"SD"_s));
  id = data.elements.front().id;
  std::vector<QUuid> nodes;
  for (int i = 0; i < figures; ++i) {
    model::Element database = element(u"database"_s, u"CSDL-%1"_s.arg(i));
    database.set(u"name"_s, u"Cơ sở dữ liệu chuyên ngành số %1 của tỉnh"_s.arg(i));
    model::Element node = element(u"diagram_node"_s, database.code);
    node.parent = id;
    node.position = i;
    node.set(u"x"_s, i % 50 * 210.0);
    node.set(u"y"_s, i / 50 * 110.0);
    node.setLinks(u"element"_s, {{database.id, {}, false}});
    nodes.push_back(node.id);
    data.elements.push_back(std::move(database));
    data.elements.push_back(std::move(node));
  }
  for (int i = 0; i < lines; ++i) {
    model::Element edge = element(u"diagram_edge"_s, u"E%1"_s.arg(i));
    edge.parent = id;
    edge.position = i;
    const int from = i * 7 % figures;
    edge.setLinks(u"from"_s, {{nodes[static_cast<std::size_t>(from)], {}, false}});
    edge.setLinks(u"to"_s, {{nodes[static_cast<std::size_t>((from + 1 + i % 60) % figures)], {}, false}});
    data.elements.push_back(std::move(edge));
  }
  return data;
}

void report(const char* what, std::vector<double> milliseconds) {
  std::sort(milliseconds.begin(), milliseconds.end());
  std::printf("%-34s median %6.2f ms   95 %% %6.2f ms   worst %6.2f ms\n", what, milliseconds[milliseconds.size() / 2],
              milliseconds[milliseconds.size() * 95 / 100], milliseconds.back());
}

void pan(app::CanvasView& canvas, const char* what, double zoom) {
  canvas.setZoom(zoom, {0, 0});
  QCoreApplication::processEvents();
  std::vector<double> frames;
  for (int frame = 0; frame < 120; ++frame) {
    QElapsedTimer timer;
    timer.start();
    canvas.horizontalScrollBar()->setValue(canvas.horizontalScrollBar()->value() + (frame < 60 ? 16 : -16));
    canvas.verticalScrollBar()->setValue(canvas.verticalScrollBar()->value() + (frame < 60 ? 9 : -9));
    QCoreApplication::processEvents();
    frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  report(what, frames);
  std::vector<double> whole;
  for (int frame = 0; frame < 20; ++frame) {
    QElapsedTimer timer;
    timer.start();
    canvas.viewport()->repaint();
    whole.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  report("  painted wholly", whole);
}

} // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication program(argc, argv);
  tests::Studio studio;
  QUuid id;
  const model::ModelData data = diagram(id);
  app::DiagramContent content(studio.workspace.metamodel(), id);
  QElapsedTimer timer;
  timer.start();
  content.fill(data, u"vi"_s);
  app::CanvasView canvas(studio.workspace, nullptr);
  canvas.setGrid(10);
  canvas.resize(1600, 1000);
  canvas.show();
  std::vector<app::SceneItem> items = content.items();
  std::printf("drawing %d figures and %d lines: %lld ms\n", figures, lines, timer.elapsed());
  timer.restart();
  canvas.setDrawing(std::move(items));
  std::printf("putting them on the canvas: %lld ms\n", timer.elapsed());
  timer.restart();
  canvas.setDrawing(content.items());
  std::printf("again, as after an edit: %lld ms\n", timer.elapsed());
  pan(canvas, "panning at 100 %", 1);
  pan(canvas, "panning at 40 %", 0.4);
  pan(canvas, "panning at 20 %", 0.2);
  pan(canvas, "panning with all in sight", 0.12);
  return 0;
}
