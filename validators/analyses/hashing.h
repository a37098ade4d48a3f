// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace khung::validators {

/// Adds a value to a running 64-bit hash. The same on every machine, so that results do not differ from run to run.
constexpr quint64 mixed(quint64 hash, quint64 value) {
  quint64 z = (hash ^ value) + 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

} // namespace khung::validators
