// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document/element.h"
#include "model/metamodel/metamodel.h"

#include <QHash>

#include <functional>
#include <vector>

namespace khung::model {

/// Finds the element that a reference's text means. Reader and writer share it: the writer takes the shortest text that
/// this resolves to the element it means.
///
/// Text: [type:] path [/*] [@agency], path = codes joined by "/", any end of it. A code that contains "/", "@" or "\"
/// may have a backslash before them; a code that equals the whole text goes before every other reading.
/// "id:<uuid>" names an element by identity.
class ReferenceIndex {
public:
  struct Entry {
    QUuid id;
    QString type;
    QString code;
    QString declaredBy;
    int parent = -1; ///< number of the containing entry
    bool borrows = false; ///< a figure, a link: its code is that of what it leads to
  };
  /// From where a reference is made; decides between several elements that it could mean.
  struct Context {
    int self = -1;
    QString declaredBy;
    std::vector<std::vector<int>> hints; ///< containers to look into first, in this order
  };
  struct Outcome {
    enum class Kind { Found, Group, Dangling, Ambiguous, WrongType, GroupNotAllowed };
    Kind kind = Kind::Dangling;
    int entry = -1;              ///< of Found; of WrongType an example
    QUuid builtIn;               ///< of Found, when it is a built-in group
    std::vector<int> candidates; ///< of Ambiguous: the first few
  };

  explicit ReferenceIndex(std::vector<Entry> entries);

  Outcome resolve(const QString& text, const Property& property, const Context& context) const;
  /// Code that equals the text but for case, accents and width, of an element that the property accepts.
  QString nearestCode(const QString& text, const Property& property) const;

  const Entry& entry(int number) const { return m_entries[static_cast<std::size_t>(number)]; }
  int count() const { return static_cast<int>(m_entries.size()); }
  int numberOf(const QUuid& id) const { return m_byId.value(id, -1); }
  /// Whether an entry is the container or stands anywhere below it.
  bool isWithin(int number, int container) const;
  /// Codes from the root to the entry, each escaped, joined by "/".
  QString path(int number) const;
  /// type:path@agency, for people.
  QString shown(int number) const;

private:
  using Ranks = std::vector<int>; ///< places in the order of a walk through the tree, ascending
  struct Reading {
    QString body;
    QString type;
    QString agency;
    bool group = false;
  };
  struct Search {
    const Property& property;
    const Context& context;
    Reading reading;
    qsizetype segments = 0;
  };

  void breakCycles();
  void arrange();
  std::vector<Reading> readings(const QString& text) const;
  bool echoes(const Search& search, int rank) const;
  bool accepts(const Search& search, int rank) const;
  Outcome resolveReading(const Reading& reading, const Property& property, const Context& context) const;
  Outcome choose(const Ranks& candidates, const Search& search) const;
  Outcome found(int rank, const Search& search) const;
  Outcome noneFits(const Ranks& candidates, const Search& search) const;
  Ranks around(const Ranks& candidates, const Search& search) const;
  Ranks ownCodes(const Ranks& candidates, const Search& search) const;
  Ranks several(const Ranks& from, int low, int high, const Search& search, std::size_t most) const;
  Ranks matchPath(const QStringList& codes) const;
  Ranks matchOddPath(const QString& body) const;
  bool endsPath(int rank, const QStringList& codes) const;
  bool endsPathRaw(int rank, QStringView body) const;

  std::size_t at(int rank) const { return static_cast<std::size_t>(rank); }
  const Entry& ranked(int rank) const { return entry(m_order[at(rank)]); }
  int parentRank(int rank) const;

  std::vector<Entry> m_entries;
  std::vector<int> m_order; ///< rank -> entry
  std::vector<int> m_rank;  ///< entry -> rank
  std::vector<int> m_end;   ///< rank -> rank after its last descendant
  QHash<QString, Ranks> m_byCode;
  QHash<QUuid, int> m_byId;
  bool m_slashInCode = false;
  mutable QHash<QString, Ranks> m_byFoldedCode; ///< made when first asked
};

/// Index of a model's elements, numbered as in the model.
ReferenceIndex indexOf(const Metamodel& metamodel, const ModelData& model);

/// Containers that the property's `within` names, seen from an element whose references are resolved as far as
/// `resolve` (called with element number and property before its links are read) makes them.
using EnsureResolved = std::function<void(int, const QString&)>;
ReferenceIndex::Context contextOf(const ModelData& model, const ReferenceIndex& index, int number,
                                  const Property& property, const EnsureResolved& ensure);

} // namespace khung::model
