// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/scene.h"

namespace khung::app {

void move(Shape& shape, double dx, double dy) {
  const QPointF by(dx, dy);
  if (auto* rectangle = std::get_if<RectangleShape>(&shape)) {
    rectangle->box.translate(by);
  } else if (auto* line = std::get_if<LineShape>(&shape)) {
    for (QPointF& point : line->points) {
      point += by;
    }
  } else if (auto* circle = std::get_if<CircleShape>(&shape)) {
    circle->centre += by;
  } else if (auto* text = std::get_if<TextShape>(&shape)) {
    text->at += by;
  }
}

void Scene::move(double dx, double dy) {
  for (SceneItem& item : items) {
    for (Shape& shape : item.shapes) {
      app::move(shape, dx, dy);
    }
  }
}

void Scene::scale(double factor) {
  const auto stroke = [&](Stroke& s) {
    s.width *= factor;
    for (double& length : s.dash) {
      length *= factor;
    }
  };
  for (SceneItem& item : items) {
    for (Shape& shape : item.shapes) {
      if (auto* rectangle = std::get_if<RectangleShape>(&shape)) {
        rectangle->box = QRectF(rectangle->box.topLeft() * factor, rectangle->box.size() * factor);
        rectangle->radius *= factor;
        stroke(rectangle->stroke);
      } else if (auto* line = std::get_if<LineShape>(&shape)) {
        for (QPointF& point : line->points) {
          point *= factor;
        }
        stroke(line->stroke);
      } else if (auto* circle = std::get_if<CircleShape>(&shape)) {
        circle->centre *= factor;
        circle->radius *= factor;
        stroke(circle->stroke);
      } else if (auto* text = std::get_if<TextShape>(&shape)) {
        text->at *= factor;
        text->style.size *= factor;
      }
    }
  }
  size *= factor;
}

void Scene::append(const Scene& other, double dx, double dy) {
  Scene moved = other;
  moved.move(dx, dy);
  items.insert(items.end(), std::make_move_iterator(moved.items.begin()), std::make_move_iterator(moved.items.end()));
}

} // namespace khung::app
