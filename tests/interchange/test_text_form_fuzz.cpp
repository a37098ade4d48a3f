// SPDX-License-Identifier: Apache-2.0
#include "model/interchange/text/text_form.h"
#include "tests/support/random_model.h"
#include "tests/support/text_support.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

/// Broken on purpose: whatever stands in the files, reading ends with a model and notices, and what was read can be
/// resolved, merged and written.
class TestTextFormFuzz : public QObject {
  Q_OBJECT

  static QByteArray mutated(QByteArray bytes, QRandomGenerator& random) {
    static const QList<QByteArray> pieces = {
        "- ",     ": ",           "[",  "]",    "{",  "}",    "\"", "'", "|",    ">",     "&a ", "*a",
        "!t",     "# ",           "\n", "\n  ", "\t", "\xff", "\0", "%", "null", "---\n", "id:", "parent: ",
        "code: ", "\xef\xbb\xbf", "? ", "<<: ", "@",  "/*"};
    const int changes = 1 + static_cast<int>(random.bounded(6));
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
      const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
      const qsizetype length = random.bounded(30);
      switch (random.bounded(5)) {
      case 0:
        bytes[at] = static_cast<char>(random.bounded(256));
        break;
      case 1:
        bytes.remove(at, length);
        break;
      case 2:
        bytes.insert(at, pieces[random.bounded(static_cast<int>(pieces.size()))]);
        break;
      case 3:
        bytes.insert(random.bounded(static_cast<int>(bytes.size())), bytes.mid(at, length * 4));
        break;
      default:
        bytes.truncate(at);
      }
    }
    return bytes;
  }

  static void use(const TextFiles& files) {
    Notices notices;
    ModelData model = readTextFiles(realMetamodel(), files, notices);
    resolveReferences(realMetamodel(), model, notices);
    QSet<QUuid> ids;
    for (const Element& element : model.elements) {
      QVERIFY(!element.id.isNull() && !ids.contains(element.id));
      QVERIFY(element.parent.isNull() || ids.contains(element.parent)); // parents before children
      ids.insert(element.id);
    }
    QVERIFY(!writeText(realMetamodel(), model).isEmpty());
    QVERIFY(mergeModels(realMetamodel(), {model, model}, notices).elements.size() == model.elements.size());
  }

private Q_SLOTS:
  void mutations() {
    QRandomGenerator random(20260523);
    QList<TextFiles> sources;
    for (quint32 seed = 1; seed <= 20; ++seed) {
      sources << writeText(realMetamodel(), randomModel(realMetamodel(), seed, 25));
    }
    for (int round = 0; round < 2000; ++round) {
      TextFiles files = sources[random.bounded(static_cast<int>(sources.size()))];
      auto chosen = std::next(files.begin(), random.bounded(static_cast<int>(files.size())));
      *chosen = mutated(*chosen, random);
      use(files);
    }
  }

  void hostile_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("deep lists") << QByteArray("organisation: ") + QByteArray(100'000, '[');
    QTest::newRow("deep maps") << QByteArray("{a: ").repeated(100'000);
    QTest::newRow("deep blocks") << [] {
      QByteArray text;
      for (int i = 0; i < 2000; ++i) {
        text += QByteArray(i, ' ') + "a:\n";
      }
      return text;
    }();
    QTest::newRow("billion laughs") << QByteArray("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n");
    QTest::newRow("long key") << QByteArray(200'000, 'k') + ": x\n";
    QTest::newRow("long code") << QByteArray("organisation:\n  - code: ") + QByteArray(1'000'000, 'c') + "\n";
    QTest::newRow("long slashes") << QByteArray("database:\n  - {code: A, manager: ") + QByteArray(100'000, '/') +
                                         "}\n";
    QTest::newRow("many unknown keys") << [] {
      QByteArray text = "organisation:\n  - code: A\n";
      for (int i = 0; i < 20'000; ++i) {
        text += "    k" + QByteArray::number(i) + ": 1\n";
      }
      return text;
    }();
    QTest::newRow("zero bytes") << QByteArray(10'000, '\0');
    QTest::newRow("marks of byte order") << QByteArray("\xff\xfeo\0r\0", 6);
    QTest::newRow("one code everywhere") << [] {
      QByteArray text = "database:\n";
      for (int i = 0; i < 3000; ++i) {
        text += "  - {code: D, entities: [{code: E, same_as: [E], identifier: A, attributes: [{code: A}]}]}\n";
      }
      return text;
    }();
  }

  void hostile() {
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    use({{u"a.yaml"_s, text}});
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
  }
};

QTEST_GUILESS_MAIN(TestTextFormFuzz)
#include "test_text_form_fuzz.moc"
