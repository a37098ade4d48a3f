// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_pack.h"

#include "model/base/resources.h"
#include "tests/support/paths.h"

#include <QDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace khung::tests {

std::shared_ptr<const model::Metamodel> metamodel() {
  static const std::shared_ptr<const model::Metamodel> loaded = [] {
    model::Notices notices;
    auto result = model::Metamodel::load(khung::tests::sourcePath(u"templates/metamodel"), notices);
    if (!result) {
      qFatal("%s", qPrintable(describe(notices)));
    }
    return *result;
  }();
  return loaded;
}

std::shared_ptr<const model::Pack> pack(const QString& name) {
  static QHash<QString, std::shared_ptr<const model::Pack>> packs;
  if (!packs.contains(name)) {
    model::Notices notices;
    auto result =
        model::Pack::load(khung::tests::sourcePath(u"templates/frameworks/") + name, notices);
    if (!result) {
      qFatal("%s", qPrintable(describe(notices)));
    }
    packs.insert(name, *result);
  }
  return packs.value(name);
}

QStringList packNames(bool abstractToo) {
  QStringList names;
  for (const QString& name : QDir(sourcePath(u"templates/frameworks")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
    if (abstractToo || !pack(name)->isAbstract) {
      names << name;
    }
  }
  return names;
}

std::unique_ptr<model::Document> documentOf(const QString& yaml, model::Notices& notices) {
  model::ModelData data = model::readTextFiles(*metamodel(), {{u"model.yaml"_s, yaml.toUtf8()}}, notices);
  model::resolveReferences(*metamodel(), data, notices);
  auto document = model::Document::create(metamodel());
  if (!document) {
    notices.push_back(document.error());
    return nullptr;
  }
  const auto filled = (*document)->import(data);
  if (!filled) {
    notices.push_back(filled.error());
    return nullptr;
  }
  return std::move(*document);
}

QString describe(const model::Notices& notices) {
  QStringList lines;
  for (const model::Notice& notice : notices) {
    lines << u"%1:%2:%3 %4 %5"_s.arg(notice.place.file)
                 .arg(notice.place.line)
                 .arg(notice.place.column)
                 .arg(notice.code, notice.values.join(u", "_s));
  }
  return lines.join(u'\n');
}

} // namespace khung::tests
