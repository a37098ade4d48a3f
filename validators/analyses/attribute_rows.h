// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QUuid>

#include <vector>

struct sqlite3;

namespace khung::model {
class Statement;
}

namespace khung::validators {

/// All attributes but retired ones, in the order of their identities, with their texts and entities numbered. A whole check reads
/// them once for all analyses that ask; reads the document's own tables only, so any connection to it will do.
class AttributeRows {
public:
  static constexpr quint32 none = ~quint32(0);
  static constexpr quint32 noType = none >> 1;
  struct Row {
    QUuid id;
    quint32 entity;         ///< number of its entity
    quint32 name;           ///< number of its text, or none
    quint32 code;
    qint32 position;
    quint32 codeList;       ///< number, 0 none
    quint32 datatype : 31;  ///< number of its text, or noType
    quint32 identifies : 1; ///< an entity's records

    quint32 shown() const { return name != none ? name : code; }
  };

  /// Reads all, unless that was done. Who can do without positions does not depend on them. An empty text, or what went wrong.
  QString read(sqlite3* connection, bool withPositions);
  /// From then on any thread may ask.
  bool isRead() const { return m_isRead; }

  const std::vector<Row>& rows() const { return m_rows; }
  const std::vector<QByteArray>& texts() const { return m_texts; }
  const QHash<QUuid, quint32>& entities() const { return m_entities; }

private:
  quint32 textNumber(const model::Statement& row, int column);

  std::vector<Row> m_rows;
  std::vector<QByteArray> m_texts;
  QHash<QByteArray, quint32> m_numbers;
  QHash<QUuid, quint32> m_entities;
  bool m_isRead = false;
};

} // namespace khung::validators
