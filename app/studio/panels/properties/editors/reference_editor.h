// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/editors/field_editor.h"

class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace khung::app {

class SuggestionLine;

/// A reference, or several: what is referred to as links that can be followed, and a line that suggests while somebody types. What leads nowhere
/// is marked.
class ReferenceEditor : public FieldEditor {
  Q_OBJECT

public:
  ReferenceEditor(EditorContext& context, const model::Property& property, QWidget* parent);
  FieldText::Reading entered() const override;
  const model::Edit* additions() const override { return m_additions ? &*m_additions : nullptr; }
  SuggestionLine* line() const { return m_line; }

protected:
  void put(const FieldValue& value, bool several) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void take(const Suggestion& suggestion);
  void takeText();
  void follow(int row);
  void mend(int row);
  void removeRow(int row);
  void moveRow(int by);
  void showLinks();
  void fit();
  QListWidgetItem* itemFor(const model::Link& link) const;

  SuggestionLine* m_line;
  QListWidget* m_list = nullptr;      ///< of several
  QToolButton* m_follow = nullptr;    ///< of a single one
  std::vector<model::Link> m_links;
  std::optional<model::Edit> m_additions;
  bool m_several = false;
  int m_mending = -1;                 ///< the link that leads nowhere and for which a target is being looked for
};

} // namespace khung::app
