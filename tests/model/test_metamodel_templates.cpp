// SPDX-License-Identifier: Apache-2.0
#include "model/metamodel/metamodel.h"
#include "tests/support/paths.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung::model;

/// The metamodel that comes with the program: what the reader lets pass but forms, text form and rules rely on.
class TestMetamodelTemplates : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() {
    Notices notices;
    const auto loaded = Metamodel::load(khung::tests::sourcePath(u"templates/metamodel"), notices);
    for (const Notice& notice : notices) {
      qWarning() << notice.code << notice.values << notice.place.file << notice.place.line;
    }
    QVERIFY(loaded.has_value());
    QVERIFY(notices.empty());
    m_model = *loaded;
  }

  void layersAreKnown() {
    const Enumeration* layers = m_model->enumeration(u"element_layer");
    QVERIFY(layers);
    static const QSet<QString> models = {u"business"_s, u"data"_s, u"application"_s, u"technology"_s, u"security"_s};
    for (const ElementType& type : m_model->types()) {
      QVERIFY2(layers->find(type.layer), qPrintable(type.name));
      QVERIFY2(!type.icon.isEmpty(), qPrintable(type.name));
      for (const QString& model : type.referenceModels) {
        QVERIFY2(models.contains(model), qPrintable(type.name));
      }
    }
  }

  void sectionsAreNamed() {
    const Enumeration* sections = m_model->enumeration(u"form_section");
    QVERIFY(sections);
    for (const ElementType& type : m_model->types()) {
      for (const Property& property : type.properties) {
        QVERIFY2(sections->find(property.section), qPrintable(type.name + u'.' + property.name));
      }
    }
  }

  void withinNamesReferences() {
    for (const ElementType& type : m_model->types()) {
      for (const Property& property : type.properties) {
        for (const QString& place : property.within) {
          QVERIFY2(isPlace(type, place), qPrintable(type.name + u'.' + property.name + u": "_s + place));
        }
      }
    }
  }

  void groupsStandForOrganisations() {
    for (const ElementType& type : m_model->types()) {
      for (const Property& property : type.properties) {
        QVERIFY2(!property.groups || (property.isRefList() && property.to.contains(u"organisation"_s)),
                 qPrintable(type.name + u'.' + property.name));
      }
    }
  }

  /// In the text form nested lists stand beside properties, so no two may share a key.
  void nestedListsDoNotHideProperties() {
    for (const ElementType& type : m_model->types()) {
      QSet<QString> keys;
      for (const ElementType* contained : m_model->containedIn(type.name)) {
        const QString& list = contained->parent->list;
        QVERIFY2(!keys.contains(list) && !type.find(list), qPrintable(type.name + u'.' + list));
        keys.insert(list);
      }
    }
  }

  void inverseNamesAreUnique() {
    QSet<QString> seen;
    for (const ElementType& type : m_model->types()) {
      for (const Property& property : type.properties) {
        if (!property.isRef() || property.common) {
          continue;
        }
        QVERIFY2(!property.inverse.isEmpty(), qPrintable(type.name + u'.' + property.name));
        for (const QString& to : property.to) {
          const QString name = to + u'.' + property.inverse;
          QVERIFY2(!seen.contains(name), qPrintable(name));
          seen.insert(name);
          const ElementType* target = m_model->type(to);
          QVERIFY2(!target || !target->find(property.inverse), qPrintable(name));
        }
      }
    }
  }

private:
  bool isPlace(const ElementType& type, const QString& place) const {
    if (place == u"self" || place == u"parent") {
      return place == u"self" || type.parent.has_value();
    }
    if (!place.startsWith(u"parent."_s)) {
      const Property* own = type.find(place);
      return own && own->isRef();
    }
    if (!type.parent) {
      return false;
    }
    return std::all_of(type.parent->to.begin(), type.parent->to.end(), [&](const QString& name) {
      const ElementType* parent = m_model->type(name);
      const Property* property = parent ? parent->find(place.mid(7)) : nullptr;
      return property && property->isRef();
    });
  }

  std::shared_ptr<const Metamodel> m_model;
};

QTEST_GUILESS_MAIN(TestMetamodelTemplates)
#include "test_metamodel_templates.moc"
