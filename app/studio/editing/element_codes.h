// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"

namespace khung::app {

/// Codes of the elements of a type that stand in the parent, or in nothing.
QStringList codesBeside(const model::Document& document, QStringView type, const QUuid& parent);

/// A code for a new element that none of the others has: theirs counted on ("CSDL-07" after "CSDL-06"), else the type's initials and a number.
QString proposedCode(const model::ElementType& type, const QStringList& others);

/// The code itself when none of the others has it, else the next number of its kind.
QString freeCode(const QString& code, const QStringList& others);

} // namespace khung::app
