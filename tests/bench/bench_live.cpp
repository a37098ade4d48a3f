// SPDX-License-Identifier: Apache-2.0
#include "model/document/document.h"
#include "tests/bench/registry_generator.h"
#include "tests/support/paths.h"
#include "validators/engine/live_check.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <QTextStream>

#include <ctime>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// bench_live [PERCENT]: makes a registry of that part of national size (7: some 100,000 elements), checks it whole and then after
/// each of several typical edits, and tells what each cost as a share of the processor's time of the whole check, and how many of the findings that came or went were shown
/// at once and soon.
namespace {

using Prints = QSet<QString>;

Prints printsOf(const validators::Report& report) {
  Prints prints;
  for (const validators::Finding& finding : report.findings) {
    prints.insert(finding.fingerprint);
  }
  return prints;
}

/// What is in one of them only.
Prints differing(const Prints& a, const Prints& b) {
  return (a - b) + (b - a);
}

double milliseconds(const QElapsedTimer& clock) {
  return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Milliseconds of the processor that this process has had: shares of it stand when others have the machine, too.
double processorTime() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

class Bench {
public:
  Bench(model::Document& document, validators::LiveCheck& live, QTextStream& out)
      : m_document(document), m_live(live), m_out(out) {}

  bool whole() {
    QElapsedTimer clock;
    clock.start();
    const double began = processorTime();
    const auto report = m_live.runAll();
    m_whole = processorTime() - began;
    m_shown = report ? printsOf(*report) : Prints();
    m_out << u"whole check: %1 ms, %2 ms of the processor, %3 findings\n"_s.arg(milliseconds(clock), 0, 'f', 0).arg(m_whole, 0, 'f', 0).arg(report ? report->findings.size() : 0);
    return bool(report);
  }

  void edit(const QString& name, const model::Edit& edit) {
    QElapsedTimer clock;
    clock.start();
    const auto changed = m_document.apply(edit);
    const double edited = milliseconds(clock);
    tell(name, changed ? *changed : model::ChangeSet(), edited);
  }

  void undo() {
    QElapsedTimer clock;
    clock.start();
    const auto changed = m_document.undo();
    const double edited = milliseconds(clock);
    tell(u"  its undo"_s, changed ? *changed : model::ChangeSet(), edited);
  }

private:
  void tell(const QString& name, const model::ChangeSet& changes, double edited) {
    QElapsedTimer clock;
    clock.start();
    const double began = processorTime();
    const auto first = m_live.quick(changes);
    const double atOnce = milliseconds(clock);
    QStringList ran = m_live.ran();
    const auto second = m_live.quick({}, validators::LiveCheck::soon);
    const double soon = milliseconds(clock);
    ran += m_live.ran();
    const auto report = m_live.update();
    const double taken = milliseconds(clock);
    const double share = (processorTime() - began) / m_whole;
    ran += m_live.ran();
    const auto number = [](double value, int width) { return QString::number(value, 'f', 1).rightJustified(width); };
    m_out << name.leftJustified(36) << number(edited, 8) << number(atOnce, 9) << number(soon, 9) << number(taken, 9) << number(100 * share, 7) << u" %"_s
          << (first && second && report ? shown(*first, *second, *report) : u" FAILED"_s) << QString::number(ran.size()).rightJustified(5) << u" steps"_s;
    if (report && qEnvironmentVariableIsSet("KHUNG_STEPS")) {
      tellSteps(*report, ran);
    }
    m_out << u'\n';
    m_out.flush();
  }

  /// How many of the findings that came or went were shown at once and soon.
  QString shown(const validators::Report& first, const validators::Report& second, const validators::Report& last) {
    const Prints before = std::exchange(m_shown, printsOf(last));
    const Prints changed = differing(before, m_shown);
    const auto told = [&](const validators::Report& report) { return (changed & differing(before, printsOf(report))).size(); };
    return u"%1, %2 of %3"_s.arg(told(first)).arg(told(second)).arg(changed.size()).rightJustified(14);
  }

  /// KHUNG_STEPS=1: what ran, in milliseconds.
  void tellSteps(const validators::Report& report, const QStringList& ran) {
    for (const auto& [stage, taken] : report.stages) {
      if (ran.contains(stage)) {
        m_out << u' ' << stage << u'=' << qRound(taken);
      }
    }
    for (const validators::RuleRun& run : report.runs) {
      if (ran.contains(run.slug)) {
        m_out << u' ' << run.slug << u'=' << qRound(run.milliseconds);
      }
    }
  }

  model::Document& m_document;
  validators::LiveCheck& m_live;
  QTextStream& m_out;
  double m_whole = 1;
  Prints m_shown;
};

QUuid some(const model::Document& document, QStringView type) {
  const std::vector<QUuid> all = document.elementsOf(type);
  return all.empty() ? QUuid() : all[all.size() / 3];
}

void runEdits(Bench& bench, const model::Document& document) {
  const QUuid database = some(document, u"database");
  const QUuid flow = some(document, u"data_flow");
  const QUuid entity = some(document, u"entity");
  const QUuid attribute = some(document, u"attribute");
  const QUuid system = some(document, u"system");
  bench.edit(u"database: description"_s, model::Edit({}).set(database, u"description"_s, u"Mô tả"_s));
  bench.edit(u"database: name"_s, model::Edit({}).set(database, u"name"_s, u"CSDL đất đai"_s));
  bench.edit(u"database: update interval"_s, model::Edit({}).set(database, u"update_interval"_s, u"1 day"_s));
  bench.edit(u"database: kind"_s, model::Edit({}).set(database, u"kind"_s, u"unit"_s));
  bench.undo();
  bench.edit(u"database: manager"_s, model::Edit({}).setLinks(database, u"manager"_s, {{some(document, u"organisation"), {}, false}}));
  bench.undo();
  bench.edit(u"flow: interval"_s, model::Edit({}).set(flow, u"interval"_s, u"2 days"_s));
  bench.edit(u"flow: kind"_s, model::Edit({}).set(flow, u"kind"_s, u"sync"_s));
  bench.edit(u"flow: target"_s, model::Edit({}).setLinks(flow, u"to"_s, {{database, {}, false}}));
  bench.undo();
  bench.edit(u"system: name"_s, model::Edit({}).set(system, u"name"_s, u"Hệ thống mới"_s));
  bench.edit(u"entity: role"_s, model::Edit({}).set(entity, u"role"_s, u"copy"_s));
  bench.edit(u"entity: name"_s, model::Edit({}).set(entity, u"name"_s, u"Thửa đất"_s));
  bench.edit(u"attribute: description"_s, model::Edit({}).set(attribute, u"description"_s, u"Mô tả"_s));
  bench.edit(u"attribute: length"_s, model::Edit({}).set(attribute, u"length"_s, qint64(17)));
  bench.edit(u"attribute: name"_s, model::Edit({}).set(attribute, u"name"_s, u"Số thửa"_s));
  model::Element added;
  added.id = QUuid::createUuid();
  added.type = u"attribute"_s;
  added.code = u"MOI"_s;
  added.parent = entity;
  added.position = -1;
  bench.edit(u"a new attribute"_s, model::Edit({}).add(added));
  added.type = u"system"_s;
  added.id = QUuid::createUuid();
  added.parent = {};
  bench.edit(u"a new system"_s, model::Edit({}).add(added));
  bench.edit(u"a database and all it holds removed"_s, model::Edit({}).remove(database));
  bench.undo();
}

} // namespace

int main(int argc, char** argv) {
  QCoreApplication program(argc, argv);
  QTextStream out(stdout);
  const int percent = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 7;
  model::Notices notices;
  const auto metamodel = model::Metamodel::load(khung::tests::sourcePath(u"templates/metamodel"), notices);
  const auto pack = model::Pack::load(khung::tests::sourcePath(u"templates/frameworks/vn-decree-draft-2021"), notices);
  const QTemporaryDir folder;
  if (!metamodel || !pack) {
    return 1;
  }
  const auto document = model::Document::create(*metamodel, folder.path());
  if (!document || !(*document)->import(bench::generateRegistry(percent))) {
    return 1;
  }
  validators::CheckOptions options;
  options.ruleMilliseconds = 600'000;
  const auto live = validators::LiveCheck::open(*metamodel, *pack, (*document)->workingFile(), options);
  if (!live) {
    return 1;
  }
  Bench bench(**document, **live, out);
  if (!bench.whole()) {
    return 1;
  }
  out << u"edit, then findings                  edit ms  at once     soon      all of whole  at once, soon\n"_s;
  runEdits(bench, **document);
  return 0;
}
