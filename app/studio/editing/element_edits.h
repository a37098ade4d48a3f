// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

#include <QCoreApplication>

namespace khung::app {

class Workspace;

/// Where an element stands or shall stand.
struct ElementPlace {
  QUuid parent;         ///< null: in nothing
  int position = -1;    ///< among the parent's elements of its type; negative: last
  QString agency;       ///< that declares it; empty: the parent's, else as it is
};

/// What a person does to whole elements, each one named, undoable edit of the workspace's document. Results are empty when nothing was done;
/// what stands in the way has been told.
class ElementEdits {
  Q_DECLARE_TR_FUNCTIONS(ElementEdits)

public:
  explicit ElementEdits(Workspace& workspace) : m_workspace(workspace) {}

  /// Whether elements of the type may stand in the parent (null: in nothing).
  bool mayStand(QStringView type, const QUuid& parent) const;
  /// Whether all may be moved there; not into themselves.
  bool mayMove(const std::vector<QUuid>& ids, const QUuid& parent) const;

  /// A new element with a code of its own; named after its type where it needs a name.
  QUuid create(const QString& type, const ElementPlace& place);
  bool rename(const QUuid& id, const QString& name);
  /// Beside the originals, with all they contain and a new code; references among them point into the copy.
  std::vector<QUuid> duplicate(const std::vector<QUuid>& ids);
  bool move(const std::vector<QUuid>& ids, const ElementPlace& place);
  /// Adds elements that stand in each other, or in the place if their parent is not among them. Codes that are taken there become others.
  std::vector<QUuid> add(const QString& name, std::vector<model::Element> elements, const ElementPlace& place);
  /// Asks first, telling what goes and what refers to it.
  bool remove(const std::vector<QUuid>& ids);
  /// Only asks. What stands in the element beside goes along with them, so that its references are no news.
  bool mayRemove(const std::vector<QUuid>& ids, const QUuid& beside = {}) const;

  /// “Name” of one element, or how many they are.
  QString named(const std::vector<QUuid>& ids) const;

private:
  static QString named(const model::Document& document, const std::vector<QUuid>& ids, const QString& language);
  /// A copy of a copy is counted.
  static QString copyName(const QString& name);
  static model::Edit moving(const model::Document& document, const std::vector<QUuid>& ids, const ElementPlace& place, const QString& language);
  static QString contents(const model::Document& document, const std::vector<QUuid>& ids, const QString& language);
  static QString referrers(const model::Document& document, const std::vector<QUuid>& ids, const QUuid& beside, const QString& language);
  QString agencyFor(const ElementPlace& place) const;

  Workspace& m_workspace;
};

} // namespace khung::app
