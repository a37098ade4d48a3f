// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/line_geometry.h"
#include "app/drawing/output.h"
#include "app/drawing/text_measure.h"
#include "app/drawing/theme.h"

#include <pugixml.hpp>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// At most two decimals, no trailing zeros, never "-0".
QByteArray number(double value) {
  const double rounded = std::round(value * 100) / 100;
  QByteArray text = QByteArray::number(rounded == 0 ? 0.0 : rounded, 'f', 2);
  while (text.endsWith('0')) {
    text.chop(1);
  }
  if (text.endsWith('.')) {
    text.chop(1);
  }
  return text;
}

QByteArray point(const QPointF& p) {
  return number(p.x()) + ' ' + number(p.y());
}

void set(pugi::xml_node node, const char* name, const QByteArray& value) {
  node.append_attribute(name).set_value(value.constData());
}

void set(pugi::xml_node node, const char* name, const QString& value) {
  set(node, name, value.toUtf8());
}

void setStroke(pugi::xml_node node, const Stroke& stroke) {
  if (!stroke.colour.isValid()) {
    return;
  }
  set(node, "stroke", stroke.colour.name());
  set(node, "stroke-width", number(stroke.width));
  if (!stroke.dash.empty()) {
    QByteArray dash;
    for (const double length : stroke.dash) {
      dash += (dash.isEmpty() ? QByteArray() : QByteArray(" ")) + number(length);
    }
    set(node, "stroke-dasharray", dash);
  }
}

void setFill(pugi::xml_node node, const QColor& fill) {
  set(node, "fill", fill.isValid() ? fill.name() : u"none"_s);
}

class SvgWriter {
public:
  explicit SvgWriter(const Scene& scene) : m_scene(scene) {}

  QByteArray write() {
    pugi::xml_node declaration = m_document.append_child(pugi::node_declaration);
    set(declaration, "version", QByteArray("1.0"));
    set(declaration, "encoding", QByteArray("UTF-8"));
    writeRoot();
    for (const SceneItem& item : m_scene.items) {
      writeItem(item);
    }
    struct Buffer : pugi::xml_writer {
      QByteArray bytes;
      void write(const void* data, size_t size) override {
        bytes.append(static_cast<const char*>(data), static_cast<qsizetype>(size));
      }
    } buffer;
    m_document.save(buffer, " ", pugi::format_default, pugi::encoding_utf8);
    return buffer.bytes;
  }

private:
  void writeRoot();
  void writeItem(const SceneItem& item);
  void write(pugi::xml_node parent, const RectangleShape& shape);
  void write(pugi::xml_node parent, const LineShape& shape);
  void write(pugi::xml_node parent, const CircleShape& shape);
  void write(pugi::xml_node parent, const TextShape& shape);

  const Scene& m_scene;
  pugi::xml_document m_document;
  pugi::xml_node m_root;
};

void SvgWriter::writeRoot() {
  m_root = m_document.append_child("svg");
  set(m_root, "xmlns", QByteArray("http://www.w3.org/2000/svg"));
  set(m_root, "width", number(m_scene.size.width()) + "pt");
  set(m_root, "height", number(m_scene.size.height()) + "pt");
  set(m_root, "viewBox", "0 0 " + number(m_scene.size.width()) + ' ' + number(m_scene.size.height()));
  set(m_root, "lang", m_scene.language);
  set(m_root, "xml:lang", m_scene.language);
  set(m_root, "role", QByteArray("graphics-document document"));
  set(m_root, "aria-labelledby", QByteArray(m_scene.description.isEmpty() ? "sheet-title" : "sheet-title sheet-desc"));
  QStringList families;
  for (const QString& family : drawingFamilies()) {
    families << u'\'' + family + u'\'';
  }
  set(m_root, "font-family", families.join(u", "_s) + u", sans-serif"_s);
  pugi::xml_node title = m_root.append_child("title");
  set(title, "id", QByteArray("sheet-title"));
  title.text().set(m_scene.title.toUtf8().constData());
  if (!m_scene.description.isEmpty()) {
    pugi::xml_node description = m_root.append_child("desc");
    set(description, "id", QByteArray("sheet-desc"));
    description.text().set(m_scene.description.toUtf8().constData());
  }
  write(m_root, RectangleShape{QRectF({0, 0}, m_scene.size), theme::paper, {}, 0});
}

