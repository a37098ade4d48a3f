// SPDX-License-Identifier: Apache-2.0
#include "app/documents/document_tables.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

using model::Element;

using Columns = std::vector<const char16_t*>;

/// Which properties of a type stand in its table. A type that is not listed shows code, name and description.
struct TableSpec {
  const char16_t* type;
  Columns columns;
  bool wide = false;
};

const std::vector<TableSpec>& specs() {
  static const std::vector<TableSpec> list{
      {u"data_group", {u"code", u"name", u"part_of", u"node", u"owner"}},
      {u"direction", {u"name", u"description", u"serves"}},
      {u"goal", {u"name", u"indicator", u"target", u"target_year", u"serves"}},
      {u"principle", {u"name", u"statement"}},
      {u"legal_document", {u"number", u"name", u"issuer", u"issued_on", u"status"}},
      {u"standard", {u"number", u"name", u"subject", u"obligation", u"status"}},
      {u"exchange_structure", {u"code", u"name", u"database", u"format", u"version", u"standard"}},
      {u"code_list", {u"code", u"name", u"subject", u"owner", u"shared"}},
      {u"data_flow", {u"code", u"from", u"to", u"kind", u"purpose", u"channel", u"network", u"interval"}, true},
      {u"system", {u"code", u"name", u"operator", u"user_kinds", u"hosting", u"security_level"}},
      {u"platform", {u"code", u"name", u"level", u"operator", u"hosting", u"security_level"}},
      {u"service", {u"code", u"name", u"kind", u"operator", u"channels"}},
      {u"procedure", {u"code", u"name", u"owner", u"participants", u"systems"}},
      {u"infrastructure", {u"code", u"name", u"kind", u"ownership", u"operator"}},
      {u"gap", {u"code", u"name", u"current", u"required", u"option"}},
      {u"task", {u"code", u"name", u"lead", u"start", u"due", u"result"}},
      {u"project", {u"code", u"name", u"owner", u"year_from", u"budget", u"funding"}},
      {u"plan", {u"code", u"name", u"kind", u"period_from", u"period_to", u"approved_on"}},
      {u"decision", {u"name", u"person", u"decided_on", u"outcome", u"text"}},
      {u"plan_item", {u"code", u"name", u"covers", u"lead", u"due", u"budget"}}};
  return list;
}

