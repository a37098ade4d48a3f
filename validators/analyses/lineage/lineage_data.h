// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <vector>

struct sqlite3;

namespace khung::validators::lineage {

enum class Role : quint8 { None, Master, Copy, Extension, Origin };
enum class Kind : quint8 { None, Contribute, Copy, Sync, Query, Publish };

struct Database {
  QUuid id;
  QUuid agency;
  int level = 0;             ///< 1 national to 4 unit, 0 not stated
  QString interval;
  std::vector<int> entities; ///< in their order
};

struct Entity {
  QUuid id;
  QUuid identifier;
  QString code;
  QString name;
  int database = -1;
  int extends = -1;
  int family = 0;            ///< class of the same entity; 0 is alone
  int states = 0;
  Role stated = Role::None;
  Role role = Role::None;    ///< as stated, or as its flows show
  bool totals = false;       ///< aggregated or anonymised
  QString interval;
};

struct Item {
  QUuid id;
  int entity = -1;
  int target = -1;
  int states = 3;
  QHash<int, QUuid> attributes;       ///< by position in the list
  QHash<int, QUuid> targetAttributes;
  QStringList territory;
  QStringList records;
  QString missingEntity;              ///< text of a reference to nothing
  QString missingTarget;
  QStringList missingAttributes;
};

struct Flow {
  QUuid id;
  QUuid from;
  QUuid to;
  QUuid fromAgency;
  QUuid toAgency;
  int fromDatabase = -1;              ///< where the end is a database
  int toDatabase = -1;
  Kind kind = Kind::None;
  QString purpose;
  QString interval;
  bool snapshot = false;
  bool totals = false;
  int states = 0;                     ///< those of the flow and of both its ends
  QStringList territory;
  QStringList records;
  bool missingFrom = false;
  bool missingTo = false;
  QString fromText;                   ///< what a missing end was called
  QString toText;
  std::vector<Item> items;

  bool copies() const { return kind == Kind::Copy || kind == Kind::Sync; }
};

/// What the lineage analysis works on, read once: databases, entities with their classes, flows with what they carry.
struct LineageData {
  std::vector<Database> databases;
  std::vector<Entity> entities;
  std::vector<int> entitiesById;      ///< in the order of tables, which is far quicker to fill than at random
  std::vector<Flow> flows;            ///< by identity
  QHash<QUuid, int> databaseOf;
  QHash<QUuid, int> entityOf;
  QSet<std::pair<int, int>> distinct; ///< lower number first
  QHash<QUuid, QUuid> attributeEntity; ///< of attributes that flows name

  bool areDistinct(int a, int b) const { return distinct.contains(std::minmax(a, b)); }
  Entity& entity(int index) { return entities[static_cast<std::size_t>(index)]; }
  const Entity& entity(int index) const { return entities[static_cast<std::size_t>(index)]; }
  const Database& database(int index) const { return databases[static_cast<std::size_t>(index)]; }
  const Flow& flow(int index) const { return flows[static_cast<std::size_t>(index)]; }

  /// Reads all of it; what went wrong, or empty.
  QString read(sqlite3* connection);

private:
  QString readDatabases(sqlite3* connection);
  QString readEntities(sqlite3* connection);
  QString readFlows(sqlite3* connection);
  QString readItems(sqlite3* connection);
  QString readUnresolved(sqlite3* connection);

  QHash<QUuid, int> m_flowOf;
  QHash<QUuid, std::pair<int, int>> m_itemOf;
};

} // namespace khung::validators::lineage
