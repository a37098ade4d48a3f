// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>

#include <functional>
#include <vector>

namespace khung::app {

class MainWindow;

/// A row of the one table of commands, from which menus, shortcuts, tool bar and command palette are made.
struct ActionRow {
  const char* id;        ///< lasting name: "edit.rename"
  const char* menu;      ///< "file", "edit", ...; a row with an empty text is a separator there
  const char* text;      ///< source string of the context "actions", with its mnemonic
  QList<QKeySequence> keys;
  const char* icon;      ///< name in the icon set, or empty
  /// What it does; none: the command goes to whoever has the focus (CommandTarget).
  std::function<void(MainWindow&)> run;
  /// Whether it can be done now; none: always (or what the target says).
  std::function<bool(const MainWindow&)> possible;
  /// For a choice among several: whether it is the one in force.
  std::function<bool(const MainWindow&)> chosen = {};
};

struct MenuRow {
  const char* id;
  const char* text;
};

const std::vector<MenuRow>& menuTable();
const std::vector<ActionRow>& actionTable();
/// Ids of the commands on the tool bar, left to right; an empty one is a separator.
const std::vector<const char*>& toolBarTable();

} // namespace khung::app
