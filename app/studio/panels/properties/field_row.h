// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/editors/field_editor.h"
#include "validators/engine/finding.h"

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace khung::app {

class NoticeLine;

/// A field of the form: label, editor, and below it what is wrong with it.
class FieldRow : public QWidget {
  Q_OBJECT

public:
  FieldRow(EditorContext& context, const model::Property& property, bool required, QWidget* parent);

  FieldEditor* editor() const { return m_editor; }
  const model::Property& property() const { return m_editor->property(); }
  /// What is entered means nothing: why. Empty takes the remark away.
  void setProblem(const QString& problem);
  struct Shown {
    validators::Severity severity;
    QString text;
    QString detail;   ///< on hover
    bool operator==(const Shown&) const = default;
  };
  void setFindings(const std::vector<Shown>& findings);
  /// Remark below the field that is no finding, with links; empty takes it away.
  void setHint(const QString& hint);
  /// Label beside the editor, or above it where there is little room.
  void arrange(int width);
  bool matches(const QStringList& words) const;

Q_SIGNALS:
  void hintFollowed(const QString& link);

private:
  void replaceLine(NoticeLine*& line, validators::Severity severity, const QString& text);

  QLabel* m_label;
  FieldEditor* m_editor;
  QBoxLayout* m_layout;
  QVBoxLayout* m_right;
  NoticeLine* m_problem = nullptr;
  NoticeLine* m_hint = nullptr;
  std::vector<Shown> m_shown;
  std::vector<NoticeLine*> m_findings;
};

} // namespace khung::app
