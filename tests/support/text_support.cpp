// SPDX-License-Identifier: Apache-2.0
#include "tests/support/text_support.h"

#include "tests/support/test_pack.h"

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

namespace khung::tests {

const Metamodel& realMetamodel() {
  return *metamodel();
}

ModelData readModel(const QByteArray& text, Notices& notices) {
  ModelData model = readTextFiles(realMetamodel(), {{u"model.yaml"_s, text}}, notices);
  resolveReferences(realMetamodel(), model, notices);
  return model;
}

QString pathOf(const ModelData& model, const QUuid& id) {
  for (const BuiltInGroup& group : builtInGroups()) {
    if (group.id == id) {
      return QString::fromUtf16(group.code);
    }
  }
  for (const Element& element : model.elements) {
    if (element.id == id) {
      return element.parent.isNull() ? element.code : pathOf(model, element.parent) + u'/' + element.code;
    }
  }
  return {};
}

const Element* elementAt(const ModelData& model, const QString& path) {
  for (const Element& element : model.elements) {
    if (pathOf(model, element.id) == path) {
      return &element;
    }
  }
  return nullptr;
}

QString noticeLines(const Notices& notices) {
  QStringList lines;
  for (const Notice& notice : notices) {
    const QString level = notice.level == Notice::Level::Error     ? u"error"_s
                          : notice.level == Notice::Level::Warning ? u"warning"_s
                                                                   : u"info"_s;
    lines << u"%1:%2:%3 %4 %5 %6"_s.arg(notice.place.file, QString::number(notice.place.line),
                                        QString::number(notice.place.column), level, notice.code,
                                        notice.values.join(u" | "_s));
  }
  return lines.join(u'\n');
}

} // namespace khung::tests
