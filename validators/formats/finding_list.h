// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/two_threads.h"
#include "validators/engine/finding.h"

#include <QByteArray>

#include <array>

namespace khung::validators {

/// What `write` appends for each finding, in their order: a nation's findings are many, so two threads write them.
template <typename Write> QByteArray writeFindings(const std::vector<Finding>& findings, const Write& write) {
  std::array<QByteArray, 2> halves;
  inTwoThreads(findings.size(), [&](std::size_t first, std::size_t end, std::size_t half) {
    for (std::size_t i = first; i < end; ++i) {
      write(findings[i], halves[half]);
    }
  });
  return std::move(halves[0]) + std::move(halves[1]);
}

} // namespace khung::validators
