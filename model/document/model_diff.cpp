// SPDX-License-Identifier: Apache-2.0
#include "model/document/model_diff.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

using Index = QHash<QUuid, const Element*>;

Index indexOf(const ModelData& model) {
  Index index;
  for (const Element& element : model.elements) {
    index.insert(element.id, &element);
  }
  return index;
}

QString pathOf(const Index& index, const QUuid& id) {
  constexpr int maxDepth = 40;
  QString path;
  QUuid at = id;
  for (int depth = 0; depth < maxDepth; ++depth) {
    const Element* element = index.value(at);
    if (!element) {
      break;
    }
    path = path.isEmpty() ? element->code : element->code + u'/' + path;
    at = element->parent;
  }
  return path.isEmpty() ? id.toString(QUuid::WithoutBraces) : path;
}

QString textOf(const Value* value) {
  if (!value) {
    return {};
  }
  return std::visit(
      [](const auto& held) -> QString {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::monostate>) {
          return {};
        } else if constexpr (std::is_same_v<Held, QString>) {
          return held;
        } else if constexpr (std::is_same_v<Held, QStringList>) {
          return held.join(u", "_s);
        } else if constexpr (std::is_same_v<Held, QJsonObject>) {
          return QString::fromUtf8(QJsonDocument(held).toJson(QJsonDocument::Compact));
        } else {
          return QString::number(held);
        }
      },
      *value);
}

QString textOf(const Index& index, const std::vector<Link>* links) {
  QStringList targets;
  for (const Link& link : links ? *links : std::vector<Link>()) {
    targets << (link.target.isNull() ? link.text : pathOf(index, link.target)) + (link.asGroup ? u"/*"_s : QString());
  }
  return targets.join(u", "_s);
}

std::vector<PropertyChange> changesOf(const ElementType* type, const std::pair<const Element*, const Index*>& before,
                                      const std::pair<const Element*, const Index*>& after) {
  std::vector<PropertyChange> result;
  const auto note = [&](const QString& property, const QString& old, const QString& now) {
    if (old != now) {
      result.push_back({property, old, now});
    }
  };
  const Element& a = *before.first;
  const Element& b = *after.first;
  note(u"code"_s, a.code, b.code);
  note(u"declared_by"_s, a.declaredBy, b.declaredBy);
  note(u"parent"_s, a.parent.isNull() ? QString() : pathOf(*before.second, a.parent),
       b.parent.isNull() ? QString() : pathOf(*after.second, b.parent));
  for (const Property& property : type ? type->properties : std::vector<Property>()) {
    if (property.name == u"code" || property.name == u"declared_by") {
      continue;
    }
    if (property.isRef()) {
      note(property.name, textOf(*before.second, a.linksOf(property.name)), textOf(*after.second, b.linksOf(property.name)));
    } else {
      note(property.name, textOf(a.find(property.name)), textOf(b.find(property.name)));
    }
  }
  return result;
}

} // namespace

std::vector<ElementChange> compareModels(const Metamodel& metamodel, const ModelData& before, const ModelData& after) {
  const Index old = indexOf(before);
  const Index now = indexOf(after);
  std::vector<ElementChange> result;
  const auto change = [](ElementChange::Kind kind, const Element& element, const Index& index) {
    return ElementChange{kind, element.id, element.type, pathOf(index, element.id), element.text(u"name"), {}};
  };
  for (const Element& element : before.elements) {
    if (!now.contains(element.id)) {
      result.push_back(change(ElementChange::Kind::Removed, element, old));
    }
  }
  for (const Element& element : after.elements) {
    const Element* earlier = old.value(element.id);
    if (!earlier) {
      result.push_back(change(ElementChange::Kind::Added, element, now));
      continue;
    }
    ElementChange changed = change(ElementChange::Kind::Changed, element, now);
    changed.properties = changesOf(metamodel.type(element.type), {earlier, &old}, {&element, &now});
    if (!changed.properties.empty()) {
      result.push_back(std::move(changed));
    }
  }
  std::sort(result.begin(), result.end(), [](const ElementChange& a, const ElementChange& b) {
    return std::tie(a.type, a.path, a.id) < std::tie(b.type, b.path, b.id);
  });
  return result;
}

} // namespace khung::model
