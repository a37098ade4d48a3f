// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/notice.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace khung::app {

/// Questions to the person in front of the window. The studio asks through this, so that tests can answer.
class Prompter {
public:
  enum class Answer { Save, Discard, Cancel };

  virtual ~Prompter() = default;
  /// Whether to go on; detail is shown below the question, action names the button ("Delete").
  virtual bool confirm(const QString& question, const QString& detail, const QString& action) = 0;
  /// Which of several ways to go, by its place; the first is the one that harms nothing, and what Enter takes. Nothing when given up.
  virtual std::optional<int> choose(const QString& question, const QString& detail, const QStringList& actions) = 0;
  /// What to do with unsaved work.
  virtual Answer unsaved(const QString& title) = 0;
  /// A path to read; filters as QFileDialog takes them. Empty when given up.
  virtual QString fileToOpen(const QString& title, const QStringList& filters) = 0;
  virtual QString folderToOpen(const QString& title) = 0;
  /// A path to write, with the suffix of the filter; asks before writing over.
  virtual QString fileToSave(const QString& title, const QString& proposed, const QStringList& filters) = 0;
  /// Tells what went wrong, all notices in one window.
  virtual void tell(const model::Notices& notices) = 0;
  /// Shows that something takes long, and lets it be given up where that may be, for as long as what it returns lives. Returns at once.
  virtual std::shared_ptr<void> waiting(const QString& title, const std::function<void()>& giveUp) = 0;
};

} // namespace khung::app
