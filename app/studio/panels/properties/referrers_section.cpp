// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/referrers_section.h"

#include "app/studio/suggestions/element_brief.h"
#include "app/studio/workspace/workspace.h"

#include <QCollator>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr std::size_t mostLinks = 200; ///< of one relation; a label of thousands of links takes too long to lay out

} // namespace

ReferrersSection::ReferrersSection(Workspace& workspace, QWidget* parent)
    : FoldingSection(u"referrers"_s, parent), m_workspace(workspace), m_list(new QLabel(this)) {
  m_list->setObjectName(u"referrers"_s);
  m_list->setWordWrap(true);
  m_list->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  m_list->setAccessibleName(tr("Referred to by"));
  body()->addWidget(m_list);
  connect(m_list, &QLabel::linkActivated, this, [this](const QString& link) {
    m_workspace.reveal(QUuid(link.section(u'#', 0, 0)), link.section(u'#', 1));
  });
  connect(this, &FoldingSection::toggled, this, &ReferrersSection::fill);
}

void ReferrersSection::display(const QUuid& element) {
  m_element = element;
  setVisible(!element.isNull());
  fill();
}

QString ReferrersSection::titleOf(const QString& type, const QString& property) const {
  const model::ElementType* from = m_workspace.metamodel().type(type);
  const model::Property* by = from ? from->find(property) : nullptr;
  const QString& language = m_workspace.language();
  return !by ? property : by->inverse.isEmpty() ? by->label.in(language) : by->inverseLabel.in(language);
}

void ReferrersSection::fill() {
  if (m_element.isNull()) {
    return;
  }
  const auto referrers = m_workspace.document()->referrersOf(m_element);
  setTitle(tr("Referred to by"), referrers.empty() ? tr("nothing") : QString::number(referrers.size()));
  if (!isOpen()) {
    return;
  }
  QMap<QString, std::vector<std::pair<QString, QString>>> groups; // title -> (name, link)
  for (const auto& [id, property] : referrers) {
    const auto brief = briefOf(*m_workspace.document(), id);
    if (!brief) {
      continue;
    }
    const model::ElementType* type = m_workspace.metamodel().type(brief->type);
    QString name = brief->name.isEmpty() && brief->code.isEmpty() && type ? type->label.in(m_workspace.language()) : shownName(*brief);
    if (!brief->parent.isNull()) { // many an entity is called "Công dân"
      name = shownName(*m_workspace.document(), brief->parent) + u" › "_s + name;
    }
    groups[titleOf(brief->type, property)].emplace_back(name, id.toString() + u'#' + property);
  }
  const QCollator collator(QLocale(QLocale::Vietnamese));
  QString html;
  for (auto it = groups.begin(); it != groups.end(); ++it) {
    std::sort(it->begin(), it->end(), [&](const auto& a, const auto& b) { return collator.compare(a.first, b.first) < 0; });
    html += u"<p style=\"margin-bottom:2px\"><b>%1</b> (%2)</p>"_s.arg(it.key().toHtmlEscaped(), QString::number(it->size()));
    for (std::size_t i = 0; i < std::min(it->size(), mostLinks); ++i) {
      html += u"<div style=\"margin-left:10px\"><a href=\"%1\">%2</a></div>"_s.arg((*it)[i].second, (*it)[i].first.toHtmlEscaped());
    }
    if (it->size() > mostLinks) {
      html += u"<div style=\"margin-left:10px\">%1</div>"_s.arg(tr("and %n more", nullptr, static_cast<int>(it->size() - mostLinks)));
    }
  }
  m_list->setText(html.isEmpty() ? tr("Nothing refers to this element.") : html);
}

} // namespace khung::app
