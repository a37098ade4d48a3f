// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

#include <QRandomGenerator>

namespace khung::tests {

/// Random edits over the whole metamodel, as a person could make them: values of every kind, references, new elements with
/// some of theirs, moves and removals; and steps through the history. The same seed does the same to the same document.
class RandomEditor {
public:
  RandomEditor(model::Document& document, quint32 seed) : m_document(document), m_random(seed) {}

  /// An edit, undo or redo; what it changed, empty where it was refused.
  model::ChangeSet step();

private:
  bool chance(int percent) { return static_cast<int>(m_random.bounded(100)) < percent; }
  std::size_t below(std::size_t bound) { return m_random.bounded(static_cast<quint32>(bound)); }
  QUuid anyOf(QStringView type);
  /// Of any type, and of each type alike though there are many more attributes than all others.
  QUuid any();
  const model::ElementType& anyType();

  void addOperation(model::Edit& edit);
  void addNew(model::Edit& edit);
  void change(model::Edit& edit, const model::Element& element, const model::Property& property);
  void addWaiver(model::Edit& edit);
  model::Value valueOf(const model::Property& property);
  QString text();
  std::vector<model::Link> linksOf(const model::Property& property);

  model::Document& m_document;
  QRandomGenerator m_random;
  int m_number = 0;
};

} // namespace khung::tests
