// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_form.h"
#include "tests/support/paths.h"
#include "tests/support/test_pack.h"
#include "validators/engine/check.h"

#include <QFile>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung;

namespace {

const QStringList judged = {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s, u"H"_s,
                            u"I"_s, u"J"_s, u"K"_s, u"L"_s, u"M"_s, u"N"_s, u"T"_s};

QString source(const char* path) {
  return khung::tests::sourcePath() + u'/' + QString::fromLatin1(path);
}

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The Vietnamese sample is sound but for the faults that its FAULTS.md tells of: all of those and no other are found.
class TestSample : public QObject {
  Q_OBJECT

  model::Notices m_notices;
  std::unique_ptr<model::Document> m_document;
  validators::Report m_report;
  QStringList m_expected;

  static QString sectionOf(const QString& slug) {
    const model::RuleSource* rule = tests::pack()->rule(slug);
    return rule ? rule->section : QString();
  }

  /// "slug severity subject [related, related]", as a line of vietnam-findings.txt.
  QString line(const validators::Finding& finding) const {
    QStringList related;
    for (const validators::Related& other : finding.related) {
      related << m_report.labels.value(other.id).code;
    }
    related.sort();
    const QString severity = finding.severity == validators::Severity::Error     ? u"error"_s
                             : finding.severity == validators::Severity::Warning ? u"warning"_s
                                                                                 : u"info"_s;
    return u"%1 %2 %3 [%4]"_s.arg(finding.slug, severity, m_report.labels.value(finding.subject).code,
                                 related.join(u", "_s));
  }

private Q_SLOTS:
  void initTestCase() {
    model::ModelData data = model::readTextFolder(*tests::metamodel(), source("templates/examples/vietnam"), m_notices);
    model::resolveReferences(*tests::metamodel(), data, m_notices);
    auto document = model::Document::create(tests::metamodel());
    QVERIFY(document && (*document)->import(data));
    m_document = std::move(*document);
    validators::CheckOptions options;
    options.today = QDate(2026, 11, 23);
    auto report = validators::check(*m_document, *tests::pack(), options);
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().code));
    m_report = std::move(*report);
    for (const QByteArray& row : contents(source("tests/data/vietnam-findings.txt")).split('\n')) {
      if (!row.isEmpty() && !row.startsWith('#')) {
        m_expected << QString::fromUtf8(row);
      }
    }
    QVERIFY(!m_expected.isEmpty());
  }

  void readsWithoutNotice() { QVERIFY2(m_notices.empty(), qPrintable(tests::describe(m_notices))); }

  void isLarge() {
    QVERIFY(m_document->elementsOf(u"database").size() >= 60);
    QVERIFY(m_document->elementsOf(u"entity").size() >= 400);
    QVERIFY(m_document->elementsOf(u"attribute").size() >= 4000);
    QVERIFY(m_document->elementsOf(u"architecture").size() >= 10);
  }

  void everyRuleRuns() {
    for (const validators::RuleRun& run : m_report.runs) {
      QVERIFY2(run.outcome != validators::RuleRun::Outcome::Failed, qPrintable(run.slug + u": "_s + run.why));
    }
  }

  void findsExactlyTheFaults() {
    QStringList missing = m_expected;
    QStringList surplus;
    for (const validators::Finding& finding : m_report.findings) {
      const QString found = line(finding);
      if (judged.contains(sectionOf(finding.slug)) && !missing.removeOne(found)) {
        surplus << found;
      }
    }
    QVERIFY2(missing.isEmpty() && surplus.isEmpty(),
             qPrintable(u"not found:\n  %1\nfound besides:\n  %2"_s.arg(missing.join(u"\n  "_s), surplus.join(u"\n  "_s))));
  }

  void everyRuleHasAFault_data() {
    QTest::addColumn<QString>("slug");
    for (const model::RuleSource& rule : tests::pack()->rules) {
      if (judged.contains(rule.section) && rule.section != u"M") {
        QTest::newRow(qPrintable(rule.slug)) << rule.slug;
      }
    }
  }

  void everyRuleHasAFault() {
    QFETCH(QString, slug);
    const auto ofRule = [&](const QString& row) { return row.startsWith(slug + u' '); };
    QVERIFY(std::any_of(m_expected.begin(), m_expected.end(), ofRule));
  }

  void everyFaultIsTold() {
    const QString told = QString::fromUtf8(contents(source("templates/examples/vietnam/FAULTS.md")));
    for (const QString& row : m_expected) {
      const QStringList words = row.split(u' ');
      const QString heading = u"### %1: `%2`\n"_s.arg(words.at(0), words.at(2));
      QVERIFY2(told.contains(heading), qPrintable(u"FAULTS.md lacks “%1”"_s.arg(heading.trimmed())));
    }
  }
};

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
