// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/editing/element_edits.h"
#include "app/studio/panels/tree/tree_key.h"
#include "app/studio/workspace/command_target.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QModelIndex;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace khung::app {

class ModelTree;
class TreeDelegate;
class TreeView;
class Workspace;

/// The elements of the model as a tree, to find, make, rename, move and remove them. Shows and changes the workspace's selection.
class ModelTreePanel : public QWidget, public CommandTarget {
  Q_OBJECT

public:
  explicit ModelTreePanel(Workspace& workspace, QWidget* parent = nullptr);

  bool canPerform(QStringView command) const override;
  void perform(QStringView command) override;

protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  /// A type that may be made, and where.
  struct NewChoice {
    QString type;
    ElementPlace place;
    QString note;
  };

  void makeHead();
  void makeBody();
  void connectAll();
  void retranslate();
  void fillTypes();

  void applyFilter();
  void clearFilter();
  void openFirst();
  void takeItems();
  void showAwaited();
  void showState();
  void takeSelection();
  void showSelection();
  void showElement(const QUuid& id);
  void step(int by);
  void choose(const QModelIndex& at);

  std::vector<QUuid> selected() const;
  QUuid current() const;
  void editName(const QUuid& id);
  void newElement();
  void make(const NewChoice& choice);
  std::vector<NewChoice> newChoices() const;
  void addChoices(const QUuid& parent, const QString& besideType, int besidePosition, std::vector<NewChoice>& choices) const;
  /// Where an element of the type may stand at or above the current item; nothing when nowhere.
  std::optional<ElementPlace> placeFor(QStringView type) const;
  QString agencyHere() const;
  void duplicate();
  void copy(bool cut);
  void paste();
  void forgetCut();
  void noteTaken();

  std::optional<ElementPlace> dropPlace(const std::vector<QUuid>& ids, const QModelIndex& parent, int row) const;
  /// Property that puts all of them into data groups; empty when there is none.
  QString placingProperty(const std::vector<QUuid>& ids) const;
  bool isRegrouping(const std::vector<QUuid>& ids, const QModelIndex& parent) const;
  void drop(const std::vector<QUuid>& ids, const QModelIndex& parent, int row);
  void regroup(const std::vector<QUuid>& ids, const QUuid& group);

  void showMenu(const QPoint& at);
  void addNewMenu(QMenu& menu);
  void addWindowAction(QMenu& menu, const char* id, bool possible);
  void triggerWindowAction(const char* id);

  Workspace& m_workspace;
  ElementEdits m_edits;
  ModelTree* m_model;
  TreeView* m_view;
  TreeDelegate* m_delegate;
  QComboBox* m_mode;
  QLineEdit* m_search;
  QComboBox* m_type;
  QToolButton* m_withFindings;
  QStackedLayout* m_pages = nullptr;
  QLabel* m_empty = nullptr;
  QPushButton* m_emptyAction = nullptr;
  QTimer m_typing;
  bool m_following = false; ///< the selection is being taken from the workspace
  QUuid m_awaited;          ///< to be shown once the model, or a change, has been read
  std::vector<QUuid> m_cut;
  QByteArray m_cutMark;     ///< tells whether the clipboard still holds what was cut
};

} // namespace khung::app
