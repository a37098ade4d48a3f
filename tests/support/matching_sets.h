// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace khung::tests {

/// A labelled set for schema matching: elements.tsv (schema, id, kind, parent, name, type, description) and gold.tsv
/// (id_a, id_b, relation).
struct MatchingSet {
  struct Element {
    QString schema;
    QString id;
    QString kind;      ///< table or attribute
    QString parent;
    QString name;
    QString type;
    QString description;
  };
  QString name;
  std::vector<Element> elements;
  std::vector<std::pair<int, int>> gold;
  std::vector<std::pair<int, int>> traps;  ///< pairs that look alike and are not one, where the set lists them
};

struct MatchingScore {
  double bestF1 = 0;         ///< one to one, at the threshold that serves the set best
  double threshold = 0;
  double precision = 0;
  double recall = 0;
  double meanReciprocalRank = 0;
  double hitAt5 = 0;
  double milliseconds = 0;
  int schemasTouched = 0;    ///< one-to-one pairs at the threshold that name an element without any counterpart
};

/// Names of the sets in a folder.
QStringList matchingSets(const QString& folder);
MatchingSet readMatchingSet(const QString& folder, const QString& name);
/// Runs the product's own matcher over the set.
MatchingScore scoreMatching(const MatchingSet& set);

/// Pairs of tables that score at least so much, as indexes of elements, lower first: what the rules would report.
struct ScoredPair {
  int a;
  int b;
  double score;
};
/// Only among those that the matcher's bounds say may come to `bound`.
std::vector<ScoredPair> alikeTables(const MatchingSet& set, double least, double bound = 0);

/// The folder of public labelled sets beside the project; empty when it is not there.
QString publicMatchingSets();

} // namespace khung::tests
