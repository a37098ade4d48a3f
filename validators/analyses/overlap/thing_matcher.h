// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "validators/analyses/overlap/candidate_index.h"
#include "validators/analyses/overlap/name_likeness.h"
#include "validators/analyses/overlap/name_table.h"

#include <QVarLengthArray>

#include <functional>
#include <vector>

namespace khung::validators {

/// Kinds of datatype that exclude each other; other differences of type are the conformance analysis' matter.
enum class TypeKind : quint8 { Unknown, Text, Number, Boolean, Time, Binary, Geometry };
TypeKind typeKind(QStringView datatype);

/// What two things with attributes have in common.
struct ThingComparison {
  double score = 0;            ///< 0 to 1
  double name = 0;
  double attributes = 0;
  double dice = 0;             ///< of the attributes' weights
  int shared = 0;              ///< informative attributes found on both sides
  int total = 0;               ///< informative attributes of the side that has fewer
  int sharedLists = 0;         ///< attributes whose values come from the same code list
  bool sameName = false;
  bool sameIdentifier = false;
  bool certain = false;        ///< same name, same identifier, nearly all attributes
};

/// Compares things (entities, tables) by name, attributes, identifier and code lists. Add things and their attributes, prepare,
/// then ask, from several threads if you like. What nearly every table has (id, name, note) is no evidence; rare words and attributes weigh more.
class ThingMatcher {
public:
  struct Thing {
    quint32 group = 0;         ///< things of one group are not compared: a database, a schema
    quint32 name = 0;          ///< number in the name table
    quint32 mark = 0;          ///< weak common ground, as a data group; 0 none
    quint32 rank = 0;          ///< lower stands first where not all can be looked at: a national master
    qint64 identifier = -1;    ///< leaf that tells records apart
    quint32 firstLeaf = 0;     ///< set by prepare, as the rest
    quint32 leaves = 0;
    bool commonName = false;
    bool listed = false;       ///< an informative leaf has a code list
  };
  struct Leaf {
    quint32 thing = 0;
    quint32 name = 0;
    quint32 description = 0;
    quint32 codeList = 0;
    TypeKind type = TypeKind::Unknown;
  };

  explicit ThingMatcher(Lexicon& lexicon) : m_names(lexicon), m_likeness(lexicon) {}

  NameTable& names() { return m_names; }
  quint32 addThing(const Thing& thing);
  quint32 addLeaf(const Leaf& leaf);
  void reserveLeaves(std::size_t count) { m_leaves.reserve(count); }
  void setIdentifier(quint32 thing, quint32 leaf) { m_things[thing].identifier = leaf; }
  void setMark(quint32 thing, quint32 mark) { m_things[thing].mark = mark; }
  /// Reads all names and counts how rare they are. `certainScore` is the least score of things that are surely the same.
  void prepare(double certainScore);

  ThingComparison compare(quint32 a, quint32 b) const;
  /// Likeness of two attributes; where their things have like names, words of these names count for little.
  double leafLikeness(quint32 a, quint32 b, bool likeThings = false) const;
  using PairList = std::vector<std::pair<quint32, quint32>>;
  /// Pairs of things that may be the same, each once, a < b, in order; at most `most` asked from each side, and of those only what
  /// may come to the score `least`. Two threads ask the filter.
  PairList candidatePairs(std::size_t most, const std::function<bool(quint32, quint32)>& filter, double least = 0) const;
  /// Calls back for each informative attribute of a thing.
  void eachLeaf(quint32 thing, const std::function<void(quint32)>& each) const;
  /// Calls back for each pair of matching informative attributes of two things.
  void sharedLeaves(quint32 a, quint32 b, const std::function<void(quint32, quint32)>& each) const;

  const std::vector<Thing>& things() const { return m_things; }
  const std::vector<Leaf>& leaves() const { return m_leaves; }
  const Name& nameOf(quint32 thing) const { return m_names[m_things[thing].name]; }
  const Name& nameOfLeaf(quint32 leaf) const { return m_names[m_leaves[leaf].name]; }
  const NameTable& table() const { return m_names; }
  const NameLikeness& likeness() const { return m_likeness; }
  /// How much it says that two things both have this attribute; 0 when nearly everything has it.
  double leafWeight(quint32 leaf) const { return m_leafWeights[m_leaves[leaf].name]; }

private:
  struct Keyed {
    quint64 key;
    quint32 leaf;
    quint32 name;
    bool own;            ///< has a word of its thing's own name
    bool listed;         ///< has a code list
    TypeKind type;
  };
  struct Shared {
    double weight = 0;
    int count = 0;
    int lists = 0;
  };
  using Side = QVarLengthArray<const Keyed*, 32>;
  using EachShared = std::function<void(quint32, quint32)>;
  /// Informative attributes of two things held against each other: what equal names share, and what is left over.
  struct Opposed {
    Shared equal;
    Side left;
    Side right;
  };

  void countNames();
  void sortLeaves();
  void layOut();
  void keyLeaves(quint32 thing);
  void outline(quint32 thing);
  NameSign signOf(quint32 thing, const Keyed& leaf) const;
  bool mayReach(quint32 a, quint32 b, double least) const;
  PairList reaching(const PairList& pairs, double least) const;
  Opposed oppose(quint32 a, quint32 b, const EachShared* each) const;
  double equalLikeness(const Keyed& a, const Keyed& b) const;
  bool sameList(const Keyed& a, const Keyed& b) const;
  void scoreShared(quint32 a, quint32 b, const Shared& shared, int identifierEvidence, ThingComparison& result) const;
  Shared shareAlike(const Opposed& opposed, const EachShared* each, double name) const;
  int identifiers(quint32 a, quint32 b, double name) const;
  void scoreOf(quint32 a, quint32 b, int identifierEvidence, ThingComparison& result) const;
  void addFeatures(quint32 thing, CandidateIndex& index, const std::vector<quint32>& order) const;

  NameTable m_names;
  NameLikeness m_likeness;
  std::vector<Thing> m_things;
  std::vector<Leaf> m_leaves;
  std::vector<quint32> m_order;         ///< leaves by thing
  std::vector<Keyed> m_keyed;           ///< informative leaves by thing, then key
  std::vector<quint32> m_keyedFirst;
  std::vector<double> m_keyedWeight;    ///< by thing, of all its informative leaves
  NameOutlines m_nameOutlines;          ///< of things
  LeafOutlines m_leafOutlines;          ///< of their informative leaves
  std::vector<NameSign> m_identifierSigns; ///< by thing; of none that says more than "id": can meet nothing
  std::vector<float> m_leafWeights;     ///< by name number
  std::vector<NameSign> m_signs;        ///< by name number, of attributes
  std::vector<quint32> m_nameUses;      ///< things of a name, by name number
  std::vector<quint32> m_leafUses;      ///< things that have an attribute of this key, by name number
  double m_certainScore = 0.95;
};

} // namespace khung::validators
