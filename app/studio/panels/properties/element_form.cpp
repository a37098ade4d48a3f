// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/element_form.h"

#include "app/studio/panels/properties/editors/text_editors.h"
#include "app/studio/panels/properties/folding_section.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/vietnamese.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr std::size_t mostRead = 500; ///< of the selected elements; where there are more, fields count as differing
constexpr int pauseOfTyping = 800; ///< milliseconds after which a text is applied

} // namespace

ElementForm::ElementForm(EditorContext& context, const model::ElementType* type, QWidget* parent)
    : QWidget(parent), m_context(context), m_type(type), m_properties(type ? type->properties : context.workspace.metamodel().commonProperties()),
      m_visit(context.workspace) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  m_pause.setSingleShot(true);
  m_pause.setInterval(pauseOfTyping);
  connect(&m_pause, &QTimer::timeout, this, [this] {
    if (m_pausing) {
      apply(*m_pausing);
    }
  });
  makeParts();
}

ElementForm::~ElementForm() = default;

void ElementForm::makeParts() {
  const model::Enumeration* labels = m_context.workspace.metamodel().enumeration(u"form_section");
  for (const model::EnumerationValue& section : labels ? labels->values : std::vector<model::EnumerationValue>()) {
    Part part{section.name, nullptr, {}};
    for (const model::Property& property : m_properties) {
      if (property.section == section.name) {
        part.properties.push_back(&property);
      }
    }
    if (part.properties.empty()) {
      continue;
    }
    part.section = new FoldingSection(part.name, this);
    part.section->setTitle(section.label.in(m_context.workspace.language()));
    layout()->addWidget(part.section);
    m_parts.push_back(std::move(part));
  }
  for (Part& part : m_parts) {
    connect(part.section, &FoldingSection::needed, this, [this, &part] { fill(part); });
    connect(part.section, &FoldingSection::toggled, this, [this, &part](bool open) {
      m_folds.insert(part.name, open);
      showPart(part);
    });
  }
}

bool ElementForm::isRequired(const model::Property& property) const {
  return property.required && !(m_type && !m_type->codeFrom.isEmpty() && property.common) && !(m_type && !m_type->named && property.name == u"name");
}

bool ElementForm::isStated(const model::Property& property) const {
  return std::any_of(m_read.begin(), m_read.end(), [&](const model::Element& element) { return !fieldOf(element, property).isEmpty(); });
}

void ElementForm::setElements(const std::vector<QUuid>& elements) {
  finish();
  m_elements = elements;
  m_findings.clear();
  for (FieldRow* row : std::as_const(m_rows)) {
    row->setProblem({});
    row->setHint({});
    row->setFindings({});
  }
  refresh();
}

void ElementForm::refresh() {
  m_read.clear();
  for (const QUuid& id : m_elements) {
    if (m_read.size() >= mostRead) {
      break;
    }
    if (auto element = m_context.workspace.document()->element(id)) {
      m_read.push_back(std::move(*element));
    }
  }
  showParts();
}

void ElementForm::showParts() {
  setUpdatesEnabled(false);
  for (Part& part : m_parts) {
    const bool stated = std::any_of(part.properties.begin(), part.properties.end(), [&](const model::Property* p) {
      return isStated(*p) || isRequired(*p) || m_findings.contains(p->name) || (m_rows.contains(p->name) && m_rows[p->name]->editor()->holdsFocus());
    });
    const bool usual = stated || &part == &m_parts.front();
    part.section->setOpen(m_showAll || !m_filter.isEmpty() || m_folds.value(part.name, usual));
    showPart(part);
  }
  setUpdatesEnabled(true);
}

void ElementForm::showPart(Part& part) {
  int stated = 0;
  bool any = m_filter.isEmpty();
  for (const model::Property* property : part.properties) {
    stated += isStated(*property) ? 1 : 0;
    if (FieldRow* row = m_rows.value(property->name)) {
      const bool single = property->name == u"code" || property->name == u"name";
      const bool fits = row->matches(m_filter) && !(single && m_elements.size() > 1);
      row->setVisible(fits);
      any = any || fits;
      if (part.section->isOpen()) {
        display(*row);
      }
    }
  }
  part.section->setVisible(any);
  const model::EnumerationValue* label = m_context.workspace.metamodel().enumeration(u"form_section")->find(part.name);
  const QString count = u"%1/%2"_s.arg(stated).arg(part.properties.size());
  part.section->setTitle(label->label.in(m_context.workspace.language()), part.section->isOpen() ? QString() : count);
}

void ElementForm::fill(Part& part) {
  for (const model::Property* property : part.properties) {
    addRow(part, *property);
  }
  Q_EMIT rowsMade();
}

