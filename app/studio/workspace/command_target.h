// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace khung::app {

/// A panel or tab that answers commands of the action table which go to whoever has the focus ("edit.rename", "view.fit").
/// Implemented by widgets; the window finds the target by walking up from the focus, then asks the current tab, then the tree.
class CommandTarget {
public:
  virtual ~CommandTarget() = default;
  virtual bool canPerform(QStringView command) const = 0;
  virtual void perform(QStringView command) = 0;
};

} // namespace khung::app
