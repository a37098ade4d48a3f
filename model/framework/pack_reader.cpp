// SPDX-License-Identifier: Apache-2.0
#include "model/base/nearest.h"
#include "model/framework/pack_builder.h"
#include "model/framework/pack_folders.h"
#include "model/framework/pack_schema.h"
#include "model/framework/pack_values.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {

/// Reads the files of one pack, after those of the pack it extends, and notes what is missing in them.
class PackReader {
public:
  PackReader(const QString& folder, Notices& notices, QStringList extending = {})
      : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())), m_notices(notices), m_extending(std::move(extending)) {}

  std::shared_ptr<Pack> read() {
    const QString path = m_folder + u"/framework.yaml"_s;
    const std::optional<YamlNode> root = isPackReadable(m_folder, {}, m_notices) ? map(path) : std::nullopt;
    if (!root || !readBase(*root, path)) {
      return m_pack;
    }
    PackBuilder builder(*m_pack, m_notices);
    m_builder = &builder;
    readFramework(*root, path);
    for (const QString& file : modelFiles()) {
      readModel(file);
    }
    for (const QString& file : files(u"values"_s)) {
      readValues(file);
    }
    readOutline();
    readList(u"principles"_s, u"principles"_s, u"text"_s);
    readList(u"checklist"_s, u"criteria"_s, u"question"_s);
    for (const QString& file : files(u"rules"_s)) {
      readRule(file);
    }
    std::sort(m_pack->rules.begin(), m_pack->rules.end(), [](const RuleSource& a, const RuleSource& b) {
      return std::tie(a.section, a.slug) < std::tie(b.section, b.slug);
    });
    readClauses();
    m_pack->hash = hash();
    return m_pack;
  }

