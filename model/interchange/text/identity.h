// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

namespace khung::model {

/// A code as it stands in a path: backslash, slash and at-sign get a backslash before them.
QString escapedCode(QStringView code);

/// Path from which the derived identity of an element is made: the codes of the containing elements and its own, joined
/// by "/". For a type that several types can contain, the parent's type stands first ("system:HT-1/DN.01"), so that a
/// mapping of system HT-1 and one of database HT-1 stay two.
QString identityPath(const ElementType& type, QStringView parentType, QStringView parentPath, QStringView code);

/// Order of codes in the text form: by code point, which is also the order of their UTF-8 bytes.
bool codeBefore(QStringView a, QStringView b);

} // namespace khung::model
