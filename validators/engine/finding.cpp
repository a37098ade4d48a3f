// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/finding.h"

#include <algorithm>

namespace khung::validators {

Severity severityNamed(QStringView name, Severity otherwise) {
  return name == u"E" || name == u"error"     ? Severity::Error
         : name == u"W" || name == u"warning" ? Severity::Warning
         : name == u"I" || name == u"info"    ? Severity::Info
                                              : otherwise;
}

int Report::count(Severity severity) const {
  return static_cast<int>(
      std::count_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.severity == severity; }));
}

bool Report::hasFailures() const {
  return std::any_of(runs.begin(), runs.end(), [](const RuleRun& r) { return r.outcome == RuleRun::Outcome::Failed; });
}

} // namespace khung::validators
