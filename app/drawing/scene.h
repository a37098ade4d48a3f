// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QUuid>

#include <variant>
#include <vector>

namespace khung::app {

/// What is drawn, free of how it is put out. Lengths are points (1/72 inch) at the size it is printed, y grows down.

struct TextStyle {
  double size = 9;
  bool bold = false;
  bool italic = false;
  QColor colour = QColor(0x1b, 0x25, 0x33);
};

struct Stroke {
  QColor colour; ///< invalid: none
  double width = 0.75;
  std::vector<double> dash; ///< lengths of line and gap; empty for a whole line
};

struct RectangleShape {
  QRectF box;
  QColor fill; ///< invalid: none
  Stroke stroke;
  double radius = 0;
};

struct LineShape {
  enum class Head { None, Arrow };

  std::vector<QPointF> points;
  bool bezier = false; ///< points are one start and then three for each cubic part
  Stroke stroke;
  Head start = Head::None;
  Head end = Head::None;
};

struct CircleShape {
  QPointF centre;
  double radius = 2;
  QColor fill;
  Stroke stroke;
};

/// One line of text; `at` is the left end, middle or right end of its baseline.
struct TextShape {
  enum class Anchor { Start, Middle, End };

  QPointF at;
  QString text;
  TextStyle style;
  Anchor anchor = Anchor::Start;
  bool upwards = false; ///< turned by a quarter, read from below
};

using Shape = std::variant<RectangleShape, LineShape, CircleShape, TextShape>;

/// Shapes that stand for one thing: an element of the model, a band, a frame, the legend.
struct SceneItem {
  QString id;    ///< unique within the scene; empty for mere decoration
  QString kind;  ///< "database", "data_flow", "group", "band", "legend", "title"
  QString code;  ///< of the element
  QString title; ///< what a reader is told on pointing at it, or by a screen reader
  std::vector<Shape> shapes;
  QUuid element = {}; ///< of the model; null for decoration
  QString from = {};  ///< ids of the items that a line joins; empty for all else
  QString to = {};
};

struct Scene {
  QSizeF size;
  QString title;
  QString description; ///< for readers who do not see the picture
  QString language = QStringLiteral("vi");
  std::vector<SceneItem> items;

  void move(double dx, double dy);
  /// Makes everything larger, type and lines too.
  void scale(double factor);
  /// Adds the other's items, moved.
  void append(const Scene& other, double dx, double dy);
};

void move(Shape& shape, double dx, double dy);

} // namespace khung::app
