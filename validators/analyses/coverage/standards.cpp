// SPDX-License-Identifier: Apache-2.0
#include "validators/analyses/coverage/standards.h"

#include "model/base/sqlite_statement.h"

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

using model::ElementType;
using model::Property;

const QStringList standardOnly = {u"standard"_s};

/// A standard's own references to standards (replaced_by) say nothing about who applies it.
QStringList standardSources(const ElementType& type) {
  QStringList result;
  for (const Property& property : type.properties) {
    if (property.to != standardOnly || type.name == u"standard") {
      continue;
    }
    result << (property.list ? u"SELECT id AS element, target AS standard FROM main.l_%1_%2"_s.arg(type.name, property.name)
                             : u"SELECT id AS element, \"%2\" AS standard FROM main.t_%1 WHERE \"%2\" IS NOT NULL"_s.arg(
                                   type.name, property.name));
  }
  return result;
}

} // namespace

QString createStandardViews(AnalysisContext& context) {
  QStringList standards;
  QStringList capabilities = {u"SELECT element, node FROM mapped WHERE known AND source = 'mapping'"_s};
  for (const ElementType& type : context.metamodel.types()) {
    standards << standardSources(type);
    const Property* capability = type.find(u"capabilities");
    if (capability && capability->list) {
      capabilities << u"SELECT t.id AS element, c.value AS node FROM main.t_%1 t, json_each(t.capabilities) c"_s.arg(type.name);
    }
  }
  // What is sent in an exchange structure follows the standard of the structure.
  standards << u"SELECT f.id AS element, x.standard FROM main.t_data_flow f JOIN main.t_exchange_structure x "
               u"ON x.id = f.exchange_structure WHERE x.standard IS NOT NULL"_s
            << u"SELECT f.id AS element, x.target FROM main.t_data_flow f JOIN main.l_exchange_structure_standards x "
               u"ON x.id = f.exchange_structure"_s;
  return model::execute(context.database, u"CREATE TEMP VIEW applied_standard(element, standard) AS %1;\n"
                                          u"CREATE TEMP VIEW element_capability(element, node) AS %2;"_s.arg(
                                              standards.join(u" UNION ALL "_s), capabilities.join(u" UNION ALL "_s)));
}

} // namespace khung::validators
