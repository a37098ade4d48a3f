// SPDX-License-Identifier: Apache-2.0
#include "app/studio/suggestions/element_brief.h"

#include "model/base/sqlite_statement.h"
#include "model/base/vietnamese.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr qsizetype longestCode = 40;
constexpr int deepest = 100; // a damaged file may hold a circle

} // namespace

std::optional<ElementBrief> briefOf(const model::Document& document, const QUuid& id) {
  model::Statement query(document.handle(), QByteArray("SELECT type, code, name, parent FROM main.element WHERE id=?"));
  query.bind(1, id);
  if (!query.step()) {
    return std::nullopt;
  }
  return ElementBrief{id, query.text(0), query.text(1), query.text(2), query.isNull(3) ? QUuid() : query.id(3)};
}

std::vector<QUuid> elementsWith(const model::Document& document, const QString& type, const QString& column, const QString& text) {
  std::vector<QUuid> found;
  const bool common = column == u"code" || column == u"name";
  model::Statement query(document.handle(), common ? u"SELECT id FROM main.element WHERE \"%1\"=?1 AND type=?2"_s.arg(column)
                                                   : u"SELECT id FROM main.\"t_%1\" WHERE \"%2\"=?1"_s.arg(type, column));
  query.bind(1, text);
  if (common) {
    query.bind(2, type);
  }
  while (query.step()) {
    if (groupName(query.id(0)).isEmpty()) {
      found.push_back(query.id(0));
    }
  }
  return found;
}

QString groupName(const QUuid& id) {
  static const std::vector<std::pair<QStringView, const char*>> names = {
      {u"all_agencies", QT_TRANSLATE_NOOP("suggestions", "All state agencies")},
      {u"all_ministries", QT_TRANSLATE_NOOP("suggestions", "All ministries")},
      {u"all_provinces", QT_TRANSLATE_NOOP("suggestions", "All provinces")},
      {u"all_communes", QT_TRANSLATE_NOOP("suggestions", "All communes")}};
  for (const model::BuiltInGroup& group : model::builtInGroups()) {
    if (group.id != id) {
      continue;
    }
    const auto name = std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.first == QStringView(group.code); });
    return name == names.end() ? QString::fromUtf16(group.code) : QCoreApplication::translate("suggestions", name->second);
  }
  return {};
}

QString shownName(const ElementBrief& brief) {
  if (const QString group = groupName(brief.id); !group.isEmpty()) {
    return group;
  }
  if (brief.name.isEmpty() || brief.code.isEmpty()) {
    return brief.name.isEmpty() ? brief.code : brief.name;
  }
  return brief.name + u" ("_s + brief.code + u')';
}

QString shownName(const model::Document& document, const QUuid& id) {
  const auto brief = briefOf(document, id);
  return brief ? shownName(*brief) : QString();
}

QString codeFor(const model::Document& document, const QString& type, const QString& name, const QUuid& parent) {
  const QString wanted = model::folded(name).toUpper().replace(u' ', u'-').left(longestCode);
  const QString plain = wanted.endsWith(u'-') ? wanted.chopped(1) : wanted;
  QString code = plain;
  for (int number = 2; !code.isEmpty(); ++number) {
    const std::vector<QUuid> same = elementsWith(document, type, u"code"_s, code);
    const bool taken = std::any_of(same.begin(), same.end(), [&](const QUuid& id) { return briefOf(document, id)->parent == parent; });
    if (!taken) {
      break;
    }
    code = plain + u'-' + QString::number(number);
  }
  return code;
}

std::vector<ElementBrief> containersOf(const model::Document& document, const QUuid& id) {
  std::vector<ElementBrief> result;
  auto at = briefOf(document, id);
  for (int depth = 0; at && !at->parent.isNull() && depth < deepest; ++depth) {
    at = briefOf(document, at->parent);
    if (at) {
      result.insert(result.begin(), *at);
    }
  }
  return result;
}

} // namespace khung::app
