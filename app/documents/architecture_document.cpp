// SPDX-License-Identifier: Apache-2.0
#include "app/documents/architecture_document.h"
#include "app/documents/checklist_table.h"
#include "app/documents/document_tables.h"
#include "app/documents/form_tables.h"
#include "app/documents/pdf_document.h"
#include "app/drawing/drawing.h"
#include "app/drawing/gui_application.h"
#include "model/base/vietnamese.h"
#include "validators/engine/finding_text.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;
using model::OutlineSection;

QString roman(int number) {
  static constexpr std::array<std::pair<int, const char16_t*>, 5> parts{
      {{10, u"X"}, {9, u"IX"}, {5, u"V"}, {4, u"IV"}, {1, u"I"}}};
  QString text;
  for (const auto& [value, letters] : parts) {
    for (; number >= value; number -= value) {
      text += QString::fromUtf16(letters);
    }
  }
  return text;
}

class DocumentBuilder {
public:
  DocumentBuilder(const ModelIndex& index, const model::Pack& pack, const ArchitectureDocument& document,
                  const Element& architecture)
      : m_index(index), m_pack(pack), m_document(document), m_words(document.language, "document"),
        m_scope(index, architecture), m_forms(m_scope, m_words, pack), m_architecture(architecture) {}

  model::Result<DocumentContent> make();

private:
  void makeFront();
  void addFact(const QString& label, const QString& value);
  QString dateLine() const;
  QString frameworkText() const;
  void addSections(const QString& parent, const QString& number, int depth);
  void addSection(const OutlineSection& section, int depth, bool hasChildren);
  bool concerns(const OutlineSection& section) const;
  bool addText(const OutlineSection& section);
  bool addTables(std::vector<Table> tables);
  bool addFilling(const QString& kind, const QString& what);
  bool addChecklist();
  bool addDiagram(const QString& kind);
  bool addStored(const Element& diagram);
  bool addView(DrawingKind kind, const QUuid& subject, const QString& caption);
  const Element* sectionElement(const QString& place) const;
  QString citation(const OutlineSection& section) const;
  void addStructureAnnex();
  void addFindingsAnnex();
  void addHeading(int depth, const QString& number, const QString& text) {
    m_content.blocks.push_back(Heading{depth, number, text});
  }
  void addParagraph(Paragraph::Kind kind, const QString& text) {
    m_content.blocks.push_back(Paragraph{kind, {{text, false, false}}});
  }
  QString annexNumber() { return m_words(QT_TRANSLATE_NOOP("document", "Annex %1"), {QString::number(++m_annexes)}); }

  const ModelIndex& m_index;
  const model::Pack& m_pack;
  const ArchitectureDocument& m_document;
  Wording m_words;
  DocumentScope m_scope;
  FormTables m_forms;
  const Element& m_architecture;
  QSet<QUuid> m_drawn; ///< stored diagrams already shown
  int m_annexes = 0;
  std::optional<model::Notice> m_failure;
  DocumentContent m_content;
};

void DocumentBuilder::addFact(const QString& label, const QString& value) {
  if (!value.isEmpty()) {
    m_content.front.facts.emplace_back(label, value);
  }
}

QString DocumentBuilder::dateLine() const {
  if (!m_document.date.isValid()) {
    return m_document.place;
  }
  const QDate& date = m_document.date;
  const QStringList values{m_document.place, QString::number(date.day()).rightJustified(2, u'0'),
                           QString::number(date.month()).rightJustified(2, u'0'), QString::number(date.year())};
  return m_document.place.isEmpty() ? m_words(QT_TRANSLATE_NOOP("document", "Date: %4-%3-%2"), values)
                                    : m_words(QT_TRANSLATE_NOOP("document", "%1, date: %4-%3-%2"), values);
}

QString DocumentBuilder::frameworkText() const {
  QString text = m_pack.title.in(m_document.language);
  if (!m_pack.version.isEmpty() && !text.contains(m_pack.version)) {
    text += u" ("_s + m_pack.version + u')';
  }
  if (m_pack.status == u"draft") {
    text += u" – "_s + m_words(QT_TRANSLATE_NOOP("document", "draft, not in force"));
  }
  return text;
}

