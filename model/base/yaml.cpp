// SPDX-License-Identifier: Apache-2.0
#include "model/base/yaml.h"

#include <QFile>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

struct LimitExceeded {};

class TreeBuilder : public YAML::EventHandler {
public:
  TreeBuilder(QString file, Notices& notices, const YamlLimits& limits)
      : m_file(std::move(file)), m_notices(notices), m_limits(limits) {}

  YamlNode take() { return std::move(m_root); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuseAnchor(mark, anchor);
    YamlNode node = at(mark);
    add(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    notice(u"yaml.alias"_s, {}, mark);
    add(at(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuseAnchor(mark, anchor);
    YamlNode node = at(mark);
    node.kind = YamlNode::Kind::Scalar;
    node.text = QString::fromStdString(value);
    node.quoted = tag == "!"; // how yaml-cpp marks a quoted scalar
    if (!node.quoted) {
      refuseTag(mark, tag);
      if (node.text.isEmpty() || node.text == u"~"_s || node.text == u"null"_s) {
        node.kind = YamlNode::Kind::Null;
      }
    }
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Kind::List);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, YamlNode::Kind::Map);
  }
  void OnMapEnd() override { close(); }

private:
  struct Level {
    YamlNode node;
    std::optional<YamlNode> key;
    QSet<QString> seen;
  };

  void notice(const QString& code, const QStringList& values, const YAML::Mark& mark) {
    m_notices.push_back({code, values, {m_file, mark.line + 1, mark.column + 1}, Notice::Level::Error});
  }

  static YamlNode at(const YAML::Mark& mark) {
    YamlNode node;
    node.line = mark.line + 1;
    node.column = mark.column + 1;
    return node;
  }

  void refuseAnchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) {
      notice(u"yaml.anchor"_s, {}, mark);
    }
  }

  void refuseTag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!") {
      notice(u"yaml.tag"_s, {QString::fromStdString(tag)}, mark);
    }
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode::Kind kind) {
    refuseAnchor(mark, anchor);
    refuseTag(mark, tag);
    if (static_cast<int>(m_levels.size()) >= m_limits.depth) {
      notice(u"yaml.too-deep"_s, {QString::number(m_limits.depth)}, mark);
      throw LimitExceeded();
    }
    Level level;
    level.node = at(mark);
    level.node.kind = kind;
    m_levels.push_back(std::move(level));
  }

  void close() {
    YamlNode node = std::move(m_levels.back().node);
    m_levels.pop_back();
    add(std::move(node));
  }

  void add(YamlNode node) {
    if (++m_count > m_limits.nodes) {
      m_notices.push_back({u"yaml.too-many-values"_s,
                           {QString::number(m_limits.nodes)},
                           {m_file, node.line, node.column},
                           Notice::Level::Error});
      throw LimitExceeded();
    }
    if (m_levels.empty()) {
      m_root = std::move(node);
      return;
    }
    Level& level = m_levels.back();
    if (level.node.kind == YamlNode::Kind::List) {
      level.node.items.push_back(std::move(node));
    } else if (!level.key) {
      level.key = std::move(node);
    } else {
      addMember(level, std::move(node));
    }
  }

  void addMember(Level& level, YamlNode node) {
    YamlNode key = std::move(*level.key);
    level.key.reset();
    const Place place{m_file, key.line, key.column};
    if (key.isList() || key.isMap()) {
      m_notices.push_back({u"yaml.key-not-text"_s, {}, place, Notice::Level::Error});
      return;
    }
    if (level.seen.contains(key.text)) {
      m_notices.push_back({u"yaml.duplicate-key"_s, {key.text}, place, Notice::Level::Error});
      return;
    }
    level.seen.insert(key.text);
    level.node.members.emplace_back(std::move(key), std::move(node));
  }

  QString m_file;
  Notices& m_notices;
  YamlLimits m_limits;
  qsizetype m_count = 0;
  YamlNode m_root;
  std::vector<Level> m_levels;
};

/// Whether a tab stands before the first letter of a line (from 0): the parser then finds fault with something else.
bool tabIndents(const QByteArray& bytes, int line) {
  const QByteArray text = bytes.split('\n').value(line);
  const auto first = std::find_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\t'; });
  return first != text.end() && std::find(text.begin(), first, '\t') != first;
}

} // namespace

const YamlNode* YamlNode::find(QStringView key) const {
  for (const auto& [name, value] : members) {
    if (name.text == key) {
      return &value;
    }
  }
  return nullptr;
}

QString YamlNode::value(QStringView key) const {
  const YamlNode* node = find(key);
  return node && node->isScalar() ? node->text : QString();
}

QStringList YamlNode::values(QStringView key) const {
  QStringList result;
  const YamlNode* node = find(key);
  if (node && node->isScalar()) {
    result << node->text;
  } else if (node) {
    for (const YamlNode& item : node->items) {
      if (item.isScalar()) {
        result << item.text;
      }
    }
  }
  return result;
}

std::optional<YamlNode> readYaml(const QByteArray& bytes, const QString& file, Notices& notices,
                                 const YamlLimits& limits) {
  const auto fail = [&](const QString& code, const QStringList& values, int line, int column) {
    notices.push_back({code, values, {file, line, column}, Notice::Level::Error});
    return std::nullopt;
  };
  if (bytes.size() > limits.bytes) {
    return fail(u"yaml.too-large"_s, {QString::number(limits.bytes / (1024 * 1024))}, 0, 0);
  }
  QStringDecoder decoder(QStringDecoder::Utf8);
  const QString decoded = decoder.decode(bytes);
  if (decoder.hasError()) {
    qsizetype end = 0; // find the line of the first bad byte for the reader
    for (qsizetype i = 0; i <= bytes.size(); i = bytes.indexOf('\n', i) + 1) {
      const qsizetype next = bytes.indexOf('\n', i);
      QStringDecoder line(QStringDecoder::Utf8);
      const QString text = line.decode(QByteArrayView(bytes).sliced(i, (next < 0 ? bytes.size() : next) - i));
      ++end;
      if (line.hasError() || next < 0) {
        break;
      }
    }
    return fail(u"yaml.not-utf8"_s, {}, static_cast<int>(end), 1);
  }
  TreeBuilder builder(file, notices, limits);
  try {
    std::istringstream stream(bytes.toStdString());
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
      return YamlNode();
    }
    TreeBuilder rest(file, notices, limits);
    if (parser.HandleNextDocument(rest)) {
      notices.push_back({u"yaml.several-documents"_s, {}, {file, 0, 0}, Notice::Level::Error});
    }
  } catch (const LimitExceeded&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    const bool tab = tabIndents(bytes, error.mark.line);
    return fail(u"yaml.syntax"_s, {QString::fromUtf8(tab ? YAML::ErrorMsg::TAB_IN_INDENTATION : error.msg.c_str())}, error.mark.line + 1,
                error.mark.column + 1);
  }
  return builder.take();
}

std::optional<YamlNode> readYamlFile(const QString& path, Notices& notices, const YamlLimits& limits) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    notices.push_back({u"file.unreadable"_s, {path, file.errorString()}, {path, 0, 0}, Notice::Level::Error});
    return std::nullopt;
  }
  if (file.size() > limits.bytes) {
    notices.push_back(
        {u"yaml.too-large"_s, {QString::number(limits.bytes / (1024 * 1024))}, {path, 0, 0}, Notice::Level::Error});
    return std::nullopt;
  }
  return readYaml(file.readAll(), path, notices, limits);
}

} // namespace khung::model
