// SPDX-License-Identifier: Apache-2.0
// Prints how well the overlap analysis does on labelled sets: the public ones beside the project and our Vietnamese one.
#include "tests/support/matching_sets.h"
#include "tests/support/paths.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QString own = QDir(khung::tests::sourcePath()).filePath(QStringLiteral("tests/data/matching-vi"));
  const QStringList folders = argc > 1 ? application.arguments().mid(1)
                                       : QStringList{own, khung::tests::publicMatchingSets()};
  std::printf("%-16s %6s %6s %6s %6s %6s %6s %6s %8s\n", "set", "F1", "P", "R", "cut", "MRR", "Hit@5", "stray", "ms");
  for (const QString& folder : folders) {
    for (const QString& name : khung::tests::matchingSets(folder)) {
      const auto set = khung::tests::readMatchingSet(folder, name);
      const auto score = khung::tests::scoreMatching(set);
      std::printf("%-16s %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6d %8.1f\n", qPrintable(name), score.bestF1, score.precision,
                  score.recall, score.threshold, score.meanReciprocalRank, score.hitAt5, score.schemasTouched,
                  score.milliseconds);
    }
  }
  return 0;
}
