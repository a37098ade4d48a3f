// SPDX-License-Identifier: Apache-2.0
#include "validators/formats/format.h"

#include "validators/engine/finding_text.h"
#include "validators/formats/report_words.h"

#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <sstream>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

/// JUnit XML: a suite for each section of the catalogue, a case for each rule. CI shows a rule with findings as failed (errors and
/// warnings), a rule that is off as skipped, one that broke as an error. No clock and no host: the same input, the same bytes.
class JunitReport {
public:
  explicit JunitReport(const FormatInput& input)
      : m_input(input), m_text(input.metamodel, input.pack, input.report, u"en"_s) {
    for (const RuleRun& run : input.report.runs) {
      m_runs.insert(run.slug, &run);
    }
    for (const Finding& finding : input.report.findings) {
      m_findings[finding.slug].push_back(&finding);
    }
  }

  QByteArray write() {
    pugi::xml_node declaration = m_document.prepend_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node suites = m_document.append_child("testsuites");
    std::map<QString, std::vector<const model::RuleSource*>> sections;
    for (const model::RuleSource& rule : m_input.pack.rules) {
      sections[rule.section].push_back(&rule);
    }
    for (const auto& [section, rules] : sections) {
      writeSuite(suites, section, rules);
    }
    std::ostringstream stream;
    m_document.save(stream, "  ", pugi::format_default, pugi::encoding_utf8);
    return QByteArray::fromStdString(stream.str());
  }

private:
  static void set(pugi::xml_node node, const char* name, const QString& value) {
    node.append_attribute(name) = value.toUtf8().constData();
  }

  /// Attribute order and required attributes follow the XSDs of the format.
  void writeSuite(pugi::xml_node suites, const QString& section, const std::vector<const model::RuleSource*>& rules) {
    pugi::xml_node suite = suites.append_child("testsuite");
    set(suite, "name", u"khung.section-"_s + section);
    int failures = 0;
    int errors = 0;
    int skipped = 0;
    pugi::xml_attribute tests = suite.append_attribute("tests");
    pugi::xml_attribute failureCount = suite.append_attribute("failures");
    pugi::xml_attribute errorCount = suite.append_attribute("errors");
    pugi::xml_attribute skippedCount = suite.append_attribute("skipped");
    suite.append_attribute("time") = "0";
    suite.append_attribute("timestamp") = "1970-01-01T00:00:00";
    suite.append_attribute("hostname") = "localhost";
    set(suite, "package", m_input.report.packName);
    suite.append_attribute("id") = section.isEmpty() ? 0 : section.at(0).unicode() - u'A';
    writeProperties(suite, rules);
    for (const model::RuleSource* rule : rules) {
      const RuleRun* run = m_runs.value(rule->slug);
      pugi::xml_node test = suite.append_child("testcase");
      set(test, "name", rule->slug);
      set(test, "classname", u"khung."_s + section);
      test.append_attribute("time") = "0";
      if (run && run->outcome == RuleRun::Outcome::Failed) {
        ++errors;
        message(test.append_child("error"), run->why, u"rule-failed"_s, run->why);
      } else if (run && run->outcome == RuleRun::Outcome::Off) {
        ++skipped;
        test.append_child("skipped");
      } else {
        failures += writeFailures(test, rule->slug);
      }
    }
    tests = static_cast<int>(rules.size());
    failureCount = failures;
    errorCount = errors;
    skippedCount = skipped;
    writeWaived(suite.append_child("system-out"), rules);
    suite.append_child("system-err");
  }

