// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/coverage/architectures.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

/// One row an architecture of an agency of the framework's kinds that is neither retired nor replaced, and one row an agency.
QString fillArchitectureTables(sqlite3* database) {
  return model::execute(database, uR"(
    CREATE TABLE derived.code_agency(code TEXT PRIMARY KEY, agency BLOB) WITHOUT ROWID;
    INSERT OR IGNORE INTO code_agency SELECT o.code, i.agency FROM organisation o JOIN org_info i ON i.org = o.id
      WHERE i.agency_level IN (2, 3) AND o.code IS NOT NULL ORDER BY o.code, o.id;
    CREATE TABLE derived.architecture_info(architecture BLOB PRIMARY KEY, agency BLOB, agency_kind TEXT, kind TEXT,
      part_of BLOB, asked INTEGER, dated TEXT, rank INTEGER) WITHOUT ROWID;
    INSERT INTO architecture_info
      SELECT id, org, agency_kind, kind, part_of, CASE WHEN states & 2 THEN 2 ELSE 1 END,
        dated, row_number() OVER (PARTITION BY org, kind ORDER BY dated IS NOT NULL, dated DESC, code, id)
      FROM (SELECT a.id, a.code, a.states, a.part_of, o.id AS org, k.kind AS agency_kind, coalesce(a.issued_on, a.approved_on) AS dated,
              coalesce(a.kind, CASE WHEN a.part_of IS NULL THEN 'digital_government' ELSE 'data' END) AS kind
            FROM architecture a
            JOIN organisation o ON o.id = coalesce(a.agency, (SELECT c.agency FROM code_agency c WHERE c.code = a.declared_by))
            JOIN pack_agency_kind k ON k.organisation_kind = o.kind
            WHERE a.states <> 0);
    CREATE TABLE derived.agency_architecture(agency BLOB PRIMARY KEY, agency_kind TEXT, main BLOB, main_kind TEXT, digital BLOB,
      data BLOB, asked INTEGER, dated TEXT) WITHOUT ROWID;
    INSERT INTO agency_architecture
      SELECT agency, agency_kind, coalesce(digital, data), CASE WHEN digital IS NULL THEN 'data' ELSE 'digital_government' END,
        digital, data, asked, dated
      FROM (SELECT agency, agency_kind,
              max(CASE WHEN kind = 'digital_government' AND rank = 1 THEN architecture END) AS digital,
              max(CASE WHEN kind = 'data' AND rank = 1 THEN architecture END) AS data,
              max(asked) AS asked, max(dated) AS dated
            FROM architecture_info GROUP BY agency);)"_s);
}

/// Whose an element is when architectures are judged. What belongs to no ministry or province (hired, external, of a unit
/// whose parent is not stated) counts for the agency that declares it, failing that for the only one with an architecture;
/// what such a body declares itself is its own. One table with values looked up for a row, since a join on the right of a LEFT JOIN is made for all elements.
QString createHomes(sqlite3* database) {
  return model::execute(database, uR"(
    CREATE TEMP VIEW element_home AS
      SELECT e.id,
        (SELECT CASE WHEN i.agency_level IN (2, 3) OR e.declared_by = (SELECT b.code FROM main.element b WHERE b.id = a.agency) THEN a.agency
                ELSE coalesce((SELECT c.agency FROM code_agency c WHERE c.code = e.declared_by),
                              (SELECT max(agency) FROM agency_architecture HAVING count(*) = 1), a.agency) END
          FROM (SELECT 1) LEFT JOIN element_agency a ON a.id = e.id LEFT JOIN org_info i ON i.org = a.agency) AS agency,
        (SELECT coalesce(i.agency_level IN (2, 3) OR i.agency_kind NOT IN ('external', 'government', 'group'), 1)
          FROM (SELECT 1) LEFT JOIN element_agency a ON a.id = e.id LEFT JOIN org_info i ON i.org = a.agency) AS own
      FROM main.element e;
    CREATE TABLE derived.own_database(id BLOB PRIMARY KEY, agency BLOB) WITHOUT ROWID;
    CREATE TABLE derived.agency_content(agency BLOB, type TEXT, elements INTEGER, PRIMARY KEY(agency, type)) WITHOUT ROWID;)"_s);
}

bool hasRows(sqlite3* database, const QString& table) {
  model::Statement rows(database, u"SELECT 1 FROM %1 LIMIT 1"_s.arg(table));
  return rows.step();
}

