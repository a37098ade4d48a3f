// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/tree/model_tree.h"
#include "tests/support/sample_model.h"
#include "tests/support/studio_support.h"

#include <QAbstractItemModelTester>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using namespace khung::app;
using namespace khung::tests;

/// The items: what stands where, and that they follow the document.
class TestModelTree : public QObject {
  Q_OBJECT

private:
  static constexpr auto Text = R"(khung: {format: khung-text/1, framework: vn-decree-draft-2021, agency: BTP}
organisation:
  - {code: BTP, name: Bộ Tư pháp, kind: ministry}
  - {code: BCA, name: Bộ Công an, kind: ministry, declared_by: BCA}
data_group:
  - {code: NH-1, name: Con người}
  - {code: NH-2, name: Dân cư, part_of: NH-1}
database:
  - code: CSDL-2
    name: Ơn gọi
    data_groups: [NH-2]
    entities:
      - {code: TT-1, name: Hộ tịch, attributes: [{code: A, name: Họ tên}]}
  - {code: CSDL-10, name: Án phí}
  - {code: CSDL-3, name: Ở trọ, declared_by: BCA}
  - {code: CSDL-4, name: Ổ dịch}
data_flow:
  - {code: L-1}
)";

  /// Lines of the items down to a depth, indented by blanks.
  static QStringList lines(ModelTree& tree, int depth, const QModelIndex& at = {}, int level = 0) {
    QStringList result;
    tree.fetchMore(at);
    for (int row = 0; row < tree.rowCount(at); ++row) {
      const QModelIndex item = tree.index(row, 0, at);
      const QString muted = item.data(ModelTree::MutedRole).toString();
      result << QString(level, u' ') + item.data().toString() + (muted.isEmpty() ? QString() : u" ["_s + muted + u']');
      if (depth > 1 && tree.hasChildren(item)) {
        result << lines(tree, depth - 1, item, level + 1);
      }
    }
    return result;
  }

