// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/conformance/conformance.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/conformance/exchange_pairs.h"
#include "validators/analyses/conformance/pair_facts.h"
#include "validators/analyses/conformance/shared_attributes.h"
#include "validators/analyses/conformance/structure_conflicts.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

/// Writes a row for each aspect in which a pair of attributes does not agree, in the direction in which data flow.
class MismatchWriter {
public:
  MismatchWriter(AnalysisContext& context, const ExchangeReader& reader)
      : m_reader(reader), m_insert(context.database, u"INSERT INTO attr_mismatch VALUES(?,?,?,?,?,?,?,?)"_s) {}

  QString run() {
    for (const ExchangePair& pair : m_reader.pairs()) {
      write(pair);
    }
    return m_insert.ok() ? QString() : m_insert.error();
  }

private:
  void write(const ExchangePair& pair) {
    const CarriedFlow* in = flowOf(pair, pair.counterpart.database, pair.own.database);
    const CarriedFlow* out = flowOf(pair, pair.own.database, pair.counterpart.database);
    const CodeListBook& lists = m_reader.codeLists();
    const std::vector<Aspect> received = lostAspects(pair.counterpart.shape, pair.own.shape, lists);
    const std::vector<Aspect> sent = lostAspects(pair.own.shape, pair.counterpart.shape, lists);
    if (in) {
      writeAll(pair, in->flow, u"in"_s, received, true);
    }
    if (out) {
      writeAll(pair, out->flow, u"out"_s, sent, true);
    }
    if (!in && !out) {
      // Nothing flows yet: what is narrower could not take the data; what is wider could not give all of its own.
      writeAll(pair, {}, u"none"_s, received, true);
      writeAll(pair, {}, u"none"_s, sent, false);
    }
  }

  const CarriedFlow* flowOf(const ExchangePair& pair, const QUuid& from, const QUuid& to) const {
    for (const CarriedFlow* flow : m_reader.flows(from, to)) {
      if ((flow->states & pair.own.states & pair.counterpart.states) != 0 && flow->carries(pair.own, pair.counterpart)) {
        return flow;
      }
    }
    return nullptr;
  }

  void writeAll(const ExchangePair& pair, const QUuid& flow, const QString& direction, const std::vector<Aspect>& aspects,
                bool loses) {
    for (const Aspect aspect : aspects) {
      m_insert.bind(1, pair.own.id).bind(2, pair.counterpart.id).bind(3, flow).bind(4, aspectName(aspect));
      m_insert.bind(5, direction).bind(6, qint64(loses)).bind(7, text(pair.own, aspect));
      m_insert.bind(8, text(pair.counterpart, aspect)).run();
    }
  }

  QString text(const PlacedAttribute& attribute, Aspect aspect) const {
    return aspect == Aspect::CodeList ? m_reader.codeListName(attribute.shape.codeList)
                                      : aspectText(attribute.shape, aspect);
  }

  const ExchangeReader& m_reader;
  Statement m_insert;
};

} // namespace

QString analyseConformance(AnalysisContext& context) {
  QString trouble = model::execute(context.database, uR"(
    CREATE TABLE derived.attr_mismatch(attribute BLOB, counterpart BLOB, flow BLOB, aspect TEXT, direction TEXT, loses INTEGER,
      detail_a TEXT, detail_b TEXT);
    CREATE TABLE derived.shared_attributes(a BLOB, b BLOB, shared INTEGER, whole INTEGER, names TEXT,
      PRIMARY KEY(a, b)) WITHOUT ROWID;
    CREATE TABLE derived.structure_conflict(a_entity BLOB, b_entity BLOB, a BLOB, b BLOB, aspect TEXT, detail_a TEXT, detail_b TEXT,
      lost_from_a INTEGER, lost_from_b INTEGER);)"_s);
  trouble = trouble.isEmpty() ? writeSharedAttributes(context) : trouble;
  trouble = trouble.isEmpty() ? writePairFacts(context) : trouble;
  ExchangeReader reader(context);
  trouble = trouble.isEmpty() ? reader.read() : trouble;
  trouble = trouble.isEmpty() ? writeStructureConflicts(context, reader) : trouble;
  return trouble.isEmpty() ? MismatchWriter(context, reader).run() : trouble;
}

} // namespace khung::validators
