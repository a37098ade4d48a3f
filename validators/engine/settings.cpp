// SPDX-License-Identifier: Apache-2.0
#include "validators/engine/settings.h"

#include "model/base/nearest.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace khung::validators {
namespace {

bool isNumber(const QVariant& value) {
  return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int;
}

class SettingsReader {
public:
  SettingsReader(const model::Pack& pack, const QHash<QString, model::Place>& places, CheckOptions& options,
                 model::Notices& notices)
      : m_pack(pack), m_places(places), m_options(options), m_notices(notices) {
    for (const model::RuleSource& rule : pack.rules) {
      m_slugs << rule.slug;
    }
  }

  void read(const QJsonObject& settings) {
    static const QStringList known = {u"severity"_s, u"off"_s, u"parameters"_s};
    for (auto it = settings.constBegin(); it != settings.constEnd(); ++it) {
      if (!known.contains(it.key())) {
        fault(u"settings.unknown-key"_s, {it.key(), model::nearest(it.key(), known)}, it.key());
      } else if (it.key() == u"off") {
        readOff(it.value());
      } else if (!it.value().isObject()) {
        fault(u"settings.not-a-map"_s, {it.key()}, it.key());
      } else if (it.key() == u"severity") {
        readSeverities(it.value().toObject());
      } else {
        readParameters(it.value().toObject());
      }
    }
  }

private:
  void fault(const QString& code, const QStringList& values, const QString& path) {
    m_notices.push_back({code, values, m_places.value(path), model::Notice::Level::Error});
  }

  const model::RuleSource* rule(const QString& slug, const QString& path) {
    const model::RuleSource* found = m_pack.rule(slug);
    if (!found) {
      fault(u"settings.unknown-rule"_s, {slug, m_pack.name, model::nearest(slug, m_slugs)}, path);
    }
    return found;
  }

  void readOff(const QJsonValue& value) {
    const QJsonArray list = value.isString() ? QJsonArray{value} : value.toArray();
    if (!value.isArray() && !value.isString()) {
      fault(u"settings.not-a-list"_s, {u"off"_s}, u"off"_s);
    }
    for (const QJsonValue& item : list) {
      if (!item.isString()) {
        fault(u"settings.not-a-list"_s, {u"off"_s}, u"off"_s);
      } else if (rule(item.toString(), u"off"_s)) {
        m_options.severities.insert(item.toString(), u"off"_s);
      }
    }
  }

  void readSeverities(const QJsonObject& severities) {
    static const QStringList known = {u"error"_s, u"warning"_s, u"info"_s, u"off"_s};
    for (auto it = severities.constBegin(); it != severities.constEnd(); ++it) {
      const QString path = u"severity/"_s + it.key();
      // YAML's bare words off and false mean the same here
      const QString severity = it.value().isBool() && !it.value().toBool()              ? u"off"_s
                               : it.value().isObject() || it.value().isArray() ? u"[…]"_s
                                                                               : it.value().toVariant().toString();
      if (!rule(it.key(), path)) {
        continue;
      }
      if (!known.contains(severity)) {
        fault(u"settings.unknown-severity"_s, {it.key(), severity, model::nearest(severity, known)}, path);
      } else {
        m_options.severities.insert(it.key(), severity);
      }
    }
  }

  void readParameters(const QJsonObject& rules) {
    for (auto it = rules.constBegin(); it != rules.constEnd(); ++it) {
      const QString path = u"parameters/"_s + it.key();
      const model::RuleSource* found = rule(it.key(), path);
      if (found && !it.value().isObject()) {
        fault(u"settings.not-a-map"_s, {it.key()}, path);
      } else if (found) {
        const QJsonObject values = it.value().toObject();
        for (auto value = values.constBegin(); value != values.constEnd(); ++value) {
          readParameter(*found, value.key(), value.value().toVariant());
        }
      }
    }
  }

  void readParameter(const model::RuleSource& rule, const QString& name, const QVariant& value) {
    const QString path = u"parameters/"_s + rule.slug + u'/' + name;
    const auto standard = rule.parameters.constFind(name);
    if (standard == rule.parameters.constEnd()) {
      fault(u"settings.unknown-parameter"_s, {rule.slug, name, QStringList(rule.parameters.keys()).join(u", "_s)}, path);
    } else if (isNumber(*standard) != isNumber(value)) {
      fault(isNumber(*standard) ? u"settings.not-a-number"_s : u"settings.not-a-text"_s, {rule.slug, name, value.toString()}, path);
    } else if (standard->typeId() == QMetaType::LongLong && value.toDouble() != std::floor(value.toDouble())) {
      fault(u"settings.not-whole"_s, {rule.slug, name, value.toString()}, path);
    } else {
      const bool whole = standard->typeId() == QMetaType::LongLong;
      m_options.parameters.insert(rule.slug + u'.' + name, whole ? QVariant(value.toLongLong()) : value);
    }
  }

  const model::Pack& m_pack;
  const QHash<QString, model::Place>& m_places;
  CheckOptions& m_options;
  model::Notices& m_notices;
  QStringList m_slugs;
};

} // namespace

void applySettings(const QJsonObject& settings, const model::Pack& pack, const QHash<QString, model::Place>& places,
                   CheckOptions& options, model::Notices& notices) {
  SettingsReader(pack, places, options, notices).read(settings);
}

QJsonObject settingsOf(const model::Document& document) {
  return QJsonDocument::fromJson(document.meta(u"settings").toUtf8()).object();
}

} // namespace khung::validators
