// SPDX-License-Identifier: Apache-2.0
#include "app/studio/editing/element_list.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/panels/tree/model_tree.h"
#include "app/studio/panels/tree/model_tree_panel.h"
#include "app/studio/panels/tree/tree_view.h"
#include "app/studio/panels/tree/type_picker.h"
#include "app/studio/window/main_window.h"
#include "tests/support/sample_model.h"
#include "tests/support/studio_support.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace khung;
using namespace khung::app;
using namespace khung::tests;

/// The panel as a person uses it: keys, names, filter, selection.
class TestModelTreePanel : public QObject {
  Q_OBJECT

private:
  /// A panel on the small model, shown.
  struct Shown {
    explicit Shown(const QString& language = u"en"_s) : studio(language), panel(studio.workspace) {
      studio.openSmall();
      panel.resize(320, 700);
      panel.show();
      static_cast<void>(QTest::qWaitForWindowActive(&panel));
      view->setFocus();
    }
    void select(const QUuid& id) { studio.workspace.reveal(id); }
    QUuid current() const { return view->currentIndex().data(ModelTree::IdRole).toUuid(); }
    QString name(const QUuid& id) const { return studio.workspace.document()->element(id)->text(u"name"); }
    QLineEdit* nameEditor() const {
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the one before
      return view->findChild<QLineEdit*>(u"nameEditor"_s);
    }
    ModelTree& tree() const { return *qobject_cast<ModelTree*>(view->model()); }
    void find(const QString& words) {
      search->setFocus();
      search->setText(words);
      QTest::keyClick(search, Qt::Key_Down);
    }

    Studio studio;
    ModelTreePanel panel;
    TreeView* view = panel.findChild<TreeView*>(u"treeView"_s);
    QLineEdit* search = panel.findChild<QLineEdit*>(u"treeSearch"_s);
  };

private Q_SLOTS:
  void init() {
    QSettings().clear();
    QGuiApplication::clipboard()->clear();
  }

