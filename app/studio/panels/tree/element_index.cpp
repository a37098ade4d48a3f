// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/element_index.h"

#include "app/studio/workspace/workspace.h"
#include "model/base/vietnamese.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int LinesAtOnce = 500;
constexpr qint64 SliceMilliseconds = 12;
constexpr int DeepestTree = 1000;
constexpr std::size_t ManyChanges = 2000; ///< reading anew in slices blocks less

} // namespace

ElementIndex::ElementIndex(Workspace& workspace) : m_workspace(workspace), m_collator(QLocale(QLocale::Vietnamese)) {
  m_collator.setNumericMode(true);
  m_collator.setCaseSensitivity(Qt::CaseInsensitive);
  m_next.setSingleShot(true);
  m_next.setInterval(0);
  connect(&m_next, &QTimer::timeout, this, &ElementIndex::readSlice);
  connect(&workspace, &Workspace::documentReplaced, this, &ElementIndex::restart);
  connect(&workspace, &Workspace::changed, this, &ElementIndex::follow);
  restart();
}

void ElementIndex::restart() {
  m_next.stop();
  m_last = QUuid();
  m_rows.clear();
  m_free.clear();
  m_byId.clear();
  m_children.clear();
  m_agencies.clear();
  m_agencyPlaces.clear();
  const model::Document* document = m_workspace.document();
  m_complete = !document;
  m_ownAgency = document ? document->meta(u"agency") : QString();
  Q_EMIT cleared();
  if (document) {
    readSlice();
  }
}

void ElementIndex::readSlice() {
  QElapsedTimer clock;
  clock.start();
  while (clock.elapsed() < SliceMilliseconds) {
    const std::vector<model::ElementLine> lines = m_workspace.document()->linesAfter(m_last, LinesAtOnce);
    if (lines.empty()) {
      m_complete = true;
      Q_EMIT completed();
      return;
    }
    for (const model::ElementLine& line : lines) {
      put(line);
    }
    m_last = lines.back().id;
  }
  m_next.start();
}

void ElementIndex::follow(const model::ChangeSet& changes) {
  if (changes.added.size() + changes.changed.size() + changes.removed.size() > ManyChanges) {
    restart();
    return;
  }
  IndexChange change;
  const auto note = [&](const QUuid& id) {
    if (const int row = rowOf(id); row >= 0) {
      change.before.emplace_back(row, at(row));
    }
  };
  for (const auto* list : {&changes.removed, &changes.changed, &changes.added}) {
    std::for_each(list->begin(), list->end(), note);
  }
  std::vector<int> freed; // not given to what this change adds: nobody has heard of their end yet
  for (const QUuid& id : changes.removed) {
    if (const int row = rowOf(id); row >= 0) {
      leaveParent(row);
      m_byId.remove(id);
      m_rows[static_cast<std::size_t>(row)] = IndexedElement();
      freed.push_back(row);
    }
  }
  for (const auto* list : {&changes.changed, &changes.added}) {
    for (const model::ElementLine& line : m_workspace.document()->linesOf(*list)) {
      if (m_complete || line.id <= m_last || rowOf(line.id) >= 0) { // the rest comes with its slice
        change.after.push_back(put(line));
      }
    }
  }
  m_free.insert(m_free.end(), freed.begin(), freed.end());
  if (m_complete) {
    Q_EMIT changed(change);
  }
}

int ElementIndex::put(const model::ElementLine& line) {
  int row = rowOf(line.id);
  if (row < 0) {
    row = m_free.empty() ? rowCount() : m_free.back();
    m_free.empty() ? void(m_rows.emplace_back()) : m_free.pop_back();
    m_byId.insert(line.id, row);
    m_children[line.parent].push_back(row);
  } else if (at(row).parent != line.parent) {
    leaveParent(row);
    m_children[line.parent].push_back(row);
  }
  describe(m_rows[static_cast<std::size_t>(row)], line);
  return row;
}

void ElementIndex::describe(IndexedElement& element, const model::ElementLine& line) {
  element.id = line.id;
  element.parent = line.parent;
  element.type = m_workspace.metamodel().indexOfType(line.type);
  element.agency = agencyOf(line.declaredBy.isEmpty() ? m_ownAgency : line.declaredBy);
  element.position = line.position;
  element.code = line.code;
  element.name = line.name;
  element.words = (u' ' + model::folded(line.name) + u' ' + model::folded(line.code) + u' ').toUtf8();
  element.order.reset();
  if (line.parent.isNull()) {
    element.order = m_collator.sortKey(line.name.isEmpty() ? line.code : line.name);
  }
}

void ElementIndex::leaveParent(int row) {
  const auto siblings = m_children.find(at(row).parent);
  std::erase(*siblings, row);
  if (siblings->empty()) {
    m_children.erase(siblings);
  }
}

int ElementIndex::agencyOf(const QString& code) {
  const auto known = m_agencyPlaces.constFind(code);
  if (known != m_agencyPlaces.constEnd()) {
    return *known;
  }
  m_agencies << code;
  return *m_agencyPlaces.insert(code, static_cast<int>(m_agencies.size() - 1));
}

const model::ElementType& ElementIndex::typeOf(int row) const {
  return m_workspace.metamodel().types()[static_cast<std::size_t>(at(row).type)];
}

const std::vector<int>& ElementIndex::childrenOf(const QUuid& parent) const {
  static const std::vector<int> none;
  const auto found = m_children.constFind(parent);
  return found == m_children.constEnd() ? none : *found;
}

const std::vector<int>& ElementIndex::containedIn(int row) const {
  static const std::vector<int> none;
  return at(row).isFree() ? none : childrenOf(at(row).id);
}

std::vector<int> ElementIndex::withContents(int row) const {
  std::vector<int> result{row};
  for (std::size_t i = 0; i < result.size() && result.size() <= m_rows.size(); ++i) { // a damaged file may hold a circle
    const std::vector<int>& children = containedIn(result[i]);
    result.insert(result.end(), children.begin(), children.end());
  }
  return result;
}

bool ElementIndex::isWithin(int row, int container) const {
  for (int depth = 0; row >= 0 && row != container && depth < DeepestTree; ++depth) {
    row = parentRow(row);
  }
  return row == container;
}

QString ElementIndex::nameOf(int row) const {
  const IndexedElement& element = at(row);
  return !element.name.isEmpty() ? element.name : !element.code.isEmpty() ? element.code : typeOf(row).label.in(m_workspace.language());
}

} // namespace khung::app
