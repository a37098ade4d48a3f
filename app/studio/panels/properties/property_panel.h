// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/editors/field_editor.h"
#include "app/studio/workspace/command_target.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace khung::app {

class ContainedGrids;
class DocumentSummary;
class ElementForm;
class ElementHeader;
class HelpArea;
class ReferrersSection;
class Workspace;

/// What the selected elements say, as a form made from the metamodel.
class PropertyPanel : public QWidget, public CommandTarget {
  Q_OBJECT

public:
  explicit PropertyPanel(Workspace& workspace, QWidget* parent = nullptr);
  ~PropertyPanel() override;

  bool canPerform(QStringView command) const override;
  void perform(QStringView command) override;
  /// The form in use; null while nothing is selected.
  ElementForm* form() const { return m_form; }
  QSize sizeHint() const override;

protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

private:
  void makeTop(QVBoxLayout* layout);
  void makeBody();
  void retranslate();
  void showSelection();
  void showElements();
  /// False where one of them is gone.
  bool refreshElements();
  void useForm(const model::ElementType* type);
  void documentChanged(const model::ChangeSet& changes);
  void showFindings();
  void reveal(const QUuid& id, const QString& property);
  void help();
  void orderTabs();

  Workspace& m_workspace;
  Suggestions m_suggestions;
  EditorContext m_context;
  QLineEdit* m_filter = nullptr;
  QToolButton* m_all = nullptr;
  QStackedWidget* m_pages = nullptr;
  DocumentSummary* m_summary = nullptr;
  QScrollArea* m_scroll = nullptr;
  QVBoxLayout* m_content = nullptr;
  ElementHeader* m_header = nullptr;
  ElementForm* m_form = nullptr;
  QHash<const model::ElementType*, ElementForm*> m_forms; ///< made so far, by type; null for several types
  ContainedGrids* m_grids = nullptr;
  ReferrersSection* m_referrers = nullptr;
  HelpArea* m_help = nullptr;
  const model::Property* m_focused = nullptr;
  QTimer m_ordering;
  QTimer m_later;
  bool m_others = false; ///< what is selected has not been shown yet
};

} // namespace khung::app
