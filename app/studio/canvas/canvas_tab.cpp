// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/canvas_tab.h"

#include "app/drawing/output.h"
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/canvas/items/outline_table.h"
#include "app/studio/look/icons.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/file_output.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr double zoomStep = 1.25;
const QString tableSetting = u"canvas/table"_s;

model::Result<QByteArray> inFormat(const Scene& scene, const QString& path) {
  if (path.endsWith(u".svg", Qt::CaseInsensitive)) {
    return toSvg(scene);
  }
  return path.endsWith(u".pdf", Qt::CaseInsensitive) ? toPdf(scene, QDateTime::currentDateTime()) : toPng(scene);
}

} // namespace

CanvasTab::CanvasTab(Workspace& workspace, const ViewRequest& request, QWidget* parent)
    : ViewTab(request, parent), m_workspace(workspace), m_canvas(new CanvasView(workspace, this)) {
  m_outline = new OutlineTable(workspace, *m_canvas, this);
  m_splitter = new QSplitter(this);
  m_splitter->addWidget(m_canvas);
  m_splitter->addWidget(m_outline);
  m_splitter->setStretchFactor(0, 3);
  m_splitter->setStretchFactor(1, 1);
  m_message = new QLabel(this);
  m_message->setObjectName(u"message"_s);
  m_message->setAlignment(Qt::AlignCenter);
  m_message->setWordWrap(true);
  m_message->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->setSizeConstraint(QLayout::SetNoConstraint); // the bar gives way
  makeBar();
  layout->addWidget(m_splitter, 1);
  layout->addWidget(m_message, 1);
  setFocusProxy(m_canvas);
  connect(m_canvas, &CanvasView::selectionMade, this, &CanvasTab::tellWorkspace);
  connect(m_canvas, &CanvasView::zoomChanged, this, &CanvasTab::showZoom);
  connect(&workspace, &Workspace::selectionChanged, this, &CanvasTab::followWorkspace);
  connect(&workspace, &Workspace::languageChanged, this, [this] {
    retranslate();
    Q_EMIT titleChanged();
  });
}

QToolButton* CanvasTab::button(const QString& name) {
  auto* made = new QToolButton(this);
  made->setIcon(icon(name));
  made->setAutoRaise(true);
  made->setToolButtonStyle(Qt::ToolButtonIconOnly);
  return made;
}

void CanvasTab::makeBar() {
  auto* row = m_row = new QHBoxLayout;
  row->setContentsMargins(6, 4, 6, 4);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  m_options = new QHBoxLayout;
  row->addLayout(m_options);
  row->addStretch();
  m_busy = new QLabel(this);
  m_busy->setObjectName(u"busy"_s);
  m_busy->hide();
  m_zoomOut = button(u"zoom_out"_s);
  m_zoom = new QLabel(this);
  m_zoom->setAlignment(Qt::AlignCenter);
  m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(u"0000 %"_s));
  m_zoomIn = button(u"zoom_in"_s);
  m_fit = button(u"fit"_s);
  m_table = button(u"table"_s);
  m_table->setObjectName(u"showTable"_s);
  m_table->setCheckable(true);
  giveWay(m_table);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_busy, m_zoomOut, m_zoom, m_zoomIn, m_fit, m_table}) {
    row->addWidget(widget);
  }
  connect(m_zoomOut, &QToolButton::clicked, this, [this] { perform(u"view.zoomOut"); });
  connect(m_zoomIn, &QToolButton::clicked, this, [this] { perform(u"view.zoomIn"); });
  connect(m_fit, &QToolButton::clicked, this, [this] { perform(u"view.fit"); });
  const bool shown = QSettings().value(tableSetting).toBool();
  m_table->setChecked(shown);
  m_outline->setVisible(shown);
  connect(m_table, &QToolButton::toggled, this, [this](bool on) {
    QSettings().setValue(tableSetting, on);
    m_outline->setVisible(on);
    if (on) {
      m_outline->refresh();
      m_outline->setFocus();
    }
  });
}

void CanvasTab::giveWay(QToolButton* button) {
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_givingWay.push_back(button);
}

void CanvasTab::fitBar() {
  for (const Qt::ToolButtonStyle style : {Qt::ToolButtonTextBesideIcon, Qt::ToolButtonIconOnly}) {
    for (QToolButton* button : m_givingWay) {
      button->setToolButtonStyle(style);
    }
    m_options->invalidate();
    m_row->invalidate();
    if (m_row->sizeHint().width() <= width()) {
      return;
    }
  }
}

QSize CanvasTab::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 46, fontMetrics().height() * 8}; }

void CanvasTab::resizeEvent(QResizeEvent* event) {
  fitBar();
  ViewTab::resizeEvent(event);
}

