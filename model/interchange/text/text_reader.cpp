// SPDX-License-Identifier: Apache-2.0
#include "model/base/nearest.h"
#include "model/base/vietnamese.h"
#include "model/interchange/text/element_assembly.h"
#include "model/interchange/text/text_files.h"
#include "model/interchange/text/text_form.h"

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace khung::model {
namespace {

constexpr int formatVersion = 1;
constexpr std::size_t filesWorthThreads = 4;

struct FileResult {
  std::vector<RawElement> elements;
  std::optional<YamlNode> settings; ///< what stands under `khung:`
  Notices notices;
};

/// Reads the keys of khung.yaml.
class SettingsReader {
public:
  SettingsReader(ModelData& model, FileNotices& notices) : m_model(model), m_notices(notices) {}

  void read(const YamlNode& node) {
    if (!node.isMap()) {
      m_notices.error(u"text.wrong-map"_s, {u"khung"_s}, node);
      return;
    }
    for (const auto& [key, value] : node.members) {
      member(key, value);
    }
    if (!node.find(u"format")) {
      m_notices.warning(u"text.format-missing"_s, {u"khung-text/%1"_s.arg(formatVersion)}, node);
    }
  }

private:
  void member(const YamlNode& key, const YamlNode& value) {
    static const QStringList known = {u"agency"_s, u"format"_s, u"framework"_s, u"settings"_s, u"title"_s};
    if (key.text == u"settings") {
      if (value.isMap()) {
        m_model.settings = toJson(value).toObject();
        noteSettingPlaces(value, QString());
      } else if (!value.isNull()) {
        m_notices.error(u"text.wrong-map"_s, {key.text}, value);
      }
    } else if (!known.contains(key.text)) {
      m_notices.error(u"text.unknown-key"_s, {key.text.left(80), u"khung"_s, nearest(key.text, known)}, key);
    } else if (value.isList() || value.isMap()) {
      m_notices.error(u"text.wrong-text"_s, {key.text}, value);
    } else if (key.text == u"format") {
      format(value);
    } else {
      (key.text == u"agency"  ? m_model.agency
       : key.text == u"title" ? m_model.title
                              : m_model.framework) = normalised(value.text);
    }
  }

  void noteSettingPlaces(const YamlNode& node, const QString& above) {
    for (const auto& [key, value] : node.members) {
      m_model.settingPlaces.insert(above + key.text, m_notices.place(key));
      noteSettingPlaces(value, above + key.text + u'/');
    }
  }

  void format(const YamlNode& value) {
    const QString prefix = u"khung-text/"_s;
    bool ok = false;
    const int version = value.text.startsWith(prefix) ? QStringView(value.text).mid(prefix.size()).toInt(&ok) : 0;
    if (!ok || version < 1) {
      m_notices.error(u"text.unknown-format"_s, {value.text.left(80), prefix + QString::number(formatVersion)}, value);
    } else if (version > formatVersion) {
      m_notices.error(u"text.newer-format"_s, {value.text.left(80), prefix + QString::number(formatVersion)}, value);
    }
  }

  ModelData& m_model;
  FileNotices& m_notices;
};

std::optional<YamlNode> parse(const TextFile& file, Notices& notices) {
  if (file.disk.isEmpty()) {
    return readYaml(file.bytes, file.shown, notices);
  }
  const std::size_t before = notices.size();
  std::optional<YamlNode> root = readYamlFile(file.disk, notices);
  for (std::size_t i = before; i < notices.size(); ++i) {
    notices[i].place.file = file.shown;
  }
  return root;
}

FileResult readFile(const ElementKeys& keys, const TextFile& file) {
  FileResult result;
  FileNotices notices(file.shown);
  std::optional<YamlNode> root = parse(file, notices.list());
  if (root) {
    result.elements = TextElementReader(keys, notices).read(*root);
    for (auto& [key, value] : root->members) {
      if (key.text == u"khung") {
        result.settings = std::move(value);
      }
    }
  }
  result.notices = notices.take();
  return result;
}

/// Reads the files side by side; results stand in the order of the files, whoever was first.
std::vector<FileResult> readAll(const ElementKeys& keys, const std::vector<TextFile>& files) {
  std::vector<FileResult> results(files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      results[i] = readFile(keys, files[i]);
    }
  };
  std::vector<std::thread> threads;
  if (files.size() >= filesWorthThreads) {
    const unsigned extra = std::min(std::thread::hardware_concurrency(), 8U);
    for (unsigned i = 1; i < extra; ++i) {
      threads.emplace_back(work);
    }
  }
  work();
  for (std::thread& thread : threads) {
    thread.join();
  }
  return results;
}

void readSettings(const YamlNode& node, const QString& file, ModelData& model, Notices& notices) {
  FileNotices own(file);
  SettingsReader(model, own).read(node);
  const Notices list = own.take();
  notices.insert(notices.end(), list.begin(), list.end());
}

class TextReader {
public:
  TextReader(const Metamodel& metamodel, Notices& notices) : m_metamodel(metamodel), m_notices(notices) {}

  ModelData read(std::vector<TextFile> files, const QString& folder) {
    const auto settings = std::find_if(files.begin(), files.end(),
                                       [](const auto& file) { return file.path == QStringView(settingsFile); });
    QString settingsFrom;
    if (settings != files.end()) {
      settingsFrom = settings->shown;
      if (const std::optional<YamlNode> node = parse(*settings, m_own)) {
        readSettings(*node, settingsFrom, m_model, m_own);
      }
      files.erase(settings);
    }
    const ElementKeys keys(m_metamodel);
    std::vector<FileResult> results = readAll(keys, files);
    ElementAssembly assembly(m_metamodel, m_own);
    for (std::size_t i = 0; i < results.size(); ++i) {
      m_own.insert(m_own.end(), results[i].notices.begin(), results[i].notices.end());
      if (results[i].settings) {
        oneSettings(*results[i].settings, files[i].shown, settingsFrom);
      }
      assembly.add(std::move(results[i].elements));
    }
    if (settingsFrom.isEmpty() && (!folder.isEmpty() || files.size() > 1)) {
      m_own.push_back({u"text.no-settings"_s, {folder}, {folder, 0, 0}, Notice::Level::Error});
    }
    assembly.finish(m_model);
    std::stable_sort(m_own.begin(), m_own.end(), [](const Notice& a, const Notice& b) {
      return std::tie(a.place.file, a.place.line, a.place.column) <
             std::tie(b.place.file, b.place.line, b.place.column);
    });
    m_notices.insert(m_notices.end(), m_own.begin(), m_own.end());
    return std::move(m_model);
  }

private:
  void oneSettings(const YamlNode& node, const QString& file, QString& from) {
    if (!from.isEmpty()) {
      m_own.push_back({u"text.several-settings"_s, {from}, {file, node.line, node.column}, Notice::Level::Error});
      return;
    }
    from = file;
    readSettings(node, file, m_model, m_own);
  }

  const Metamodel& m_metamodel;
  Notices& m_notices;
  Notices m_own;
  ModelData m_model;
};

} // namespace

ModelData readTextFolder(const Metamodel& metamodel, const QString& folder, Notices& notices) {
  Notices walk;
  std::vector<TextFile> files = listTextFiles(folder, walk);
  notices.insert(notices.end(), walk.begin(), walk.end());
  if (hasErrors(walk) && files.empty()) {
    return {};
  }
  return TextReader(metamodel, notices).read(std::move(files), folder);
}

ModelData readTextFiles(const Metamodel& metamodel, const TextFiles& files, Notices& notices) {
  std::vector<TextFile> list;
  for (auto it = files.begin(); it != files.end(); ++it) {
    const bool hidden = it.key().startsWith(u'.') || it.key().contains(u"/.");
    if (isYamlName(it.key()) && !hidden) {
      list.push_back({it.key(), it.key(), {}, it.value()});
    }
  }
  return TextReader(metamodel, notices).read(std::move(list), {});
}

} // namespace khung::model
