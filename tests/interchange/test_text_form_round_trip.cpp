// SPDX-License-Identifier: Apache-2.0
#include "model/base/yaml.h"
#include "model/document/document.h"
#include "model/interchange/text/text_form.h"
#include "tests/support/model_difference.h"
#include "tests/support/paths.h"
#include "tests/support/random_model.h"
#include "tests/support/test_pack.h"
#include "tests/support/text_support.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;
using namespace khung::tests;

namespace {

constexpr quint32 seeds = 200;

ModelData readAll(const TextFiles& files, Notices& notices) {
  ModelData model = readTextFiles(realMetamodel(), files, notices);
  resolveReferences(realMetamodel(), model, notices);
  return model;
}

QString allText(const TextFiles& files) {
  QString result;
  for (auto it = files.begin(); it != files.end(); ++it) {
    result += u"=== "_s + it.key() + u'\n' + QString::fromUtf8(it.value());
  }
  return result;
}

QString errorsOf(const Notices& notices) {
  Notices errors;
  std::copy_if(notices.begin(), notices.end(), std::back_inserter(errors),
               [](const Notice& notice) { return notice.level == Notice::Level::Error; });
  return noticeLines(errors);
}

} // namespace

/// There and back again, over the whole metamodel, with whatever breaks writers; and every model the project ships.
class TestTextFormRoundTrip : public QObject {
  Q_OBJECT

  /// Reads, writes, reads again; says what differs.
  static QString thereAndBack(const ModelData& model) {
    const TextFiles files = writeText(realMetamodel(), model);
    Notices notices;
    const ModelData again = readAll(files, notices);
    QString faults = differences(model, again) + errorsOf(notices);
    if (faults.isEmpty() && allText(writeText(realMetamodel(), again)) != allText(files)) {
      faults = u"the second writing differs"_s;
    }
    return faults.isEmpty() ? QString() : faults + u'\n' + allText(files).left(20000);
  }

  static std::unique_ptr<Document> documentFrom(const ModelData& model, QString& fault) {
    auto document = Document::create(metamodel());
    const Result<void> filled = document ? (*document)->import(model) : Result<void>();
    fault = !document ? document.error().code
            : !filled ? filled.error().code + filled.error().values.join(u' ')
                      : QString();
    return fault.isEmpty() ? std::move(*document) : nullptr;
  }

private Q_SLOTS:
  void randomModels() {
    for (quint32 seed = 1; seed <= seeds; ++seed) {
      const QString fault = thereAndBack(randomModel(realMetamodel(), seed));
      QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), fault)));
    }
  }

  /// Document, text form, document: SQLite itself finds no difference.
  void documents() {
    for (quint32 seed = 1; seed <= seeds; ++seed) {
      QString fault;
      const auto document = documentFrom(canonical(randomModel(realMetamodel(), seed)), fault);
      QVERIFY2(document, qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), fault)));
      const auto exported = document->exportData();
      QVERIFY(exported.has_value());
      const TextFiles files = writeText(realMetamodel(), *exported);
      Notices notices;
      const auto again = documentFrom(readAll(files, notices), fault);
      QVERIFY2(again && errorsOf(notices).isEmpty(), qPrintable(fault + errorsOf(notices)));
      const auto difference = again->differenceTo(*document);
      QVERIFY2(difference.has_value(), qPrintable(difference ? QString() : difference.error().code));
      if (!difference->isEmpty()) {
        qWarning().noquote() << differences(*exported, *again->exportData());
      }
      QVERIFY2(difference->isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
    }
  }

  /// The order in which files are met does not matter: new names put them in another.
  void anotherOrderOfFiles() {
    for (quint32 seed = 1; seed <= 20; ++seed) {
      const TextFiles files = writeText(realMetamodel(), randomModel(realMetamodel(), seed));
      TextFiles turned;
      int number = 100000;
      for (auto it = files.begin(); it != files.end(); ++it) {
        turned.insert(it.key() == u"khung.yaml" ? it.key() : u"%1.yaml"_s.arg(number--), it.value());
      }
      Notices notices;
      const ModelData a = readAll(files, notices);
      const ModelData b = readAll(turned, notices);
      QCOMPARE(differences(a, b), QString());
      QCOMPARE(allText(writeText(realMetamodel(), b)), allText(files));
      for (std::size_t i = 0; i < a.elements.size(); ++i) {
        QCOMPARE(a.elements[i].id, b.elements[i].id); // not even the order of the elements
      }
    }
  }

  /// What stands in one order in memory and in another is written alike.
  void anotherOrderOfElements() {
    ModelData model = randomModel(realMetamodel(), 7);
    const QString first = allText(writeText(realMetamodel(), model));
    std::reverse(model.elements.begin(), model.elements.end());
    for (Element& element : model.elements) {
      std::reverse(element.values.begin(), element.values.end());
      std::reverse(element.links.begin(), element.links.end());
    }
    QCOMPARE(allText(writeText(realMetamodel(), model)), first);
  }

  void examples() {
    const QDir folder(khung::tests::sourcePath(u"templates/examples"));
    if (!folder.exists()) {
      QSKIP("no examples yet");
    }
    QDirIterator settings(folder.path(), {u"khung.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (settings.hasNext()) {
      const QString name = QFileInfo(settings.next()).path();
      Notices notices;
      ModelData model = readTextFolder(realMetamodel(), name, notices);
      resolveReferences(realMetamodel(), model, notices);
      QVERIFY2(errorsOf(notices).isEmpty(), qPrintable(errorsOf(notices)));
      const QString fault = thereAndBack(model);
      QVERIFY2(fault.isEmpty(), qPrintable(name + u": "_s + fault));
    }
  }

  void ruleExamples() {
    int count = 0;
    QDirIterator rules(khung::tests::sourcePath(u"templates/frameworks"), {u"*.yaml"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (rules.hasNext()) {
      const QString path = rules.next();
      Notices notices;
      const std::optional<YamlNode> rule = path.contains(u"/rules/") ? readYamlFile(path, notices) : std::nullopt;
      const YamlNode* examples = rule ? rule->find(u"examples") : nullptr;
      for (const YamlNode& example : examples ? examples->items : std::vector<YamlNode>()) {
        const ModelData model = readModel(example.value(u"model").toUtf8(), notices);
        const QString place = u"%1: %2\n"_s.arg(path, example.value(u"name"));
        QVERIFY2(errorsOf(notices).isEmpty(), qPrintable(place + errorsOf(notices)));
        const QString fault = thereAndBack(model);
        QVERIFY2(fault.isEmpty(), qPrintable(place + fault));
        ++count;
      }
    }
    if (count == 0) {
      QSKIP("no rules yet");
    }
  }
};

QTEST_GUILESS_MAIN(TestTextFormRoundTrip)
#include "test_text_form_round_trip.moc"
