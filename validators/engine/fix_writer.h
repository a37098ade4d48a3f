// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/rule_fix.h"
#include "validators/engine/finding.h"

#include <QSet>

namespace khung::validators {

/// Turns steps of fixes into operations of one edit. Knows the document as it will be after the operations so far, so that
/// fixes of several findings can add to the same list.
class FixWriter {
public:
  explicit FixWriter(const model::Document& document) : m_document(document) {}

  /// Makes a fix for one finding: false, and nothing made, where it does not suit it or changes nothing.
  bool make(const model::RuleFix& fix, const Finding& finding);
  model::Edit edit(const QString& name) const;
  bool isEmpty() const { return m_state.operations.empty(); }

private:
  struct State {
    QHash<QUuid, model::Element> elements; ///< as they will be
    QSet<QUuid> removed;
    std::vector<model::Edit::Operation> operations;
  };

  bool suits(const model::RuleFix& fix);
  bool make(const model::FixStep& step);
  bool set(const QUuid& id, const std::vector<std::pair<QString, model::FixValue>>& values);
  bool setProperty(model::Element& element, const QString& property, const model::FixValue& value);
  bool link(const model::FixStep& step, const QUuid& id);
  bool unlink(const model::FixStep& step, const QUuid& id);
  bool append(const model::FixStep& step, const QUuid& id);
  bool add(const model::FixStep& step);
  bool remove(const QUuid& id);
  void keep(const QUuid& id, const QString& property, const std::vector<model::Link>& links);

  /// The element at a path, or at the first of several that leads somewhere; null where there is none.
  QUuid at(const QString& paths);
  QUuid atOne(const QString& path);
  QUuid follow(const QUuid& id, const QString& reference);
  const model::Element* element(const QUuid& id);
  /// A column, or a property of the element at the path before the last point; of several the first that is not empty.
  QString textAt(const QString& paths);
  QString textAtOne(const QString& path);
  /// A text with its {paths} filled in.
  QString filled(const QString& pattern);
  QString freeCode(const model::Element& element, const QString& wanted) const;
  const model::Property* property(const model::Element& element, const QString& name) const;

  const model::Document& m_document;
  const Finding* m_finding = nullptr;
  QHash<QString, QUuid> m_named;  ///< by `as`, of the fix being made
  State m_state;
};

} // namespace khung::validators
