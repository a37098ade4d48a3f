// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/suggestions/suggestions.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace khung::app {

/// A line that suggests elements below itself while somebody types. Choosing one is told; the text stays the asker's.
class SuggestionLine : public QLineEdit {
  Q_OBJECT

public:
  SuggestionLine(Suggestions& suggestions, QWidget* parent);

  /// For which field of which element; the property must live on.
  void setReference(const model::Property& property, const QUuid& from);
  /// Opens the list with what suits a text, without anybody typing.
  void suggest(const QString& text);
  QCompleter* list() const { return m_completer; }
  bool isListOpen() const;

Q_SIGNALS:
  void chosen(const khung::app::Suggestion& suggestion);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  int listWidth() const;

  Suggestions& m_suggestions;
  QCompleter* m_completer;
  QStandardItemModel* m_model;
  std::vector<Suggestion> m_shown;
  const model::Property* m_property = nullptr;
  QUuid m_from;
};

} // namespace khung::app