void ElementForm::addRow(Part& part, const model::Property& property) {
  auto* row = new FieldRow(m_context, property, isRequired(property), part.section);
  part.section->body()->addWidget(row);
  m_rows.insert(property.name, row);
  row->arrange(width());
  FieldEditor* editor = row->editor();
  connect(editor, &FieldEditor::focused, this, [this, row] { Q_EMIT fieldFocused(row->property()); });
  connect(editor, &FieldEditor::edited, this, [this, row] {
    m_pausing = row;
    m_pause.start();
    lookForLikes(*row);
  });
  connect(editor, &FieldEditor::finished, this, [this, row] { apply(*row); });
  connect(editor, &FieldEditor::left, this, [this, row] {
    apply(*row);
    m_visit.end();
    row->editor()->restore();
  });
  connect(editor, &FieldEditor::dropped, this, [this, row] { drop(*row); });
  connect(row, &FieldRow::hintFollowed, this, &ElementForm::followHint);
  const auto findings = m_findings.constFind(property.name);
  if (findings != m_findings.constEnd()) {
    row->setFindings(*findings);
  }
}

void ElementForm::display(FieldRow& row) {
  if (m_read.empty()) {
    return;
  }
  const FieldValue value = fieldOf(m_read.front(), row.property());
  const bool several = m_elements.size() > mostRead || std::any_of(m_read.begin() + 1, m_read.end(), [&](const model::Element& e) { return fieldOf(e, row.property()) != value; });
  row.editor()->display(m_elements, value, several);
}

void ElementForm::apply(FieldRow& row) {
  FieldEditor* editor = row.editor();
  if (m_pausing == &row) {
    m_pause.stop();
    m_pausing = nullptr;
  }
  if (!editor->isEdited() || m_read.empty()) {
    return;
  }
  const FieldText::Reading reading = editor->entered();
  row.setProblem(reading.problem);
  if (!reading.problem.isEmpty()) {
    return;
  }
  const bool others = m_elements.size() > mostRead || std::any_of(m_read.begin(), m_read.end(), [&](const model::Element& e) { return fieldOf(e, row.property()) != reading.value; });
  editor->setEdited(false);
  if (others && !m_visit.apply(m_elements, row.property(), reading.value, editor->additions())) {
    editor->restore();
  } else if (!others) {
    display(row);
  }
}

void ElementForm::drop(FieldRow& row) {
  m_pause.stop();
  m_pausing = nullptr;
  row.setProblem({});
  row.setHint({});
  row.editor()->setEdited(false);
  m_visit.takeBack();
  row.editor()->restore();
}

void ElementForm::finish() {
  for (FieldRow* row : std::as_const(m_rows)) {
    if (row->editor()->isEdited()) {
      apply(*row);
      row->editor()->setEdited(false);
    }
  }
  m_visit.end();
}

void ElementForm::lookForLikes(FieldRow& row) {
  const auto* line = row.property().name == u"name" ? qobject_cast<LineEditor*>(row.editor()) : nullptr;
  if (!line || !m_type || m_elements.size() != 1) {
    return;
  }
  m_likes = m_context.suggestions.likeNames(m_type->name, line->line()->text(), m_elements.front());
  QStringList links;
  for (std::size_t i = 0; i < m_likes.size(); ++i) {
    const Suggestion& like = m_likes[i];
    const QString text = like.name.toHtmlEscaped();
    links << (like.kind == Suggestion::Kind::Element ? u"<a href=\"%1\">%2</a>"_s.arg(QString::number(i), text) : tr("%1 (national catalogue)").arg(text));
  }
  row.setHint(links.isEmpty() ? QString() : tr("There is already: %1").arg(links.join(u", "_s)));
}

void ElementForm::followHint(const QString& link) {
  if (const auto place = static_cast<std::size_t>(link.toInt()); place < m_likes.size()) {
    m_context.workspace.reveal(QUuid(m_likes[place].id));
  }
}

void ElementForm::setFindings(const QHash<QString, std::vector<FieldRow::Shown>>& findings) {
  m_findings = findings;
  for (FieldRow* row : std::as_const(m_rows)) {
    row->setFindings(m_findings.value(row->property().name));
  }
  showParts();
}

void ElementForm::setFilter(const QString& filter) {
  const QStringList words = model::foldedWords(filter);
  if (words == m_filter) {
    return;
  }
  m_filter = words;
  showParts();
}

void ElementForm::setShowAll(bool all) {
  if (all == m_showAll) {
    return;
  }
  m_showAll = all;
  m_folds.clear();
  showParts();
}

bool ElementForm::focusField(const QString& property) {
  for (Part& part : m_parts) {
    const bool here = std::any_of(part.properties.begin(), part.properties.end(), [&](const model::Property* p) { return p->name == property; });
    if (here) {
      part.section->setOpen(true);
      showPart(part);
      m_rows[property]->editor()->setFocus(Qt::OtherFocusReason);
      return true;
    }
  }
  return false;
}

void ElementForm::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  for (FieldRow* row : std::as_const(m_rows)) {
    row->arrange(width());
  }
}

} // namespace khung::app
