// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/conformance/pair_facts.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

/// Of several databases with one thing the foremost is what the others are held against, so that each gives one finding.
const char16_t* const places = uR"(
  CREATE TABLE derived.entity_place(entity BLOB PRIMARY KEY, place INTEGER) WITHOUT ROWID;
  INSERT INTO entity_place
    WITH paired(id) AS (SELECT a FROM same_entity UNION SELECT a FROM overlap_pair WHERE kind = 'entity'
      UNION SELECT b FROM overlap_pair WHERE kind = 'entity' UNION SELECT entity FROM attribute_share
      UNION SELECT national FROM attribute_share)
    SELECT e.id, row_number() OVER (ORDER BY coalesce(i.level, 9), coalesce(i.db_kind, '') <> 'sector',
      coalesce(i.role, 'master') <> 'master', coalesce(d.declared_by, ''), d.code, e.code, e.id)
    FROM paired p JOIN main.element e ON e.id = p.id JOIN main.element d ON d.id = e.parent
      LEFT JOIN entity_info i ON i.entity = e.id;
)";

/// Ways that data take between databases, systems and platforms, with the entity named; NULL where none is.
const char16_t* const ways = uR"(
  CREATE TABLE derived.data_way(source BLOB, target BLOB, named BLOB, is_flow INTEGER, states INTEGER);
  INSERT INTO data_way
    SELECT f."from", f."to", n.entity, 1, f.states FROM data_flow f
      JOIN (SELECT c.parent, c.entity FROM carried_item c WHERE c.entity IS NOT NULL
            UNION SELECT c.parent, c.target FROM carried_item c WHERE c.target IS NOT NULL) n
        ON n.parent = f.id
      WHERE f."from" IS NOT NULL AND f."to" IS NOT NULL
    UNION ALL SELECT f."from", f."to", NULL, 1, f.states FROM data_flow f
      WHERE f."from" IS NOT NULL AND f."to" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM carried_item c WHERE c.parent = f.id)
    UNION ALL SELECT e.parent, r.id, e.id, 0, s.states FROM system_reads r CROSS JOIN main.element e ON e.id = r.target AND e.type = 'entity'
      JOIN system s ON s.id = r.id
    UNION ALL SELECT e.id, r.id, NULL, 0, s.states FROM system_reads r CROSS JOIN main.element e ON e.id = r.target AND e.type = 'database'
      JOIN system s ON s.id = r.id
    UNION ALL SELECT w.id, e.parent, e.id, 0, s.states FROM system_writes w CROSS JOIN main.element e ON e.id = w.target AND e.type = 'entity'
      JOIN system s ON s.id = w.id
    UNION ALL SELECT w.id, e.id, NULL, 0, s.states FROM system_writes w CROSS JOIN main.element e ON e.id = w.target AND e.type = 'database'
      JOIN system s ON s.id = w.id;
  CREATE INDEX derived.data_way_source ON data_way(source, target);
  CREATE INDEX derived.data_way_target ON data_way(target, source);
)";

const char16_t* const joins = uR"(
  CREATE TABLE derived.flow_joined(a BLOB, b BLOB, PRIMARY KEY(a, b)) WITHOUT ROWID;
  INSERT INTO flow_joined
    WITH pair(a, b) AS (SELECT a, b FROM overlap_pair WHERE kind = 'entity'
        UNION SELECT min(entity, national), max(entity, national) FROM attribute_share),
      placed AS MATERIALIZED (SELECT p.a, p.b, x.parent AS da, y.parent AS db, sx.states & sy.states AS states
        FROM pair p JOIN main.element x ON x.id = p.a JOIN main.element y ON y.id = p.b
          JOIN element_states sx ON sx.id = p.a JOIN element_states sy ON sy.id = p.b)
    SELECT a, b FROM placed p WHERE
      EXISTS (SELECT 1 FROM data_way w WHERE w.is_flow AND (w.states & p.states) <> 0
        AND ((w.source = p.da AND w.target = p.db) OR (w.source = p.db AND w.target = p.da))
        AND (w.named IS NULL OR w.named IN (p.a, p.b)))
      OR EXISTS (SELECT 1 FROM data_way f CROSS JOIN data_way t ON t.source = f.target AND t.target = p.db
        WHERE f.source = p.da AND f.is_flow + t.is_flow > 0 AND (f.states & t.states & p.states) <> 0
          AND (f.named IS NULL OR f.named IN (p.a, p.b)) AND (t.named IS NULL OR t.named IN (p.a, p.b)))
      OR EXISTS (SELECT 1 FROM data_way f CROSS JOIN data_way t ON t.source = f.target AND t.target = p.da
        WHERE f.source = p.db AND f.is_flow + t.is_flow > 0 AND (f.states & t.states & p.states) <> 0
          AND (f.named IS NULL OR f.named IN (p.a, p.b)) AND (t.named IS NULL OR t.named IN (p.a, p.b)))
      OR EXISTS (SELECT 1 FROM data_way f JOIN data_way t ON t.source = f.source AND t.named = f.named
        WHERE f.target = p.da AND t.target = p.db AND f.is_flow AND t.is_flow AND f.named IS NOT NULL
          AND (f.states & t.states & p.states) <> 0)
      OR EXISTS (SELECT 1 FROM copy_reach c WHERE (c.source_entity = p.a AND c.target_entity = p.b)
        OR (c.source_entity = p.b AND c.target_entity = p.a))
      OR EXISTS (SELECT 1 FROM copy_reach c JOIN copy_reach o ON o.source_entity = c.source_entity
        WHERE c.target_entity = p.a AND o.target_entity = p.b);
)";

} // namespace

QString writePairFacts(AnalysisContext& context) {
  QString trouble;
  for (const char16_t* sql : {places, ways, joins}) {
    trouble = trouble.isEmpty() ? model::execute(context.database, QString::fromUtf16(sql)) : trouble;
  }
  return trouble;
}

} // namespace khung::validators
