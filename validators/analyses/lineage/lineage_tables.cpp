// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/lineage/lineage_tables.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators::lineage {
namespace {

QString tables() {
  return uR"(
    CREATE TABLE derived.flow_info(flow BLOB PRIMARY KEY, from_element BLOB, from_type TEXT, to_element BLOB, to_type TEXT,
      from_agency BLOB, to_agency BLOB, from_kind TEXT, to_kind TEXT, states INTEGER, cross_agency INTEGER, outside INTEGER,
      hub TEXT, via_platform INTEGER) WITHOUT ROWID;
    CREATE TABLE derived.flow_party(flow BLOB, side TEXT, org BLOB, PRIMARY KEY(flow, side, org)) WITHOUT ROWID;
    CREATE TABLE derived.flow_link(flow BLOB, item BLOB, from_element BLOB, to_element BLOB, from_db BLOB, to_db BLOB,
      from_entity BLOB, to_entity BLOB, kind TEXT, purpose TEXT, channel TEXT, network TEXT, states INTEGER,
      cross_agency INTEGER, copies INTEGER, totals INTEGER, foreign_data INTEGER);
    CREATE TABLE derived.flow_gap(flow BLOB, item BLOB, part TEXT, element BLOB, "text" TEXT, states INTEGER);
    CREATE TABLE derived.flow_attr(flow BLOB, from_entity BLOB, from_attribute BLOB, to_entity BLOB, to_attribute BLOB, place INTEGER,
      PRIMARY KEY(flow, from_entity, place)) WITHOUT ROWID;
    CREATE TABLE derived.inherited_attr(entity BLOB, attribute BLOB, master_attribute BLOB, PRIMARY KEY(entity, attribute))
      WITHOUT ROWID;
    CREATE TABLE derived.kept_key(entity BLOB PRIMARY KEY, key BLOB, attribute BLOB) WITHOUT ROWID;
    CREATE TABLE derived.entity_role(entity BLOB PRIMARY KEY, role TEXT) WITHOUT ROWID;
    CREATE TABLE derived.entity_master(entity BLOB PRIMARY KEY, master BLOB, master_db BLOB, level INTEGER, states INTEGER,
      holds INTEGER) WITHOUT ROWID;
    CREATE TABLE derived.copy_feed(entity BLOB PRIMARY KEY, synced INTEGER, slow INTEGER, snapshot INTEGER, once INTEGER,
      queried INTEGER, other INTEGER, flow BLOB) WITHOUT ROWID;
    CREATE TABLE derived.copy_reach(source_entity BLOB, target_entity BLOB, first_flow BLOB, last_flow BLOB, path TEXT,
      length INTEGER, states INTEGER);
    CREATE TABLE derived.flow_cycle(cycle INTEGER, flow BLOB, entity BLOB, path TEXT, position INTEGER, states INTEGER);
    CREATE TABLE derived.data_use(user BLOB, user_type TEXT, how TEXT, "database" BLOB, entity BLOB, attribute BLOB,
      states INTEGER);
    CREATE TABLE derived.procedure_user(user BLOB, procedure BLOB, states INTEGER, PRIMARY KEY(user, procedure)) WITHOUT ROWID;
    CREATE TABLE derived.province_copy(flow BLOB PRIMARY KEY, from_db BLOB, to_db BLOB, verdict TEXT, states INTEGER) WITHOUT ROWID;
    CREATE TABLE derived.province_use(flow BLOB, last_flow BLOB, entity BLOB, reader BLOB, procedure BLOB);
  )"_s;
}

