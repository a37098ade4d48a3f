// SPDX-License-Identifier: Apache-2.0
#include "app/drawing/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::app::theme {

const Tint& level(int level) {
  static const std::array<Tint, 5> tints{{{QColor(0xe9, 0xf0, 0xf8), QColor(0x1f, 0x4e, 0x79)},
                                          {QColor(0xec, 0xf4, 0xee), QColor(0x2b, 0x62, 0x43)},
                                          {QColor(0xfa, 0xf3, 0xe6), QColor(0x7d, 0x52, 0x0c)},
                                          {QColor(0xf3, 0xee, 0xf7), QColor(0x5f, 0x3f, 0x78)},
                                          {QColor(0xf1, 0xf2, 0xf4), QColor(0x4b, 0x57, 0x67)}}};
  return tints[static_cast<std::size_t>(std::clamp(level, 1, 5) - 1)];
}

const Tint& layer(QStringView name) {
  static const std::array<std::pair<QStringView, Tint>, 5> tints{
      {{u"business", {QColor(0xfa, 0xf3, 0xe6), QColor(0x7d, 0x52, 0x0c)}},
       {u"data", {QColor(0xe9, 0xf0, 0xf8), QColor(0x1f, 0x4e, 0x79)}},
       {u"application", {QColor(0xec, 0xf4, 0xee), QColor(0x2b, 0x62, 0x43)}},
       {u"technology", {QColor(0xf3, 0xee, 0xf7), QColor(0x5f, 0x3f, 0x78)}},
       {u"security", {QColor(0xfa, 0xee, 0xed), QColor(0x8c, 0x2f, 0x2b)}}}};
  static const Tint neutral{QColor(0xf1, 0xf2, 0xf4), QColor(0x4b, 0x57, 0x67)};
  const auto found = std::find_if(tints.begin(), tints.end(), [&](const auto& tint) { return tint.first == name; });
  return found != tints.end() ? found->second : neutral;
}

const std::vector<FlowLook>& flows() {
  static const std::vector<FlowLook> looks{
      {u"contribute"_s, {QColor(0x1e, 0x6b, 0x45), flowStroke, {9, 3}}},
      {u"copy"_s, {QColor(0x9b, 0x2d, 0x2a), flowStroke, {4.5, 3}}},
      {u"sync"_s, {QColor(0x1d, 0x4f, 0x9c), flowStroke * 1.25, {}}},
      {u"query"_s, {QColor(0x7a, 0x4f, 0x05), flowStroke, {1.6, 2.4}}},
      {u"publish"_s, {QColor(0x6a, 0x2f, 0x86), flowStroke, {9, 2.5, 1.6, 2.5}}},
      {QString(), {QColor(0x54, 0x64, 0x78), flowStroke, {4.5, 2.5, 1.6, 2.5, 1.6, 2.5}}}};
  return looks;
}

const FlowLook& flow(QStringView kind) {
  const std::vector<FlowLook>& looks = flows();
  const auto found = std::find_if(looks.begin(), looks.end(), [&](const FlowLook& look) { return look.kind == kind; });
  return found != looks.end() ? *found : looks.back();
}

double contrast(const QColor& a, const QColor& b) {
  const auto luminance = [](const QColor& colour) {
    const auto part = [](double value) {
      return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
  };
  const double first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace khung::app::theme
