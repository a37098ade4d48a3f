// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace khung::model {

/// The shortest text that reads as this number; whole numbers without exponent.
QString numberText(double number);

/// Writes YAML the one way the text form is written: two blanks a level, one fact a line, text bare where every YAML
/// reader takes it for text, several lines as a literal block where that keeps them exactly, quoted otherwise.
class YamlWriter {
public:
  /// Next entry of a map.
  void key(const QString& name);
  /// Next entry of a list.
  void item();
  /// One level in, for what the last key or item holds.
  void open() { ++m_level; }
  void close() { --m_level; }
  /// Text in the form it needs.
  void text(const QString& text);
  /// Numbers, dates and other words that stand bare.
  void bare(const QString& word);
  void json(const QJsonValue& value);

  bool isEmpty() const { return m_out.isEmpty(); }
  QByteArray take() const { return m_out.toUtf8(); }

  /// A scalar on one line, quoted only when needed.
  static QString oneLine(const QString& text);

private:
  void indent();

  QString m_out;
  int m_level = 0;
  bool m_afterDash = false; ///< the line has its "- " and waits for what the item holds
};

} // namespace khung::model