/// What flows begin and end at, once each, and the organisations behind it: who owns or runs it. Dropped again.
QString flowEnds() {
  return uR"(
    CREATE TABLE derived.flow_end(element BLOB PRIMARY KEY, type TEXT, agency BLOB, agency_kind TEXT, states INTEGER,
      platform TEXT) WITHOUT ROWID;
    INSERT INTO flow_end
      SELECT x.id, e.type, a.agency, o.agency_kind, s.states, p.kind
      FROM (SELECT "from" AS id FROM data_flow WHERE "from" IS NOT NULL
            UNION SELECT "to" FROM data_flow WHERE "to" IS NOT NULL) x
        LEFT JOIN main.element e ON e.id = x.id LEFT JOIN element_agency a ON a.id = x.id
        LEFT JOIN org_info o ON o.org = a.agency LEFT JOIN element_states s ON s.id = x.id
        LEFT JOIN main.t_platform p ON p.id = x.id;
    CREATE TABLE derived.end_party(element BLOB, org BLOB, PRIMARY KEY(element, org)) WITHOUT ROWID;
    INSERT OR IGNORE INTO end_party
      SELECT element, element FROM flow_end WHERE type = 'organisation'
      UNION ALL SELECT e.element, d.manager FROM flow_end e JOIN main.t_database d ON d.id = e.element WHERE d.manager IS NOT NULL
      UNION ALL SELECT e.element, d.owner FROM flow_end e JOIN main.t_database d ON d.id = e.element WHERE d.owner IS NOT NULL
      UNION ALL SELECT e.element, s.operator FROM flow_end e JOIN main.t_system s ON s.id = e.element WHERE s.operator IS NOT NULL
      UNION ALL SELECT e.element, s.owner FROM flow_end e JOIN main.t_system s ON s.id = e.element WHERE s.owner IS NOT NULL
      UNION ALL SELECT e.element, p.operator FROM flow_end e JOIN main.t_platform p ON p.id = e.element WHERE p.operator IS NOT NULL
      UNION ALL SELECT e.element, p.owner FROM flow_end e JOIN main.t_platform p ON p.id = e.element WHERE p.owner IS NOT NULL;
  )"_s;
}

/// hub: which end is a sharing platform. via_platform: 1 the flow goes over a sharing platform, 0 it is said not to, NULL unsaid.
QString flowInfo() {
  return uR"(
    INSERT INTO flow_info
      SELECT f.id, f."from", s.type, f."to", t.type, s.agency, t.agency, s.agency_kind, t.agency_kind,
        coalesce(f.states, 0) & coalesce(s.states, 3) & coalesce(t.states, 3),
        s.agency <> t.agency,
        coalesce(s.agency_kind = 'external', 0) OR coalesce(t.agency_kind = 'external', 0),
        CASE WHEN s.platform IN ('data_exchange_national', 'data_exchange_agency') THEN 'from'
             WHEN t.platform IN ('data_exchange_national', 'data_exchange_agency') THEN 'to' END,
        CASE WHEN f.channel IN ('national_platform', 'agency_platform')
               OR s.platform IN ('data_exchange_national', 'data_exchange_agency')
               OR t.platform IN ('data_exchange_national', 'data_exchange_agency')
               OR c.kind IN ('data_exchange_national', 'data_exchange_agency')
               OR (f.channel = 'document_exchange' AND NOT (s.type = 'database' AND t.type = 'database'))
               OR (f.channel IS NULL AND f.channel_platform IS NOT NULL AND c.kind IS NULL) THEN 1
             WHEN f.channel IS NULL AND (f.channel_platform IS NULL OR c.kind IS NULL) THEN NULL
             ELSE 0 END
      FROM data_flow f LEFT JOIN flow_end s ON s.element = f."from" LEFT JOIN flow_end t ON t.element = f."to"
        LEFT JOIN main.t_platform c ON c.id = f.channel_platform
      ORDER BY f.id;
  )"_s;
}

/// Organisations that stand behind the ends of a flow. Nobody named: the agency that declares the end.
QString flowParties() {
  QString result;
  for (const QString& side : {u"from"_s, u"to"_s}) {
    result += uR"(
      INSERT INTO flow_party SELECT i.flow, '%1', p.org FROM flow_info i JOIN end_party p ON p.element = i.%1_element;
      INSERT OR IGNORE INTO flow_party SELECT i.flow, '%1', i.%1_agency FROM flow_info i WHERE i.%1_agency IS NOT NULL
        AND NOT EXISTS(SELECT 1 FROM end_party p WHERE p.element = i.%1_element);
    )"_s.arg(side);
  }
  return result + u"DROP TABLE derived.flow_end; DROP TABLE derived.end_party;"_s;
}

