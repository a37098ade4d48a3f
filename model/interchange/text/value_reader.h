// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/yaml.h"
#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

namespace khung::model {

/// Collects the notices of one file; after a bound it only counts, so that a hostile file cannot fill the memory.
class FileNotices {
public:
  explicit FileNotices(QString file) : m_file(std::move(file)) {}

  void error(const QString& code, const QStringList& values, const YamlNode& at);
  void warning(const QString& code, const QStringList& values, const YamlNode& at);
  Place place(const YamlNode& at) const { return {m_file, at.line, at.column}; }
  /// What was collected, closed by a count of what was left out.
  Notices take();
  Notices& list() { return m_notices; }

private:
  void add(Notice notice);

  QString m_file;
  Notices m_notices;
  int m_leftOut = 0;
};

/// The value of a property that is not a reference, or monostate where nothing or nothing usable is written.
Value readValue(const Metamodel& metamodel, const Property& property, const YamlNode& node, FileNotices& notices);

/// A map of free keys and texts.
Value readFreeMap(const QString& key, const YamlNode& node, FileNotices& notices);

/// Any YAML value as JSON: bare true, false and numbers become such, all else text.
QJsonValue toJson(const YamlNode& node);

} // namespace khung::model
