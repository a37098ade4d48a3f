// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace khung::model {

/// A length of time or how often something happens ("10 years", "hằng tuần", "realtime") in the words of a language ("vi", "en"). Any other text is
/// given back as it is.
QString periodText(const QString& text, QStringView language);

} // namespace khung::model