void CanvasTab::retranslate() {
  const auto name = [](QWidget* widget, const QString& text) {
    widget->setToolTip(text);
    widget->setAccessibleName(text);
  };
  name(m_zoomOut, tr("Zoom out"));
  name(m_zoomIn, tr("Zoom in"));
  name(m_fit, tr("Fit to the window"));
  name(m_table, tr("The items of the drawing as a table"));
  m_table->setText(tr("Table"));
  m_busy->setText(tr("Drawing…"));
  m_canvas->setAccessibleName(title());
  m_outline->setAccessibleName(tr("Table of: %1").arg(title()));
  fitBar();
}

void CanvasTab::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) {
    m_canvas->viewport()->update();
  }
  ViewTab::changeEvent(event);
}

void CanvasTab::setDrawing(std::vector<SceneItem> items, const QSet<QString>& hollow) {
  m_canvas->setDrawing(std::move(items), hollow);
  if (m_canvas->selection().isEmpty()) { // what was selected may only now be there
    m_canvas->showSelection(placedSelection());
  }
  if (m_outline->isVisible()) {
    m_outline->refresh();
  }
  setMessage({});
  showZoom();
}

void CanvasTab::setBusy(bool busy) { m_busy->setVisible(busy); }

void CanvasTab::setMessage(const QString& text) {
  m_message->setText(text);
  m_message->setVisible(!text.isEmpty());
  m_splitter->setVisible(text.isEmpty());
}

void CanvasTab::showZoom() { m_zoom->setText(u"%1 %"_s.arg(qRound(m_canvas->zoom() * 100))); }

QSet<QString> CanvasTab::placedSelection() const {
  QSet<QString> ids;
  for (const QUuid& element : m_workspace.selection()) {
    for (const int place : m_canvas->scene().placesOf(element)) {
      ids.insert(m_canvas->scene().at(place).drawn.id);
    }
  }
  return ids;
}

void CanvasTab::followWorkspace() {
  if (m_telling) {
    return;
  }
  const QSet<QString> ids = placedSelection();
  m_canvas->showSelection(ids);
  if (ids.size() == 1 && isVisible()) {
    m_canvas->ensureSeen(m_canvas->scene().at(m_canvas->scene().find(*ids.begin())).bounds);
  }
}

void CanvasTab::tellWorkspace() {
  std::vector<QUuid> elements;
  for (const QString& id : m_canvas->selection()) {
    const QUuid element = m_canvas->scene().at(m_canvas->scene().find(id)).drawn.element;
    if (!element.isNull() && std::find(elements.begin(), elements.end(), element) == elements.end()) {
      elements.push_back(element);
    }
  }
  m_telling = true;
  m_workspace.select(elements);
  m_telling = false;
}

bool CanvasTab::canPerform(QStringView command) const {
  static constexpr std::array commands{u"view.zoomIn", u"view.zoomOut", u"view.actualSize", u"view.fit", u"view.copyPicture", u"view.exportPicture"};
  return hasPicture() && std::any_of(commands.begin(), commands.end(), [&](const char16_t* known) { return command == QStringView(known); });
}

void CanvasTab::perform(QStringView command) {
  if (command == u"view.zoomIn") {
    m_canvas->zoomBy(zoomStep);
  } else if (command == u"view.zoomOut") {
    m_canvas->zoomBy(1 / zoomStep);
  } else if (command == u"view.actualSize") {
    m_canvas->actualSize();
  } else if (command == u"view.fit") {
    m_canvas->fit();
  } else if (command == u"view.copyPicture") {
    copyPicture();
  } else if (command == u"view.exportPicture") {
    exportPicture();
  }
}

void CanvasTab::copyPicture() {
  const Scene scene = figure();
  const auto png = toPng(scene);
  if (!png) {
    m_workspace.tell({png.error()});
    return;
  }
  auto* picture = new QMimeData; // the clipboard's
  picture->setImageData(QImage::fromData(*png, "PNG"));
  picture->setData(u"image/png"_s, *png);
  picture->setData(u"image/svg+xml"_s, toSvg(scene));
  QGuiApplication::clipboard()->setMimeData(picture);
  Q_EMIT m_workspace.remarked(tr("The picture is on the clipboard."));
}

void CanvasTab::exportPicture() {
  QString proposed = title();
  for (const QChar c : u"\\/:*?\"<>|"_s) {
    proposed.replace(c, u'-');
  }
  const QString path = m_workspace.prompter().fileToSave(tr("Export picture"), proposed + u".pdf"_s,
                                                         {tr("PDF (*.pdf)"), tr("SVG drawing (*.svg)"), tr("PNG picture (*.png)")});
  if (path.isEmpty()) {
    return;
  }
  QGuiApplication::setOverrideCursor(Qt::WaitCursor);
  const auto bytes = inFormat(sheet(), path);
  const auto written = bytes ? model::writeFile(path, *bytes) : model::Result<void>(model::Failure(bytes.error()));
  QGuiApplication::restoreOverrideCursor();
  if (written) {
    Q_EMIT m_workspace.remarked(tr("The picture was written to %1.").arg(path));
  } else {
    m_workspace.tell({written.error()});
  }
}

} // namespace khung::app
