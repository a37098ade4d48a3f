// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/studio/suggestions/catalogue.h"
#include "app/studio/suggestions/element_brief.h"

#include <QObject>

namespace khung::app {

class Workspace;

/// Something that a reference may be made to.
struct Suggestion {
  enum class Kind {
    Element,   ///< of the open document
    Group,     ///< a built-in group of agencies
    Units,     ///< all units below the element
    Catalogue, ///< an entry that the document does not have yet
    New        ///< an element still to be made, with the text as its name
  };
  Kind kind = Kind::Element;
  QUuid id;
  QString type;
  QString name;
  QString code;
  QString place;     ///< what contains it, for people
  const CatalogueEntry* entry = nullptr;
};

/// Suggests elements of the document and of the national catalogue while somebody types, Vietnamese folded.
class Suggestions : public QObject {
  Q_OBJECT

public:
  explicit Suggestions(Workspace& workspace, QObject* parent = nullptr);

  /// For a reference of the element `from`: what its property looks into first comes first. Empty text: what there is to begin with.
  std::vector<Suggestion> forReference(const model::Property& property, const QUuid& from, const QString& text) const;
  /// Other elements of the type, and entries of the catalogue, whose names are like this one.
  std::vector<Suggestion> likeNames(const QString& type, const QString& name, const QUuid& self) const;
  /// The link a suggestion stands for; what must be added for it goes into the edit.
  model::Link take(const Suggestion& suggestion, model::Edit& edit) const;
  /// The link that a typed or pasted text means: code, path of codes, name, group, "CODE/*"; unresolved where nothing or nothing certain fits.
  model::Link linkOf(const model::Property& property, const QUuid& from, const QString& text) const;
  /// The second line of a suggestion: code, type and where it is.
  QString detail(const Suggestion& suggestion) const;

private:
  void renew();
  const Catalogue& catalogue() const;
  std::vector<QUuid> surroundings(const model::Property& property, const QUuid& from) const;
  bool isWithin(const QUuid& id, const QUuid& container) const;
  QStringList acceptedTypes(const model::Property& property) const;
  Suggestion suggestionOf(const ElementBrief& brief) const;
  std::vector<ElementBrief> present(const model::Property& property, const QUuid& from, const QString& text) const;
  void addGroups(std::vector<Suggestion>& list, const QString& text) const;

  Workspace& m_workspace;
  mutable std::unique_ptr<Catalogue> m_catalogue;
};

} // namespace khung::app
