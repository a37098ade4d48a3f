// SPDX-License-Identifier: Apache-2.0
#include "model/framework/pack_schema.h"

#include "model/base/nearest.h"
#include "model/base/yaml.h"
#include "model/framework/pack_folders.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

struct FileShape {
  QStringView path;  ///< expression over the path within the pack
  QStringView keys;  ///< of the file
  QStringView list;  ///< key of the list it holds, if any
  QStringView rows;  ///< keys of a row of the list; "*" for any
};

// The keys a pack's files may have: what stands in no line here is a slip of the author.
constexpr FileShape shapes[] = {
    {u"framework\\.yaml",
     u"name extends abstract prefix version title short_title instrument authority author status published issued in_force_from in_force_to language versions "
     u"replaces replaced_by succeeded_by instruments_replaced reference_models agency_kinds overview_layers rule_sections parameters catalogue readings sources architectures deadline data_authority",
     u"reference_models", u"code prefix file title"},
    {u"dossier\\.yaml", u"cite status sections diagrams forms support_sheets parts", u"sections",
     u"place number title prompt mandatory architectures agency_kinds filled_by own_rule children"},
    {u"principles\\.yaml", u"principles", u"principles", u"code name text cites required words"},
    {u"checklist\\.yaml", u"results criteria", u"criteria", u"code cites architectures question rules"},
    {u"clauses\\.yaml", u"clauses", u"clauses", u"article clause point topic checkable reason reason_vi rules"},
    {u"reference-models/[^/]+\\.yaml", u"model nodes", u"nodes",
     u"code parent name cites layer synonyms required_for mandatory replaced_by children"},
    {u"mappings-from/[^/]+\\.yaml", u"from types basis rules", u"rules", u"*"},
    {u"values/[^/]+\\.yaml", u"list values lists", u"values", u"*"},
    {u"rules/[^/]+/[^/]+\\.yaml",
     u"slug section amends cites severity title explanation message fix_hint subject parameters stricter reason yields_to query fix examples", u"examples",
     u"name expect model"},
};

const QStringList& plainFiles() {
  static const QStringList names = {u"README.md"_s, u"LICENSE"_s, u"CHANGELOG.md"_s};
  return names;
}

class SchemaCheck {
public:
  SchemaCheck(QString folder, Notices& notices) : m_folder(std::move(folder)), m_notices(notices) {}

  void file(const QString& path) {
    for (const FileShape& shape : shapes) {
      const QRegularExpression form(QRegularExpression::anchoredPattern(shape.path.toString()));
      if (form.match(path).hasMatch()) {
        return check(path, shape);
      }
    }
    if (!plainFiles().contains(path)) {
      tell(u"pack.file-unknown"_s, {path}, path, nullptr, Notice::Level::Warning);
    }
  }

private:
  void tell(const QString& code, const QStringList& values, const QString& path, const YamlNode* node,
            Notice::Level level = Notice::Level::Error) {
    m_notices.push_back({code, values, {m_folder + u'/' + path, node ? node->line : 0, node ? node->column : 0}, level});
  }

  void check(const QString& path, const FileShape& shape) {
    Notices unread; // what is wrong with the YAML is told by the reader of the pack
    const std::optional<YamlNode> root = readYamlFile(m_folder + u'/' + path, unread);
    if (!root || !root->isMap()) {
      return;
    }
    invisible(*root, path);
    cutTexts(*root, path);
    keys(*root, shape.keys.toString().split(u' '), path);
    const YamlNode* list = root->find(shape.list);
    if (list && !list->isList() && !list->isNull()) {
      tell(u"pack.not-a-list"_s, {shape.list.toString()}, path, list);
    } else if (list && shape.rows != u"*") {
      rows(*list, shape.rows.toString().split(u' '), path);
    }
    if (path.startsWith(u"values/") && list) {
      names(*list, path);
    }
    if (path.startsWith(u"rules/")) {
      rule(*root, path);
    } else if (path == u"framework.yaml") {
      framework(*root, path);
    }
  }

  /// Characters that nobody sees may steer a terminal or turn the order of what is read.
  void invisible(const YamlNode& node, const QString& path) {
    for (const QChar c : node.text) {
      const char16_t code = c.unicode();
      const bool steers = (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7f && code < 0xa0);
      if (steers || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
        return tell(u"pack.invisible"_s, {QString::number(code, 16).rightJustified(4, u'0').toUpper()}, path, &node);
      }
    }
    for (const YamlNode& item : node.items) {
      invisible(item, path);
    }
    for (const auto& [key, value] : node.members) {
      invisible(key, path);
      invisible(value, path);
    }
  }

  /// In braces a comma ends a text, and what follows becomes a key of its own.
  void cutTexts(const YamlNode& node, const QString& path) {
    for (const YamlNode& item : node.items) {
      cutTexts(item, path);
    }
    for (const auto& [key, value] : node.members) {
      if (value.isNull() && key.text.contains(u' ')) {
        tell(u"pack.text-cut"_s, {key.text}, path, &key);
      }
      cutTexts(value, path);
    }
  }

