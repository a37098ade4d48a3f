// SPDX-License-Identifier: Apache-2.0
#include "app/studio/compliance/coverage_model.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

/// Reference models in the order of the pack: code and title.
std::vector<std::pair<QString, QString>> modelsOf(const model::Pack& pack, const QString& language) {
  std::vector<std::pair<QString, QString>> result;
  for (const QJsonValue& value : pack.framework.value(u"reference_models").toArray()) {
    const QJsonObject title = value.toObject().value(u"title").toObject();
    result.emplace_back(value.toObject().value(u"code").toString(), title.value(language).toString());
  }
  for (const model::ReferenceNode& node : pack.nodes) {
    if (std::none_of(result.begin(), result.end(), [&](const auto& known) { return known.first == node.model; })) {
      result.emplace_back(node.model, node.model);
    }
  }
  return result;
}

} // namespace

void CoverageModel::show(std::shared_ptr<const model::Pack> pack, std::shared_ptr<const validators::CoverageSheet> sheet, int agency,
                         const QString& language) {
  const bool sameShape = m_pack == pack && m_language == language && m_sheet && sheet && agency >= 0 &&
                         agency < static_cast<int>(sheet->agencies.size()) && m_agency &&
                         m_agency->agency == sheet->agencies[static_cast<std::size_t>(agency)].agency &&
                         m_agency->nodes.keys() == sheet->agencies[static_cast<std::size_t>(agency)].nodes.keys();
  if (!sameShape) {
    beginResetModel();
  }
  m_pack = std::move(pack);
  m_sheet = std::move(sheet);
  m_language = language;
  const bool known = m_sheet && agency >= 0 && agency < static_cast<int>(m_sheet->agencies.size());
  m_agency = known ? &m_sheet->agencies[static_cast<std::size_t>(agency)] : nullptr;
  layOut();
  if (!sameShape) {
    endResetModel();
  } else if (rowCount() > 0) {
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_breadth));
  }
}

void CoverageModel::setBreadth(int cells) {
  if (cells != m_breadth) {
    beginResetModel();
    m_breadth = cells;
    layOut();
    endResetModel();
  }
}

void CoverageModel::retranslate() {
  beginResetModel();
  layOut();
  endResetModel();
}

void CoverageModel::layOut() {
  m_rows.clear();
  if (!m_agency || !m_pack) {
    return;
  }
  for (const auto& [code, title] : modelsOf(*m_pack, m_language)) {
    addModel(code, title);
  }
}

void CoverageModel::addModel(const QString& code, const QString& title) {
  QHash<QString, std::vector<const model::ReferenceNode*>> children;
  for (const model::ReferenceNode& node : m_pack->nodes) {
    if (node.model == code && m_agency->nodes.contains(node.code)) {
      children[node.parent].push_back(&node);
    }
  }
  if (children.isEmpty()) {
    return; // this architecture does not answer for the model
  }
  m_rows.push_back({headingText(code, title), {}});
  for (const model::ReferenceNode* top : children.value(QString())) {
    const std::vector<const model::ReferenceNode*> below = children.value(top->code);
    std::size_t done = 0;
    do {
      Row row{{}, {done == 0 ? cell(*top, true) : CoverageCell()}};
      for (int i = 0; i < m_breadth && done < below.size(); ++i, ++done) {
        row.cells.push_back(cell(*below[done], false));
      }
      m_rows.push_back(std::move(row));
    } while (done < below.size());
  }
}

CoverageCell CoverageModel::cell(const model::ReferenceNode& node, bool head) const {
  const auto cover = m_agency->nodes.constFind(node.code);
  return {&node, cover == m_agency->nodes.constEnd() ? nullptr : &*cover, head};
}

QString CoverageModel::headingText(const QString& code, const QString& title) const {
  int nodes = 0;
  int covered = 0;
  int missing = 0;
  for (const model::ReferenceNode& node : m_pack->nodes) {
    const auto cover = node.model == code ? m_agency->nodes.constFind(node.code) : m_agency->nodes.constEnd();
    if (cover != m_agency->nodes.constEnd()) {
      ++nodes;
      covered += !cover->isEmpty();
      missing += cover->isMissing();
    }
  }
  QString text = tr("%1: %2 of %3 nodes covered").arg(title).arg(covered).arg(nodes);
  return missing > 0 ? text + u" · "_s + tr("%n required and empty", nullptr, missing) : text;
}

CoverageCell CoverageModel::cellAt(const QModelIndex& index) const {
  if (!index.isValid()) {
    return {};
  }
  const std::vector<CoverageCell>& cells = m_rows[static_cast<std::size_t>(index.row())].cells;
  const auto column = static_cast<std::size_t>(index.column());
  return column < cells.size() ? cells[column] : CoverageCell();
}

QModelIndex CoverageModel::indexOf(const QString& code) const {
  for (int row = 0; row < rowCount(); ++row) {
    for (int column = 0; column <= m_breadth; ++column) {
      const CoverageCell at = cellAt(index(row, column));
      if (at.node && at.node->code == code) {
        return index(row, column);
      }
    }
  }
  return {};
}

/// All that the picture says, for those who do not see it.
QString CoverageModel::text(const CoverageCell& cell) const {
  QStringList parts{tr("%n mapped here", nullptr, static_cast<int>(cell.cover->elements.size()))};
  if (cell.cover->below > 0) {
    parts << tr("%n below", nullptr, cell.cover->below);
  }
  if (cell.cover->isMissing()) {
    parts << (cell.cover->mandatory ? tr("mandatory and empty") : tr("required and empty"));
  } else if (cell.cover->required || cell.cover->mandatory) {
    parts << tr("required");
  }
  return u"%1 %2: %3"_s.arg(cell.node->code, cell.node->name.in(m_language), parts.join(u", "_s));
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) {
    return {};
  }
  if (isHeading(index.row())) {
    const bool first = index.column() == 0;
    return role == HeadingRole ? QVariant(true) : first && role == Qt::DisplayRole ? QVariant(m_rows[static_cast<std::size_t>(index.row())].heading) : QVariant();
  }
  const CoverageCell cell = cellAt(index);
  return cell.node && cell.cover && role == Qt::DisplayRole ? QVariant(text(cell)) : QVariant();
}

Qt::ItemFlags CoverageModel::flags(const QModelIndex& index) const {
  return cellAt(index).node ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace khung::app
