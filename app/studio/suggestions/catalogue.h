// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/document.h"
#include "model/framework/pack.h"

namespace khung::app {

/// A row of a pack's list that any model may take over as an element.
struct CatalogueEntry {
  const model::PackValue* row = nullptr;
  int source = 0;        ///< which of the pack's catalogue lists it stands in
  QString type;
  QStringList words;     ///< folded, of names in both languages, code and other names
};

/// The national catalogue: what the pack's lists name of agencies, databases, platforms, standards and documents, as `catalogue` of framework.yaml
/// says which row becomes which element.
class Catalogue {
public:
  Catalogue(const model::Metamodel& metamodel, std::shared_ptr<const model::Pack> pack);

  /// Entries of these types that hold every word (the last as a prefix), those that begin with them first.
  std::vector<const CatalogueEntry*> find(const QStringList& types, QStringView words, int limit) const;
  /// The element of the document that is the entry; nothing when it has none.
  std::optional<QUuid> elementOf(const model::Document& document, const CatalogueEntry& entry) const;
  /// Identity of the entry's element. Where the document has none, adding it, and what its facts refer to, goes into the edit.
  QUuid take(const model::Document& document, const CatalogueEntry& entry, model::Edit& edit) const;

private:
  struct Source {
    QString list;
    QString type;
    QString declaredBy;
    QString knownBy;
    QJsonObject facts;
    QJsonObject fixed;
  };
  struct Taking {
    const model::Document& document;
    model::Edit& edit;
    std::vector<std::pair<const CatalogueEntry*, QUuid>> taken;
  };

  void addEntries(const Source& source, int number);
  const CatalogueEntry* entry(const QStringList& types, const QString& code) const;
  /// Code that the document has for an agency of the list.
  QString agencyCode(const model::Document& document, const QString& listed) const;
  QUuid take(const CatalogueEntry& entry, Taking& taking) const;
  void setFact(model::Element& element, const model::Property& property, const QJsonValue& fact, Taking& taking) const;

  const model::Metamodel& m_metamodel;
  std::shared_ptr<const model::Pack> m_pack;
  std::vector<Source> m_sources;
  std::vector<CatalogueEntry> m_entries;
};

} // namespace khung::app
