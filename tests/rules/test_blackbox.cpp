// SPDX-License-Identifier: Apache-2.0
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

/// Models written by hand from the catalogue of rules alone (tests/data/blackbox/<slug>/<case>/): the check must find what
/// expected.txt beside each says, and nothing else, among the rules of the sections it was written for: those of its
/// sections.txt, without one A, B, C and M. KHUNG_CASES=part,part keeps to some.
class TestBlackbox : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void cases_data() {
    QTest::addColumn<QString>("folder");
    const QDir root(khung::tests::sourcePath(u"tests/data/blackbox"));
    for (const QString& slug : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
      const QDir cases(root.filePath(slug));
      for (const QString& name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (wanted(slug + u'/' + name)) {
          QTest::addRow("%s: %s", qPrintable(slug), qPrintable(name)) << cases.filePath(name);
        }
      }
    }
  }

  void cases() {
    QFETCH(QString, folder);
    const auto document = load(folder);
    QVERIFY(document != nullptr);
    validators::CheckOptions options;
    options.rules = sectionsOf(folder);
    options.today = QDate(2026, 11, 23);
    const auto report = validators::check(*document, *tests::pack(), options);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().values.join(u' ')));
    QVERIFY(!report->hasFailures());
    const QStringList found = linesOf(*report);
    const QStringList expected = expectedOf(folder);
    const QString message = u"found:\n  %1\nexpected:\n  %2"_s.arg(found.join(u"\n  "_s), expected.join(u"\n  "_s));
    QVERIFY2(found == expected, qPrintable(message));
  }

private:
  static bool wanted(const QString& name) {
    const QStringList parts = qEnvironmentVariable("KHUNG_CASES").split(u',', Qt::SkipEmptyParts);
    return parts.isEmpty() ||
           std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return name.contains(part); });
  }

  static QStringList sectionsOf(const QString& folder) {
    QFile file(folder + u"/sections.txt"_s);
    const QString stated = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : u"A,B,C,M"_s;
    return stated.split(u',');
  }

  /// The folder itself, or each folder in it where the case is several models: read and joined as the command line does.
  static QStringList modelsOf(const QString& folder) {
    if (QFile::exists(folder + u"/khung.yaml"_s)) {
      return {folder};
    }
    QStringList models;
    for (const QString& name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
      models << folder + u'/' + name;
    }
    return models;
  }

  static std::unique_ptr<model::Document> load(const QString& folder) {
    model::Notices notices;
    std::vector<model::ModelData> models;
    for (const QString& path : modelsOf(folder)) {
      models.push_back(model::readTextFolder(*tests::metamodel(), path, notices));
    }
    model::ModelData joined = model::mergeModels(*tests::metamodel(), std::move(models), notices);
    model::resolveReferences(*tests::metamodel(), joined, notices);
    auto document = model::Document::create(tests::metamodel());
    if (model::hasErrors(notices) || !document || !(*document)->import(joined)) {
      qWarning("%s", qPrintable(tests::describe(notices)));
      return nullptr;
    }
    return std::move(*document);
  }

  /// An extract without an architecture has no diagrams; that each element is on none says nothing there.
  static bool isExtract(const validators::Report& report) {
    return std::none_of(report.elementCounts.begin(), report.elementCounts.end(),
                        [](const auto& count) { return count.first == u"architecture" && count.second > 0; });
  }

  static QStringList linesOf(const validators::Report& report) {
    QStringList lines;
    const bool extract = isExtract(report);
    for (const validators::Finding& finding : report.findings) {
      if (extract && finding.slug == u"not-in-any-diagram") {
        continue;
      }
      const QChar severity = finding.severity == validators::Severity::Error     ? u'E'
                             : finding.severity == validators::Severity::Warning ? u'W'
                                                                                 : u'I';
      lines << severity + u' ' + finding.slug + u' ' + report.labels.value(finding.subject).code;
    }
    lines.sort();
    return lines;
  }

  static QStringList expectedOf(const QString& folder) {
    QFile file(folder + u"/expected.txt"_s);
    if (!file.open(QIODevice::ReadOnly)) {
      return {u"no expected.txt"_s};
    }
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines;
  }
};

QTEST_GUILESS_MAIN(TestBlackbox)
#include "test_blackbox.moc"