private:
  void fault(const QString& code, const QStringList& values, const QString& path, const YamlNode* node = nullptr) {
    m_notices.push_back({code, values, {path, node ? node->line : 0, node ? node->column : 0}, Notice::Level::Error});
  }

  QStringList files(const QString& below) const {
    QStringList result;
    QDirIterator it(m_folder + u'/' + below, {u"*.yaml"_s}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
      result << it.next();
    }
    result.sort();
    return result;
  }

  /// In the order of framework.yaml, so that a model may stand below nodes of one before it; what it does not name comes last.
  QStringList modelFiles() const {
    QStringList order;
    for (const QJsonValue& model : m_pack->framework.value(u"reference_models"_s).toArray()) {
      order << model[u"code"].toString();
    }
    const auto place = [&](const QString& path) { return static_cast<std::size_t>(order.indexOf(QFileInfo(path).completeBaseName())); };
    QStringList result = files(u"reference-models"_s);
    std::stable_sort(result.begin(), result.end(), [&](const QString& a, const QString& b) { return place(a) < place(b); });
    return result;
  }

  std::optional<YamlNode> map(const QString& path) {
    std::optional<YamlNode> root = readYamlFile(path, m_notices);
    if (root && !root->isMap()) {
      fault(u"pack.not-a-map"_s, {}, path, &*root);
      return std::nullopt;
    }
    return root;
  }

  std::optional<YamlNode> mapIfThere(const QString& name) {
    const QString path = m_folder + u'/' + name;
    return QFileInfo(path).isFile() ? map(path) : std::nullopt;
  }

  Localised text(const YamlNode& node, QStringView key, const QString& path, bool required = true) {
    const YamlNode* found = node.find(key);
    Localised result;
    if (found && found->isMap()) {
      result = {found->value(u"vi").trimmed(), found->value(u"en").trimmed()};
    }
    if (required && (result.vi.isEmpty() || result.en.isEmpty())) {
      fault(u"pack.text-missing"_s, {key.toString()}, path, found ? found : &node);
    }
    return result;
  }

  /// The pack takes over all its base has; false when there is none of that name, or no end of bases.
  bool readBase(const YamlNode& root, const QString& path) {
    constexpr int deepest = 5;
    const QStringList names = root.values(u"extends");
    m_extending << QDir(m_folder).dirName();
    if (names.isEmpty()) {
      return true;
    }
    const QString folder = findPackFolder(names.front(), m_folder);
    const YamlNode* place = root.find(u"extends");
    if (names.size() > 1) {
      fault(u"pack.one-base"_s, names, path, place);
    } else if (m_extending.contains(names.front())) {
      fault(u"pack.base-cycle"_s, {(m_extending + names).join(u" → "_s)}, path, place);
    } else if (m_extending.size() > deepest) {
      fault(u"pack.base-too-deep"_s, {(m_extending + names).join(u" → "_s), QString::number(deepest)}, path, place);
    } else if (folder.isEmpty()) {
      fault(u"pack.base-unknown"_s, {names.front(), nearestPack(names.front())}, path, place);
    } else {
      Notices notices;
      *m_pack = *PackReader(folder, notices, m_extending).read();
      m_notices.insert(m_notices.end(), notices.begin(), notices.end());
      m_pack->bases.insert(m_pack->bases.begin(), {m_pack->name, m_pack->version, m_pack->hash, m_pack->title, m_pack->shortTitle,
                                                    m_pack->status, m_pack->framework, m_pack->isAbstract});
      return !hasErrors(notices);
    }
    return false;
  }

  static QString nearestPack(const QString& name) {
    QStringList known;
    for (const PackSummary& pack : findPacks()) {
      known << pack.name;
    }
    return nearest(name, known);
  }

  void readFramework(const YamlNode& root, const QString& path) {
    m_pack->folder = m_folder;
    m_pack->name = QDir(m_folder).dirName();
    m_pack->isAbstract = root.value(u"abstract") == u"true";
    m_pack->title = text(root, u"title", path);
    const Localised shorter = text(root, u"short_title", path, false);
    m_pack->shortTitle = shorter.vi.isEmpty() || shorter.en.isEmpty() ? m_pack->title : shorter;
    m_pack->version = root.value(u"version");
    m_pack->status = root.value(u"status");
    m_pack->issued = root.value(u"issued");
    m_builder->framework(jsonOf(root).toObject(), parametersOf(root.find(u"parameters")), {path, root.line, root.column});
    m_builder->sources(readSources(root), {path, root.line, root.column});
  }

  void readModel(const QString& path) {
    const std::optional<YamlNode> root = map(path);
    const QString model = QFileInfo(path).completeBaseName();
    const YamlNode* nodes = root ? root->find(u"nodes") : nullptr;
    if (nodes) {
      readNodes(*nodes, model, QString(), 0, path);
    } else if (root) {
      fault(u"pack.key-missing"_s, {u"nodes"_s}, path, &*root);
    }
  }

  void readNodes(const YamlNode& list, const QString& model, const QString& parent, int depth, const QString& path) {
    for (const YamlNode& item : list.items) {
      ReferenceNode node;
      node.model = model;
      node.code = item.value(u"code");
      node.parent = parent.isEmpty() ? item.value(u"parent") : parent;
      node.name = text(item, u"name", path);
      node.cites = item.values(u"cites");
      node.depth = depth;
      node.requiredFor = item.values(u"required_for");
      node.mandatoryFor = item.value(u"mandatory") == u"true" ? node.requiredFor : item.values(u"mandatory");
      node.replacedBy = item.value(u"replaced_by");
      if (node.code.isEmpty()) {
        fault(u"pack.key-missing"_s, {u"code"_s}, path, &item);
        continue;
      }
      if (parent.isEmpty() && item.find(u"parent") && !placeBelow(item, node, path)) {
        continue;
      }
      const QString code = node.code;
      const int childDepth = node.depth + 1;
      m_builder->node(std::move(node), {path, item.line, item.column});
      if (const YamlNode* children = item.find(u"children")) {
        readNodes(*children, model, code, childDepth, path);
      }
    }
  }

  /// `parent: CODE` of a topmost node puts it below a node of the base or of a model read before (in the order of framework.yaml).
  bool placeBelow(const YamlNode& item, ReferenceNode& node, const QString& path) {
    node.parent = item.value(u"parent");
    const auto above = std::find_if(m_pack->nodes.begin(), m_pack->nodes.end(), [&](const ReferenceNode& n) { return n.code == node.parent; });
    if (above == m_pack->nodes.end()) {
      fault(u"pack.node-unknown"_s, {node.parent}, path, item.find(u"parent"));
      return false;
    }
    node.depth = above->depth + 1;
    return true;
  }

  /// A file holds one list, or several under `lists`.
  void readValues(const QString& path) {
    const std::optional<YamlNode> root = map(path);
    const YamlNode* several = root ? root->find(u"lists") : nullptr;
    for (const YamlNode& list : several ? several->items : root ? std::vector<YamlNode>{*root} : std::vector<YamlNode>()) {
      readValueList(list, path);
    }
  }

  void readValueList(const YamlNode& root, const QString& path) {
    const YamlNode* values = root.find(u"values");
    if (!values) {
      return fault(u"pack.key-missing"_s, {u"values"_s}, path, &root);
    }
    const QString list = root.value(u"list").isEmpty() ? QFileInfo(path).completeBaseName() : root.value(u"list");
    for (const YamlNode& item : values->items) {
      PackValue value;
      value.list = list;
      value.code = item.isScalar() ? item.text : item.value(u"code");
      const YamlNode* name = item.find(u"name");
      value.name = name && name->isMap() ? text(item, u"name", path, false)
                                         : Localised{item.value(u"name_vi"), item.value(u"name_en")};
      value.parent = item.value(u"parent");
      value.status = item.value(u"status");
      value.extra = jsonOf(item).toObject();
      m_builder->value(std::move(value), {path, item.line, item.column});
    }
  }

  /// A file whose rows are told to rules as a list of values: principles, criteria of appraisal.
  void readList(const QString& list, const QString& key, const QString& textKey) {
    const QString path = m_folder + u'/' + list + u".yaml"_s;
    const std::optional<YamlNode> root = mapIfThere(list + u".yaml"_s);
    const YamlNode* rows = root ? root->find(key) : nullptr;
    if (!rows) {
      return;
    }
    for (const YamlNode& item : rows->items) {
      PackValue value;
      value.list = list;
      value.code = item.value(u"code");
      value.name = item.find(textKey) ? text(item, textKey, path) : text(item, u"name", path);
      value.extra = jsonOf(item).toObject();
      m_builder->value(std::move(value), {path, item.line, item.column});
    }
  }

  void readOutline() {
    const std::optional<YamlNode> root = mapIfThere(u"dossier.yaml"_s);
    if (!root) {
      return;
    }
    if (const YamlNode* sections = root->find(u"sections")) {
      readSections(*sections, QString(), root->value(u"cite"));
    }
    m_builder->dossier(readForms(*root), readDiagrams(*root), {m_folder + u"/dossier.yaml"_s, 1, 1});
  }

  void readSections(const YamlNode& list, const QString& parent, const QString& source) {
    const QString path = m_folder + u"/dossier.yaml"_s;
    for (const YamlNode& item : list.items) {
      OutlineSection section;
      section.place = item.value(u"place");
      section.parent = parent;
      section.title = text(item, u"title", path);
      section.prompt = text(item, u"prompt", path, false);
      section.mandatory = item.value(u"mandatory") == u"true";
      section.architectures = item.values(u"architectures");
      section.agencyKinds = item.values(u"agency_kinds");
      section.number = item.value(u"number");
      section.cite = source.isEmpty() ? QString() : source + u':' + section.place;
      section.ownRule = item.value(u"own_rule");
      const YamlNode* filled = item.find(u"filled_by");
      if (filled && filled->isMap()) {
        for (const auto& [key, value] : filled->members) {
          section.filledBy << key.text + u": "_s + value.text;
        }
      } else if (filled) {
        for (const YamlNode& entry : filled->items) {
          section.filledBy << (entry.isMap() && !entry.members.empty()
                                   ? entry.members.front().first.text + u": "_s + entry.members.front().second.text
                                   : entry.text);
        }
      }
      const QString place = section.place;
      m_builder->section(std::move(section), {path, item.line, item.column});
      if (const YamlNode* children = item.find(u"children")) {
        readSections(*children, place, source);
      }
    }
  }

  void readRule(const QString& path) {
    const std::optional<YamlNode> root = map(path);
    if (!root) {
      return;
    }
    const bool amends = root->value(u"amends") == u"true";
    RuleSource rule;
    rule.pack = m_pack->name;
    rule.shipped = isShippedPack(m_folder);
    rule.place = {path, 1, 1};
    for (const auto& [key, value] : root->members) {
      rule.lines.insert(key.text, key.line);
    }
    rule.slug = root->value(u"slug");
    if (rule.slug != QFileInfo(path).completeBaseName()) {
      fault(u"pack.slug-differs"_s, {rule.slug}, path, &*root);
    }
    rule.section = root->value(u"section");
    rule.cites = root->values(u"cites");
    rule.severity = root->value(u"severity");
    if (rule.severity != u"error" && rule.severity != u"warning" && rule.severity != u"info" && !(amends && rule.severity.isEmpty())) {
      fault(u"pack.severity"_s, {rule.severity}, path, &*root);
    }
    const auto wanted = [&](QStringView key) { return !amends || root->find(key); };
    rule.title = text(*root, u"title", path, wanted(u"title"));
    rule.explanation = text(*root, u"explanation", path, wanted(u"explanation"));
    rule.message = text(*root, u"message", path, wanted(u"message"));
    rule.fixHint = text(*root, u"fix_hint", path, wanted(u"fix_hint"));
    rule.subject = root->value(u"subject");
    rule.parameters = parametersOf(root->find(u"parameters"));
    readStricter(*root, rule);
    rule.reason = root->value(u"reason").isEmpty() ? u"none"_s : root->value(u"reason");
    rule.yieldsTo = root->values(u"yields_to");
    rule.query = root->value(u"query");
    if (rule.query.trimmed().isEmpty() && !amends) {
      fault(u"pack.key-missing"_s, {u"query"_s}, path, &*root);
    }
    rule.fixes = readFixes(*root, path, m_notices);
    readExamples(*root, rule);
    if (!amends) {
      return m_builder->rule(std::move(rule));
    }
    RuleAmendment amendment{std::move(rule), {}};
    for (const auto& [key, value] : root->members) {
      amendment.given.insert(key.text);
    }
    m_builder->amend(std::move(amendment));
  }

  void readStricter(const YamlNode& root, RuleSource& rule) {
    const YamlNode* ways = root.find(u"stricter");
    for (const auto& [key, value] : ways ? ways->members : std::vector<std::pair<YamlNode, YamlNode>>()) {
      bool isNumber = false;
      rule.parameters.value(key.text).toDouble(&isNumber);
      if (!isNumber || (value.text != u"more" && value.text != u"less")) {
        fault(u"pack.stricter"_s, {key.text, value.text}, rule.place.file, &key);
      } else {
        rule.stricter.insert(key.text, value.text);
      }
    }
  }

  void readExamples(const YamlNode& root, RuleSource& rule) {
    const YamlNode* examples = root.find(u"examples");
    if (!examples) {
      return;
    }
    for (const YamlNode& item : examples->items) {
      RuleExample example;
      example.place = {rule.place.file, item.line, item.column};
      example.name = item.value(u"name");
      example.model = item.value(u"model");
      const YamlNode* expect = item.find(u"expect");
      if (!expect) {
        fault(u"pack.key-missing"_s, {u"expect"_s}, rule.place.file, &item);
        continue;
      }
      for (const YamlNode& row : expect->items) {
        example.expected.push_back({row.isScalar() ? row.text : row.value(u"subject"), row.values(u"related"),
                                    row.value(u"severity")});
      }
      rule.examples.push_back(std::move(example));
    }
  }

  void readClauses() {
    const std::optional<YamlNode> root = mapIfThere(u"clauses.yaml"_s);
    const YamlNode* list = root ? root->find(u"clauses") : nullptr;
    if (!list) {
      return;
    }
    for (const YamlNode& item : list->items) {
      Clause clause;
      clause.article = item.value(u"article");
      clause.clause = item.value(u"clause");
      clause.point = item.value(u"point");
      const YamlNode* topic = item.find(u"topic");
      clause.topic = topic && topic->isMap() ? Localised{topic->value(u"vi"), topic->value(u"en")}
                                             : Localised{item.value(u"topic"), item.value(u"topic")};
      clause.checkable = item.value(u"checkable") == u"true";
      clause.reason = {item.value(u"reason_vi"), item.value(u"reason")};
      clause.rules = item.values(u"rules");
      m_builder->clause(std::move(clause));
    }
  }

  QString hash() const {
    QStringList paths;
    QDirIterator it(m_folder, {u"*.yaml"_s}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
      paths << it.next();
    }
    paths.sort();
    QCryptographicHash sum(QCryptographicHash::Sha256);
    if (!m_pack->bases.empty()) {
      sum.addData("extends " + m_pack->bases.front().name.toUtf8() + ' ' + m_pack->bases.front().hash.toLatin1() + '\n');
    }
    for (const QString& path : std::as_const(paths)) {
      QFile file(path);
      if (file.open(QIODevice::ReadOnly)) {
        const QByteArray content = file.readAll().replace("\r\n", "\n");
        sum.addData(QDir(m_folder).relativeFilePath(path).toUtf8() + '\n' + QByteArray::number(content.size()) + '\n');
        sum.addData(content);
      }
    }
    return QString::fromLatin1(sum.result().toHex());
  }

  QString m_folder;
  Notices& m_notices;
  QStringList m_extending;         ///< names of the packs that led here, this one last
  std::shared_ptr<Pack> m_pack = std::make_shared<Pack>();
  PackBuilder* m_builder = nullptr; ///< while reading
};

Result<std::shared_ptr<const Pack>> Pack::load(const QString& folder, Notices& notices) {
  Notices own;
  if (!QFileInfo(folder + u"/framework.yaml"_s).isFile()) {
    return Failure(Notice{u"pack.not-found"_s, {folder}, {folder, 0, 0}, Notice::Level::Error});
  }
  const std::shared_ptr<Pack> pack = PackReader(folder, own).read();
  const bool failed = hasErrors(own);
  const Notice first = failed ? own.front() : Notice();
  notices.insert(notices.end(), own.begin(), own.end());
  if (failed) {
    return Failure(first);
  }
  return std::shared_ptr<const Pack>(pack);
}

} // namespace khung::model
