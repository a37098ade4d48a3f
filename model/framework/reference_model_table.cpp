// SPDX-License-Identifier: Apache-2.0
#include "model/framework/reference_model_table.h"

#include "model/base/vietnamese.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

/// Headers as they are written, folded, for each column.
const std::vector<std::pair<QString, QStringList>>& headers() {
  static const std::vector<std::pair<QString, QStringList>> list = {
      {u"code"_s, {u"code"_s, u"ma"_s, u"ma so"_s, u"ma nut"_s, u"ma thanh phan"_s}},
      {u"name_vi"_s, {u"name"_s, u"name vi"_s, u"ten"_s, u"ten goi"_s, u"ten tieng viet"_s, u"ten thanh phan"_s}},
      {u"name_en"_s, {u"name en"_s, u"ten tieng anh"_s, u"english"_s}},
      {u"parent"_s, {u"parent"_s, u"ma cha"_s, u"thuoc"_s, u"cap tren"_s}},
      {u"cites"_s, {u"cites"_s, u"can cu"_s, u"dieu khoan"_s}},
      {u"required_for"_s, {u"required for"_s, u"bat buoc voi"_s, u"ap dung cho"_s}}};
  return list;
}

QStringList items(const QString& cell) {
  QStringList result;
  for (const QString& part : cell.split(u';')) {
    for (const QString& item : part.split(u',')) {
      if (!item.trimmed().isEmpty()) {
        result << item.trimmed();
      }
    }
  }
  return result;
}

QString parentByCode(const QString& code, const QSet<QString>& codes) {
  for (qsizetype dot = code.lastIndexOf(u'.'); dot > 0; dot = code.lastIndexOf(u'.', dot - 1)) {
    if (codes.contains(code.left(dot))) {
      return code.left(dot);
    }
  }
  return {};
}

QString quoted(QString text) {
  return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u' ') + u'"';
}

QString quotedList(const QStringList& list) {
  QStringList result;
  for (const QString& item : list) {
    result << quoted(item);
  }
  return u'[' + result.join(u", "_s) + u']';
}

class YamlTree {
public:
  explicit YamlTree(const std::vector<ReferenceNode>& nodes) {
    for (const ReferenceNode& node : nodes) {
      m_children[node.parent].push_back(&node);
    }
  }

  QString below(const QString& parent, int depth) const {
    QString text;
    const QString indent(depth * 4 + 2, u' ');
    for (const ReferenceNode* node : m_children.value(parent)) {
      text += indent + u"- code: "_s + quoted(node->code) + u'\n';
      text += indent + u"  name: {vi: "_s + quoted(node->name.vi) + u", en: "_s + quoted(node->name.en) + u"}\n"_s;
      if (!node->cites.isEmpty()) {
        text += indent + u"  cites: "_s + quotedList(node->cites) + u'\n';
      }
      if (!node->requiredFor.isEmpty()) {
        text += indent + u"  required_for: "_s + quotedList(node->requiredFor) + u'\n';
      }
      if (const QString children = below(node->code, depth + 1); !children.isEmpty()) {
        text += indent + u"  children:\n"_s + children;
      }
    }
    return text;
  }

private:
  QHash<QString, std::vector<const ReferenceNode*>> m_children;
};

} // namespace

std::vector<ReferenceNode> referenceNodes(const Table& table, const QString& model, Notices& notices) {
  QHash<QString, qsizetype> columns;
  for (qsizetype i = 0; i < table.rows.front().size(); ++i) {
    for (const auto& [column, names] : headers()) {
      if (names.contains(folded(table.rows.front()[i])) && !columns.contains(column)) {
        columns.insert(column, i);
      }
    }
  }
  const auto fault = [&](const QString& code, const QStringList& values, std::size_t row) {
    notices.push_back({code, values, {table.file, table.lines[row], 1}, Notice::Level::Error});
  };
  for (const QString& needed : {u"code"_s, u"name_vi"_s}) {
    if (!columns.contains(needed)) {
      fault(u"table.column-missing"_s, {needed == u"code" ? u"mã"_s : u"tên"_s, needed == u"code" ? u"code"_s : u"name"_s}, 0);
    }
  }
  if (hasErrors(notices)) {
    return {};
  }
  const auto cell = [&](std::size_t row, const QString& column) {
    return columns.contains(column) ? normalised(table.rows[row][columns[column]]) : QString();
  };
  std::vector<ReferenceNode> nodes;
  QSet<QString> codes;
  for (std::size_t row = 1; row < table.rows.size(); ++row) {
    ReferenceNode node;
    node.model = model;
    node.code = cell(row, u"code"_s);
    node.name = {cell(row, u"name_vi"_s), cell(row, u"name_en"_s)};
    node.name.en = node.name.en.isEmpty() ? node.name.vi : node.name.en;
    node.parent = cell(row, u"parent"_s);
    node.cites = items(cell(row, u"cites"_s));
    node.requiredFor = items(cell(row, u"required_for"_s));
    if (node.code.isEmpty() || node.name.vi.isEmpty()) {
      fault(u"table.cell-empty"_s, {node.code.isEmpty() ? u"mã (code)"_s : u"tên (name)"_s}, row);
    } else if (codes.contains(node.code)) {
      fault(u"table.code-repeated"_s, {node.code}, row);
    } else {
      codes.insert(node.code);
      nodes.push_back(std::move(node));
    }
  }
  for (ReferenceNode& node : nodes) {
    if (!node.parent.isEmpty() && (!codes.contains(node.parent) || node.parent == node.code)) {
      fault(u"table.parent-unknown"_s, {node.code, node.parent}, 0);
    } else if (node.parent.isEmpty()) {
      node.parent = parentByCode(node.code, codes);
    }
  }
  return nodes;
}

QByteArray referenceModelYaml(const std::vector<ReferenceNode>& nodes, const QString& model, const QString& source) {
  const QString head = u"# SPDX-License-Identifier: Apache-2.0\n# Reference model read from %1.\nmodel: %2\nnodes:\n"_s.arg(
      QString(source).replace(u'\n', u' '), model);
  return (head + YamlTree(nodes).below(QString(), 0)).toUtf8();
}

} // namespace khung::model
