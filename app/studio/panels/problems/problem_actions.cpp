// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/decide_dialog.h"
#include "app/studio/dialogs/fix_dialog.h"
#include "app/studio/dialogs/waive_dialog.h"
#include "app/studio/findings/field_findings.h"
#include "app/studio/panels/problems/problem_details.h"
#include "app/studio/panels/problems/problem_export.h"
#include "app/studio/panels/problems/problem_model.h"
#include "app/studio/panels/problems/problems_panel.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/file_output.h"
#include "validators/engine/quick_fix.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

/// What the commands of the problems panel do.
namespace khung::app {

bool ProblemsPanel::canPerform(QStringView command) const {
  if (command == u"finding.next" || command == u"finding.previous") {
    return m_model->neighbour({}, 1).isValid();
  }
  if (command == u"finding.fix") {
    return fixable() >= 0;
  }
  if (command == u"finding.waive") {
    return !waivable().empty();
  }
  if (command == u"waiver.accept" || command == u"waiver.reject") {
    return !decidable().empty();
  }
  if (command == u"edit.copy") {
    return !selectedPlaces().empty();
  }
  if (command == u"edit.selectAll" || command == u"edit.find") {
    return m_shown != nullptr;
  }
  return command == u"help.article" && m_model->placeOf(m_view->currentIndex()) >= 0;
}

void ProblemsPanel::perform(QStringView command) {
  if (!canPerform(command)) {
    return;
  }
  if (command == u"finding.next") {
    step(1);
  } else if (command == u"finding.previous") {
    step(-1);
  } else if (command == u"finding.fix") {
    fix();
  } else if (command == u"finding.waive") {
    waive();
  } else if (command == u"waiver.accept" || command == u"waiver.reject") {
    decide(command == u"waiver.accept");
  } else if (command == u"edit.copy") {
    copy();
  } else if (command == u"edit.selectAll") {
    m_view->selectAll();
  } else if (command == u"edit.find") {
    m_filter->setFocus();
    m_filter->selectAll();
  } else if (command == u"help.article") {
    m_details->setFocus();
  }
}

void ProblemsPanel::step(int by) {
  const QModelIndex next = m_model->neighbour(m_view->currentIndex(), by);
  m_view->expand(next.parent());
  m_view->selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  m_view->scrollTo(next);
  goTo(next);
}

void ProblemsPanel::goTo(const QModelIndex& index) {
  if (const int place = m_model->placeOf(index); place >= 0) {
    const validators::Finding& finding = m_shown->finding(place);
    const auto subject = m_workspace.document()->element(finding.subject);
    const model::ElementType* type = subject ? m_workspace.metamodel().type(subject->type) : nullptr;
    m_workspace.reveal(finding.subject, type ? concernedField(finding, *type, *m_workspace.pack()) : QString());
  }
}

std::vector<int> ProblemsPanel::selectedPlaces() const {
  QModelIndexList rows = m_view->selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) {
    return std::pair(a.internalId(), a.row()) < std::pair(b.internalId(), b.row());
  });
  std::vector<int> places;
  for (const QModelIndex& row : std::as_const(rows)) {
    if (const int place = m_model->placeOf(row); place >= 0) {
      places.push_back(place);
    }
  }
  return places;
}

std::vector<int> ProblemsPanel::waivable() const {
  std::vector<int> places = selectedPlaces();
  std::erase_if(places, [this](int place) { return m_shown->waived(place) != nullptr; });
  return places;
}

int ProblemsPanel::fixable() const {
  const int place = m_model->placeOf(m_view->currentIndex());
  const bool found = place >= 0 && !m_shown->waived(place) && m_workspace.document();
  return found && !validators::fixesOf(*m_workspace.document(), *m_workspace.pack(), m_shown->finding(place)).empty() ? place : -1;
}

void ProblemsPanel::fix(int number) {
  if (const int place = fixable(); place >= 0) {
    FixDialog dialog(m_workspace, m_shown, place, number, this);
    dialog.exec();
  }
}

void ProblemsPanel::waive() {
  WaiveDialog dialog(m_workspace, m_shown, waivable(), this);
  dialog.exec();
}

