// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/element_index.h"

#include "app/studio/findings/live_findings.h"
#include "app/studio/workspace/workspace.h"
#include "model/base/vietnamese.h"

#include <QElapsedTimer>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int LinesAtOnce = 500;
constexpr qint64 SliceMilliseconds = 12;
constexpr int DeepestTree = 1000;
constexpr std::size_t ChangedAtOnce = 100;

} // namespace

ElementIndex::ElementIndex(Workspace& workspace) : m_workspace(workspace), m_collator(QLocale(QLocale::Vietnamese)) {
  m_collator.setNumericMode(true);
  m_collator.setCaseSensitivity(Qt::CaseInsensitive);
  m_next.setSingleShot(true);
  m_next.setInterval(0);
  connect(&m_next, &QTimer::timeout, this, &ElementIndex::goOn);
  connect(&workspace, &Workspace::documentReplaced, this, &ElementIndex::restart);
  connect(&workspace, &Workspace::changed, this, &ElementIndex::follow);
  restart();
}

void ElementIndex::restart() {
  m_next.stop();
  m_last = QUuid();
  m_behind.clear();
  m_free.clear();
  m_workspace.findings().dropLater(std::make_shared<std::tuple<decltype(m_rows), decltype(m_byId), decltype(m_children)>>(
      std::exchange(m_rows, {}), std::exchange(m_byId, {}), std::exchange(m_children, {})));
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
  IndexChange change;
  takeOut(changes.removed, change);
  for (const auto* list : {&changes.changed, &changes.added}) {
    m_behind.insert(m_behind.end(), list->begin(), list->end());
  }
  std::sort(m_behind.begin(), m_behind.end());
  m_behind.erase(std::unique(m_behind.begin(), m_behind.end()), m_behind.end());
  takeUp(change);
  if (isBehind()) {
    m_next.start();
  }
}

void ElementIndex::goOn() {
  if (!isBehind()) {
    readSlice();
    return;
  }
  IndexChange change;
  takeUp(change);
  if (isBehind() || !m_complete) {
    m_next.start();
  } else {
    Q_EMIT caughtUp();
  }
}

void ElementIndex::takeOut(const std::vector<QUuid>& removed, IndexChange& change) {
  for (const QUuid& id : removed) {
    if (const int row = rowOf(id); row >= 0) {
      change.before.emplace_back(row, at(row));
      leaveParent(row);
      m_byId.remove(id);
      m_rows[static_cast<std::size_t>(row)] = IndexedElement();
    }
  }
}

void ElementIndex::takeUp(IndexChange& change) {
  QElapsedTimer clock;
  clock.start();
  const std::size_t gone = change.before.size();
  do {
    const auto some = m_behind.end() - static_cast<std::ptrdiff_t>(std::min(m_behind.size(), ChangedAtOnce));
    for (const model::ElementLine& line : m_workspace.document()->linesOf({some, m_behind.end()})) {
      const int known = rowOf(line.id);
      if (known >= 0) {
        change.before.emplace_back(known, at(known));
      }
      if (m_complete || line.id <= m_last || known >= 0) { // the rest comes with its slice
        change.after.push_back(put(line));
      }
    }
    m_behind.erase(some, m_behind.end());
  } while (isBehind() && clock.elapsed() < SliceMilliseconds);
  for (std::size_t i = 0; i < gone; ++i) { // only now, as nobody has heard of their end before
    m_free.push_back(change.before[i].first);
  }
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