private Q_SLOTS:
  void standsByAgency() {
    Studio studio;
    QVERIFY(studio.openText(QString::fromUtf8(Text)));
    ModelTree tree(studio.workspace);
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    QCOMPARE(lines(tree, 3), (QStringList{u"Bộ Tư pháp [BTP]"_s, u" Organisations [1]"_s, u"  Bộ Tư pháp [BTP]"_s, u" Databases [3]"_s, u"  Án phí [CSDL-10]"_s,
                                          u"  Ổ dịch [CSDL-4]"_s, u"  Ơn gọi [CSDL-2]"_s, u" Data flows [1]"_s, u"  L-1"_s, u" Data groups [2]"_s, u"  Con người [NH-1]"_s,
                                          u"  Dân cư [NH-2]"_s, u"Bộ Công an [BCA]"_s, u" Organisations [1]"_s, u"  Bộ Công an [BCA]"_s,
                                          u" Databases [1]"_s, u"  Ở trọ [CSDL-3]"_s}));
  }

  void standsByLayer() {
    Studio studio(u"vi"_s);
    QVERIFY(studio.openText(QString::fromUtf8(Text)));
    ModelTree tree(studio.workspace);
    tree.setMode(TreeMode::Layer);
    QCOMPARE(lines(tree, 2), (QStringList{u"Cấu trúc chung"_s, u" Cơ quan, đơn vị [2]"_s, u"Dữ liệu"_s, u" Cơ sở dữ liệu [4]"_s, u" Luồng chia sẻ [1]"_s, u" Nhóm dữ liệu [2]"_s}));
  }

  void standsByDataGroup() {
    Studio studio;
    QVERIFY(studio.openText(QString::fromUtf8(Text)));
    ModelTree tree(studio.workspace);
    tree.setMode(TreeMode::DataGroup);
    QCOMPARE(lines(tree, 2), (QStringList{u"Con người [NH-1]"_s, u" Dân cư [NH-2]"_s, u"In no data group"_s, u" Organisations [2]"_s, u" Databases [3]"_s, u" Data flows [1]"_s}));
    const QModelIndex database = tree.find(studio.find(u"database", u"CSDL-2"));
    QCOMPARE(database.parent().data().toString(), u"Dân cư"_s);
    QCOMPARE(tree.find(studio.find(u"attribute", u"A")).parent().parent(), database);
  }

  void groupsThatContainEachOtherStayInSight() {
    Studio studio;
    QVERIFY(studio.openText(QString::fromUtf8(Text)));
    ModelTree tree(studio.workspace);
    tree.setMode(TreeMode::DataGroup);
    lines(tree, 5);
    model::Edit edit(u"circle"_s);
    edit.setLinks(studio.find(u"data_group", u"NH-1"), u"part_of"_s, {{studio.find(u"data_group", u"NH-2"), {}, false}});
    QVERIFY(studio.workspace.apply(edit));
    QVERIFY(tree.find(studio.find(u"data_group", u"NH-1")).isValid());
    QVERIFY(tree.find(studio.find(u"data_group", u"NH-2")).isValid());
    QVERIFY(tree.find(studio.find(u"database", u"CSDL-2")).isValid());
  }

  void itemsAreMadeWhenTheyAreOpened() {
    Studio studio;
    QVERIFY(studio.openSmall());
    ModelTree tree(studio.workspace);
    QVERIFY(tree.canFetchMore({}));
    QCOMPARE(tree.rowCount(), 0);
    QVERIFY(!tree.known(sampleAttribute(0, 0, 0)).isValid());
    const QModelIndex attribute = tree.find(sampleAttribute(1, 2, 3));
    QCOMPARE(attribute.data(ModelTree::IdRole).toUuid(), sampleAttribute(1, 2, 3));
    QCOMPARE(attribute.row(), 3);
    QVERIFY(!tree.known(sampleAttribute(0, 0, 0)).isValid());
  }

  void followsEveryKindOfChange() {
    Studio studio;
    QVERIFY(studio.openSmall());
    ModelTree tree(studio.workspace);
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    for (const TreeMode mode : {TreeMode::Agency, TreeMode::Layer, TreeMode::DataGroup}) {
      tree.setMode(mode);
      ModelTree fresh(studio.workspace);
      fresh.setMode(mode);
      const QStringList before = lines(tree, 6);
      QCOMPARE(before, lines(fresh, 6));
      const auto change = [&](const model::Edit& edit) {
        QVERIFY(studio.workspace.apply(edit));
        ModelTree anew(studio.workspace);
        anew.setMode(mode);
        QCOMPARE(lines(tree, 6), lines(anew, 6));
      };
      model::Element group = plainElement(u"data_group"_s, u"N-1"_s, u"Nhóm"_s);
      group.id = QUuid::createUuid();
      model::Element system = plainElement(u"system"_s, u"HT-1"_s, u"Hệ thống"_s);
      system.id = QUuid::createUuid();
      change(model::Edit(u"add"_s).add(group).add(system));
      change(model::Edit(u"group"_s).setLinks(sampleDatabase(1), u"data_groups"_s, {{group.id, {}, false}}));
      change(model::Edit(u"group"_s).setLinks(sampleEntity(0, 1), u"data_groups"_s, {{group.id, {}, false}}));
      change(model::Edit(u"rename"_s).set(sampleDatabase(0), u"name"_s, u"Zz"_s));
      change(model::Edit(u"move"_s).move(sampleEntity(0, 3), sampleDatabase(1), 0));
      change(model::Edit(u"reorder"_s).move(sampleAttribute(1, 1, 4), sampleEntity(1, 1), 0));
      change(model::Edit(u"agency"_s).set(sampleDatabase(2), u"declared_by"_s, u"KHAC"_s));
      change(model::Edit(u"remove"_s).remove(sampleDatabase(1)));
      change(model::Edit(u"all entities"_s).remove(sampleEntity(0, 0)).remove(sampleEntity(0, 1)).remove(sampleEntity(0, 2)));
      for (int i = 0; i < 9; ++i) {
        studio.workspace.undo();
        ModelTree anew(studio.workspace);
        anew.setMode(mode);
        QCOMPARE(lines(tree, 6), lines(anew, 6));
      }
      QCOMPARE(lines(tree, 6), before);
    }
  }

  /// However it is cut, and whatever comes before its last part has been taken up.
  void largeChangesComeInParts() {
    Studio studio;
    QVERIFY(studio.openSmall());
    ModelTree tree(studio.workspace);
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    lines(tree, 3);
    const auto isLikeAnew = [&] {
      ModelTree fresh(studio.workspace);
      return QTest::qWaitFor([&] { return fresh.index().isComplete() && !tree.index().isBehind(); }, 20000) && lines(tree, 3) == lines(fresh, 3) &&
             tree.index().count() == fresh.index().count();
    };
    model::Edit edit(u"many"_s);
    for (int i = 0; i < 400; ++i) {
      const model::Element database = plainElement(u"database"_s, u"N-%1"_s.arg(i), u"Kho %1"_s.arg(i * 7 % 400));
      edit.add(database);
      for (int j = 0; j < 4; ++j) {
        model::Element entity = plainElement(u"entity"_s, u"E-%1"_s.arg(j), u"Thực thể"_s, database.id, j);
        entity.id = QUuid::createUuid();
        edit.add(entity);
      }
    }
    QVERIFY(studio.workspace.apply(edit));
    studio.workspace.undo(); // perhaps while parts are still to come
    QVERIFY(isLikeAnew());
    studio.workspace.redo();
    QVERIFY(studio.workspace.apply(model::Edit(u"rename"_s).set(sampleDatabase(0), u"name"_s, u"A"_s)));
    QVERIFY(isLikeAnew());
    QCOMPARE(tree.index().count(), static_cast<int>(studio.workspace.document()->exportData()->elements.size()));
  }

  void renamingKeepsTheItem() {
    Studio studio;
    QVERIFY(studio.openSmall());
    ModelTree tree(studio.workspace);
    const QPersistentModelIndex item = tree.find(sampleDatabase(0));
    QVERIFY(studio.workspace.apply(model::Edit(u"rename"_s).set(sampleDatabase(0), u"name"_s, u"Zzz"_s)));
    QCOMPARE(item.data().toString(), u"Zzz"_s);
    QCOMPARE(item.row(), 2); // last now
  }

  void filterFindsFoldedWordsAndKeepsTheWay() {
    Studio studio;
    QVERIFY(studio.openText(QString::fromUtf8(Text)));
    ModelTree tree(studio.workspace);
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    tree.setWish({u"ho tich"_s, {}, false});
    QCOMPARE(lines(tree, 5), (QStringList{u"Bộ Tư pháp [BTP]"_s, u" Databases [1]"_s, u"  Ơn gọi [CSDL-2]"_s, u"   Hộ tịch [TT-1]"_s, u"    Họ tên [A]"_s}));
    QCOMPARE(tree.filter().fitting(), 1);
    tree.setWish({u"tich h"_s, {}, false}); // any order, the last word only begun
    QCOMPARE(tree.filter().fitting(), 1);
    tree.setWish({u"tic ho"_s, {}, false});
    QCOMPARE(tree.filter().fitting(), 0);
    tree.setWish({u"ho tic "_s, {}, false});
    QCOMPARE(tree.filter().fitting(), 0);
    tree.setWish({u"Ho\u0323 ti\u0323ch"_s, {}, false}); // decomposed
    QCOMPARE(tree.filter().fitting(), 1);
    tree.setWish({u"ich"_s, {}, false});
    QCOMPARE(tree.filter().fitting(), 0);
    QCOMPARE(tree.rowCount(), 0);
    tree.setWish({u"csdl-1"_s, {}, false});
    QCOMPARE(tree.filter().fitting(), 1);
    tree.setWish({{}, u"database"_s, false});
    QCOMPARE(tree.filter().fitting(), 4);
    tree.setWish({});
    QVERIFY(!tree.filter().isActive());
  }

  void filteredItemsFollowChanges() {
    Studio studio;
    QVERIFY(studio.openText(QString::fromUtf8(Text)));
    ModelTree tree(studio.workspace);
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::Fatal);
    tester.setUseFetchMore(false);
    tree.setWish({u"o"_s, u"database"_s, false});
    QCOMPARE(tree.filter().fitting(), 3);
    lines(tree, 5);
    const QUuid renamed = studio.find(u"database", u"CSDL-4");
    QVERIFY(studio.workspace.apply(model::Edit(u"rename"_s).set(renamed, u"name"_s, u"Khác"_s)));
    QVERIFY(tree.find(renamed).isValid()); // does not vanish under the hand
    QVERIFY(studio.workspace.apply(model::Edit(u"remove"_s).remove(renamed)));
    QCOMPARE(tree.filter().fitting(), 2);
    QVERIFY(studio.workspace.apply(model::Edit(u"add"_s).add([] {
      model::Element element = plainElement(u"database"_s, u"X"_s, u"Ô tô"_s);
      element.id = QUuid::createUuid();
      return element;
    }())));
    QCOMPARE(tree.filter().fitting(), 3);
  }
};

KHUNG_STUDIO_TEST(TestModelTree)
#include "test_model_tree.moc"