std::vector<QUuid> ProblemsPanel::decidable() const {
  std::vector<QUuid> waivers;
  for (const int place : selectedPlaces()) {
    const validators::WaivedFinding* waived = m_shown->waived(place);
    const QUuid waiver = waived ? waived->waiver : m_shown->report->rejected.value(m_shown->finding(place).fingerprint).waiver;
    if (!waiver.isNull() && std::find(waivers.begin(), waivers.end(), waiver) == waivers.end()) {
      waivers.push_back(waiver);
    }
  }
  return waivers;
}

void ProblemsPanel::decide(bool accept) {
  DecideDialog dialog(m_workspace, decidable(), accept, this);
  dialog.exec();
}

void ProblemsPanel::copy() { QGuiApplication::clipboard()->setText(problemsAsTsv(*m_shown, *m_workspace.pack(), selectedPlaces())); }

void ProblemsPanel::exportList() {
  const QString path = m_workspace.prompter().fileToSave(tr("Export the list"), tr("Findings") + u" – "_s + m_workspace.title() + u".csv"_s,
                                                         {tr("Tables for spreadsheet programs (*.csv)")});
  if (path.isEmpty()) {
    return;
  }
  std::vector<int> places;
  for (const ProblemGroup& group : m_model->groups()) {
    if (group.kind != ProblemGroup::Kind::NotRun) {
      places.insert(places.end(), group.rows.begin(), group.rows.end());
    }
  }
  if (const auto written = model::writeFile(path, problemsAsCsv(*m_shown, *m_workspace.pack(), places)); !written) {
    m_workspace.tell({written.error()});
    return;
  }
  Q_EMIT m_workspace.remarked(tr("Wrote %n row(s) to %1.", nullptr, static_cast<int>(places.size())).arg(path));
}

void ProblemsPanel::makeMenu() {
  QMenu* menu = m_more->menu();
  menu->clear();
  menu->addAction(tr("Export the list…"), this, &ProblemsPanel::exportList);
  menu->addAction(tr("Copy the selected rows"), this, [this] { perform(u"edit.copy"); });
  menu->addSeparator();
  const auto expandAll = [this](bool expanded) {
    for (int i = 0; i < m_model->rowCount(); ++i) {
      m_view->setExpanded(m_model->index(i, 0), expanded);
    }
  };
  menu->addAction(tr("Expand all"), this, [expandAll] { expandAll(true); });
  menu->addAction(tr("Collapse all"), this, [expandAll] { expandAll(false); });
}

void ProblemsPanel::showMenu(const QPoint& at) {
  const QModelIndex index = m_view->indexAt(at);
  if (m_model->placeOf(index) < 0) {
    return;
  }
  QMenu menu(this);
  menu.addAction(tr("Go there"), this, [&] { goTo(index); });
  menu.addSeparator();
  menu.addAction(m_fix->icon(), m_fix->text(), this, [this] { perform(u"finding.fix"); })->setEnabled(canPerform(u"finding.fix"));
  menu.addAction(m_waive->icon(), m_waive->text(), this, [this] { perform(u"finding.waive"); })->setEnabled(canPerform(u"finding.waive"));
  if (!decidable().empty()) {
    menu.addSeparator();
    menu.addAction(tr("Accept the waiver…"), this, [this] { decide(true); });
    menu.addAction(tr("Reject the waiver…"), this, [this] { decide(false); });
  }
  menu.addSeparator();
  menu.addAction(tr("Copy the selected rows"), this, [this] { perform(u"edit.copy"); });
  menu.exec(m_view->viewport()->mapToGlobal(at));
}

bool ProblemsPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_view && event->type() == QEvent::Resize) {
    fitColumns();
  }
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_view && enter && !(key->modifiers() & ~Qt::KeypadModifier)) {
      const QModelIndex current = m_view->currentIndex();
      m_model->isGroup(current) ? m_view->setExpanded(current, !m_view->isExpanded(current)) : goTo(current);
      return true;
    }
    if (watched == m_filter && (key->key() == Qt::Key_Down || enter)) {
      m_view->setFocus();
      return true;
    }
    if (watched == m_filter && key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
      m_filter->clear();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

} // namespace khung::app