void DocumentBuilder::makeFront() {
  FrontPage& front = m_content.front;
  front.agency = m_scope.agency() ? m_index.name(*m_scope.agency()) : m_architecture.declaredBy;
  front.placeAndDate = dateLine();
  front.title = m_index.name(m_architecture);
  const QString edition = m_architecture.text(u"edition");
  if (!edition.isEmpty() && !front.title.contains(edition)) {
    front.subtitle = m_words(QT_TRANSLATE_NOOP("document", "Edition %1"), {edition});
  }
  addFact(m_index.propertyLabel(u"architecture", u"kind"), m_scope.text(m_architecture, u"kind"));
  addFact(m_index.propertyLabel(u"architecture", u"edition"), edition);
  addFact(m_index.propertyLabel(u"architecture", u"framework"), frameworkText());
  addFact(m_words(QT_TRANSLATE_NOOP("document", "Rests in part on drafts")), validators::draftsOf(m_pack, m_document.language).join(u"; "_s));
  for (const QStringView property : {u"part_of", u"data_as_of", u"issued_on", u"approved_by", u"approved_on", u"approval_document",
                                     u"opinion_by", u"opinion_on", u"implementer"}) {
    addFact(m_index.propertyLabel(u"architecture", property), m_scope.text(m_architecture, property));
  }
}

const Element* DocumentBuilder::sectionElement(const QString& place) const {
  for (const Element* section : m_index.childrenOf(m_architecture.id, u"section")) {
    if (section->text(u"place") == place) {
      return section;
    }
  }
  return nullptr;
}

/// "Điểm a khoản 1 Điều 14" for 14.1.a; what follows a point is a part of the pack's own.
QString DocumentBuilder::citation(const OutlineSection& section) const {
  if (!section.cite.isEmpty()) {
    return validators::citeText(m_pack, section.cite, m_document.language);
  }
  const QStringList parts = section.place.split(u'.');
  if (parts.size() >= 3) {
    return m_words(QT_TRANSLATE_NOOP("document", "Article %1, clause %2, point %3"), parts.mid(0, 3));
  }
  return parts.size() == 2 ? m_words(QT_TRANSLATE_NOOP("document", "Article %1, clause %2"), parts)
                           : m_words(QT_TRANSLATE_NOOP("document", "Article %1"), parts);
}

/// Text that is only the outline's own prompt counts as none.
bool DocumentBuilder::addText(const OutlineSection& section) {
  const Element* element = sectionElement(section.place);
  const QString text = element ? element->text(u"text").trimmed() : QString();
  const QString plain = text.simplified();
  if (text.isEmpty() || plain == section.prompt.vi.simplified() || plain == section.prompt.en.simplified()) {
    return false;
  }
  for (Paragraph& paragraph : richParagraphs(text)) {
    m_content.blocks.push_back(std::move(paragraph));
  }
  return true;
}

/// A table that stands in the document already is only referred to, by the number it has there.
bool DocumentBuilder::addTables(std::vector<Table> tables) {
  for (Table& table : tables) {
    int number = 0;
    const bool known = std::any_of(m_content.blocks.begin(), m_content.blocks.end(), [&](const Block& block) {
      const Table* earlier = std::get_if<Table>(&block);
      number += earlier ? 1 : 0;
      return earlier && *earlier == table;
    });
    if (known) {
      addParagraph(Paragraph::Kind::Body, m_words(QT_TRANSLATE_NOOP("document", "See table %1. %2."), {QString::number(number), table.caption}));
    } else {
      m_content.blocks.push_back(std::move(table));
    }
  }
  return !tables.empty();
}

bool DocumentBuilder::addFilling(const QString& kind, const QString& what) {
  if (kind == u"diagram") {
    return addDiagram(what);
  }
  if (kind == u"table") {
    return addTables(tablesOf(m_scope, m_words, what));
  }
  if (kind == u"checklist") {
    return addChecklist();
  }
  return addTables(kind == u"form"             ? m_forms.form(what, {})
                   : kind == u"form_original"  ? m_forms.form(what, u"original"_s)
                   : kind == u"form_reference" ? m_forms.form(what, u"reference"_s)
                   : kind == u"elements_as_is" ? m_forms.elementsAt(what, u"as_is"_s)
                                               : m_forms.elementsAt(what, u"to_be"_s));
}

bool DocumentBuilder::addChecklist() {
  return m_document.report && !m_document.checklist.empty() &&
         addTables({checklistTable(m_scope, m_words, m_pack, m_document.checklist, *m_document.report)});
}

