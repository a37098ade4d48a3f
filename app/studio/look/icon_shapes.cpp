// SPDX-License-Identifier: Apache-2.0
#include "app/studio/look/icon_shapes.h"

#include <QFile>

#include <pugixml.hpp>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// Reads the d of a path element, command by command.
class PathReader {
public:
  explicit PathReader(const QString& text) : m_text(text) {}

  bool readInto(QPainterPath& path) {
    QChar command;
    while (skipBlanks(), m_at < m_text.size()) {
      if (m_text[m_at].isLetter()) {
        command = m_text[m_at++];
      }
      if (!step(path, command)) {
        return false;
      }
      command = command == u'M' ? u'L' : command == u'm' ? u'l' : command.unicode(); // further pairs are lines
    }
    return true;
  }

private:
  void skipBlanks() {
    while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u',')) {
      ++m_at;
    }
  }

  std::optional<double> number() {
    skipBlanks();
    const qsizetype start = m_at;
    bool point = false;
    while (m_at < m_text.size()) {
      const QChar c = m_text[m_at];
      const bool sign = c == u'-' && m_at == start;
      if (!c.isDigit() && !sign && (c != u'.' || point)) {
        break;
      }
      point = point || c == u'.';
      ++m_at;
    }
    bool good = false;
    const double value = m_text.sliced(start, m_at - start).toDouble(&good);
    return good ? std::optional(value) : std::nullopt;
  }

  std::optional<QPointF> point(const QPointF& origin) {
    const auto x = number();
    const auto y = x ? number() : std::nullopt;
    return y ? std::optional(origin + QPointF(*x, *y)) : std::nullopt;
  }

  bool step(QPainterPath& path, QChar command) {
    const QPointF at = path.currentPosition();
    const QPointF origin = command.isLower() ? at : QPointF();
    switch (command.toUpper().unicode()) {
    case u'M':
    case u'L': {
      const auto end = point(origin);
      if (end) {
        command.toUpper() == u'M' ? path.moveTo(*end) : path.lineTo(*end);
      }
      return end.has_value();
    }
    case u'H':
    case u'V': {
      const auto length = number();
      if (length) {
        path.lineTo(command.toUpper() == u'H' ? QPointF(origin.x() + *length, at.y()) : QPointF(at.x(), origin.y() + *length));
      }
      return length.has_value();
    }
    case u'C': {
      const auto first = point(origin);
      const auto second = first ? point(origin) : std::nullopt;
      const auto end = second ? point(origin) : std::nullopt;
      if (end) {
        path.cubicTo(*first, *second, *end);
      }
      return end.has_value();
    }
    case u'S': {
      const auto second = point(origin);
      const auto end = second ? point(origin) : std::nullopt;
      if (end) {
        path.cubicTo(at, *second, *end);
      }
      return end.has_value();
    }
    case u'Z':
      path.closeSubpath();
      return true;
    default:
      return false;
    }
  }

  const QString& m_text;
  qsizetype m_at = 0;
};

} // namespace

QPainterPath iconShape(const QString& fileName) {
  QFile file(fileName);
  pugi::xml_document document;
  if (!file.open(QIODevice::ReadOnly)) {
    return {};
  }
  const QByteArray bytes = file.readAll();
  if (!document.load_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size()))) {
    return {};
  }
  QPainterPath result;
  for (const pugi::xml_node part : document.child("svg").children()) {
    const auto of = [&](const char* name) { return part.attribute(name).as_double(); };
    const QLatin1StringView kind(part.name());
    if (kind == "circle"_L1) {
      result.addEllipse(QPointF(of("cx"), of("cy")), of("r"), of("r"));
    } else if (kind == "rect"_L1) {
      result.addRoundedRect(QRectF(of("x"), of("y"), of("width"), of("height")), of("rx"), of("rx"));
    } else if (kind != "path"_L1 || !PathReader(QString::fromUtf8(part.attribute("d").as_string())).readInto(result)) {
      return {};
    }
  }
  return result;
}

} // namespace khung::app