void SvgWriter::writeItem(const SceneItem& item) {
  pugi::xml_node group = m_root.append_child("g");
  if (!item.id.isEmpty()) {
    set(group, "id", item.id);
  }
  set(group, "class", item.kind);
  if (!item.code.isEmpty()) {
    set(group, "data-code", item.code);
  }
  if (item.title.isEmpty()) {
    set(group, "role", QByteArray("presentation"));
  } else {
    const bool frame = item.kind == u"band" || item.kind == u"group" || item.kind == u"legend" || item.kind == u"list";
    set(group, "role", QByteArray(frame ? "graphics-object group" : "graphics-symbol img"));
    set(group, "aria-label", item.title);
    group.append_child("title").text().set(item.title.toUtf8().constData());
  }
  for (const Shape& shape : item.shapes) {
    std::visit([&](const auto& part) { write(group, part); }, shape);
  }
}

void SvgWriter::write(pugi::xml_node parent, const RectangleShape& shape) {
  pugi::xml_node node = parent.append_child("rect");
  set(node, "x", number(shape.box.x()));
  set(node, "y", number(shape.box.y()));
  set(node, "width", number(shape.box.width()));
  set(node, "height", number(shape.box.height()));
  if (shape.radius > 0) {
    set(node, "rx", number(shape.radius));
  }
  setFill(node, shape.fill);
  setStroke(node, shape.stroke);
}

void SvgWriter::write(pugi::xml_node parent, const LineShape& shape) {
  const DrawnLine drawn = withHeads(shape);
  if (drawn.points.size() < 2) {
    return;
  }
  QByteArray path = "M" + point(drawn.points.front());
  if (shape.bezier) {
    for (std::size_t i = 1; i + 2 < drawn.points.size(); i += 3) {
      path += " C" + point(drawn.points[i]) + ", " + point(drawn.points[i + 1]) + ", " + point(drawn.points[i + 2]);
    }
  } else {
    for (std::size_t i = 1; i < drawn.points.size(); ++i) {
      path += " L" + point(drawn.points[i]);
    }
  }
  pugi::xml_node node = parent.append_child("path");
  set(node, "d", path);
  setFill(node, {});
  setStroke(node, shape.stroke);
  set(node, "stroke-linejoin", QByteArray("round"));
  for (const auto& head : drawn.heads) {
    pugi::xml_node polygon = parent.append_child("polygon");
    set(polygon, "points", point(head[0]) + ", " + point(head[1]) + ", " + point(head[2]));
    setFill(polygon, shape.stroke.colour);
  }
}

void SvgWriter::write(pugi::xml_node parent, const CircleShape& shape) {
  pugi::xml_node node = parent.append_child("circle");
  set(node, "cx", number(shape.centre.x()));
  set(node, "cy", number(shape.centre.y()));
  set(node, "r", number(shape.radius));
  setFill(node, shape.fill);
  setStroke(node, shape.stroke);
}

void SvgWriter::write(pugi::xml_node parent, const TextShape& shape) {
  pugi::xml_node node = parent.append_child("text");
  set(node, "x", number(shape.at.x()));
  set(node, "y", number(shape.at.y()));
  set(node, "font-size", number(shape.style.size));
  if (shape.style.bold) {
    set(node, "font-weight", QByteArray("bold"));
  }
  if (shape.style.italic) {
    set(node, "font-style", QByteArray("italic"));
  }
  if (shape.anchor != TextShape::Anchor::Start) {
    set(node, "text-anchor", QByteArray(shape.anchor == TextShape::Anchor::Middle ? "middle" : "end"));
  }
  if (shape.upwards) {
    set(node, "transform", "rotate(-90 " + point(shape.at) + ')');
  }
  setFill(node, shape.style.colour);
  node.text().set(shape.text.toUtf8().constData());
}

} // namespace

QByteArray toSvg(const Scene& scene) {
  return SvgWriter(scene).write();
}

} // namespace khung::app
