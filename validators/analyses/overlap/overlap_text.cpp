// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/overlap/overlap_text.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

constexpr double likeName = 0.7; // from here the names themselves are grounds

} // namespace

OverlapText overlapText(const ThingComparison& comparison) {
  QStringList vi;
  QStringList en;
  if (comparison.sameName) {
    vi << u"cùng tên"_s;
    en << u"same name"_s;
  } else if (comparison.name >= likeName) {
    vi << u"tên gần giống"_s;
    en << u"similar name"_s;
  }
  if (comparison.total > 0) {
    vi << u"%1/%2 trường"_s.arg(comparison.shared).arg(comparison.total);
    en << u"%1 of %2 attributes"_s.arg(comparison.shared).arg(comparison.total);
  } else {
    vi << u"chưa có trường để so sánh"_s;
    en << u"no attributes to compare"_s;
  }
  if (comparison.sameIdentifier) {
    vi << u"cùng trường định danh"_s;
    en << u"same identifier"_s;
  }
  if (comparison.sharedLists > 0) {
    vi << u"%1 danh mục chung"_s.arg(comparison.sharedLists);
    en << u"%1 shared code lists"_s.arg(comparison.sharedLists);
  }
  const QString score = QString::number(comparison.score, 'f', 2);
  QString comma = score;
  comma.replace(u'.', u',');
  return {u"giống %1: %2"_s.arg(comma, vi.join(u", "_s)), u"likeness %1: %2"_s.arg(score, en.join(u", "_s))};
}

} // namespace khung::validators
