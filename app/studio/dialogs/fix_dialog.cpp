// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/fix_dialog.h"

#include "app/messages/message_text.h"
#include "app/studio/look/icons.h"
#include "app/studio/panels/problems/edit_preview.h"
#include "app/studio/workspace/workspace.h"
#include "validators/engine/finding_text.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr std::size_t MostShown = 300; ///< elements; nobody reads more
constexpr int LongestLine = 80;        ///< average letters

/// A radio button breaks its text at line ends only.
QString broken(const QString& text, const QFontMetrics& metrics) {
  QString result;
  QString line;
  for (const QString& word : text.split(u' ')) {
    const QString longer = line.isEmpty() ? word : line + u' ' + word;
    if (!line.isEmpty() && metrics.horizontalAdvance(longer) > metrics.averageCharWidth() * LongestLine) {
      result += line + u'\n';
      line = word;
    } else {
      line = longer;
    }
  }
  return QString(result + line).replace(u"&"_s, u"&&"_s);
}

} // namespace

FixDialog::FixDialog(Workspace& workspace, std::shared_ptr<const FindingSheet> sheet, int place, int number, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_sheet(std::move(sheet)), m_place(place),
      m_offers(validators::fixesOf(*workspace.document(), *workspace.pack(), m_sheet->finding(place))), m_fixes(new QButtonGroup(this)),
      m_scope(new QButtonGroup(this)), m_summary(new QLabel(this)), m_changes(new QTreeWidget(this)) {
  setWindowTitle(tr("Fix"));
  auto* sentence = new QLabel(m_sheet->words[static_cast<std::size_t>(place)].sentence, this);
  sentence->setWordWrap(true);
  sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_summary->setObjectName(u"summary"_s);
  m_summary->setWordWrap(true);
  m_changes->setObjectName(u"changes"_s);
  m_changes->setAccessibleName(tr("What changes"));
  m_changes->setHeaderLabels({tr("Element and property"), tr("Now"), tr("After the fix")});
  m_changes->setSelectionMode(QAbstractItemView::NoSelection);
  m_changes->setUniformRowHeights(true);
  m_changes->header()->setSectionResizeMode(QHeaderView::Stretch);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
  m_make = buttons->addButton(tr("Make the fix"), QDialogButtonBox::AcceptRole);
  m_make->setObjectName(u"make"_s);
  m_make->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &FixDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &FixDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->addWidget(sentence);
  column->addWidget(makeChoices(number));
  column->addWidget(m_summary);
  column->addWidget(m_changes, 1);
  column->addWidget(buttons);
  connect(m_fixes, &QButtonGroup::idClicked, this, &FixDialog::showChanges);
  connect(m_scope, &QButtonGroup::idClicked, this, &FixDialog::showChanges);
  resize(fontMetrics().averageCharWidth() * 140, fontMetrics().lineSpacing() * 34);
  showChanges();
}

QWidget* FixDialog::makeChoices(int number) {
  const validators::Finding& finding = m_sheet->finding(m_place);
  const validators::FindingText text(m_workspace.metamodel(), *m_workspace.pack(), *m_sheet->report, m_sheet->language);
  auto* choices = new QGroupBox(tr("How"), this);
  auto* column = new QVBoxLayout(choices);
  for (const validators::FixOffer& offer : m_offers) {
    auto* choice = new QRadioButton(broken(text.fixTitle(finding, offer.number), fontMetrics()), choices);
    m_fixes->addButton(choice, offer.number);
    choice->setChecked(m_fixes->buttons().size() == 1 || offer.number == number);
    column->addWidget(choice);
  }
  const std::vector<validators::Finding>& all = m_sheet->report->findings;
  const auto alike = std::count_if(all.begin(), all.end(), [&](const validators::Finding& other) { return other.slug == finding.slug; });
  auto* one = new QRadioButton(tr("Only this finding"), this);
  auto* every = new QRadioButton(tr("All findings of this rule (%1)").arg(alike), this);
  every->setObjectName(u"all"_s);
  one->setChecked(true);
  m_scope->addButton(one, 0);
  m_scope->addButton(every, 1);
  auto* scope = new QGroupBox(tr("Where"), this);
  auto* lines = new QVBoxLayout(scope);
  lines->addWidget(one);
  lines->addWidget(every);
  scope->setVisible(alike > 1);
  auto* both = new QWidget(this);
  auto* stacked = new QVBoxLayout(both);
  stacked->setContentsMargins(0, 0, 0, 0);
  stacked->addWidget(choices);
  stacked->addWidget(scope);
  return both;
}

std::vector<validators::Finding> FixDialog::chosen() const {
  const validators::Finding& finding = m_sheet->finding(m_place);
  std::vector<validators::Finding> result{finding};
  if (m_scope->checkedId() == 1) {
    for (const validators::Finding& other : m_sheet->report->findings) {
      if (other.slug == finding.slug && other.fingerprint != finding.fingerprint) {
        result.push_back(other);
      }
    }
  }
  return result;
}

struct FixDialog::Change {
  model::Edit edit;
  std::vector<ElementPreview> elements;
};

std::optional<model::Result<FixDialog::Change>> FixDialog::change() {
  const validators::Finding& finding = m_sheet->finding(m_place);
  const model::RuleSource* rule = m_workspace.pack()->rule(finding.slug);
  const auto make = [pack = m_workspace.pack(), language = m_workspace.language(), findings = chosen(),
                     offer = validators::FixOffer{finding.slug, m_fixes->checkedId()},
                     name = tr("Fix: %1").arg(rule ? rule->title.in(m_workspace.language()) : finding.slug)](const model::Document& document) -> model::Result<Change> {
    const auto edit = validators::makeFix(document, *pack, findings, offer, name);
    return edit ? model::Result<Change>(Change{*edit, previewOf(document, *edit, language)}) : model::Failure(edit.error());
  };
  return m_scope->checkedId() == 0 ? make(*m_workspace.document()) : m_workspace.find<model::Result<Change>>(tr("Working out the fixes…"), make);
}

void FixDialog::showChanges() {
  m_edit.reset();
  m_changes->clear();
  m_make->setEnabled(false);
  auto change = this->change();
  if (!change) { // given up
    m_scope->button(0)->setChecked(true);
    change = this->change();
  }
  m_make->setEnabled(change->has_value());
  if (!*change) {
    m_summary->setText(messageText(change->error()));
    return;
  }
  const auto& [edit, elements] = **change;
  m_edit = edit;
  for (std::size_t i = 0; i < elements.size() && i < MostShown; ++i) {
    const ElementPreview& element = elements[i];
    const QString kind = element.kind == ElementPreview::Kind::Added     ? tr("new")
                         : element.kind == ElementPreview::Kind::Removed ? tr("is removed")
                         : element.kind == ElementPreview::Kind::Moved   ? tr("is moved")
                                                                         : QString();
    auto* item = new QTreeWidgetItem(m_changes, {element.title + (kind.isEmpty() ? QString() : u" – "_s + kind)});
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    for (const ElementPreview::Row& row : element.rows) {
      auto* line = new QTreeWidgetItem(item, {row.property, row.before.isEmpty() ? u"–"_s : row.before, row.after.isEmpty() ? u"–"_s : row.after});
      line->setToolTip(1, row.before);
      line->setToolTip(2, row.after);
    }
  }
  const model::RuleSource* rule = m_workspace.pack()->rule(m_sheet->finding(m_place).slug);
  QString summary = tr("Changes %n element(s). One step to undo.", nullptr, static_cast<int>(elements.size()));
  const int number = m_fixes->checkedId();
  if (rule && number >= 0 && rule->fixes[static_cast<std::size_t>(number)].prepares) {
    summary += u' ' + tr("This prepares the place; the finding goes away once you have filled it in.");
  }
  m_summary->setText(summary);
}

void FixDialog::accept() {
  if (!m_edit || !m_workspace.apply(*m_edit)) {
    return;
  }
  const auto added = std::find_if(m_edit->operations().begin(), m_edit->operations().end(),
                                  [](const model::Edit::Operation& operation) { return std::holds_alternative<model::Edit::Add>(operation); });
  if (m_scope->checkedId() == 0 && added != m_edit->operations().end()) {
    m_workspace.reveal(std::get<model::Edit::Add>(*added).element.id);
  }
  QDialog::accept();
}

} // namespace khung::app
