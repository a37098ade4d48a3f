// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/field_row.h"
#include "app/studio/panels/properties/field_visit.h"

#include <QTimer>

class QVBoxLayout;

namespace khung::app {

class FoldingSection;

/// The fields of one element type, by section, for the elements that are selected. Fields are made when their section is first opened; sections in
/// which nothing is stated are folded.
class ElementForm : public QWidget {
  Q_OBJECT

public:
  /// Of the type's properties, or of those common to all types where it is null.
  ElementForm(EditorContext& context, const model::ElementType* type, QWidget* parent);
  ~ElementForm() override;

  const model::ElementType* type() const { return m_type; }
  void setElements(const std::vector<QUuid>& elements);
  const std::vector<QUuid>& elements() const { return m_elements; }
  /// The elements as they are now in the document.
  void refresh();
  /// Findings by the field they concern; those of no field are the caller's.
  void setFindings(const QHash<QString, std::vector<FieldRow::Shown>>& findings);
  void setFilter(const QString& filter);
  void setShowAll(bool all);
  /// Applies what is being entered.
  void finish();
  /// Opens the section of a field and gives it the focus.
  bool focusField(const QString& property);
  FieldRow* row(const QString& property) const { return m_rows.value(property); }
  const model::Element* first() const { return m_read.empty() ? nullptr : &m_read.front(); }
  bool isReplacing() const { return m_visit.isReplacing(); }

Q_SIGNALS:
  /// Fields have come into being: the order of the tab key is to be set.
  void rowsMade();
  void fieldFocused(const khung::model::Property& property);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  struct Part {
    QString name;
    FoldingSection* section = nullptr;
    std::vector<const model::Property*> properties;
  };

  void makeParts();
  void fill(Part& part);
  void addRow(Part& part, const model::Property& property);
  bool isRequired(const model::Property& property) const;
  bool isStated(const model::Property& property) const;
  void display(FieldRow& row);
  void showParts();
  void showPart(Part& part);
  void apply(FieldRow& row);
  void drop(FieldRow& row);
  void lookForLikes(FieldRow& row);
  void followHint(const QString& link);

  EditorContext& m_context;
  const model::ElementType* m_type;
  const std::vector<model::Property>& m_properties;
  FieldVisit m_visit;
  QTimer m_pause;
  FieldRow* m_pausing = nullptr;
  std::vector<QUuid> m_elements;
  std::vector<model::Element> m_read;
  std::vector<Part> m_parts;
  QHash<QString, FieldRow*> m_rows;
  QHash<QString, std::vector<FieldRow::Shown>> m_findings;
  QHash<QString, bool> m_folds;   ///< sections that the person has opened or closed
  std::vector<Suggestion> m_likes;
  QStringList m_filter;
  bool m_showAll = false;
};

} // namespace khung::app
