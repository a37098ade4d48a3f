// SPDX-License-Identifier: Apache-2.0
#include "app/studio/compliance/article_model.h"

#include "app/studio/look/icons.h"
#include "app/studio/look/theme.h"
#include "validators/engine/finding_text.h"
#include "validators/formats/report_words.h"

#include <QFont>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using validators::ArticleState;
using validators::ClauseState;
using validators::Severity;
using State = ClauseState::State;

bool listed(State state, ArticleChoice choice) {
  switch (choice) {
  case ArticleChoice::Found:
    return state == State::Found;
  case ArticleChoice::Unchecked:
    return state == State::NoProgram || state == State::NotRun || state == State::Partial;
  case ArticleChoice::All:
    break;
  }
  return true;
}

/// Of a clause below its article.
QString clauseName(const model::Clause& clause) {
  return clause.clause.isEmpty() ? ArticleModel::tr("Point %1").arg(clause.point)
         : clause.point.isEmpty() ? ArticleModel::tr("Clause %1").arg(clause.clause)
                                  : ArticleModel::tr("Clause %1, point %2").arg(clause.clause, clause.point);
}

Severity worst(const validators::FindingCounts& counts) {
  return counts.of(Severity::Error) > 0 ? Severity::Error : counts.of(Severity::Warning) > 0 ? Severity::Warning : Severity::Info;
}

} // namespace

void ArticleModel::show(std::shared_ptr<const FindingSheet> sheet, ArticleChoice choice) {
  std::vector<Row> rows;
  for (std::size_t i = 0; sheet && i < sheet->articles.size(); ++i) {
    Row row{static_cast<int>(i), {}};
    const std::vector<ClauseState>& clauses = sheet->articles[i].clauses;
    for (std::size_t j = 0; j < clauses.size(); ++j) {
      if (listed(clauses[j].state, choice)) {
        row.clauses.push_back(static_cast<int>(j));
      }
    }
    if (!row.clauses.empty()) {
      rows.push_back(std::move(row));
    }
  }
  const bool same = sheet && m_sheet && sheet->pack == m_sheet->pack && rows == m_rows;
  if (!same) {
    beginResetModel();
  }
  m_sheet = std::move(sheet);
  m_rows = std::move(rows);
  same ? retranslate() : endResetModel();
}

void ArticleModel::retranslate() {
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
  if (rowCount() == 0) {
    return;
  }
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  for (int i = 0; i < rowCount(); ++i) {
    const QModelIndex article = index(i, 0);
    if (const int clauses = rowCount(article)) {
      Q_EMIT dataChanged(index(0, 0, article), index(clauses - 1, ColumnCount - 1, article));
    }
  }
}

QModelIndex ArticleModel::index(int row, int column, const QModelIndex& parent) const {
  return hasIndex(row, column, parent) ? createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : 0) : QModelIndex();
}

QModelIndex ArticleModel::parent(const QModelIndex& index) const {
  return index.isValid() && index.internalId() > 0 ? createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int ArticleModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) {
    return static_cast<int>(m_rows.size());
  }
  const bool article = parent.internalId() == 0 && parent.column() == 0;
  const Row* row = article ? &m_rows[static_cast<std::size_t>(parent.row())] : nullptr;
  return row && !wholeOf(*row) ? static_cast<int>(row->clauses.size()) : 0;
}

const ClauseState* ArticleModel::wholeOf(const Row& row) const {
  const std::vector<ClauseState>& clauses = m_sheet->articles[static_cast<std::size_t>(row.article)].clauses;
  return clauses.size() == 1 && (!clauses.front().clause || clauses.front().clause->clause.isEmpty()) ? &clauses.front() : nullptr;
}

const ArticleState& ArticleModel::articleOf(const QModelIndex& index) const {
  const auto row = index.internalId() > 0 ? index.internalId() - 1 : static_cast<std::size_t>(index.row());
  return m_sheet->articles[static_cast<std::size_t>(m_rows[row].article)];
}

const ClauseState* ArticleModel::clauseOf(const QModelIndex& index) const {
  if (index.internalId() == 0) {
    return wholeOf(m_rows[static_cast<std::size_t>(index.row())]);
  }
  const Row& row = m_rows[index.internalId() - 1];
  return &articleOf(index).clauses[static_cast<std::size_t>(row.clauses[static_cast<std::size_t>(index.row())])];
}

QStringList ArticleModel::rulesOf(const QModelIndex& index) const {
  const ClauseState* clause = clauseOf(index);
  return clause ? clause->rules : articleOf(index).rules();
}

bool ArticleModel::hasFindings(const QModelIndex& index) const {
  const ClauseState* clause = clauseOf(index);
  const validators::FindingCounts& counts = clause ? clause->counts : articleOf(index).counts;
  return counts.all() + counts.waived > 0;
}

