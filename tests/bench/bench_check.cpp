// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/registry_generator.h"
#include "model/document/document.h"
#include "tests/support/paths.h"
#include "validators/engine/check.h"
#include "validators/formats/format.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <map>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// bench_check [--personal] [FOLDER]: makes registries of 1, 10 and 100 percent of national size (kept in FOLDER) and tells what loading,
/// each analysis and each rule cost, how cost grows with size, and the peak of memory. Each size is checked by a process of its own,
/// so that its peak is its own. --personal: registries filled with personal data, of 1 and 10 percent. Quote ratios between sizes, not seconds: machines differ.
namespace {

/// Processor's time of this process so far, in milliseconds.
double processorTime() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  const auto milliseconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
  return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

double peakMebibytes() {
  QFile status(u"/proc/self/status"_s);
  if (status.open(QIODevice::ReadOnly)) {
    for (const QByteArray& line : status.readAll().split('\n')) {
      if (line.startsWith("VmHWM:")) {
        return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
      }
    }
  }
  return 0;
}

bool generate(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& path, int percent, bool personal) {
  const auto document = model::Document::create(metamodel);
  return document && (*document)->import(bench::generateRegistry(percent, personal)) && (*document)->saveAs(path);
}

/// Writes all that was found, so that two runs can be held against each other byte by byte.
bool writeReport(const model::Metamodel& metamodel, const model::Pack& pack, const validators::Report& report, const QString& path) {
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(validators::writeJsonReport({metamodel, pack, report, u"en"_s, {}})) > 0;
}

/// Checks one file and prints "stage<TAB>milliseconds" lines, the peak and the findings.
int measure(const std::shared_ptr<const model::Metamodel>& metamodel, const QString& path, const QString& reportPath, QTextStream& out) {
  model::Notices notices;
  QElapsedTimer clock;
  clock.start();
  const auto pack = model::Pack::load(khung::tests::sourcePath(u"templates/frameworks/vn-decree-draft-2021"), notices);
  const auto document = model::Document::open(metamodel, path, model::Document::Mode::ReadOnly);
  if (!pack || !document) {
    return 1;
  }
  const double loaded = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  clock.restart();
  const double processorBefore = processorTime();
  const auto report = validators::check(**document, **pack);
  if (!report) {
    QTextStream(stderr) << report.error().code << u' ' << report.error().values.join(u' ') << u'\n';
    return 1;
  }
  out << u"load\t"_s << loaded << u"\nwhole check\t"_s << static_cast<double>(clock.nsecsElapsed()) / 1e6 << u'\n';
  out << u"processor's time\t"_s << processorTime() - processorBefore << u'\n';
  for (const auto& [name, milliseconds] : report->stages) {
    out << u"analysis "_s << name << u'\t' << milliseconds << u'\n';
  }
  for (const validators::RuleRun& run : report->runs) {
    out << u"rule "_s << run.slug << u'\t' << run.milliseconds << u'\n';
    if (run.outcome == validators::RuleRun::Outcome::Failed) {
      QTextStream(stderr) << run.slug << u": "_s << run.why << u'\n';
    }
  }
  out << u"peak MiB\t"_s << peakMebibytes() << u"\nfindings\t"_s << report->findings.size() << u'\n';
  return reportPath.isEmpty() || writeReport(*metamodel, **pack, *report, reportPath) ? 0 : 1;
}

std::map<QString, double> child(const QString& path) {
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process.start(QCoreApplication::applicationFilePath(), {u"--measure"_s, path});
  process.waitForFinished(-1);
  std::map<QString, double> result;
  for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
    const QList<QByteArray> parts = line.split('\t');
    if (parts.size() == 2) {
      result[QString::fromUtf8(parts[0])] = parts[1].toDouble();
    }
  }
  return result;
}

void print(QTextStream& out, const std::vector<int>& sizes, std::vector<std::map<QString, double>>& results) {
  std::vector<QString> names;
  for (const auto& [name, value] : results.back()) {
    names.push_back(name);
  }
  std::sort(names.begin(), names.end(), [&](const QString& a, const QString& b) { return results.back()[a] > results.back()[b]; });
  out << u"cost in ms (memory in MiB)"_s.leftJustified(44);
  for (const int size : sizes) {
    out << QString(QString::number(size) + u" %"_s).rightJustified(12);
  }
  out << u"     x a tenfold size (n log n: about 11)\n"_s;
  for (const QString& name : names) {
    out << name.leftJustified(44);
    for (std::map<QString, double>& result : results) {
      out << QString::number(result[name], 'f', 1).rightJustified(12);
    }
    for (std::size_t i = 1; i < results.size(); ++i) {
      const double before = results[i - 1][name];
      out << QString(before > 0 ? QString::number(results[i][name] / before, 'f', 1) : u"-"_s).rightJustified(8);
    }
    out << u'\n';
  }
}

} // namespace

int main(int argc, char** argv) {
  QCoreApplication program(argc, argv);
  QTextStream out(stdout);
  const QStringList arguments = QCoreApplication::arguments();
  model::Notices notices;
  const auto metamodel = model::Metamodel::load(khung::tests::sourcePath(u"templates/metamodel"), notices);
  if (!metamodel) {
    return 1;
  }
  if (arguments.value(1) == u"--measure") {
    return measure(*metamodel, arguments.value(2), arguments.value(3), out);
  }
  const bool personal = arguments.contains(u"--personal"_s);
  const QDir folder(arguments.value(personal ? 2 : 1, khung::tests::buildPath(u"bench")));
  QDir().mkpath(folder.path());
  const std::vector<int> sizes = personal ? std::vector{1, 10} : std::vector{1, 10, 100};
  std::vector<std::map<QString, double>> results;
  for (const int size : sizes) {
    const QString path = folder.filePath(u"registry%1-%2.khung"_s.arg(personal ? u"-personal"_s : QString()).arg(size));
    if (!QFile::exists(path) && !generate(*metamodel, path, size, personal)) {
      QTextStream(stderr) << u"cannot make "_s << path << u'\n';
      return 1;
    }
    results.push_back(child(path));
  }
  print(out, sizes, results);
  return 0;
}
