// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/view.h"

namespace khung::app {

/// What the title block of a sheet says. Empty entries are left out; the date is given, never taken from the clock.
struct SheetInfo {
  QString agency;
  QString architecture;
  QString edition;
  QString framework;
  QString state;
  QDate date;
  bool list = true; ///< whether the list below the drawing is printed
};

/// A drawing on paper at its own size: title, picture, list, legend and title block on the smallest sheet of the A
/// series that holds them, A4 at least; larger drawings get larger paper, never smaller type.
Scene makeSheet(const View& view, const SheetInfo& info, const QString& language);

/// Area in square points of the paper that makeSheet would choose; many times that for paper of no standard size.
double paperArea(const View& view, const SheetInfo& info, const QString& language);

/// A drawing for a document: picture and legend, no larger than they are.
Scene makeFigure(const View& view, const QString& language);

} // namespace khung::app
