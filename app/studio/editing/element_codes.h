// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

#include <QHash>
#include <QSet>

namespace khung::app {

/// Codes of the elements of a type that stand in the parent, or in nothing.
QStringList codesBeside(const model::Document& document, QStringView type, const QUuid& parent);

/// A code for a new element that none of the others has: theirs counted on ("CSDL-07" after "CSDL-06"), else the type's initials and a number.
QString proposedCode(const model::ElementType& type, const QStringList& others);

/// Gives codes that nobody has.
class FreeCodes {
public:
  explicit FreeCodes(const QStringList& taken = {}) : m_taken(taken.begin(), taken.end()) {}
  /// The code itself when nobody has it, else the next number of its kind. It is taken from then on.
  QString take(const QString& code);

private:
  QSet<QString> m_taken;
  QHash<QString, int> m_next; ///< by a taken code with a number: all numbers between its own and this one are taken, too
};

} // namespace khung::app
