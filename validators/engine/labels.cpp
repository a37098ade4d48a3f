// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/labels.h"

#include "model/base/sqlite_statement.h"
#include "validators/analyses/two_threads.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::Statement;

void gather(const Finding& finding, QSet<QUuid>& ids) {
  ids.insert(finding.subject);
  for (const Related& related : finding.related) {
    ids.insert(related.id);
  }
  for (const Evidence& evidence : finding.evidence) {
    if (evidence.value.typeId() == QMetaType::QUuid) {
      ids.insert(evidence.value.toUuid());
    } else if (evidence.value.typeId() == QMetaType::QString) {
      for (const QUuid& id : idsInPath(evidence.value.toString())) {
        ids.insert(id);
      }
    }
  }
}

/// Reads labels; what many of them have in common (types, agencies, the path of what contains them) is read and kept once.
class LabelReader {
public:
  explicit LabelReader(sqlite3* database)
      : m_row(database, u"SELECT type, code, name, declared_by, parent FROM main.element WHERE id = ?"_s) {}

  ElementLabel of(const QUuid& id) {
    m_row.reset();
    m_row.bind(1, id);
    if (!m_row.step()) {
      return {};
    }
    ElementLabel label{shared(m_row.text(0)), m_row.text(1), m_row.text(2), shared(m_row.text(3)), {}, {}};
    const Above above = aboveOf(m_row.id(4), 1);
    if (!above.path.isEmpty()) {
      label.code = above.path + label.code;
      label.within = above.within;
    }
    return label;
  }

private:
  QString shared(const QString& text) { return *m_texts.insert(text); }

  struct Above {
    QString path;              ///< codes from the topmost element down to this one, each with a slash behind it
    QList<QUuid> within; ///< this one and what contains it, nearest first
  };

  Above aboveOf(const QUuid& id, int depth) {
    constexpr int maxDepth = 10;
    if (id.isNull() || depth == maxDepth) {
      return {};
    }
    if (const auto known = m_above.constFind(id); known != m_above.constEnd()) {
      return *known;
    }
    m_row.reset();
    m_row.bind(1, id);
    if (!m_row.step()) {
      return {};
    }
    const QString code = m_row.text(1) + u'/';
    Above above = aboveOf(m_row.id(4), depth + 1);
    above.path += code;
    above.within.prepend(id);
    m_above.insert(id, above);
    return above;
  }

  Statement m_row;
  QSet<QString> m_texts;
  QHash<QUuid, Above> m_above;
};

/// Those that are not known yet, in the order in which they are stored, half of them on each of two connections.
void readLabels(const std::vector<sqlite3*>& readers, const QSet<QUuid>& ids, QHash<QUuid, ElementLabel>& known) {
  std::vector<QUuid> wanted;
  std::copy_if(ids.begin(), ids.end(), std::back_inserter(wanted), [&](const QUuid& id) { return !known.contains(id); });
  std::sort(wanted.begin(), wanted.end(), model::storedBefore);
  std::vector<ElementLabel> labels(wanted.size());
  const auto read = [&](std::size_t from, std::size_t end, std::size_t half) {
    LabelReader reader(readers[half]);
    for (std::size_t i = from; i < end; ++i) {
      labels[i] = reader.of(wanted[i]);
    }
  };
  readers.size() > 1 ? inTwoThreads(wanted.size(), read) : read(0, wanted.size(), 0);
  if (!wanted.empty()) {
    known.reserve(known.size() + static_cast<qsizetype>(wanted.size()));
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    known.insert(wanted[i], std::move(labels[i]));
  }
}

} // namespace

std::vector<QUuid> idsInPath(const QString& json) {
  std::vector<QUuid> result;
  if (!json.startsWith(u"[\"")) {
    return result;
  }
  for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array()) {
    const QByteArray bytes = QByteArray::fromHex(value.toString().toLatin1());
    if (bytes.size() != 16) {
      return {};
    }
    result.push_back(QUuid::fromRfc4122(bytes));
  }
  return result;
}

void addLabels(const std::vector<sqlite3*>& readers, Report& report, QHash<QUuid, ElementLabel>& known) {
  QSet<QUuid> ids;
  ids.reserve(known.size());
  for (const Finding& finding : report.findings) {
    gather(finding, ids);
  }
  for (const WaivedFinding& waived : report.waived) {
    gather(waived.finding, ids);
    ids.insert(waived.waiver);
  }
  for (const Finding& finding : report.baselined) {
    gather(finding, ids);
  }
  ids.remove(QUuid());
  readLabels(readers, ids, known);
  if (known.size() > ids.size()) {
    known.removeIf([&](std::pair<const QUuid&, ElementLabel&> label) { return !ids.contains(label.first); });
  }
  report.labels = known; // one copy for both
}

Overview readOverview(sqlite3* database) {
  Overview result;
  Statement counts(database, u"SELECT type, count(*) FROM main.element GROUP BY type ORDER BY type"_s);
  while (counts.step()) {
    result.elements.emplace_back(counts.text(0), static_cast<int>(counts.integer(1)));
  }
  Statement agencies(database, uR"(SELECT DISTINCT o.name FROM organisation o
      WHERE o.id IN (SELECT agency FROM element_agency) AND o.kind NOT IN ('group', 'external') ORDER BY o.code, o.name)"_s);
  while (agencies.step()) {
    result.agencies << agencies.text(0);
  }
  return result;
}

} // namespace khung::validators
