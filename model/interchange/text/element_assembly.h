// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/interchange/text/text_element_reader.h"
#include "model/interchange/text/reference_index.h"

namespace khung::model {

/// Makes one model of the elements of all files: finds the parents written as `parent:`, fills defaults, numbers what
/// is nested, gives identities and puts everything in the fixed order (by type and code, parents before children).
class ElementAssembly {
public:
  ElementAssembly(const Metamodel& metamodel, Notices& notices) : m_metamodel(metamodel), m_notices(notices) {}

  /// Elements of one file; call in the order of the files.
  void add(std::vector<RawElement> elements);
  /// Moves the elements into the model, whose agency must be set.
  void finish(ModelData& model);

private:
  std::size_t at(int number) const { return static_cast<std::size_t>(number); }
  void error(const QString& code, const QStringList& values, const Place& place, Notice::Level level);
  void findParents(const QString& agency);
  bool findParentsOnce(const QString& agency, bool last);
  void refuseParent(int number, const ReferenceIndex& index, const ReferenceIndex::Outcome& outcome);
  void checkParents();
  void breakCycles();
  void inheritAgency(const QString& agency);
  void numberChildren();
  void arrange();
  void takeWritten();
  void identify();
  void identifyOne(int number, QStringList& paths);
  void move(ModelData& model);

  const Metamodel& m_metamodel;
  Notices& m_notices;
  std::vector<RawElement> m_elements;
  std::vector<int> m_parents; ///< number of the containing element, or -1
  std::vector<int> m_order;   ///< numbers, parents before children
  QHash<QString, int> m_keys; ///< type, parent, agency and code -> first element that has them
  QHash<QUuid, int> m_ids;
};

} // namespace khung::model
