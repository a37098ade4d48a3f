// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/context.h"
#include "validators/engine/check.h"

#include <string>
#include <vector>

namespace khung::app {

/// What `khung validate` is asked for.
struct ValidateOptions {
  std::vector<std::string> inputs;
  std::string framework;
  std::vector<std::string> outputs;
  std::string failOn = "error";
  std::string show = "info";
  std::vector<std::string> rules;
  std::string baseline;
  std::string writeBaseline;
  std::string against;
  std::string today;
  bool watch = false;
};

/// Models that were checked, and against what.
struct CheckedModels {
  std::shared_ptr<const model::Pack> pack;
  validators::Report report;
};

/// Reads the inputs and checks them, also against a baseline or an earlier model where asked for. Nothing on failure: the reason has been told and
/// the exit code set.
std::optional<CheckedModels> checkModels(Context& context, const ValidateOptions& options);

/// Whether a finding counts for the exit code.
bool counts(const validators::Finding& finding, const ValidateOptions& options);
ExitCode verdict(const validators::Report& report, const ValidateOptions& options);

/// Leaves out of the report what is below the least severity asked for, and writes it in the formats asked for. False on failure, as above.
bool writeReports(Context& context, const ValidateOptions& options, CheckedModels& checked);

/// Checks again whenever a file of the inputs changes and tells what is new and what is gone, until it is interrupted; the exit code is then that
/// of the last check.
void watchModels(Context& context, const ValidateOptions& options);

} // namespace khung::app
