// SPDX-License-Identifier: Apache-2.0
#include "model/framework/pack.h"

#include <QJsonArray>

#include <algorithm>

namespace khung::model {

const RuleSource* Pack::rule(QStringView slug) const {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const RuleSource& r) { return r.slug == slug; });
  return found == rules.end() ? nullptr : &*found;
}

const PackSource* Pack::source(QStringView code) const {
  const auto found = std::find_if(sources.begin(), sources.end(), [&](const PackSource& s) { return s.code == code; });
  return found == sources.end() ? nullptr : &*found;
}

QString Pack::agencyKind(const QString& organisationKind) const {
  const QJsonObject kinds = framework.value(u"agency_kinds").toObject();
  for (auto it = kinds.begin(); it != kinds.end(); ++it) {
    if (it->toArray().contains(organisationKind)) {
      return it.key();
    }
  }
  return {};
}

} // namespace khung::model