Table tableFor(const DocumentScope& scope, const Wording& words, QStringView type, const Columns& columns,
               const std::vector<const Element*>& elements) {
  Table table;
  table.caption = scope.index().typePlural(type);
  const bool flows = type == u"data_flow" && !scope.flowMarks.isEmpty();
  table.columns.push_back(numberColumn(words));
  if (flows) {
    table.columns.front() = {words(QT_TRANSLATE_NOOP("document", "On the figure")), TableColumn::Align::Centre};
  }
  for (const char16_t* column : columns) {
    table.columns.push_back({scope.index().propertyLabel(type, QStringView(column))});
  }
  int number = 0;
  const Element* above = nullptr;
  for (const Element* element : elements) {
    const Element* parent = type == u"attribute" ? nullptr : scope.index().element(element->parent);
    if (parent && parent != above) { // what different elements contain stands below each of them
      table.rows.push_back({{parent->code + u". "_s + scope.index().name(*parent)}, true});
      above = parent;
    }
    TableRow row;
    row.cells << (flows ? scope.flowMarks.value(element->id) : QString::number(++number));
    for (const char16_t* column : columns) {
      const QStringView property(column);
      row.cells << (property == u"name" ? scope.index().name(*element) : scope.text(*element, property));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Databases below the data groups they are planned for; those without a group come last.
Table databasePlan(const DocumentScope& scope, const Wording& words, const std::vector<const Element*>& databases) {
  const ModelIndex& index = scope.index();
  Table table = tableFor(scope, words, u"database",
                         {u"code", u"name", u"kind", u"lifecycle", u"planned_state", u"planned_year"}, {});
  table.caption = words(QT_TRANSLATE_NOOP("document", "Databases by data group, with what is planned"));
  std::vector<std::pair<QString, std::vector<const Element*>>> groups;
  for (const Element* group : scope.elementsOf(u"data_group")) {
    std::vector<const Element*> members;
    for (const Element* database : databases) {
      const std::vector<const Element*> of = index.targets(*database, u"data_groups");
      // Each database once, below its first group.
      if (!of.empty() && of.front() == group) {
        members.push_back(database);
      }
    }
    groups.emplace_back(group->code + u". "_s + index.name(*group), std::move(members));
  }
  std::vector<const Element*> others;
  std::copy_if(databases.begin(), databases.end(), std::back_inserter(others),
               [&](const Element* database) { return index.targets(*database, u"data_groups").empty(); });
  groups.emplace_back(words(QT_TRANSLATE_NOOP("document", "Not placed in a data group")), std::move(others));
  int number = 0;
  for (const auto& [title, members] : groups) {
    if (members.empty()) {
      continue;
    }
    table.rows.push_back({{title}, true});
    for (const Element* database : members) {
      table.rows.push_back({{QString::number(++number), database->code, index.name(*database),
                             scope.text(*database, u"kind"), scope.text(*database, u"lifecycle"),
                             scope.text(*database, u"planned_state"), scope.text(*database, u"planned_year")},
                            false});
    }
  }
  return table;
}

std::vector<Table> databaseTables(const DocumentScope& scope, const Wording& words) {
  const std::vector<const Element*> databases = scope.elementsOf(u"database");
  if (databases.empty()) {
    return {};
  }
  Table actors = tableFor(scope, words, u"database",
                          {u"name", u"owner", u"manager", u"supervisors", u"creators", u"users"}, databases);
  actors.caption =
      words(QT_TRANSLATE_NOOP("document", "Owner, manager, supervisors, creators and users of the databases"));
  actors.wide = true;
  Table sharing = tableFor(
      scope, words, u"database",
      {u"code", u"name", u"legal_basis", u"sharing_rules", u"api", u"update_interval", u"classification", u"hosting"},
      databases);
  sharing.caption = words(QT_TRANSLATE_NOOP("document", "Legal basis, sharing and hosting of the databases"));
  sharing.wide = true;
  return {databasePlan(scope, words, databases), std::move(actors), std::move(sharing)};
}

std::vector<Table> entityTables(const DocumentScope& scope, const Wording& words) {
  const ModelIndex& index = scope.index();
  Table table;
  table.caption = words(QT_TRANSLATE_NOOP("document", "Entities of the databases"));
  table.columns = {numberColumn(words),
                   {index.propertyLabel(u"entity", u"code")},
                   {index.propertyLabel(u"entity", u"name")},
                   {index.propertyLabel(u"entity", u"role")},
                   {index.propertyLabel(u"entity", u"identifier")},
                   {index.propertyLabel(u"entity", u"classification")},
                   {words(QT_TRANSLATE_NOOP("document", "Attributes")), TableColumn::Align::Right}};
  int number = 0;
  for (const Element* database : scope.elementsOf(u"database")) {
    const std::vector<const Element*> entities = index.childrenOf(database->id, u"entity");
    if (!entities.empty()) {
      table.rows.push_back({{database->code + u". "_s + index.name(*database)}, true});
    }
    for (const Element* entity : entities) {
      const auto attributes = index.childrenOf(entity->id, u"attribute").size();
      table.rows.push_back(
          {{QString::number(++number), entity->code, index.name(*entity), scope.text(*entity, u"role"),
            scope.text(*entity, u"identifier"), scope.text(*entity, u"classification"), QString::number(attributes)},
           false});
    }
  }
  return table.rows.empty() ? std::vector<Table>{} : std::vector<Table>{std::move(table)};
}

/// Leaves out the columns that say nothing in any row.
void dropEmptyColumns(Table& table) {
  for (qsizetype i = static_cast<qsizetype>(table.columns.size()) - 1; i > 1; --i) {
    const bool empty = std::all_of(table.rows.begin(), table.rows.end(),
                                   [&](const TableRow& row) { return row.cells.value(i).isEmpty(); });
    if (empty) {
      table.columns.erase(table.columns.begin() + i);
      for (TableRow& row : table.rows) {
        if (!row.heads) {
          row.cells.removeAt(i);
        }
      }
    }
  }
}

} // namespace

TableColumn numberColumn(const Wording& words) {
  return {words(QT_TRANSLATE_NOOP("document", "No.")), TableColumn::Align::Centre};
}

Table attributeTable(const DocumentScope& scope, const Wording& words, const Element& entity) {
  const ModelIndex& index = scope.index();
  Table table = tableFor(
      scope, words, u"attribute",
      {u"code", u"name", u"datatype", u"length", u"required", u"code_list", u"personal_category", u"corresponds_to"},
      index.childrenOf(entity.id, u"attribute"));
  dropEmptyColumns(table);
  table.caption =
      words(QT_TRANSLATE_NOOP("document", "Attributes of the entity %1 (%2)"), {index.name(entity), entity.code});
  return table;
}

std::vector<Table> tablesOf(const DocumentScope& scope, const Wording& words, QStringView type) {
  if (type == u"database") {
    return databaseTables(scope, words);
  }
  if (type == u"entity") {
    return entityTables(scope, words);
  }
  const std::vector<const Element*> elements = scope.elementsOf(type);
  if (elements.empty()) {
    return {};
  }
  const auto spec = std::find_if(specs().begin(), specs().end(),
                                 [&](const TableSpec& known) { return QStringView(known.type) == type; });
  if (spec == specs().end()) {
    return {tableFor(scope, words, type, {u"code", u"name", u"description"}, elements)};
  }
  std::vector<const Element*> ordered = elements;
  std::stable_sort(ordered.begin(), ordered.end(), [&](const Element* a, const Element* b) {
    const Element* above = scope.index().element(a->parent);
    const Element* below = scope.index().element(b->parent);
    return above && below && above->code < below->code;
  });
  Table table = tableFor(scope, words, type, spec->columns, ordered);
  dropEmptyColumns(table);
  table.wide = spec->wide;
  return {std::move(table)};
}

} // namespace khung::app
