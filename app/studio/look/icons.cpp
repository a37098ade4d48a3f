// SPDX-License-Identifier: Apache-2.0
#include "app/studio/look/icons.h"

#include "app/studio/look/icon_shapes.h"
#include "model/base/resources.h"

#include <QApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr double side = 24; ///< of the ground that icons are drawn on

const QPainterPath& shapeOf(const QString& name) {
  static QHash<QString, QPainterPath> known;
  auto found = known.find(name);
  if (found == known.end()) {
    QPainterPath shape = iconShape(model::templatesFolder() + u"/icons/"_s + name + u".svg"_s);
    if (shape.isEmpty()) {
      shape.addRoundedRect(QRectF(4, 6, 16, 12), 1.5, 1.5);
    }
    found = known.insert(name, shape);
  }
  return *found;
}

/// Draws the lines of an icon in the colour of the palette's text, so that one set serves light and dark.
class LineIconEngine : public QIconEngine {
public:
  LineIconEngine(QString name, std::function<QColor()> colour) : m_name(std::move(name)), m_colour(std::move(colour)) {}

  void paint(QPainter* painter, const QRect& box, QIcon::Mode mode, QIcon::State) override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double scale = std::min(box.width(), box.height()) / side;
    painter->translate(box.x() + (box.width() - side * scale) / 2, box.y() + (box.height() - side * scale) / 2);
    painter->scale(scale, scale);
    painter->setPen(QPen(colourOf(mode), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(shapeOf(m_name));
    painter->restore();
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap result(size);
    if (result.isNull()) {
      return result; // asked for by styles that have no room
    }
    result.fill(Qt::transparent);
    QPainter painter(&result);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return result;
  }

  QIconEngine* clone() const override { return new LineIconEngine(m_name, m_colour); }

private:
  QColor colourOf(QIcon::Mode mode) const {
    const QPalette palette = QApplication::palette();
    if (mode == QIcon::Disabled) {
      return palette.color(QPalette::Disabled, QPalette::WindowText);
    }
    if (mode == QIcon::Selected) {
      return palette.color(QPalette::HighlightedText);
    }
    return m_colour ? m_colour() : palette.color(QPalette::WindowText);
  }

  QString m_name;
  std::function<QColor()> m_colour; ///< that of the palette without
};

} // namespace

QIcon icon(const QString& name) { return QIcon(new LineIconEngine(name, {})); }

QIcon icon(const QString& name, const QColor& colour) {
  return icon(name, [colour] { return colour; });
}

QIcon icon(const QString& name, std::function<QColor()> colour) { return QIcon(new LineIconEngine(name, std::move(colour))); }

} // namespace khung::app
