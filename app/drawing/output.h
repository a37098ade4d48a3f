// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drawing/scene.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>

class QPainter;

namespace khung::app {

/// The scene as SVG 1.1 with text as text, an identity, a title and a role for everything it shows. The same scene
/// gives the same bytes.
QByteArray toSvg(const Scene& scene);

/// The scene as PNG. Fails with "drawing.image-too-large" when the picture would have more than 400 million pixels.
model::Result<QByteArray> toPng(const Scene& scene, double dotsPerInch = 144);

/// The scene as a PDF of one page. The same scene and date give the same bytes.
model::Result<QByteArray> toPdf(const Scene& scene, const QDateTime& date);

/// Draws the scene with a painter whose unit is a point.
void paintScene(QPainter& painter, const Scene& scene);
/// Draws one item for looking from afar: without type of less than so many points and, where that is all of it, the outline of elements only.
void paintItem(QPainter& painter, const SceneItem& item, double leastType = 0);

} // namespace khung::app
