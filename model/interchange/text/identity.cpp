// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/identity.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

QString escapedCode(QStringView code) {
  QString result;
  result.reserve(code.size());
  for (const QChar c : code) {
    if (c == u'\\' || c == u'/' || c == u'@') {
      result += u'\\';
    }
    result += c;
  }
  return result;
}

QString identityPath(const ElementType& type, QStringView parentType, QStringView parentPath, QStringView code) {
  if (parentType.isEmpty()) {
    return escapedCode(code);
  }
  const bool several = type.parent && (type.parent->to.size() > 1 || type.parent->to.contains(u"any"_s));
  const QString path = parentPath.toString() + u'/' + escapedCode(code);
  return several ? parentType.toString() + u':' + path : path;
}

bool codeBefore(QStringView a, QStringView b) {
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (x == a.end() || y == b.end()) {
    return x == a.end() && y != b.end();
  }
  if (x->isSurrogate() != y->isSurrogate()) {
    // beyond the basic plane: a surrogate stands for a higher code point than any other unit
    return y->isSurrogate();
  }
  return *x < *y;
}

} // namespace khung::model