bool DocumentBuilder::addView(DrawingKind kind, const QUuid& subject, const QString& caption) {
  DrawingRequest request;
  request.kind = kind;
  request.options.subject = subject;
  request.sheet.list = false; // a table of the document lists the flows
  request.language = m_document.language;
  const model::Result<View> view = drawView(m_index, request);
  if (!view) {
    m_failure = view.error();
    return false;
  }
  for (auto mark = view->marks.cbegin(); mark != view->marks.cend(); ++mark) {
    m_scope.flowMarks.insert(mark.key(), mark.value());
  }
  m_content.blocks.push_back(Figure{caption.isEmpty() ? view->title : caption, makeFigure(*view, m_document.language)});
  return true;
}

bool DocumentBuilder::addStored(const Element& diagram) {
  if (m_drawn.contains(diagram.id)) {
    return true;
  }
  m_drawn.insert(diagram.id);
  return addView(DrawingKind::Stored, diagram.id, {});
}

/// Drawings that can be made from the model are, and so never lag behind it; others are those the model holds.
bool DocumentBuilder::addDiagram(const QString& kind) {
  const QUuid agency = m_scope.agency() ? m_scope.agency()->id : QUuid();
  if (kind == u"sharing") {
    return !m_scope.elementsOf(u"data_flow").empty() && addView(DrawingKind::Sharing, agency, {});
  }
  if (kind == u"overview") {
    return addView(DrawingKind::Overview, agency, {});
  }
  if (kind == u"entity_relationship") {
    return false; // one for each database, in the annex
  }
  bool shown = false;
  for (const Element* diagram : m_index.elementsOf(u"diagram")) {
    const bool asked = diagram->text(u"kind") == kind || model::folded(diagram->text(u"dossier_code")) == model::folded(kind);
    if (asked && m_index.target(*diagram, u"architecture") == &m_architecture) {
      shown = addStored(*diagram) || shown;
    }
  }
  return shown;
}

void DocumentBuilder::addSection(const OutlineSection& section, int depth, bool hasChildren) {
  if (section.cite.isEmpty() || depth == 0) { // an outline of one source is cited part by part, not at every section
    addParagraph(Paragraph::Kind::Remark, citation(section));
  }
  bool filled = addText(section);
  // Figures first: the table of flows gives the numbers they have on the figure.
  for (const bool figures : {true, false}) {
    for (const QString& filling : section.filledBy) {
      const QString kind = filling.section(u':', 0, 0);
      if ((kind == u"diagram") == figures) {
        filled = addFilling(kind, filling.section(u':', 1).trimmed()) || filled;
      }
    }
  }
  if (const Element* element = sectionElement(section.place)) {
    for (const Element* diagram : m_index.targets(*element, u"figures")) {
      filled = addStored(*diagram) || filled;
    }
  }
  if (filled || hasChildren) {
    return;
  }
  if (section.mandatory) {
    addParagraph(Paragraph::Kind::Missing,
                 m_words(QT_TRANSLATE_NOOP("document", "This mandatory section has no content yet. It must say: %1"),
                         {section.prompt.in(m_document.language)}));
  } else {
    addParagraph(Paragraph::Kind::Remark, m_words(QT_TRANSLATE_NOOP("document", "No content.")));
  }
}

bool DocumentBuilder::concerns(const OutlineSection& section) const {
  const QString agencyKind = m_scope.agency() ? m_pack.agencyKind(m_scope.agency()->text(u"kind")) : QString();
  return (section.architectures.isEmpty() || section.architectures.contains(m_architecture.text(u"kind"))) &&
         (section.agencyKinds.isEmpty() || section.agencyKinds.contains(agencyKind));
}

void DocumentBuilder::addSections(const QString& parent, const QString& number, int depth) {
  int count = 0;
  for (const OutlineSection& section : m_pack.outline) {
    if (section.parent != parent || !concerns(section)) {
      continue;
    }
    ++count;
    const QString own = !section.number.isEmpty() ? section.number
                        : depth == 0       ? roman(count)
                        : number.isEmpty() ? QString::number(count)
                                           : number + u'.' + QString::number(count);
    const bool hasChildren = std::any_of(m_pack.outline.begin(), m_pack.outline.end(),
                                         [&](const OutlineSection& other) { return other.parent == section.place; });
    addHeading(depth, own, section.title.in(m_document.language));
    addSection(section, depth, hasChildren);
    addSections(section.place, depth == 0 ? QString() : own, depth + 1);
  }
}

