// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/grid/contained_grids.h"

#include "app/studio/findings/live_findings.h"
#include "app/studio/look/icons.h"
#include "app/studio/panels/properties/folding_section.h"
#include "app/studio/panels/properties/grid/grid_model.h"
#include "app/studio/panels/properties/grid/grid_view.h"
#include "app/studio/panels/properties/notice_line.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/sqlite_statement.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {

ContainedGrids::ContainedGrids(EditorContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_layout(new QVBoxLayout(this)) {
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(0);
  connect(&context.workspace.findings(), &LiveFindings::updated, this, [this] {
    for (const auto& part : m_parts) {
      if (part->model) {
        part->model->showFindings();
      }
    }
  });
}

void ContainedGrids::makeParts(const QString& type) {
  m_type = type;
  for (const auto& part : m_parts) {
    delete part->section;
  }
  m_parts.clear();
  std::vector<const model::ElementType*> types = type.isEmpty() ? std::vector<const model::ElementType*>() : m_context.workspace.metamodel().containedIn(type);
  // What only this type contains is of more weight than what any may contain.
  std::stable_partition(types.begin(), types.end(), [&](const model::ElementType* t) { return !t->parent->to.contains(u"any"_s); });
  for (const model::ElementType* contained : types) {
    m_parts.push_back(std::make_unique<Part>());
    Part& part = *m_parts.back();
    part.type = contained;
    part.section = new FoldingSection(contained->name, this);
    m_layout->addWidget(part.section);
    connect(part.section, &FoldingSection::needed, this, [this, &part] { fill(part); });
    connect(part.section, &FoldingSection::toggled, this, [this, &part](bool open) {
      m_folds.insert(part.type->name, open);
      if (open) {
        part.model->setContainer(m_container);
      }
    });
  }
}

void ContainedGrids::fill(Part& part) {
  part.model = new GridModel(m_context, *part.type, part.section);
  part.view = new GridView(*part.model, part.section);
  part.view->setObjectName(u"grid_"_s + part.type->name);
  part.section->body()->addWidget(part.view);
  addButtons(part);
  connect(part.model, &GridModel::rejectedChanged, this, [this, &part] { showRejected(part); });
  Q_EMIT gridMade();
}

void ContainedGrids::addButtons(Part& part) {
  auto* row = new QHBoxLayout;
  row->setSpacing(2);
  const auto button = [&](const QString& text, const QString& keys, const QString& name, auto action) {
    auto* made = new QToolButton(part.section);
    made->setText(text);
    made->setIcon(icon(name));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setToolTip(text + u" ("_s + keys + u')');
    made->setAutoRaise(true);
    row->addWidget(made);
    connect(made, &QToolButton::clicked, part.view, action);
  };
  GridView* view = part.view;
  button(tr("Add"), u"Insert"_s, u"add"_s, [view] { view->newRow(); });
  button(tr("Delete"), u"Ctrl+Del"_s, u"delete"_s, [view] { view->removeRows(); });
  button(tr("Up"), u"Alt+↑"_s, u"up"_s, [view] { view->moveRows(-1); });
  button(tr("Down"), u"Alt+↓"_s, u"down"_s, [view] { view->moveRows(1); });
  row->addStretch(1);
  part.section->body()->addLayout(row);
}

void ContainedGrids::showTitle(Part& part) {
  model::Statement query(m_context.workspace.document()->handle(), QByteArray("SELECT count(*) FROM main.element WHERE parent=?1 AND type=?2"));
  query.bind(1, m_container).bind(2, part.type->name);
  const qint64 count = query.step() ? query.integer(0) : 0;
  part.section->setTitle(part.type->plural.in(m_context.workspace.language()), count > 0 ? QString::number(count) : tr("none"));
}

void ContainedGrids::showRejected(Part& part) {
  delete part.rejected;
  part.rejected = nullptr;
  if (const int count = part.model->rejectedCount(); count > 0) {
    part.rejected = new NoticeLine(validators::Severity::Error,
                                   tr("%n cells hold what their column cannot take. They are marked and not in the model; hover to see why.", nullptr, count), part.section);
    part.section->body()->addWidget(part.rejected);
  }
}

void ContainedGrids::display(const QUuid& container) {
  m_container = container;
  const auto brief = container.isNull() ? std::nullopt : briefOf(*m_context.workspace.document(), container);
  setVisible(brief.has_value());
  if (!brief) {
    makeParts({});
    return;
  }
  if (brief->type != m_type) {
    makeParts(brief->type);
  }
  for (const auto& part : m_parts) {
    showTitle(*part);
    // Open where the type is made of these and nothing else of much weight, as an entity is of attributes.
    const bool usual = part->type->leaf && !part->type->parent->to.contains(u"any"_s);
    part->section->setOpen(m_folds.value(part->type->name, usual));
    if (part->section->isOpen()) {
      part->model->setContainer(container);
    }
  }
}

void ContainedGrids::refresh(const model::ChangeSet& changes) {
  if (m_container.isNull()) {
    return;
  }
  for (const auto& part : m_parts) {
    showTitle(*part);
    if (part->section->isOpen()) {
      part->model->refresh(changes);
    }
  }
}

void ContainedGrids::focusFirst() {
  if (m_parts.empty()) {
    return;
  }
  Part& part = *m_parts.front();
  if (!part.section->isOpen()) {
    part.section->setOpen(true);
    part.model->setContainer(m_container);
  }
  part.view->setFocus(Qt::OtherFocusReason);
  if (!part.view->currentIndex().isValid()) {
    part.view->setCurrentIndex(part.model->index(0, 0));
  }
}

GridView* ContainedGrids::grid(const QString& type) const {
  for (const auto& part : m_parts) {
    if (part->type->name == type && part->section->isOpen()) {
      return part->view;
    }
  }
  return nullptr;
}

} // namespace khung::app