  /// Beside what was checked by what: which rules of the suite did not run and why, and what the settings changed of the others.
  void writeProperties(pugi::xml_node suite, const std::vector<const model::RuleSource*>& rules) {
    pugi::xml_node list = suite.append_child("properties");
    const auto add = [&](const QString& name, const QString& value) {
      pugi::xml_node property = list.append_child("property");
      set(property, "name", name);
      set(property, "value", value.isEmpty() ? u"-"_s : value);
    };
    add(u"framework"_s, m_input.report.packName);
    add(u"framework.version"_s, m_input.report.packVersion);
    add(u"framework.status"_s, m_input.report.packStatus);
    add(u"framework.sha256"_s, m_input.report.packHash);
    add(u"model.sha256"_s, m_input.report.modelHash);
    if (!m_input.report.against.isEmpty()) {
      add(u"against"_s, m_input.report.against);
      add(u"against.unchanged"_s, QString::number(m_input.report.baselined.size()));
      add(u"against.gone"_s, QString::number(m_input.report.gone.size()));
    }
    for (const model::RuleSource* rule : rules) {
      const RuleRun* run = m_runs.value(rule->slug);
      if (run && run->outcome != RuleRun::Outcome::Ran) {
        add(u"rule.off:"_s + rule->slug, run->why);
      }
      if (run && !run->severity.isEmpty()) {
        add(u"rule.severity:"_s + rule->slug, run->severity + u" ("_s + rule->severity + u')');
      }
      for (const QString& parameter : run ? run->parameters : QStringList()) {
        add(u"rule.parameter:"_s + rule->slug + u'.' + parameter.section(u" = "_s, 0, 0), parameter.section(u" = "_s, 1));
      }
    }
  }

  static void message(pugi::xml_node node, const QString& summary, const QString& type, const QString& body) {
    set(node, "message", summary);
    set(node, "type", type);
    node.append_child(pugi::node_pcdata).set_value(body.toUtf8().constData());
  }

  /// Not report_words' sentence: machine formats are never translated.
  QString rejected(const Finding& finding) const {
    const auto waiver = m_input.report.rejected.constFind(finding.fingerprint);
    return waiver == m_input.report.rejected.constEnd()
               ? QString()
               : u"\nwaiver rejected by "_s + (waiver->decidedBy.isEmpty() ? u"-"_s : waiver->decidedBy) + u": "_s + waiver->decision;
  }

  /// Waived findings of a rule, with their state, as a case's properties would be refused by one of the XSDs.
  void writeWaived(pugi::xml_node out, const std::vector<const model::RuleSource*>& rules) const {
    QString text;
    for (const WaivedFinding& waived : m_input.report.waived) {
      if (std::any_of(rules.begin(), rules.end(), [&](const model::RuleSource* rule) { return rule->slug == waived.finding.slug; })) {
        const QString state = waived.waiver.isNull() ? u"reason stated"_s : waived.state.isEmpty() ? u"proposed"_s : waived.state;
        text += u"waived ("_s + state + u"): "_s + waived.finding.slug + u": "_s + m_text.message(waived.finding) + u"; "_s + waived.reason + u'\n';
      }
    }
    out.append_child(pugi::node_pcdata).set_value(text.toUtf8().constData());
  }

  /// One failure element a rule, since readers keep only the first.
  int writeFailures(pugi::xml_node test, const QString& slug) {
    const std::vector<const Finding*> findings = m_findings.value(slug);
    if (findings.empty()) {
      return 0;
    }
    QString body;
    for (const Finding* finding : findings) {
      const ElementLabel label = m_input.report.labels.value(finding->subject);
      const QString place = placeText(label.place);
      body += severityName(finding->severity) + u": "_s + label.code + (place.isEmpty() ? QString() : u" "_s + place) +
              u'\n' + m_text.message(*finding) + rejected(*finding) + u'\n' + m_text.citation(slug) + u"; "_s + finding->fingerprint + u"\n\n"_s;
    }
    const QString summary = QString::number(findings.size()) + u" finding(s): "_s + m_text.title(slug);
    message(test.append_child("failure"), summary, severityName(findings.front()->severity), body.trimmed());
    return 1;
  }

  const FormatInput& m_input;
  FindingText m_text;
  QHash<QString, const RuleRun*> m_runs;
  QHash<QString, std::vector<const Finding*>> m_findings;
  pugi::xml_document m_document;
};

} // namespace

QByteArray writeJunitReport(const FormatInput& input) {
  return JunitReport(input).write();
}

} // namespace khung::validators