/// Data model and attributes of each database of the agency.
void DocumentBuilder::addStructureAnnex() {
  std::vector<const Element*> databases;
  for (const Element* database : m_scope.elementsOf(u"database")) {
    if (!m_index.childrenOf(database->id, u"entity").empty()) {
      databases.push_back(database);
    }
  }
  if (databases.empty() || m_architecture.text(u"kind") != u"data") {
    return;
  }
  addHeading(0, annexNumber(), m_words(QT_TRANSLATE_NOOP("document", "Structure of the data")));
  int number = 0;
  for (const Element* database : databases) {
    addHeading(1, QString::number(++number), m_index.name(*database));
    addView(DrawingKind::EntityRelationship, database->id, {});
    for (const Element* entity : m_index.childrenOf(database->id, u"entity")) {
      Table table = attributeTable(m_scope, m_words, *entity);
      if (!table.rows.empty()) {
        m_content.blocks.push_back(std::move(table));
      }
    }
  }
}

void DocumentBuilder::addFindingsAnnex() {
  if (!m_document.report) {
    return;
  }
  const validators::FindingText text(m_index.metamodel(), m_pack, *m_document.report, m_document.language);
  Table table;
  table.caption = m_words(QT_TRANSLATE_NOOP("document", "Findings"));
  table.columns = {numberColumn(m_words),
                   {m_words(QT_TRANSLATE_NOOP("document", "Severity"))},
                   {m_words(QT_TRANSLATE_NOOP("document", "Rule"))},
                   {m_words(QT_TRANSLATE_NOOP("document", "Element"))},
                   {m_words(QT_TRANSLATE_NOOP("document", "What was found"))}};
  const Wording reported(m_document.language, "report");
  const char* const severities[] = {QT_TRANSLATE_NOOP("report", "Information"), QT_TRANSLATE_NOOP("report", "Warning"), QT_TRANSLATE_NOOP("report", "Error")};
  validators::Report own;
  for (const validators::Finding& finding : m_document.report->findings) {
    if (!m_scope.isAbout(finding)) {
      continue;
    }
    own.findings.push_back(finding);
    const QString cited = text.citation(finding.slug);
    table.rows.push_back({{QString::number(own.findings.size()), reported(severities[static_cast<int>(finding.severity)]),
                           text.title(finding.slug) + (cited.isEmpty() ? QString() : u" ("_s + cited + u')'), text.element(finding.subject), text.message(finding)},
                          false});
  }
  addHeading(0, annexNumber(), m_words(QT_TRANSLATE_NOOP("document", "Result of the check")));
  const auto count = [&](validators::Severity severity) { return QString::number(own.count(severity)); };
  addParagraph(Paragraph::Kind::Body, own.findings.empty() ? m_words(QT_TRANSLATE_NOOP("document", "The check found nothing."))
                                                           : reported(QT_TRANSLATE_NOOP("report", "Errors: %1. Warnings: %2. Information: %3."),
                                                                      {count(validators::Severity::Error), count(validators::Severity::Warning), count(validators::Severity::Info)}));
  if (!table.rows.empty()) {
    m_content.blocks.push_back(std::move(table));
  }
}

model::Result<DocumentContent> DocumentBuilder::make() {
  m_content.language = m_document.language;
  makeFront();
  addSections({}, {}, 0);
  addStructureAnnex();
  addFindingsAnnex();
  if (m_failure) {
    return model::Failure(*m_failure);
  }
  return std::move(m_content);
}

} // namespace

model::Result<DocumentContent> architectureContent(const model::ModelData& data, const model::Metamodel& metamodel,
                                                   const model::Pack& pack, const ArchitectureDocument& document) {
  if (const auto ready = ensureGuiApplication(); !ready) {
    return model::Failure(ready.error());
  }
  const ModelIndex index(data, metamodel, document.language);
  const Element* architecture = index.element(document.architecture);
  if (!architecture || architecture->type != u"architecture") {
    return model::Failure(model::Notice{u"dossier.no-architecture"_s,
                                        {document.architecture.toString(QUuid::WithoutBraces)},
                                        {},
                                        model::Notice::Level::Error});
  }
  return DocumentBuilder(index, pack, document, *architecture).make();
}

model::Result<QByteArray> architecturePdf(const model::ModelData& data, const model::Metamodel& metamodel,
                                          const model::Pack& pack, const ArchitectureDocument& document) {
  const model::Result<DocumentContent> content = architectureContent(data, metamodel, pack, document);
  if (!content) {
    return model::Failure(content.error());
  }
  return writePdf(*content, QDateTime(document.date, QTime(0, 0), Qt::UTC));
}

} // namespace khung::app
