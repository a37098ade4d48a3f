// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/gui_application.h"
#include "app/drawing/line_geometry.h"
#include "app/drawing/output.h"
#include "app/drawing/pdf_file.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr double mostPixels = 4e8;
constexpr double outlineOnly = 12; ///< where type of so many points cannot be seen, nor can icons

QPen penOf(const Stroke& stroke) {
  if (!stroke.colour.isValid()) {
    return Qt::NoPen;
  }
  QPen pen(stroke.colour, stroke.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (!stroke.dash.empty()) {
    QList<qreal> dash; // in widths of the pen
    for (const double length : stroke.dash) {
      dash << length / stroke.width;
    }
    pen.setDashPattern(dash);
  }
  return pen;
}

QBrush brushOf(const QColor& fill) {
  return fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush);
}

void paint(QPainter& painter, const RectangleShape& shape) {
  painter.setPen(penOf(shape.stroke));
  painter.setBrush(brushOf(shape.fill));
  if (shape.radius > 0) {
    painter.drawRoundedRect(shape.box, shape.radius, shape.radius);
  } else {
    painter.drawRect(shape.box);
  }
}

void paint(QPainter& painter, const LineShape& shape) {
  const DrawnLine drawn = withHeads(shape);
  if (drawn.points.size() < 2) {
    return;
  }
  QPainterPath path(drawn.points.front());
  if (shape.bezier) {
    for (std::size_t i = 1; i + 2 < drawn.points.size(); i += 3) {
      path.cubicTo(drawn.points[i], drawn.points[i + 1], drawn.points[i + 2]);
    }
  } else {
    for (std::size_t i = 1; i < drawn.points.size(); ++i) {
      path.lineTo(drawn.points[i]);
    }
  }
  painter.strokePath(path, penOf(shape.stroke));
  painter.setPen(Qt::NoPen);
  painter.setBrush(brushOf(shape.stroke.colour));
  for (const auto& head : drawn.heads) {
    painter.drawPolygon(head.data(), static_cast<int>(head.size()));
  }
}

void paint(QPainter& painter, const CircleShape& shape) {
  painter.setPen(penOf(shape.stroke));
  painter.setBrush(brushOf(shape.fill));
  painter.drawEllipse(shape.centre, shape.radius, shape.radius);
}

void paint(QPainter& painter, const TextShape& shape) {
  painter.save();
  painter.translate(shape.at);
  if (shape.upwards) {
    painter.rotate(-90);
  }
  double x = 0;
  if (shape.anchor != TextShape::Anchor::Start) {
    x = -textWidth(shape.text, shape.style) / (shape.anchor == TextShape::Anchor::Middle ? 2 : 1);
  }
  painter.translate(x, 0);
  painter.scale(1 / fontOversize, 1 / fontOversize);
  painter.setFont(fontFor(shape.style));
  painter.setPen(shape.style.colour);
  painter.drawText(QPointF(0, 0), shape.text);
  painter.restore();
}

} // namespace

void paintScene(QPainter& painter, const Scene& scene) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  for (const SceneItem& item : scene.items) {
    paintItem(painter, item);
  }
}

void paintItem(QPainter& painter, const SceneItem& item, double leastType) {
  for (const Shape& shape : item.shapes) {
    const auto* text = std::get_if<TextShape>(&shape);
    if (!text || text->style.size >= leastType) {
      std::visit([&](const auto& part) { paint(painter, part); }, shape);
    }
    if (leastType > outlineOnly && !item.element.isNull()) {
      return;
    }
  }
}

model::Result<QByteArray> toPng(const Scene& scene, double dotsPerInch) {
  if (const auto ready = ensureGuiApplication(); !ready) {
    return model::Failure(ready.error());
  }
  const double scale = dotsPerInch / 72;
  const QSizeF pixels = scene.size * scale;
  if (pixels.width() * pixels.height() > mostPixels || pixels.width() > 32000 || pixels.height() > 32000) {
    return model::Failure(
        model::Notice{u"drawing.image-too-large"_s,
                      {QString::number(qRound(pixels.width())), QString::number(qRound(pixels.height()))},
                      {},
                      model::Notice::Level::Error});
  }
  QImage image(qCeil(pixels.width()), qCeil(pixels.height()), QImage::Format_RGB32);
  image.fill(theme::paper);
  image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
  image.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
  QPainter painter(&image);
  painter.scale(scale, scale);
  paintScene(painter, scene);
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes;
}

model::Result<QByteArray> toPdf(const Scene& scene, const QDateTime& date) {
  if (const auto ready = ensureGuiApplication(); !ready) {
    return model::Failure(ready.error());
  }
  const SteadyHashes steady;
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  preparePdf(writer, scene.title, scene.size);
  QPainter painter(&writer);
  painter.scale(writer.resolution() / 72.0, writer.resolution() / 72.0);
  paintScene(painter, scene);
  painter.end();
  PdfExtras extras;
  extras.date = date;
  extras.language = scene.language;
  return finishPdf(bytes, extras);
}

} // namespace khung::app
