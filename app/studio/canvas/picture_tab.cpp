// SPDX-License-Identifier: Apache-2.0
#include "app/studio/canvas/picture_tab.h"

#include "app/messages/message_text.h"
#include "app/studio/canvas/items/canvas_view.h"
#include "app/studio/workspace/workspace.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using Kind = ViewRequest::Kind;

constexpr int delay = 250; ///< milliseconds between a change and the next drawing

} // namespace

PictureTab::PictureTab(Workspace& workspace, const ViewRequest& request, QWidget* parent)
    : CanvasTab(workspace, request, parent), m_maker(new PictureMaker(workspace, this)), m_tool(canvas()) {
  canvas().setTool(&m_tool);
  if (needsSubject()) {
    canvas().setSubject(request.subject);
  }
  makeOptions();
  m_delay.setSingleShot(true);
  m_delay.setInterval(delay);
  connect(&m_delay, &QTimer::timeout, this, &PictureTab::orderNow);
  connect(&workspace, &Workspace::changed, this, &PictureTab::noteChange);
  connect(m_maker, &PictureMaker::made, this, &PictureTab::take);
  connect(m_maker, &PictureMaker::failed, this, [this](const model::Notice& why) { setMessage(messageText(why)); });
  connect(m_maker, &PictureMaker::busyChanged, this, [this](bool busy) { setBusy(busy); });
  connect(&canvas(), &CanvasView::activated, this, &PictureTab::activate);
  PictureTab::retranslate();
}

bool PictureTab::needsSubject() const {
  const Kind kind = request().kind;
  return kind == Kind::Entities || kind == Kind::Lineage || kind == Kind::Neighbourhood;
}

QComboBox* PictureTab::option(const QString& name) {
  auto* made = new QComboBox(this);
  made->setObjectName(name);
  made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  made->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
  bar().addWidget(made);
  connect(made, &QComboBox::currentIndexChanged, this, [this] { orderNow(); });
  return made;
}

void PictureTab::makeOptions() {
  m_state = option(u"state"_s);
  for (const char16_t* state : {u"", u"as_is", u"to_be"}) {
    m_state->addItem(QString(), QString::fromUtf16(state));
  }
  m_state->setVisible(request().kind != Kind::Entities);
  if (request().kind == Kind::Sharing || request().kind == Kind::Overview) {
    m_agency = option(u"agency"_s);
    m_agency->addItem(QString(), request().subject);
  }
  if (request().kind == Kind::Neighbourhood) {
    m_steps = option(u"steps"_s);
    m_steps->addItem(QString(), 1);
    m_steps->addItem(QString(), 2);
  }
}

QString PictureTab::title() const {
  const auto subject = workspace().document() ? workspace().document()->element(request().subject) : std::nullopt;
  QString name = !subject ? QString() : subject->text(u"name").isEmpty() ? subject->code : subject->text(u"name");
  if (name.size() > 40) {
    name = name.left(39).trimmed() + u'…';
  }
  switch (request().kind) {
  case Kind::Entities:
    return tr("Entities: %1").arg(name);
  case Kind::Lineage:
    return tr("Lineage: %1").arg(name);
  case Kind::Neighbourhood:
    return tr("Around: %1").arg(name);
  case Kind::Overview:
    return name.isEmpty() ? tr("Overview") : tr("Overview: %1").arg(name);
  default:
    return name.isEmpty() ? tr("Data map") : tr("Data map: %1").arg(name);
  }
}

void PictureTab::retranslate() {
  CanvasTab::retranslate();
  const QSignalBlocker quietState(m_state);
  const model::Enumeration* states = workspace().metamodel().enumeration(u"state");
  for (int i = 0; i < m_state->count(); ++i) {
    const QString value = m_state->itemData(i).toString();
    const model::EnumerationValue* known = states ? states->find(value.isEmpty() ? u"both"_s : value) : nullptr;
    m_state->setItemText(i, known ? known->label.in(workspace().language()) : value);
  }
  m_state->setAccessibleName(tr("State shown"));
  m_state->setToolTip(tr("State shown"));
  if (m_agency) {
    fillAgencies();
    m_agency->setAccessibleName(tr("Agency shown"));
    m_agency->setToolTip(tr("Agency shown"));
  }
  if (m_steps) {
    m_steps->setItemText(0, tr("One step"));
    m_steps->setItemText(1, tr("Two steps"));
    m_steps->setAccessibleName(tr("How far"));
    m_steps->setToolTip(tr("How far"));
  }
  orderSoon();
}

void PictureTab::fillAgencies() {
  if (!request().subject.isNull()) {
    m_agency->hide();
    return;
  }
  const QSignalBlocker quiet(m_agency);
  const QVariant chosen = m_agency->currentData();
  m_agency->clear();
  m_agency->addItem(tr("All agencies"), QUuid());
  for (const auto& [id, name] : m_picture ? m_picture->agencies : std::vector<std::pair<QUuid, QString>>()) {
    m_agency->addItem(name, id);
    m_agency->setItemData(m_agency->count() - 1, name, Qt::ToolTipRole);
  }
  m_agency->setCurrentIndex(std::max(0, m_agency->findData(chosen)));
}

void PictureTab::noteChange(const model::ChangeSet& changes) {
  if (!keepsSubject(changes)) {
    return;
  }
  orderSoon();
}

void PictureTab::orderSoon() {
  m_stale = true;
  if (isVisible()) {
    m_delay.start();
  }
}

void PictureTab::showEvent(QShowEvent* event) {
  CanvasTab::showEvent(event);
  if (m_stale) {
    orderNow();
  }
}

void PictureTab::orderNow() {
  m_stale = true;
  if (!isVisible()) {
    return; // while its options are being made, above all
  }
  PictureOrder order{request().kind, {}, workspace().language(), m_agency && !m_picture && request().subject.isNull()};
  order.options.state = m_state->currentData().toString();
  order.options.subject = m_agency ? m_agency->currentData().toUuid() : request().subject;
  order.options.steps = m_steps ? m_steps->currentData().toInt() : 1;
  m_stale = false;
  m_maker->order(order);
}

void PictureTab::take(const std::shared_ptr<const Picture>& picture) {
  const std::shared_ptr<const Picture> before = std::exchange(m_picture, picture);
  setDrawing(picture->view.picture.items);
  if (before && !picture->order.isOfTheSame(before->order)) {
    canvas().showReadable();
  }
  if (picture->view.picture.items.empty()) {
    setMessage(tr("There is nothing to draw yet."));
  }
  if (m_agency) {
    fillAgencies();
    if (!before && picture->order.ownAgency) {
      const QSignalBlocker quiet(m_agency);
      m_agency->setCurrentIndex(std::max(0, m_agency->findData(picture->order.options.subject)));
    }
  }
}

void PictureTab::activate(int place) {
  const SceneItem& item = canvas().scene().at(place).drawn;
  if (item.kind == u"diagram") {
    workspace().show({Kind::Diagram, item.element});
  } else if (!item.element.isNull()) {
    workspace().reveal(item.element);
  }
}

Scene PictureTab::sheet() const { return makeSheet(m_picture->view, m_picture->sheet, workspace().language()); }

Scene PictureTab::figure() const { return makeFigure(m_picture->view, workspace().language()); }

} // namespace khung::app
