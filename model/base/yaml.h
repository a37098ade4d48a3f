// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace khung::model {

/// A YAML value with its place, built from yaml-cpp's events. Scalars stay text: the reader's schema decides
/// what they mean, so a code "012" or a name "No" is never turned into something else.
struct YamlNode {
  enum class Kind { Null, Scalar, List, Map };

  Kind kind = Kind::Null;
  QString text;          ///< of a scalar, as written (not normalised)
  bool quoted = false;   ///< a quoted "" is an empty text, a bare one is null
  int line = 0;          ///< from 1
  int column = 0;        ///< from 1
  std::vector<YamlNode> items;                            ///< of a list
  std::vector<std::pair<YamlNode, YamlNode>> members;     ///< of a map, in file order, keys unique

  bool isNull() const { return kind == Kind::Null; }
  bool isScalar() const { return kind == Kind::Scalar; }
  bool isList() const { return kind == Kind::List; }
  bool isMap() const { return kind == Kind::Map; }
  /// The value of a key of a map, or nullptr.
  const YamlNode* find(QStringView key) const;
  /// Text of a key's scalar, or empty.
  QString value(QStringView key) const;
  /// Texts of a key's list of scalars (a lone scalar counts as a list of one).
  QStringList values(QStringView key) const;
};

/// Bounds on what is read, so that hostile input ends in a notice.
struct YamlLimits {
  int depth = 40;
  qsizetype bytes = 64 * 1024 * 1024;
  qsizetype nodes = 6'000'000; ///< values in one document; each takes some 130 bytes of memory
};

/// Reads one YAML document. Syntax errors, repeated keys, anchors, aliases, tags, several documents, a depth, number of
/// values or size over the limits and bytes that are not UTF-8 become notices (codes "yaml.*"); reading goes on as far as the
/// syntax allows. Nothing is returned when the syntax itself is broken.
std::optional<YamlNode> readYaml(const QByteArray& bytes, const QString& file, Notices& notices,
                                 const YamlLimits& limits = {});

/// Reads a file; a file that cannot be read is the notice "file.unreadable".
std::optional<YamlNode> readYamlFile(const QString& path, Notices& notices, const YamlLimits& limits = {});

} // namespace khung::model
