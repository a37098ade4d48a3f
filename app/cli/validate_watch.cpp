// SPDX-License-Identifier: Apache-2.0
#include "app/cli/parser.h"
#include "app/cli/validate.h"
#include "validators/engine/finding_text.h"
#include "validators/formats/report_words.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QEventLoop>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QMap>
#include <QTime>
#include <QTimer>

#include <atomic>
#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int Settle = 250; ///< milliseconds without a change: programs write in several steps

std::atomic<bool> interrupted = false;

extern "C" void interrupt(int) { interrupted = true; }

/// All that can change of an input: a file, or a folder with what lies in it, and the folder it lies in, should it go and come back.
QStringList pathsOf(const QString& input) {
  const QFileInfo info(input);
  QStringList paths{info.absolutePath()};
  if (info.exists()) {
    paths << info.absoluteFilePath();
  }
  if (info.isDir()) {
    for (QDirIterator it(info.absoluteFilePath(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories); it.hasNext();) {
      const QFileInfo entry(it.next());
      if (entry.isDir() || entry.suffix() == u"yaml" || entry.suffix() == u"yml") {
        paths << entry.absoluteFilePath();
      }
    }
  }
  return paths;
}

class Watch {
public:
  Watch(Context& context, const ValidateOptions& options) : m_context(context), m_options(options) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(Settle);
    QObject::connect(&m_settle, &QTimer::timeout, &m_settle, [this] { check(); });
    for (const auto signal : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged}) {
      QObject::connect(&m_watcher, signal, &m_settle, [this] { m_settle.start(); });
    }
  }

  void run() {
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
    check();
    QEventLoop loop;
    QTimer ask;
    QObject::connect(&ask, &QTimer::timeout, &loop, [&loop] {
      if (interrupted) {
        loop.quit();
      }
    });
    ask.start(100);
    loop.exec();
    m_context.exit = m_last;
  }

private:
  /// Paths first: what changes during the check is then noticed.
  void watchPaths() {
    QSet<QString> wanted;
    for (const QString& input : qt(m_options.inputs)) {
      const QStringList paths = pathsOf(input);
      wanted += QSet<QString>(paths.begin(), paths.end());
    }
    const QStringList known = m_watcher.files() + m_watcher.directories();
    wanted -= QSet<QString>(known.begin(), known.end());
    if (!wanted.isEmpty()) {
      m_watcher.addPaths(wanted.values());
    }
  }

  void check() {
    watchPaths();
    m_context.exit = ExitCode::Clean;
    std::optional<CheckedModels> checked = checkModels(m_context, m_options);
    if (!checked) {
      m_last = m_context.exit;
      say(QCoreApplication::translate("cli", "It cannot be checked as it stands; waiting for the next change."));
      return;
    }
    m_last = verdict(checked->report, m_options);
    if (!m_options.outputs.empty() && !writeReports(m_context, m_options, *checked)) {
      m_last = m_context.exit;
    }
    tellDifference(*checked);
  }

  void tellDifference(const CheckedModels& checked) {
    const validators::Severity least = validators::severityNamed(qt(m_options.show));
    const validators::FindingText text(*m_context.metamodel, *checked.pack, checked.report, m_context.language);
    QMap<QString, QString> now;
    int fresh = 0;
    for (const validators::Finding& finding : checked.report.findings) {
      if (finding.severity < least) {
        continue;
      }
      const QString place = validators::placeText(checked.report.labels.value(finding.subject).place);
      const QString line = validators::severityWord(finding.severity) + u": "_s + text.message(finding) + u" ["_s + finding.slug + u']' +
                           (place.isEmpty() ? QString() : u"  "_s + place);
      now.insert(finding.fingerprint, line);
      if (!m_known.contains(finding.fingerprint)) {
        ++fresh;
        m_context.out << u"+ "_s << line << u"\n"_s;
      }
    }
    int gone = 0;
    for (auto it = m_known.constBegin(); it != m_known.constEnd(); ++it) {
      if (!now.contains(it.key())) {
        ++gone;
        m_context.out << u"- "_s << it.value() << u"\n"_s;
      }
    }
    m_known = std::move(now);
    say(validators::countLine(checked.report) + u' ' + QCoreApplication::translate("cli", "New: %1. Gone: %2.").arg(fresh).arg(gone));
  }

  void say(const QString& text) {
    m_context.out << u'[' << QTime::currentTime().toString(u"HH:mm:ss"_s) << u"] "_s << text << u"\n"_s << Qt::flush;
    m_context.err.flush();
  }

  Context& m_context;
  const ValidateOptions& m_options;
  QFileSystemWatcher m_watcher;
  QTimer m_settle;
  QMap<QString, QString> m_known; ///< what the last check found, in words, by fingerprint
  ExitCode m_last = ExitCode::Clean;
};

} // namespace

void watchModels(Context& context, const ValidateOptions& options) { Watch(context, options).run(); }

} // namespace khung::app
