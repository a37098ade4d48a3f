// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace khung::validators {

/// What an attribute can hold, as stated. What is not stated is unknown and proves nothing.
struct AttributeShape {
  QString datatype;                 ///< of the enumeration attribute_datatype
  std::optional<int> length;        ///< characters; for numbers digits in all
  std::optional<int> precision;     ///< digits after the decimal mark
  QString unit;
  std::optional<bool> required;
  QUuid codeList;
};

/// Which code lists can stand for each other.
class CodeListBook {
public:
  void addSubset(const QUuid& subset, const QUuid& whole) { m_subsets.insert(subset, whole); }
  /// Every value of the one has its counterpart in the other.
  void addCompleteMapping(const QUuid& from, const QUuid& to) { m_mappings.insert(from, to); }
  /// Whether values of one list arrive whole where those of the other are used.
  bool arrives(const QUuid& sent, const QUuid& received) const;

private:
  QHash<QUuid, QUuid> m_subsets;
  QHash<QUuid, QUuid> m_mappings;
};

enum class Aspect { Type, Length, Precision, Unit, CodeList, Required };
QString aspectName(Aspect aspect);

/// In which aspects data sent with one shape are lost or refused by a receiver with another. Empty: they arrive whole.
std::vector<Aspect> lostAspects(const AttributeShape& sent, const AttributeShape& received, const CodeListBook& lists);

/// The value of one aspect for a message; empty when it is not stated. Code lists are told by the caller.
QString aspectText(const AttributeShape& shape, Aspect aspect);

/// Whether an amount in one unit is told exactly, in decimals, in the other. Units that are spelled alike are one.
bool convertsExactly(const QString& from, const QString& to);

} // namespace khung::validators
