// SPDX-License-Identifier: Apache-2.0
#include "model/base/file_output.h"
#include "model/base/vietnamese.h"
#include "model/base/yaml.h"
#include "model/interchange/text/text_element_writer.h"
#include "model/interchange/text/file_names.h"
#include "model/interchange/text/text_files.h"
#include "model/interchange/text/text_form.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

/// A type that contains others of some size has a file for each element. What is contained in a line of its own (a
/// short form) does not make an element long, unless it comes in great numbers.
bool hasFileEach(const Metamodel& metamodel, const ElementType& type) {
  const std::vector<const ElementType*> contained = metamodel.containedIn(type.name);
  return std::any_of(contained.begin(), contained.end(), [](const ElementType* one) {
    return !one->parent->to.contains(u"any"_s) && (one->shortForm.isEmpty() || one->leaf);
  });
}

void writeSettings(const ModelData& model, YamlWriter& out) {
  out.key(u"format"_s);
  out.bare(u"khung-text/1"_s);
  for (const auto& [key, text] : {std::pair(u"title"_s, model.title), std::pair(u"framework"_s, model.framework),
                                  std::pair(u"agency"_s, model.agency)}) {
    if (const QString kept = normalised(text); !kept.isEmpty()) {
      out.key(key);
      out.text(kept);
    }
  }
  if (!model.settings.isEmpty()) {
    out.key(u"settings"_s);
    out.json(model.settings);
  }
}

QByteArray settingsText(const ModelData& model) {
  YamlWriter out;
  writeSettings(model, out);
  return out.take();
}

QByteArray listText(const TextElementWriter& writer, const QString& type, const std::vector<int>& numbers) {
  YamlWriter out;
  out.key(type);
  out.open();
  for (const int number : numbers) {
    writer.write(number, out);
  }
  return out.take();
}

void addType(const Metamodel& metamodel, const TextElementWriter& writer, const ElementType& type,
             const std::vector<int>& numbers, const QString& agency, TextFiles& files) {
  if (!hasFileEach(metamodel, type)) {
    files.insert(type.name + u".yaml"_s, listText(writer, type.name, numbers));
    return;
  }
  std::vector<QString> codes;
  for (const int number : numbers) {
    const Element& element = writer.element(number);
    const QString owner = normalised(element.declaredBy);
    codes.push_back(normalised(element.code) + (owner == agency ? QString() : u'@' + owner));
  }
  const std::vector<QString> names = fileNames(codes);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    files.insert(type.name + u'/' + names[i] + u".yaml"_s, listText(writer, type.name, {numbers[i]}));
  }
}

Failure unwritable(const QString& path) {
  return Failure(Notice{u"file.unwritable"_s, {path, QString()}, {path, 0, 0}, Notice::Level::Error});
}

Result<void> writeIfOther(const QString& path, const QByteArray& bytes) {
  if (QFileInfo(path).isSymLink() && !QFile::remove(path)) { // never write through a link, it may lead anywhere
    return unwritable(path);
  }
  QFile before(path);
  if (before.open(QIODevice::ReadOnly) && before.size() == bytes.size() && before.readAll() == bytes) {
    return {};
  }
  before.close();
  return writeFile(path, bytes);
}

/// Whether a file holds elements, so that it would be read as part of the model.
bool holdsElements(const Metamodel& metamodel, const QString& path) {
  Notices notices;
  const std::optional<YamlNode> root = readYamlFile(path, notices);
  if (!root || !root->isMap() || root->members.empty()) {
    return false;
  }
  return std::all_of(root->members.begin(), root->members.end(), [&](const auto& member) {
    return member.first.text == u"khung" || metamodel.type(member.first.text);
  });
}

/// Removes what an earlier writing left behind, and files written by hand whose elements now stand elsewhere.
Result<void> removeOthers(const Metamodel& metamodel, const TextFiles& files, const QString& folder) {
  Notices notices;
  for (const TextFile& found : listTextFiles(folder, notices)) {
    const QString type = found.path.contains(u'/') ? found.path.section(u'/', 0, 0) : found.path.chopped(5);
    const bool ours = metamodel.type(type) && found.path.count(u'/') <= 1;
    if (files.contains(found.path) || found.path == QStringView(settingsFile)) {
      continue;
    }
    if ((ours || holdsElements(metamodel, found.disk)) && !QFile::remove(folder + u'/' + found.path)) {
      return unwritable(found.shown);
    }
  }
  for (const ElementType& type : metamodel.types()) {
    QDir(folder).rmdir(type.name); // only when it is empty
  }
  return {};
}

} // namespace

TextFiles writeText(const Metamodel& metamodel, const ModelData& model) {
  TextFiles files;
  files.insert(QString::fromUtf16(settingsFile), settingsText(model));
  const TextElementWriter writer(metamodel, model);
  const std::vector<int>& roots = writer.roots();
  const QString agency = normalised(model.agency);
  for (auto first = roots.begin(); first != roots.end();) {
    const QString& type = writer.element(*first).type;
    const auto last = std::find_if(first, roots.end(), [&](int number) { return writer.element(number).type != type; });
    addType(metamodel, writer, *metamodel.type(type), std::vector<int>(first, last), agency, files);
    first = last;
  }
  return files;
}

QByteArray writeTextFile(const Metamodel& metamodel, const ModelData& model) {
  YamlWriter out;
  out.key(u"khung"_s);
  out.open();
  writeSettings(model, out);
  out.close();
  const TextElementWriter writer(metamodel, model);
  QString type;
  for (const int number : writer.roots()) {
    if (writer.element(number).type != type) {
      type.isEmpty() ? void() : out.close();
      type = writer.element(number).type;
      out.key(type);
      out.open();
    }
    writer.write(number, out);
  }
  return out.take();
}

Result<void> writeTextFolder(const Metamodel& metamodel, const ModelData& model, const QString& folder) {
  const TextFiles files = writeText(metamodel, model);
  if (!QDir().mkpath(folder)) {
    return unwritable(folder);
  }
  const QString root = QFileInfo(folder).canonicalFilePath();
  for (auto it = files.begin(); it != files.end(); ++it) {
    const QString path = folder + u'/' + it.key();
    const QString below = QFileInfo(path).path();
    if (!QDir().mkpath(below)) {
      return unwritable(below);
    }
    const QString real = QFileInfo(below).canonicalFilePath();
    if (real != root && !real.startsWith(root + u'/')) {
      return Failure(Notice{u"text.link-outside"_s, {below}, {below, 0, 0}, Notice::Level::Error});
    }
    if (const Result<void> written = writeIfOther(path, it.value()); !written) {
      return written;
    }
  }
  return removeOthers(metamodel, files, folder);
}

} // namespace khung::model
