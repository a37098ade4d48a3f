// SPDX-License-Identifier: Apache-2.0
#include "app/documents/rule_book.h"

#include "app/drawing/wording.h"
#include "validators/engine/finding_text.h"
#include "validators/formats/html_style.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

class RuleBook {
public:
  RuleBook(const model::Metamodel& metamodel, const model::Pack& pack, const QString& language)
      : m_pack(pack), m_language(language), m_words(language, "document"), m_text(metamodel, pack, m_none, language) {}

  QByteArray write() {
    const QString title = m_words(QT_TRANSLATE_NOOP("document", "Rule book: %1"), {m_pack.title.in(m_language)});
    m_out = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
            u"content=\"width=device-width, initial-scale=1\">\n<title>%2</title>\n<style>%3</style>\n</head>\n<body>\n<main>\n"_s
                .arg(m_language, title.toHtmlEscaped(), QString::fromUtf8(validators::htmlStyle));
    line(u"<h1>"_s + title.toHtmlEscaped() + u"</h1>"_s);
    line(u"<p class=\"soft\">"_s + m_words(QT_TRANSLATE_NOOP("document", "%1 rules; pack %2, version %3, SHA-256 %4"),
         {QString::number(m_pack.rules.size()), m_pack.name, m_pack.version, m_pack.hash}).toHtmlEscaped() + u"</p>"_s);
    for (const QString& draft : validators::draftsOf(m_pack, m_language)) {
      line(u"<p>"_s + m_words(QT_TRANSLATE_NOOP("document", "Rests in part on a draft: %1"), {draft}).toHtmlEscaped() + u"</p>"_s);
    }
    writeContents();
    QString section;
    for (const model::RuleSource& rule : m_pack.rules) {
      if (rule.section != section) {
        section = rule.section;
        line(u"<h2 id=\"section-%1\">%2</h2>"_s.arg(section, heading(section).toHtmlEscaped()));
      }
      writeRule(rule);
    }
    writeClauses();
    line(u"</main>\n</body>\n</html>"_s);
    return m_out.toUtf8();
  }

private:
  void line(const QString& html) { m_out += html + u'\n'; }

  void paragraph(const char* head, const QString& body) {
    if (!body.isEmpty()) {
      line(u"<p><b>"_s + m_words(head).toHtmlEscaped() + u":</b> "_s + body.toHtmlEscaped() + u"</p>"_s);
    }
  }

  QString heading(const QString& section) const {
    const QString title = m_pack.framework.value(u"rule_sections").toObject().value(section).toObject().value(m_language).toString();
    return title.isEmpty() ? section : section + u". "_s + title;
  }

  void writeContents() {
    line(u"<ul>"_s);
    QString section;
    for (const model::RuleSource& rule : m_pack.rules) {
      if (rule.section != section) {
        section = rule.section;
        line(u"<li><a href=\"#section-%1\">%2</a></li>"_s.arg(section, heading(section).toHtmlEscaped()));
      }
    }
    line(u"<li><a href=\"#clauses\">%1</a></li>\n</ul>"_s.arg(m_words(QT_TRANSLATE_NOOP("document", "Clauses of the law")).toHtmlEscaped()));
  }

  QString severityWord(const QString& severity) const {
    return severity == u"error" ? m_words(QT_TRANSLATE_NOOP("document", "Error")) : severity == u"warning" ? m_words(QT_TRANSLATE_NOOP("document", "Warning")) : m_words(QT_TRANSLATE_NOOP("document", "Information"));
  }

  void writeRule(const model::RuleSource& rule) {
    line(u"<article class=\"%1\" id=\"%2\">"_s.arg(rule.severity.left(1), rule.slug));
    line(u"<h3><span class=\"tag\">%1</span> · %2</h3>"_s.arg(severityWord(rule.severity).toHtmlEscaped(), rule.title.in(m_language).toHtmlEscaped()));
    line(u"<p class=\"soft\"><code>%1</code> %2</p>"_s.arg(rule.slug, m_text.citation(rule.slug).toHtmlEscaped()));
    line(u"<p>"_s + rule.explanation.in(m_language).toHtmlEscaped() + u"</p>"_s);
    paragraph(QT_TRANSLATE_NOOP("document", "What to do"), rule.fixHint.in(m_language));
    QStringList parameters;
    for (auto it = rule.parameters.constBegin(); it != rule.parameters.constEnd(); ++it) {
      parameters << it.key() + u" = "_s + it.value().toString();
    }
    paragraph(QT_TRANSLATE_NOOP("document", "Parameters"), parameters.join(u", "_s));
    QStringList violating;
    QStringList sound;
    for (const model::RuleExample& example : rule.examples) {
      (example.expected.empty() ? sound : violating) << example.name;
    }
    line(u"<details><summary>"_s + m_words(QT_TRANSLATE_NOOP("document", "Examples")).toHtmlEscaped() + u"</summary>"_s);
    paragraph(QT_TRANSLATE_NOOP("document", "Violate it"), violating.join(u"; "_s));
    paragraph(QT_TRANSLATE_NOOP("document", "Do not"), sound.join(u"; "_s));
    line(u"</details>\n</article>"_s);
  }

  void writeClauses() {
    line(u"<h2 id=\"clauses\">%1</h2>\n<table>"_s.arg(m_words(QT_TRANSLATE_NOOP("document", "Clauses of the law")).toHtmlEscaped()));
    for (const model::Clause& clause : m_pack.clauses) {
      QStringList links;
      for (const QString& slug : clause.rules) {
        const model::RuleSource* rule = m_pack.rule(slug);
        links << (rule ? u"<a href=\"#%1\">%2</a>"_s.arg(slug, rule->title.in(m_language).toHtmlEscaped()) : slug.toHtmlEscaped());
      }
      const QString checkedBy = !links.isEmpty() ? links.join(u"<br>"_s) : u"<span class=\"soft\">"_s + clause.reason.in(m_language).toHtmlEscaped() + u"</span>"_s;
      line(u"<tr><th scope=\"row\">%1</th><td>%2</td><td>%3</td></tr>"_s.arg(validators::clauseText(m_pack, clause, m_language).toHtmlEscaped(),
                                                                            clause.topic.in(m_language).toHtmlEscaped(), checkedBy));
    }
    line(u"</table>"_s);
  }

  const model::Pack& m_pack;
  QString m_language;
  Wording m_words;
  validators::Report m_none;
  validators::FindingText m_text;
  QString m_out;
};

} // namespace

QByteArray ruleBook(const model::Metamodel& metamodel, const model::Pack& pack, const QString& language) {
  return RuleBook(metamodel, pack, language).write();
}

} // namespace khung::app
