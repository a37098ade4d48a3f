// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/panels/properties/editors/field_editor.h"

class QVBoxLayout;

namespace khung::app {

class FoldingSection;
class GridModel;
class GridView;
class NoticeLine;

/// What the element contains: a folding section with a grid for each type that it may contain. A grid is made when its section is first opened.
class ContainedGrids : public QWidget {
  Q_OBJECT

public:
  ContainedGrids(EditorContext& context, QWidget* parent);

  /// The null identity: nothing.
  void display(const QUuid& container);
  void refresh(const model::ChangeSet& changes);
  /// Opens the first grid and gives it the focus.
  void focusFirst();
  /// The grid of a type that is open; null otherwise.
  GridView* grid(const QString& type) const;

Q_SIGNALS:
  void gridMade();

private:
  struct Part {
    const model::ElementType* type = nullptr;
    FoldingSection* section = nullptr;
    GridModel* model = nullptr;
    GridView* view = nullptr;
    NoticeLine* rejected = nullptr;
  };

  void makeParts(const QString& type);
  void fill(Part& part);
  void addButtons(Part& part);
  void showTitle(Part& part);
  void showRejected(Part& part);

  EditorContext& m_context;
  QVBoxLayout* m_layout;
  QUuid m_container;
  QString m_type;                ///< of the container that the parts are for
  std::vector<std::unique_ptr<Part>> m_parts;
  QHash<QString, bool> m_folds;  ///< by type, as the person left them
};

} // namespace khung::app