/// Only where there is an architecture: an extract of a whole country has hundreds of thousands of elements to look at.
QString fillContents(sqlite3* database) {
  return !hasRows(database, u"agency_architecture"_s) ? QString() : model::execute(database, uR"(
    INSERT INTO own_database SELECT d.id, h.agency FROM "database" d JOIN element_home h ON h.id = d.id
      JOIN agency_architecture g ON g.agency = h.agency
      WHERE d.states <> 0 AND h.own AND NOT (d.kind IS 'national' AND g.agency_kind = 'province');
    INSERT INTO agency_content SELECT h.agency, e.type, count(*)
      FROM (SELECT substr(f.value, 8) AS type FROM pack_section p, json_each(p.filled_by) f
              WHERE f.value LIKE 'table: %' AND p.mandatory AND p.own_rule IS NULL
            UNION SELECT t.value FROM section s, json_each(s.tables) t) k
      CROSS JOIN element e ON e.type = k.type JOIN element_home h ON h.id = e.id
      WHERE e.states <> 0 AND h.agency IN (SELECT agency FROM agency_architecture)
      GROUP BY h.agency, e.type;)"_s);
}

/// Diagrams with the agency they are of and the group of linked ones (layer_split_of) they belong to.
QString fillDiagrams(sqlite3* database) {
  return model::execute(database, uR"(
    CREATE TABLE derived.diagram_info(diagram BLOB PRIMARY KEY, agency BLOB, kind TEXT, "group" BLOB, nodes INTEGER) WITHOUT ROWID;
    INSERT INTO diagram_info
      WITH RECURSIVE up(diagram, top, depth) AS (
        SELECT id, id, 0 FROM diagram WHERE states <> 0
        UNION ALL SELECT u.diagram, d.layer_split_of, u.depth + 1 FROM up u JOIN diagram d ON d.id = u.top
          WHERE d.layer_split_of IS NOT NULL AND u.depth < 8)
      SELECT d.id, CASE WHEN d.architecture IS NULL THEN h.agency ELSE a.agency END, d.kind,
        (SELECT u.top FROM up u WHERE u.diagram = d.id ORDER BY u.depth DESC LIMIT 1),
        (SELECT count(*) FROM diagram_node n JOIN element e ON e.id = n.element WHERE n.parent = d.id AND e.states <> 0)
      FROM diagram d LEFT JOIN element_home h ON h.id = d.id LEFT JOIN architecture_info a ON a.architecture = d.architecture
      WHERE d.states <> 0;)"_s);
}

/// Sections with text of their own: the template's prompt and title say nothing.
QString fillSections(sqlite3* database) {
  return model::execute(database, uR"(
    CREATE TABLE derived.section_filled(agency BLOB, architecture BLOB, place TEXT, PRIMARY KEY(agency, architecture, place)) WITHOUT ROWID;
    INSERT OR IGNORE INTO section_filled
      SELECT i.agency, s.parent, p.place FROM section s
        JOIN architecture_info i ON i.architecture = s.parent
        JOIN pack_section p ON lower(replace(p.place, '.', '')) = lower(replace(coalesce(s.place, s.code), '.', ''))
        WHERE s.states <> 0 AND (
          EXISTS (SELECT 1 FROM section_figures f WHERE f.id = s.id)
          OR EXISTS (SELECT 1 FROM json_each(coalesce(s.tables, '[]')) t
                     WHERE t.value NOT IN (SELECT name FROM metamodel_type)
                       OR t.value IN (SELECT c.type FROM agency_content c WHERE c.agency = i.agency))
          OR (NOT is_blank(s.text) AND fold(s.text) NOT IN (fold(coalesce(p.prompt_vi, '')), fold(coalesce(p.prompt_en, '')),
                fold(p.title_vi), fold(p.title_en), fold(p.title_vi || ' ' || coalesce(p.prompt_vi, '')),
                fold(p.title_en || ' ' || coalesce(p.prompt_en, '')))));)"_s);
}

} // namespace

QString fillArchitectures(AnalysisContext& context) {
  for (const auto fill : {fillArchitectureTables, createHomes, fillContents, fillDiagrams, fillSections}) {
    const QString trouble = fill(context.database);
    if (!trouble.isEmpty()) {
      return trouble;
    }
  }
  return {};
}

} // namespace khung::validators