QString dataUses() {
  QString lists;
  for (const auto& [type, how, list] : {std::tuple(u"system", u"reads", u"system_reads"), std::tuple(u"system", u"writes", u"system_writes"),
                                        std::tuple(u"procedure", u"reads", u"procedure_reads"),
                                        std::tuple(u"procedure", u"writes", u"procedure_writes"),
                                        std::tuple(u"service", u"publishes", u"service_publishes")}) {
    lists += (lists.isEmpty() ? u""_s : u" UNION ALL "_s) +
             u"SELECT l.id, '%1' AS user_type, '%2' AS how, l.target FROM %3 l"_s.arg(type, how, list);
  }
  return uR"(
    INSERT INTO data_use
      SELECT u.id, u.user_type, u.how,
        CASE t.type WHEN 'database' THEN t.id WHEN 'entity' THEN t.parent ELSE e.parent END,
        CASE t.type WHEN 'entity' THEN t.id WHEN 'attribute' THEN t.parent END,
        CASE t.type WHEN 'attribute' THEN t.id END,
        coalesce(s.states, 3) & coalesce(d.states, 3)
      FROM (%1) u JOIN main.element t ON t.id = u.target
        LEFT JOIN main.element e ON e.id = t.parent AND t.type = 'attribute'
        LEFT JOIN element_states s ON s.id = u.id
        LEFT JOIN element_states d ON d.id = CASE t.type WHEN 'attribute' THEN t.parent ELSE t.id END;
  )"_s.arg(lists);
}

/// Systems that carry out an administrative procedure, and the procedures themselves.
QString procedureUsers() {
  return uR"(
    INSERT OR IGNORE INTO procedure_user
      SELECT u.user, p.id, p.states & e.states
      FROM (SELECT id AS user, target AS procedure FROM system_procedures
            UNION SELECT target, id FROM procedure_systems
            UNION SELECT l.target, s.procedure FROM service_systems l JOIN service s ON s.id = l.id WHERE s.states <> 0
            UNION SELECT id, id FROM procedure) u
        JOIN procedure p ON p.id = u.procedure JOIN element e ON e.id = u.user
      WHERE coalesce(p.kind, 'administrative') = 'administrative' AND p.states & e.states <> 0;
  )"_s;
}

/// Copies that provinces take from ministries' shared databases: what they are said to be for, in words where no kind is chosen.
QString provinceCopies() {
  return uR"(
    INSERT INTO province_copy
      SELECT l.flow, l.from_db, l.to_db,
        CASE WHEN f.purpose IN ('statistics', 'aggregation') THEN 'allowed'
             WHEN f.purpose = 'procedures' THEN 'wrong'
             WHEN min(l.totals) THEN 'allowed'
             WHEN f.purpose IS NOT NULL THEN 'wrong'
             WHEN ' ' || fold(coalesce(f.purpose_text, '')) || ' ' GLOB '* thu tuc *' THEN 'wrong'
             WHEN ' ' || fold(coalesce(f.purpose_text, '')) || ' ' GLOB '* thong ke *'
               OR ' ' || fold(coalesce(f.purpose_text, '')) || ' ' GLOB '* tong hop *' THEN 'allowed'
             ELSE 'unsaid' END,
        max(l.states & 1) + max(l.states & 2)
      FROM flow_link l JOIN db_info s ON s."database" = l.from_db JOIN db_info t ON t."database" = l.to_db
        JOIN main.t_data_flow f ON f.id = l.flow
      WHERE l.copies AND l.states <> 0 AND s.kind = 'ministry_shared' AND s.agency IS NOT t.agency
        AND (t.agency_kind IN ('province', 'commune') OR t.kind = 'province_shared')
      GROUP BY l.flow;
  )"_s;
}

