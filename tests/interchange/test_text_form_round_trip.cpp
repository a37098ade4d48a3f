// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_form.h"
#include "tests/support/random_model.h"
#include "tests/support/text_support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

/// There and back again, over the whole metamodel, with whatever breaks writers.
class TestTextFormRoundTrip : public QObject {
  Q_OBJECT

  static ModelData readAll(const TextFiles& files, Notices& notices) {
    ModelData model = readTextFiles(realMetamodel(), files, notices);
    resolveReferences(realMetamodel(), model, notices);
    return model;
  }

  static QString allText(const TextFiles& files) {
    QString result;
    for (auto it = files.begin(); it != files.end(); ++it) {
      result += u"=== "_s + it.key() + u'\n' + QString::fromUtf8(it.value());
    }
    return result;
  }

private Q_SLOTS:
  void randomModels() {
    for (quint32 seed = 1; seed <= 200; ++seed) {
      const ModelData model = randomModel(realMetamodel(), seed);
      const TextFiles files = writeText(realMetamodel(), model);
      Notices notices;
      const ModelData again = readAll(files, notices);
      const QString different = differences(model, again);
      if (!different.isEmpty() || hasErrors(notices)) {
        QFile dump(QDir::temp().filePath(u"khung-round-trip.txt"_s));
        if (dump.open(QIODevice::WriteOnly)) {
          dump.write(allText(files).toUtf8());
        }
        qWarning().noquote() << "seed" << seed << "\n" << different << "\n" << noticeLines(notices).left(3000);
        QFAIL("model and its text form differ");
      }
      QCOMPARE(allText(writeText(realMetamodel(), again)), allText(files));
    }
  }
};

QTEST_GUILESS_MAIN(TestTextFormRoundTrip)
#include "test_text_form_round_trip.moc"