  void selectionIsShared() {
    Shown shown;
    shown.select(sampleAttribute(1, 2, 3));
    QCOMPARE(shown.current(), sampleAttribute(1, 2, 3));
    QVERIFY(shown.view->isExpanded(shown.view->currentIndex().parent()));
    QTest::keyClick(shown.view, Qt::Key_Down);
    QCOMPARE(shown.studio.workspace.selection(), std::vector<QUuid>{sampleAttribute(1, 2, 4)});
    QTest::keyClick(shown.view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(shown.studio.workspace.selection().size(), std::size_t(2));
    shown.studio.workspace.select({sampleDatabase(0), sampleDatabase(2)});
    QCOMPARE(shown.view->selectionModel()->selectedRows().size(), 2);
    shown.studio.workspace.select({});
    QVERIFY(!shown.view->selectionModel()->hasSelection());
  }

  void revealEndsAFilterThatHides() {
    Shown shown;
    shown.find(u"csdl 0"_s);
    QVERIFY(shown.tree().filter().isActive());
    QCOMPARE(shown.tree().filter().fitting(), 1);
    shown.select(sampleEntity(0, 1)); // in what was found
    QVERIFY(shown.tree().filter().isActive());
    shown.select(sampleEntity(1, 1));
    QVERIFY(!shown.tree().filter().isActive());
    QVERIFY(shown.search->text().isEmpty());
    QCOMPARE(shown.current(), sampleEntity(1, 1));
  }

  void renamesInPlace() {
    Shown shown;
    shown.select(sampleEntity(0, 0));
    QTest::keyClick(shown.view, Qt::Key_F2);
    QVERIFY(shown.nameEditor());
    QTest::keyClicks(shown.nameEditor(), u"X"_s);
    QTest::keyClick(shown.nameEditor(), Qt::Key_Escape);
    QCOMPARE(shown.name(sampleEntity(0, 0)), u"Thực thể dân cư số 0"_s);
    QTest::keyClick(shown.view, Qt::Key_F2);
    QTRY_VERIFY(shown.nameEditor());
    shown.nameEditor()->setText(u"  Hộ   khẩu "_s);
    QTest::keyClick(shown.nameEditor(), Qt::Key_Return);
    QTRY_COMPARE(shown.name(sampleEntity(0, 0)), u"Hộ khẩu"_s);
    QCOMPARE(shown.studio.workspace.document()->undoName(), u"Rename “Thực thể dân cư số 0”"_s);
    QCOMPARE(shown.current(), sampleEntity(0, 0));
  }

  void findingsThatComeWhileANameIsTypedLeaveItAlone() {
    Shown shown;
    shown.select(sampleEntity(0, 0));
    QTest::keyClick(shown.view, Qt::Key_F2);
    QTRY_VERIFY(shown.nameEditor());
    QTest::keyClicks(shown.nameEditor(), u"Ho khau"_s);
    const QModelIndex index = shown.view->currentIndex();
    Q_EMIT shown.tree().dataChanged(index, index); // what a new severity does
    QCOMPARE(shown.nameEditor()->text(), u"Ho khau"_s);
    QTest::keyClick(shown.nameEditor(), Qt::Key_Return);
    QTRY_COMPARE(shown.name(sampleEntity(0, 0)), u"Ho khau"_s);
  }

  void unfinishedInputIsKept() {
    Shown shown;
    shown.select(sampleDatabase(0));
    shown.panel.perform(u"edit.rename");
    QLineEdit* editor = shown.nameEditor();
    QVERIFY(editor);
    editor->setText(u"Dân "_s);
    QInputMethodEvent unfinished(u"cư"_s, {});
    QCoreApplication::sendEvent(editor, &unfinished);
    QCOMPARE(editor->text(), u"Dân "_s);
    shown.search->setFocus();
    QCOMPARE(shown.name(sampleDatabase(0)), u"Dân cư"_s);
  }

  void asksBeforeItRemoves() {
    Shown shown;
    shown.select(sampleDatabase(0));
    shown.panel.perform(u"edit.delete");
    QVERIFY(shown.studio.workspace.document()->element(sampleDatabase(0))); // no answer: nothing goes
    shown.studio.prompter.confirmations = {true};
    shown.panel.perform(u"edit.deleteFromModel");
    QVERIFY(!shown.studio.workspace.document()->element(sampleDatabase(0)));
    QCOMPARE(shown.studio.prompter.questions.size(), std::size_t(2));
    const QString detail = shown.studio.prompter.questions[1].detail;
    QVERIFY2(detail.contains(u"Attributes (20)") && detail.contains(u"Entities (4)"), qPrintable(detail));
    QVERIFY2(detail.contains(u"Trường số 0 (Attribute in Thực thể ") && detail.contains(u"more"), qPrintable(detail));
    shown.studio.workspace.undo();
    QVERIFY(shown.studio.workspace.document()->element(sampleDatabase(0)));
  }

  void makesWhatMayStandThere() {
    Shown shown;
    shown.select(sampleEntity(1, 1));
    shown.panel.perform(u"element.new");
    auto* picker = shown.panel.findChild<TypePicker*>();
    QVERIFY(picker);
    auto* search = picker->findChild<QLineEdit*>();
    QTest::keyClicks(search, u"attr"_s);
    QTest::keyClick(search, Qt::Key_Return);
    const std::vector<QUuid> attributes = shown.studio.workspace.document()->childrenOf(sampleEntity(1, 1), u"attribute");
    QCOMPARE(attributes.size(), std::size_t(6));
    const auto made = shown.studio.workspace.document()->element(attributes.back());
    QCOMPARE(made->code, u"TRUONG-5"_s);
    QCOMPARE(shown.current(), made->id);
    QTRY_VERIFY(shown.nameEditor());
    shown.nameEditor()->setText(u"Ngày sinh"_s);
    QTest::keyClick(shown.nameEditor(), Qt::Key_Return);
    QTRY_COMPARE(shown.name(made->id), u"Ngày sinh"_s);
  }

  void makesBesideWithPosition() {
    Shown shown;
    shown.select(sampleAttribute(1, 1, 1));
    shown.panel.perform(u"element.new");
    auto* search = shown.panel.findChild<TypePicker*>()->findChild<QLineEdit*>();
    QTest::keyClicks(search, u"attr"_s);
    QTest::keyClick(search, Qt::Key_Return);
    const auto attributes = shown.studio.workspace.document()->childrenOf(sampleEntity(1, 1), u"attribute");
    QCOMPARE(attributes[1], sampleAttribute(1, 1, 1));
    QCOMPARE(attributes[2], shown.current());
  }

  void duplicatePointsIntoItself() {
    Shown shown;
    shown.select(sampleEntity(1, 1));
    shown.panel.perform(u"edit.duplicate");
    const auto copy = shown.studio.workspace.document()->element(shown.current());
    QVERIFY(copy->id != sampleEntity(1, 1));
    QCOMPARE(copy->code, u"THUC-THE-4"_s);
    QCOMPARE(copy->parent, sampleDatabase(1));
    const auto attributes = shown.studio.workspace.document()->childrenOf(copy->id, u"attribute");
    QCOMPARE(attributes.size(), std::size_t(5));
    QCOMPARE(copy->linksOf(u"identifier")->front().target, attributes[0]);
    QCOMPARE(copy->linksOf(u"same_as")->front().target, sampleEntity(0, 1)); // outside stays
    QCOMPARE(shown.studio.workspace.document()->element(attributes[2])->code, u"TRUONG-2"_s);
  }

  void manyThatAreDuplicatedAreSelected() {
    Shown shown;
    std::vector<QUuid> ids;
    model::Edit edit(u"many"_s);
    for (int i = 0; i < 200; ++i) {
      const model::Element database = plainElement(u"database"_s, u"N-%1"_s.arg(i), u"Kho %1"_s.arg(i));
      ids.push_back(database.id);
      edit.add(database);
    }
    QVERIFY(shown.studio.workspace.apply(edit));
    QTRY_VERIFY(!shown.tree().index().isBehind());
    shown.select(ids.front()); // opens the group
    shown.studio.workspace.select(ids);
    QTRY_COMPARE(shown.view->selectionModel()->selectedRows().size(), qsizetype(ids.size()));
    shown.panel.perform(u"edit.duplicate");
    QTRY_VERIFY(!shown.tree().index().isBehind());
    const std::vector<QUuid> made = shown.studio.workspace.selection();
    QCOMPARE(made.size(), ids.size());
    QCOMPARE(shown.view->selectionModel()->selectedRows().size(), qsizetype(ids.size()));
    QVERIFY(std::find(made.begin(), made.end(), shown.current()) != made.end());
    QVERIFY(std::none_of(ids.begin(), ids.end(), [&](const QUuid& id) { return std::find(made.begin(), made.end(), id) != made.end(); }));
    shown.studio.workspace.undo();
    QVERIFY(shown.studio.workspace.selection().empty());
    QCOMPARE(shown.view->selectionModel()->selectedRows().size(), 0);
  }

  void copiesIntoAnotherDocument() {
    {
      Shown source;
      source.select(sampleEntity(1, 1));
      source.panel.perform(u"edit.copy");
    }
    const QMimeData* held = QGuiApplication::clipboard()->mimeData();
    QVERIFY(held->hasFormat(u"application/x-khung-text"_s));
    QCOMPARE(held->text(), u"Thực thể dân cư số 1"_s);
    Shown target;
    QVERIFY(target.studio.openText(QStringLiteral(
        "khung: {format: khung-text/1, framework: vn-decree-draft-2021, agency: KHAC}\ndatabase:\n  - {code: D, name: Đích}\n"
        "  - {code: CSDL-0, name: Nguồn, entities: [{code: THUC-THE-1, name: Khác, attributes: [{code: TRUONG-3, name: Ba}]}]}\n")));
    const QUuid place = target.studio.find(u"database", u"D");
    target.select(place);
    target.panel.perform(u"edit.paste");
    const auto pasted = target.studio.workspace.document()->element(sampleEntity(1, 1)); // its identity was free
    QVERIFY(pasted);
    QCOMPARE(pasted->parent, place);
    QCOMPARE(pasted->declaredBy, u"KHAC"_s);
    QCOMPARE(pasted->linksOf(u"identifier")->front().target, sampleAttribute(1, 1, 0));
    const QUuid entity = target.studio.workspace.document()->childrenOf(target.studio.find(u"database", u"CSDL-0")).front();
    const QUuid attribute = target.studio.workspace.document()->childrenOf(entity).front();
    QCOMPARE(pasted->linksOf(u"same_as")->front().target, entity);
    QCOMPARE(target.studio.workspace.document()->element(sampleAttribute(1, 1, 3))->linksOf(u"corresponds_to")->front().target, attribute);
    QCOMPARE(target.studio.workspace.document()->element(sampleAttribute(1, 1, 2))->linksOf(u"corresponds_to")->front().text, u"CSDL-0/THUC-THE-1/TRUONG-2"_s);
    target.select(place);
    target.panel.perform(u"edit.paste"); // taken now: a second one
    QCOMPARE(target.studio.workspace.document()->childrenOf(place, u"entity").size(), std::size_t(2));
    QCOMPARE(target.studio.workspace.document()->element(target.current())->code, u"THUC-THE-2"_s);
    const auto second = target.studio.workspace.document()->element(target.current());
    QCOMPARE(target.studio.workspace.document()->element(second->linksOf(u"identifier")->front().target)->parent, second->id);
  }

  void cutMovesWithinTheDocument() {
    Shown shown;
    shown.select(sampleEntity(0, 2));
    shown.panel.perform(u"edit.cut");
    QVERIFY(shown.studio.workspace.document()->element(sampleEntity(0, 2)));
    shown.select(sampleDatabase(2));
    shown.panel.perform(u"edit.paste");
    QCOMPARE(shown.studio.workspace.document()->element(sampleEntity(0, 2))->parent, sampleDatabase(2));
    QCOMPARE(shown.studio.workspace.document()->element(sampleEntity(1, 2))->linksOf(u"same_as")->front().target, sampleEntity(0, 2)); // still referred to
    shown.panel.perform(u"edit.paste");
    QCOMPARE(shown.studio.workspace.document()->childrenOf(sampleDatabase(2), u"entity").size(), std::size_t(5));
  }

  void cutMovesToAnotherDocument() {
    Shown from;
    Shown to;
    from.studio.prompter.confirmations = {true};
    from.select(sampleEntity(0, 2));
    const QString name = from.name(sampleEntity(0, 2));
    from.panel.perform(u"edit.cut");
    to.select(sampleDatabase(2));
    const auto had = to.studio.workspace.document()->childrenOf(sampleDatabase(2), u"entity").size();
    to.panel.perform(u"edit.paste");
    QCOMPARE(to.studio.workspace.document()->childrenOf(sampleDatabase(2), u"entity").size(), had + 1);
    QCOMPARE(to.name(to.current()), name);
    QTRY_VERIFY(!from.studio.workspace.document()->element(sampleEntity(0, 2)));
    from.studio.workspace.undo();
    QVERIFY(from.studio.workspace.document()->element(sampleEntity(0, 2)));
  }

  void nothingIsPastedWhereItMayNotStand() {
    Shown shown;
    shown.select(sampleAttribute(0, 0, 0));
    shown.panel.perform(u"edit.copy");
    shown.select(sampleDatabase(1));
    QSignalSpy remarked(&shown.studio.workspace, &Workspace::remarked);
    shown.panel.perform(u"edit.paste");
    QCOMPARE(remarked.count(), 1);
    QVERIFY(!shown.studio.workspace.document()->canUndo());
    auto* odd = new QMimeData;
    odd->setData(u"application/x-khung-text"_s, "database: [");
    QGuiApplication::clipboard()->setMimeData(odd);
    shown.panel.perform(u"edit.paste");
    QCOMPARE(shown.studio.prompter.told.size(), std::size_t(1));
  }

  void dropsOnlyWhereItMayStand() {
    Shown shown;
    ModelTree& tree = shown.tree();
    const std::unique_ptr<QMimeData> attributes(elementListData({sampleAttribute(0, 0, 0), sampleAttribute(0, 0, 1)}));
    const QModelIndex entity = tree.find(sampleEntity(0, 0));
    tree.fetchMore(entity);
    QVERIFY(!tree.canDropMimeData(attributes.get(), Qt::MoveAction, -1, 0, tree.find(sampleDatabase(0))));
    QVERIFY(!tree.canDropMimeData(attributes.get(), Qt::MoveAction, -1, 0, entity)); // there already
    QVERIFY(tree.dropMimeData(attributes.get(), Qt::MoveAction, 4, 0, entity)); // behind the fourth
    const auto order = shown.studio.workspace.document()->childrenOf(sampleEntity(0, 0), u"attribute");
    QCOMPARE(order, (std::vector<QUuid>{sampleAttribute(0, 0, 2), sampleAttribute(0, 0, 3), sampleAttribute(0, 0, 0), sampleAttribute(0, 0, 1), sampleAttribute(0, 0, 4)}));
    QVERIFY(tree.dropMimeData(attributes.get(), Qt::MoveAction, -1, 0, tree.find(sampleEntity(2, 1))));
    QCOMPARE(shown.studio.workspace.document()->element(sampleAttribute(0, 0, 1))->parent, sampleEntity(2, 1));
    const std::unique_ptr<QMimeData> database(elementListData({sampleDatabase(0)}));
    QVERIFY(!tree.canDropMimeData(database.get(), Qt::MoveAction, -1, 0, tree.find(sampleEntity(0, 1))));
  }

  void dropsIntoDataGroups() {
    Shown shown;
    model::Element group = plainElement(u"data_group"_s, u"N-1"_s, u"Nhóm"_s);
    group.id = QUuid::createUuid();
    QVERIFY(shown.studio.workspace.apply(model::Edit(u"add"_s).add(group)));
    shown.panel.findChild<QComboBox*>(u"treeMode"_s)->setCurrentIndex(2);
    Q_EMIT shown.panel.findChild<QComboBox*>(u"treeMode"_s)->activated(2);
    QCOMPARE(QSettings().value(u"tree/mode"_s).toInt(), 2);
    ModelTree& tree = shown.tree();
    const std::unique_ptr<QMimeData> database(elementListData({sampleDatabase(0)}));
    QVERIFY(tree.dropMimeData(database.get(), Qt::MoveAction, -1, 0, tree.find(group.id)));
    QCOMPARE(tree.find(sampleDatabase(0)).parent(), tree.find(group.id));
    const Shown again; // remembered
    QCOMPARE(again.panel.findChild<QComboBox*>(u"treeMode"_s)->currentIndex(), 2);
  }

  void tellsWhyItIsEmpty() {
    Studio studio;
    ModelTreePanel panel(studio.workspace);
    panel.show();
    auto* label = panel.findChild<QLabel*>(u"treeEmpty"_s);
    auto* action = panel.findChild<QPushButton*>(u"treeEmptyAction"_s);
    QVERIFY(label->isVisible() && label->text().startsWith(u"Open a model"));
    QVERIFY(!action->isVisible());
    QVERIFY(studio.workspace.create({}));
    QVERIFY(label->isVisible() && label->text().startsWith(u"There are no"));
    studio.openSmall();
    QVERIFY(!label->isVisible());
    auto* search = panel.findChild<QLineEdit*>(u"treeSearch"_s);
    search->setText(u"qqq"_s);
    QTRY_VERIFY(label->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QVERIFY(!label->isVisible() && search->text().isEmpty());
  }

  void findsWhatHasFindings() {
    Shown shown;
    QTRY_VERIFY(shown.studio.workspace.findings().report() && !shown.studio.workspace.findings().isBusy());
    const auto& first = shown.studio.workspace.findings().report()->findings.front();
    QCOMPARE(shown.tree().find(first.subject).data(ModelTree::SeverityRole).toInt(), int(*shown.studio.workspace.findings().worstOf(first.subject)));
    QVERIFY(shown.tree().index(0, 0).data(ModelTree::SeverityRole).isValid()); // told up to the group
    QSet<QUuid> subjects;
    for (const auto& finding : shown.studio.workspace.findings().report()->findings) {
      subjects.insert(finding.subject);
    }
    shown.panel.findChild<QToolButton*>(u"treeWithFindings"_s)->click();
    QCOMPARE(shown.tree().filter().fitting(), int(subjects.size()));
  }

  void menuHoldsTheCommandsOfTheWindow() {
    Studio studio;
    MainWindow window(studio.workspace);
    studio.openSmall();
    window.show();
    auto* panel = window.findChild<ModelTreePanel*>();
    auto* view = panel->findChild<TreeView*>(u"treeView"_s);
    studio.workspace.reveal(sampleEntity(0, 0));
    Q_EMIT view->customContextMenuRequested(view->visualRect(view->currentIndex()).center());
    auto* menu = panel->findChild<QMenu*>(u"treeMenu"_s);
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(window.action(u"edit.rename"_s)));
    QVERIFY(menu->actions().contains(window.action(u"element.neighbourhood"_s)));
    QVERIFY(!window.action(u"edit.paste"_s)->isEnabled());
    const QList<QAction*> made = menu->findChild<QMenu*>(u"treeNewMenu"_s)->actions();
    QVERIFY(std::any_of(made.begin(), made.end(), [](const QAction* action) { return action->text() == u"Attribute"; }));
    QVERIFY(std::none_of(made.begin(), made.end(), [](const QAction* action) { return action->text() == u"Component"; }));
    menu->close();
    QVERIFY(window.action(u"edit.paste"_s)->isEnabled());
  }

  void speaksTheLanguageOfTheWorkspace() {
    Shown shown;
    const QString before = shown.tree().index(0, 0, shown.tree().index(0, 0)).data().toString();
    shown.studio.workspace.setLanguage(u"vi"_s);
    QVERIFY(before != shown.tree().index(0, 0, shown.tree().index(0, 0)).data().toString());
    QVERIFY(shown.panel.findChild<QComboBox*>(u"treeType"_s)->findText(u"Cơ sở dữ liệu"_s) > 0);
    shown.studio.workspace.setLanguage(u"en"_s);
  }
};

KHUNG_STUDIO_TEST(TestModelTreePanel)
#include "test_model_tree_panel.moc"