/// Who reads such a copy, or a copy of it, in an administrative procedure. A procedure is named only where none of its systems is.
QString provinceUses() {
  return uR"(
    CREATE TABLE derived.province_held(flow BLOB, last_flow BLOB, entity BLOB, states INTEGER);
    INSERT INTO province_held
      SELECT p.flow, l.flow, l.to_entity, l.states FROM province_copy p JOIN flow_link l ON l.flow = p.flow
        WHERE l.to_entity IS NOT NULL AND NOT l.totals
      UNION SELECT p.flow, r.last_flow, r.target_entity, r.states FROM province_copy p
        JOIN copy_reach r ON r.first_flow = p.flow JOIN entity_info e ON e.entity = r.target_entity
        WHERE e.agency_kind IN ('province', 'commune') OR e.db_kind = 'province_shared'
      UNION SELECT p.flow, p.flow, y.entity, p.states & y.states FROM province_copy p JOIN flow_link l ON l.flow = p.flow
        JOIN entity_info y ON y."database" = p.to_db JOIN same_entity s ON s.a = y.entity
        JOIN entity_info x ON x.entity = s.b AND x."database" = p.from_db
        WHERE l.item IS NULL AND y.role IN ('copy', 'extension');
    INSERT INTO province_use
      SELECT h.flow, h.last_flow, h.entity, u.user, u.procedure FROM province_held h
        JOIN data_use d ON d.entity = h.entity JOIN procedure_user u ON u.user = d.user
        WHERE d.how = 'reads' AND d.states & h.states & u.states <> 0
          AND (d.attribute IS NULL
            OR EXISTS(SELECT 1 FROM flow_attr a WHERE a.flow = h.last_flow AND a.to_attribute = d.attribute)
            OR NOT EXISTS(SELECT 1 FROM flow_attr a WHERE a.flow = h.last_flow AND a.to_entity = h.entity))
      UNION SELECT h.flow, h.last_flow, h.entity, u.user, u.procedure FROM province_held h
        JOIN entity_info e ON e.entity = h.entity JOIN data_use d ON d."database" = e."database"
        JOIN procedure_user u ON u.user = d.user
        WHERE d.entity IS NULL AND d.how = 'reads' AND d.states & h.states & u.states <> 0;
    CREATE INDEX derived.province_use_flow ON province_use(flow, procedure);
    DELETE FROM province_use WHERE reader = procedure AND EXISTS(SELECT 1 FROM province_use o
      WHERE o.flow = province_use.flow AND o.procedure = province_use.procedure AND o.reader <> o.procedure);
    DROP TABLE derived.province_held;
  )"_s;
}

} // namespace

QString lineageTables() {
  return tables() + flowEnds() + flowInfo() + flowParties() + dataUses() + procedureUsers();
}

QString lineageUses() {
  return provinceCopies() + provinceUses();
}

QString lineageIndexes() {
  return uR"(
    CREATE INDEX derived.flow_link_flow ON flow_link(flow);
    CREATE INDEX derived.flow_link_from_entity ON flow_link(from_entity) WHERE from_entity IS NOT NULL;
    CREATE INDEX derived.flow_link_to_entity ON flow_link(to_entity) WHERE to_entity IS NOT NULL;
    CREATE INDEX derived.flow_link_from_element ON flow_link(from_element);
    CREATE INDEX derived.flow_link_to_element ON flow_link(to_element);
    CREATE INDEX derived.flow_link_from_db ON flow_link(from_db);
    CREATE INDEX derived.flow_link_to_db ON flow_link(to_db);
    CREATE INDEX derived.flow_gap_flow ON flow_gap(flow);
    CREATE INDEX derived.flow_gap_item ON flow_gap(item) WHERE item IS NOT NULL;
    CREATE INDEX derived.entity_master_master ON entity_master(master);
    CREATE INDEX derived.copy_reach_first ON copy_reach(first_flow);
    CREATE INDEX derived.copy_reach_source ON copy_reach(source_entity);
    CREATE INDEX derived.copy_reach_target ON copy_reach(target_entity);
    CREATE INDEX derived.flow_cycle_flow ON flow_cycle(flow);
    CREATE INDEX derived.data_use_database ON data_use("database");
    CREATE INDEX derived.data_use_entity ON data_use(entity);
    CREATE INDEX derived.data_use_user ON data_use(user);
  )"_s;
}

} // namespace khung::validators::lineage
