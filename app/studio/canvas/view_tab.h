// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/workspace/command_target.h"
#include "app/studio/workspace/view_request.h"
#include "model/document/document.h"

#include <QWidget>

#include <optional>

namespace khung::app {

class Workspace;

/// A tab of the window's middle. Knows what it shows and what to call itself.
class ViewTab : public QWidget, public CommandTarget {
  Q_OBJECT

public:
  ViewTab(const ViewRequest& request, QWidget* parent) : QWidget(parent), m_request(request) {}
  const ViewRequest& request() const { return m_request; }
  /// In the workspace's language.
  virtual QString title() const = 0;

Q_SIGNALS:
  void titleChanged();
  /// What it shows is gone.
  void closing();

protected:
  /// Tells of a changed title and of a subject that is gone; false in that case.
  bool keepsSubject(const model::ChangeSet& changes);

private:
  ViewRequest m_request;
};

/// The tab for a request; null when its subject does not exist.
ViewTab* makeViewTab(Workspace& workspace, const ViewRequest& request, QWidget* parent);

/// Adds an empty diagram to the model and says how to show it; nothing when it could not be made.
std::optional<ViewRequest> newDiagram(Workspace& workspace);

} // namespace khung::app
