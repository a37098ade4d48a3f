// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace khung::app {

class Workspace;

/// Writes the review package of the open document: what is missing, options, signature, result.
class PackageDialog : public QDialog {
  Q_OBJECT

public:
  explicit PackageDialog(Workspace& workspace, QWidget* parent = nullptr);

private:
  Workspace& m_workspace;
};

} // namespace khung::app
