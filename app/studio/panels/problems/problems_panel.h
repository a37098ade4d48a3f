// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/problems/problem_groups.h"
#include "app/studio/workspace/command_target.h"

#include <QHash>
#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QToolButton;
class QTreeView;

namespace khung::app {

class ProblemDetails;
class ProblemModel;
class Workspace;

/// The findings of the open document: grouped, filtered, explained, fixed or waived.
class ProblemsPanel : public QWidget, public CommandTarget {
  Q_OBJECT

public:
  explicit ProblemsPanel(Workspace& workspace, QWidget* parent = nullptr);
  ~ProblemsPanel() override;

  bool canPerform(QStringView command) const override;
  void perform(QStringView command) override;
  /// Shows the findings of one severity, whatever was filtered before.
  void showOnly(validators::Severity severity);
  QSize minimumSizeHint() const override;

protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  /// Where the person is in the list.
  struct Spot {
    QString fingerprint;
    QString group;    ///< its key
    int row = -1;     ///< within the group; -1 on its heading
    int scroll = 0;
  };

  void makeTools();
  void makeList();
  void layOut();
  void fitColumns();
  void makeMenu();
  QToolButton* makeButton(const QString& name);
  QToolButton* makeToggle(const QString& name, bool checked);
  void retranslate();
  void refresh();
  Spot currentSpot() const;
  void restore(const Spot& spot);
  void showState();
  void showCurrent();
  QString stateText() const;
  QString emptyText() const;
  QString otherFramework() const;
  QString whyNotRun() const;
  ProblemFilter filter() const;
  QHash<QString, QString> agencyNames() const;
  void clearFilter();
  void showOnlyRules(const QStringList& rules, const QString& title);
  void noteExpanded(const QModelIndex& index, bool expanded);
  bool expandedAtFirst(const ProblemGroup& group) const;

  void step(int by);
  void goTo(const QModelIndex& index);
  /// Places of the selected findings, in the order of the list; headings stand for nothing.
  std::vector<int> selectedPlaces() const;
  std::vector<int> waivable() const;
  /// Place of the current finding where it can be fixed now; -1 otherwise.
  int fixable() const;
  void fix(int number = -1);
  void waive();
  /// Waivers of the selected findings that an appraiser can decide on, waived ones or rejected ones.
  std::vector<QUuid> decidable() const;
  void decide(bool accept);
  void copy();
  void exportList();
  void showMenu(const QPoint& at);

  Workspace& m_workspace;
  std::shared_ptr<const FindingSheet> m_shown;
  ProblemModel* m_model;
  QComboBox* m_grouping = nullptr;
  QLineEdit* m_filter = nullptr;
  std::array<QToolButton*, 3> m_severities{}; ///< by Severity
  QToolButton* m_onlySelected = nullptr;
  QToolButton* m_onlyRules = nullptr; ///< shown and pressed while only some rules are listed
  QSet<QString> m_rules;
  QToolButton* m_fix = nullptr;
  QToolButton* m_waive = nullptr;
  QToolButton* m_more = nullptr;
  QLabel* m_state = nullptr;
  QLabel* m_message = nullptr;
  QSplitter* m_splitter = nullptr;
  QTreeView* m_view = nullptr;
  ProblemDetails* m_details = nullptr;
  QHash<QString, bool> m_expanded; ///< what the person opened or closed, by key of the group
  bool m_restoring = false;
};

} // namespace khung::app