QString ArticleModel::nameOf(const QModelIndex& index) const {
  const ArticleState& article = articleOf(index);
  if (article.article.isEmpty()) {
    return tr("No article: soundness of the model");
  }
  const ClauseState* clause = clauseOf(index);
  QString cite = article.article;
  if (clause && clause->clause && !clause->clause->clause.isEmpty()) {
    cite += u'.' + clause->clause->clause;
  }
  QString text = validators::citeText(*m_sheet->pack, clause && clause->clause ? cite + clause->clause->point : cite, m_sheet->language);
  text[0] = text[0].toUpper();
  return text;
}

QString ArticleModel::basis(const QModelIndex& index) const {
  const ClauseState* clause = clauseOf(index);
  if (!clause) {
    return {};
  }
  if (clause->state == State::NoProgram) {
    return clause->clause->reason.in(m_sheet->language);
  }
  QStringList titles;
  for (const QString& slug : clause->rules) {
    const model::RuleSource* rule = m_sheet->pack->rule(slug);
    const auto run = std::find_if(m_sheet->report->runs.begin(), m_sheet->report->runs.end(), [&](const validators::RuleRun& r) { return r.slug == slug; });
    const bool off = run != m_sheet->report->runs.end() && run->outcome != validators::RuleRun::Outcome::Ran;
    titles << (rule ? rule->title.in(m_sheet->language) : slug) + (off ? u" ("_s + validators::whyOff(*run) + u')' : QString());
  }
  return titles.join(u"; "_s);
}

QStringList ArticleModel::stateWords() {
  return {tr("Findings"), tr("No findings"), tr("Not checked in full"), tr("Not checked"), tr("Not checkable")};
}

QVariant ArticleModel::stateData(const QModelIndex& index, int role) const {
  const ClauseState* clause = clauseOf(index);
  const State state = clause ? clause->state : articleOf(index).state();
  if (role == Qt::DecorationRole) {
    switch (state) {
    case State::Found:
      return severityIcon(worst(clause ? clause->counts : articleOf(index).counts));
    case State::Clean:
      return icon(u"check"_s);
    case State::Partial:
    case State::NotRun:
      return icon(u"help"_s);
    case State::NoProgram:
      break;
    }
    return icon(u"more"_s, mutedText());
  }
  return stateWords().at(static_cast<int>(state));
}

QString ArticleModel::tip(const QModelIndex& index) const {
  const ClauseState* clause = clauseOf(index);
  QString text = nameOf(index);
  if (clause && clause->clause) {
    text += u": "_s + clause->clause->topic.in(m_sheet->language);
  }
  const QString why = basis(index);
  return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s + (why.isEmpty() ? QString() : u"<p>"_s + why.toHtmlEscaped() + u"</p>"_s);
}

QVariant ArticleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) {
    return {};
  }
  const ClauseState* clause = clauseOf(index);
  const bool count = index.column() >= ErrorColumn && index.column() <= WaivedColumn;
  if (role == Qt::TextAlignmentRole) {
    return count ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  }
  if (role == Qt::FontRole && index.internalId() == 0 && articleOf(index).state() != State::NoProgram) {
    QFont bold;
    bold.setBold(true);
    return bold;
  }
  if (role == Qt::ForegroundRole) {
    return (clause ? clause->state : articleOf(index).state()) == State::NoProgram ? QVariant(mutedText()) : QVariant();
  }
  if (role == Qt::ToolTipRole) {
    return tip(index);
  }
  if (index.column() == StateColumn && (role == Qt::DisplayRole || role == Qt::DecorationRole)) {
    return stateData(index, role);
  }
  if (role != Qt::DisplayRole) {
    return {};
  }
  if (index.column() == NameColumn) {
    return clause && clause->clause ? (index.internalId() > 0 ? clauseName(*clause->clause) : nameOf(index)) + u" – "_s + clause->clause->topic.in(m_sheet->language)
                                    : nameOf(index);
  }
  if (index.column() == BasisColumn) {
    return basis(index);
  }
  const validators::FindingCounts& counts = clause ? clause->counts : articleOf(index).counts;
  const int number = index.column() == WaivedColumn ? counts.waived : counts.of(static_cast<Severity>(static_cast<int>(Severity::Error) - (index.column() - ErrorColumn)));
  return number > 0 ? QVariant(number) : QVariant(QString());
}

QVariant ArticleModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::TextAlignmentRole && section >= ErrorColumn && section <= WaivedColumn) {
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  }
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
    return {};
  }
  switch (section) {
  case NameColumn:
    return tr("Article and clause");
  case StateColumn:
    return tr("Result");
  case ErrorColumn:
    return validators::severityWord(Severity::Error);
  case WarningColumn:
    return validators::severityWord(Severity::Warning);
  case InfoColumn:
    return validators::severityWord(Severity::Info);
  case WaivedColumn:
    return tr("Waived");
  default:
    return tr("Checked by, or why not");
  }
}

} // namespace khung::app
