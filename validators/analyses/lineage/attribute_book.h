// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <vector>

struct sqlite3;

namespace khung::validators {
class AttributeRows;
}

namespace khung::validators::lineage {

/// Attributes of entities, and which attributes of two entities stand for one another: declared to correspond, both declared
/// for the same third, or of the same code or name when Vietnamese is folded. Every name is folded once.
class AttributeBook {
public:
  struct Attribute {
    QUuid id;
    int code = 0;   ///< numbers of texts
    int name = 0;
    int position = 0;
  };
  /// Positions in the lists of two entities.
  struct Match {
    int left;
    int right;
  };

  /// `rows`: all attributes, where somebody keeps them; may be none.
  AttributeBook(sqlite3* connection, AttributeRows* rows) : m_connection(connection), m_rows(rows) {}

  /// Names, in any spelling, of columns that a table has for its own sake (note, time of update): they tell nothing of origin.
  void setHousekeeping(const QStringList& names);

  /// Reads the attributes of these entities and every declared correspondence; what went wrong, or empty.
  QString load(const std::vector<QUuid>& entities);

  const std::vector<Attribute>& of(const QUuid& entity) const;
  /// Position of an attribute in its entity's list, -1 when it is not there.
  int positionOf(const QUuid& entity, const QUuid& attribute) const;
  std::vector<Match> match(const QUuid& left, const QUuid& right) const;
  bool isHousekeeping(const Attribute& attribute) const;
  /// Whether any attribute of the one is declared to correspond to one of the other.
  bool declaredAlike(const QUuid& left, const QUuid& right) const;

private:
  QString loadAll(AttributeRows& rows);
  QString loadEach(const std::vector<QUuid>& entities);
  int number(QByteArrayView text);
  int foldedNumber(int text) const;
  QUuid root(const QUuid& attribute) const;

  sqlite3* m_connection;
  AttributeRows* m_rows;
  QHash<QUuid, std::vector<Attribute>> m_attributes;
  QHash<QUuid, QUuid> m_corresponds;
  QHash<QByteArray, int> m_numbers;      ///< of texts as written
  std::vector<QString> m_texts;
  mutable std::vector<int> m_folded;     ///< of a text: the number of its folded form, -1 not asked yet
  mutable QHash<QString, int> m_foldedNumbers;
  QSet<int> m_housekeeping;              ///< numbers of folded texts
};

} // namespace khung::validators::lineage
