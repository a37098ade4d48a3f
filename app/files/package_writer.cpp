// SPDX-License-Identifier: Apache-2.0
#include "app/files/package_writer.h"

#include "app/files/package_content.h"
#include "app/messages/message_text.h"
#include "model/base/sqlite_statement.h"
#include "validators/engine/check.h"
#include "validators/formats/report_words.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Document;
using DocumentResult = model::Result<std::unique_ptr<Document>>;

model::Notice error(const QString& code, const QStringList& values) { return {code, values, {}, model::Notice::Level::Error}; }

/// A copy of the working file, as the last edit left it.
QString copyFile(const QString& from, const QString& to) {
  sqlite3* database = nullptr;
  QString trouble;
  if (sqlite3_open_v2(from.toUtf8().constData(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
    trouble = QString::fromUtf8(sqlite3_errmsg(database));
  } else {
    trouble = model::execute(database, u"VACUUM INTO '%1'"_s.arg(QString(to).replace(u'\'', u"''"_s)));
  }
  sqlite3_close(database);
  return trouble;
}

DocumentResult copyOf(const PackageJob& job, const QTemporaryDir& folder) {
  if (job.workingFile.isEmpty()) {
    auto document = Document::create(job.metamodel);
    const auto filled = document ? (*document)->import(job.contents) : model::Result<void>();
    return filled ? std::move(document) : DocumentResult(model::Failure(filled.error()));
  }
  const QString copy = folder.filePath(u"copy.khung"_s);
  if (const QString trouble = copyFile(job.workingFile, copy); !trouble.isEmpty()) {
    return model::Failure(error(u"file.unwritable"_s, {copy, trouble}));
  }
  return Document::open(job.metamodel, copy, Document::Mode::ReadOnly);
}

class Writer {
public:
  Writer(const PackageJob& job, const std::function<bool(PackageStep)>& goOn) : m_job(job), m_goOn(goOn) {}

  PackageOutcome run() {
    const ThreadLanguage words(m_job.language);
    const QTemporaryDir folder;
    if (!go(PackageStep::Reading)) {
      return m_outcome;
    }
    const auto document = copyOf(m_job, folder);
    const auto data = document ? (*document)->exportData() : model::Result<model::ModelData>(model::Failure(document.error()));
    if (!data) {
      return failed(data.error());
    }
    if (const auto report = go(PackageStep::Checking) ? checked(**document) : std::nullopt; report && go(PackageStep::Drawing)) {
      const auto files = packageContent({*m_job.metamodel, *data, *m_job.pack, *report, m_job.date, m_job.language}, m_outcome.notices);
      files ? write(*files) : void(failed(files.error()));
    }
    return m_outcome;
  }

private:
  bool go(PackageStep step) {
    m_outcome.cancelled = m_outcome.cancelled || !m_goOn(step);
    return !m_outcome.cancelled;
  }

  const PackageOutcome& failed(const model::Notice& notice) {
    m_outcome.notices.push_back(notice);
    return m_outcome;
  }

  std::optional<validators::Report> checked(const Document& document) {
    validators::CheckOptions options;
    options.today = m_job.date;
    options.cancelled = [this] { return !m_goOn(PackageStep::Checking); };
    auto report = validators::check(document, *m_job.pack, options);
    if (!report) {
      m_outcome.cancelled = !m_goOn(PackageStep::Checking);
      m_outcome.cancelled ? void() : void(failed(report.error()));
      return std::nullopt;
    }
    for (const validators::RuleRun& run : report->runs) {
      if (run.outcome == validators::RuleRun::Outcome::Failed) {
        m_outcome.notices.push_back({u"package.rule-failed"_s, {run.slug, validators::failureWords(run.why)}, {}, model::Notice::Level::Warning});
      }
    }
    m_outcome.errors = report->count(validators::Severity::Error);
    m_outcome.warnings = report->count(validators::Severity::Warning);
    return std::move(*report);
  }

  void write(const std::vector<model::PackageFile>& files) {
    if (!go(PackageStep::Writing)) {
      return;
    }
    if (const auto written = model::writePackage(m_job.path, files, m_job.signer); !written) {
      failed(written.error());
      return;
    }
    m_outcome.written = true;
    m_outcome.files = static_cast<int>(files.size());
    m_goOn(PackageStep::Verifying); // written is written
    m_outcome.verified = model::verifyPackage(m_job.path, {}, m_job.trust);
  }

  const PackageJob& m_job;
  const std::function<bool(PackageStep)>& m_goOn;
  PackageOutcome m_outcome;
};

} // namespace

PackageOutcome writePackageOf(const PackageJob& job, const std::function<bool(PackageStep)>& goOn) { return Writer(job, goOn).run(); }

} // namespace khung::app