  void keys(const YamlNode& map, const QStringList& known, const QString& path) {
    for (const auto& [key, value] : map.members) {
      if (!known.contains(key.text)) {
        tell(u"pack.unknown-key"_s, {key.text, nearest(key.text, known)}, path, &key);
      }
    }
  }

  void rows(const YamlNode& list, const QStringList& known, const QString& path) {
    for (const YamlNode& row : list.items) {
      if (!row.isMap()) {
        tell(u"pack.row-not-a-map"_s, {}, path, &row);
        continue;
      }
      keys(row, known, path);
      if (const YamlNode* children = row.find(u"children")) {
        rows(*children, known, path);
      }
    }
  }

  /// People read the rows of lists in their own language.
  void names(const YamlNode& list, const QString& path) {
    for (const YamlNode& row : list.items) {
      const YamlNode* name = row.find(u"name");
      const bool both = name ? !name->value(u"vi").isEmpty() && !name->value(u"en").isEmpty() : !row.value(u"name_vi").isEmpty() && !row.value(u"name_en").isEmpty();
      if (row.isMap() && !both) {
        tell(u"pack.rows-text"_s, {row.value(u"code")}, path, &row);
      }
    }
  }

  void oneOf(const YamlNode& map, QStringView key, const QStringList& allowed, const QString& path) {
    const YamlNode* value = map.find(key);
    if (value && !value->isNull() && !allowed.contains(value->text)) {
      tell(u"pack.value-unknown"_s, {key.toString(), value->text, allowed.join(u", "_s)}, path, value);
    }
  }

  void lastingName(const YamlNode& map, QStringView key, const QString& path) {
    const YamlNode* name = map.find(key);
    if (name && !isPackName(name->text)) {
      tell(u"pack.name-form"_s, {name->text}, path, name);
    }
  }

  void rule(const YamlNode& root, const QString& path) {
    oneOf(root, u"reason", {u"none"_s, u"silences"_s, u"info"_s, u"warning"_s}, path);
    oneOf(root, u"amends", {u"true"_s}, path);
    lastingName(root, u"slug", path);
  }

  void framework(const YamlNode& root, const QString& path) {
    oneOf(root, u"abstract", {u"true"_s, u"false"_s}, path);
    oneOf(root, u"status", {u"draft"_s, u"issued"_s, u"replaced"_s}, path);
    lastingName(root, u"name", path);
    const QString folder = QDir(m_folder).dirName();
    if (root.value(u"name") != folder) {
      tell(u"pack.name-differs"_s, {root.value(u"name"), folder}, path, root.find(u"name") ? root.find(u"name") : &root);
    }
    if (root.value(u"version").isEmpty()) {
      tell(u"pack.key-missing"_s, {u"version"_s}, path, &root);
    }
    const YamlNode* models = root.find(u"reference_models");
    for (const YamlNode& model : models ? models->items : std::vector<YamlNode>()) {
      static const QRegularExpression form(u"^reference-models/[^/\\\\]+\\.yaml$"_s);
      const QString file = model.value(u"file");
      if (!form.match(file).hasMatch() || !QFileInfo(m_folder + u'/' + file).isFile()) {
        tell(u"pack.file-elsewhere"_s, {file}, path, model.find(u"file") ? model.find(u"file") : &model);
      }
    }
  }

  QString m_folder;
  Notices& m_notices;
};

} // namespace

bool isPackReadable(const QString& wanted, const PackLimits& limits, Notices& notices) {
  const QString folder = QDir::cleanPath(QFileInfo(wanted).absoluteFilePath());
  const auto refuse = [&](const QString& code, const QStringList& values, const QString& path) {
    notices.push_back({code, values, {path, 0, 0}, Notice::Level::Error});
    return false;
  };
  int files = 0;
  qint64 bytes = 0;
  QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    const QString path = it.next();
    const QFileInfo info = it.fileInfo();
    if (info.isSymLink()) {
      return refuse(u"pack.link"_s, {QDir(folder).relativeFilePath(path)}, path);
    }
    if (info.isDir()) {
      continue;
    }
    if (!info.isFile()) {
      return refuse(u"pack.no-file"_s, {QDir(folder).relativeFilePath(path)}, path);
    }
    ++files;
    bytes += info.size();
    if (info.size() > limits.fileBytes) {
      return refuse(u"pack.file-too-large"_s, {QDir(folder).relativeFilePath(path), QString::number(limits.fileBytes / 1024 / 1024)}, path);
    }
    if (files > limits.files || bytes > limits.totalBytes) {
      return refuse(u"pack.too-large"_s, {QString::number(limits.files), QString::number(limits.totalBytes / 1024 / 1024)}, folder);
    }
  }
  return true;
}

void checkPackFiles(const QString& folder, const PackLimits& limits, Notices& notices) {
  const QString clean = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
  if (!isPackReadable(clean, limits, notices)) {
    return;
  }
  QStringList paths;
  QDirIterator it(clean, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    paths << QDir(clean).relativeFilePath(it.next());
  }
  paths.sort();
  SchemaCheck check(clean, notices);
  for (const QString& path : std::as_const(paths)) {
    check.file(path);
  }
}

} // namespace khung::model
