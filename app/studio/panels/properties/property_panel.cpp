// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/property_panel.h"

#include "app/studio/findings/field_findings.h"
#include "app/studio/findings/live_findings.h"
#include "app/studio/look/icons.h"
#include "app/studio/panels/properties/document_summary.h"
#include "app/studio/panels/properties/element_form.h"
#include "app/studio/panels/properties/element_header.h"
#include "app/studio/panels/properties/grid/contained_grids.h"
#include "app/studio/panels/properties/help_area.h"
#include "app/studio/panels/properties/referrers_section.h"
#include "app/studio/workspace/workspace.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int usualWidth = 56;    ///< letters
constexpr int narrowest = 46;
constexpr std::size_t few = 20;   ///< elements shown at once: many are read when the window has had its turn

/// What the tab key reaches in a layout, in the order in which people see it.
void collect(const QLayout& layout, QList<QWidget*>& list) {
  for (int i = 0; i < layout.count(); ++i) {
    if (QWidget* widget = layout.itemAt(i)->widget()) {
      if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) {
        list << widget;
      }
      if (widget->layout()) {
        collect(*widget->layout(), list);
      }
    } else if (QLayout* inner = layout.itemAt(i)->layout()) {
      collect(*inner, list);
    }
  }
}

/// Commands of the window that are about what is typed, not about the selected element, while a field has the focus.
bool isOfText(QStringView command) {
  static const QStringList commands = {u"edit.cut"_s,       u"edit.copy"_s,      u"edit.paste"_s, u"edit.delete"_s, u"edit.deleteFromModel"_s,
                                       u"edit.duplicate"_s, u"edit.selectAll"_s};
  return commands.contains(command);
}

template <class Text> void performOn(Text& text, QStringView command) {
  command == u"edit.cut"     ? text.cut()
  : command == u"edit.copy"  ? text.copy()
  : command == u"edit.paste" ? text.paste()
  : command == u"edit.selectAll" ? text.selectAll()
                             : void();
}

/// Other widgets have no use for these commands; above all, Del in a field must not delete the element.
void performOnText(QStringView command) {
  if (auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget())) {
    performOn(*line, command);
  } else if (auto* text = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget())) {
    performOn(*text, command);
  }
}

} // namespace

PropertyPanel::PropertyPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_suggestions(workspace), m_context{workspace, m_suggestions, FieldText(workspace, m_suggestions)} {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(4, 4, 4, 4);
  makeTop(layout);
  makeBody();
  layout->addWidget(m_pages, 1);
  m_help = new HelpArea(workspace, this);
  layout->addWidget(m_help);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumWidth(narrowest * fontMetrics().averageCharWidth());
  auto* down = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Down), this);
  down->setContext(Qt::WidgetWithChildrenShortcut);
  connect(down, &QShortcut::activated, this, [this] { m_grids->focusFirst(); });
  m_ordering.setSingleShot(true);
  connect(&m_ordering, &QTimer::timeout, this, &PropertyPanel::orderTabs);
  m_later.setSingleShot(true);
  m_later.setInterval(0);
  connect(&m_later, &QTimer::timeout, this, [this] { std::exchange(m_others, false) ? showElements() : static_cast<void>(refreshElements()); });
  connect(&workspace, &Workspace::documentReplaced, this, &PropertyPanel::retranslate);
  connect(&workspace, &Workspace::languageChanged, this, &PropertyPanel::retranslate);
  connect(&workspace, &Workspace::selectionChanged, this, &PropertyPanel::showSelection);
  connect(&workspace, &Workspace::changed, this, &PropertyPanel::documentChanged);
  connect(&workspace, &Workspace::revealed, this, &PropertyPanel::reveal);
  connect(&workspace.findings(), &LiveFindings::updated, this, &PropertyPanel::showFindings);
  retranslate();
}

PropertyPanel::~PropertyPanel() = default;

void PropertyPanel::makeTop(QVBoxLayout* layout) {
  auto* top = new QHBoxLayout;
  m_filter = new QLineEdit(this);
  m_filter->setObjectName(u"fieldFilter"_s);
  m_filter->setClearButtonEnabled(true);
  m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
  top->addWidget(m_filter, 1);
  m_all = new QToolButton(this);
  m_all->setObjectName(u"allFields"_s);
  m_all->setCheckable(true);
  top->addWidget(m_all);
  layout->addLayout(top);
  connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
    if (m_form) {
      m_form->setFilter(text);
    }
  });
  connect(m_all, &QToolButton::toggled, this, [this](bool all) {
    if (m_form) {
      m_form->setShowAll(all);
    }
  });
}

void PropertyPanel::makeBody() {
  m_pages = new QStackedWidget(this);
  m_summary = new DocumentSummary(m_workspace, m_pages);
  m_pages->addWidget(m_summary);
  m_scroll = new QScrollArea(m_pages);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_pages->addWidget(m_scroll);
}

/// Headings and notices have colours of their own, which are those of the theme they were made in.
void PropertyPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) {
    QTimer::singleShot(0, this, &PropertyPanel::retranslate);
  }
  QWidget::changeEvent(event);
}

void PropertyPanel::retranslate() {
  m_filter->setPlaceholderText(tr("Find a field"));
  m_filter->setAccessibleName(tr("Find a field"));
  m_all->setText(tr("All fields"));
  m_all->setToolTip(tr("Open all sections, also those in which nothing is stated"));
  m_help->hide();
  m_focused = nullptr;
  if (m_form) {
    m_form->finish();
  }
  qDeleteAll(m_forms); // their labels are another language's, their values another document's
  m_forms.clear();
  m_form = nullptr;
  auto* content = new QWidget(m_scroll);
  content->setMinimumWidth(1); // never wider than what is seen of it, whatever its widgets would like
  m_content = new QVBoxLayout(content);
  m_content->setContentsMargins(0, 0, 4, 0);
  m_content->setSpacing(0);
  m_header = new ElementHeader(m_workspace, content);
  m_grids = new ContainedGrids(m_context, content);
  m_referrers = new ReferrersSection(m_workspace, content);
  connect(m_grids, &ContainedGrids::gridMade, this, [this] { m_ordering.start(0); });
  m_content->addWidget(m_header);
  m_content->addWidget(m_grids);
  m_content->addWidget(m_referrers);
  m_content->addStretch(1);
  m_scroll->setWidget(content);
  showSelection();
}

void PropertyPanel::useForm(const model::ElementType* type) {
  if (m_form && m_form->type() == type) {
    return;
  }
  if (m_form) {
    m_form->hide();
    m_form->setElements({});
  }
  m_focused = nullptr;
  m_form = m_forms.value(type);
  if (m_form) {
    m_form->setFilter(m_filter->text());
    m_form->setShowAll(m_all->isChecked());
    m_form->show();
    return;
  }
  m_form = new ElementForm(m_context, type, m_scroll->widget());
  m_forms.insert(type, m_form);
  m_form->resize(m_scroll->viewport()->size());
  m_content->insertWidget(1, m_form);
  connect(m_form, &ElementForm::rowsMade, this, [this] { m_ordering.start(0); });
  m_form->setFilter(m_filter->text());
  m_form->setShowAll(m_all->isChecked());
  connect(m_form, &ElementForm::fieldFocused, this, [this](const model::Property& property) {
    m_focused = &property;
    if (m_help->isVisible()) {
      m_help->explain(property);
    }
    QMetaObject::invokeMethod(m_scroll, [this] {
      if (QWidget* at = m_form ? m_form->focusWidget() : nullptr; at && at->hasFocus()) {
        m_scroll->ensureWidgetVisible(at);
      }
    }, Qt::QueuedConnection);
  });
}

void PropertyPanel::showSelection() {
  if (m_form) {
    m_form->finish();
  }
  m_later.stop();
  m_others = m_workspace.selection().size() > few;
  m_others ? m_later.start() : showElements();
}

void PropertyPanel::showElements() {
  const std::vector<QUuid>& ids = m_workspace.selection();
  const bool any = m_workspace.document() && !ids.empty();
  m_filter->setEnabled(any);
  m_all->setEnabled(any);
  if (!any) {
    m_help->hide();
    m_grids->display({});
    m_summary->refresh();
    m_pages->setCurrentWidget(m_summary);
    return;
  }
  const auto typeOf = [&](const QUuid& id) {
    const auto brief = briefOf(*m_workspace.document(), id);
    return brief ? m_workspace.metamodel().type(brief->type) : nullptr;
  };
  const model::ElementType* type = typeOf(ids.front());
  if (std::any_of(ids.begin(), ids.end(), [&](const QUuid& id) { return typeOf(id) != type; })) {
    type = nullptr;
  }
  m_pages->setUpdatesEnabled(false);
  useForm(type);
  m_header->display(ids, type);
  m_form->setElements(ids);
  m_grids->display(ids.size() == 1 ? ids.front() : QUuid());
  m_referrers->display(ids.size() == 1 ? ids.front() : QUuid());
  showFindings();
  m_pages->setCurrentWidget(m_scroll);
  m_scroll->ensureVisible(0, 0);
  m_pages->setUpdatesEnabled(true);
}

void PropertyPanel::documentChanged(const model::ChangeSet& changes) {
  if (m_form && m_form->isReplacing()) {
    return;
  }
  const std::vector<QUuid>& ids = m_workspace.selection();
  if (ids.empty() || !m_form) {
    m_summary->refresh();
    return;
  }
  if (ids.size() > few) {
    m_later.start();
  } else if (refreshElements()) {
    m_grids->refresh(changes);
  }
}

bool PropertyPanel::refreshElements() {
  const std::vector<QUuid>& ids = m_workspace.selection();
  // Names and relations of others show here, too, and reading one element costs little; only selected ones that are gone are left to the selection.
  const bool gone = std::any_of(ids.begin(), ids.end(), [&](const QUuid& id) { return !briefOf(*m_workspace.document(), id); });
  if (gone) {
    return false;
  }
  m_header->display(ids, m_form->type());
  m_form->refresh();
  m_referrers->display(ids.size() == 1 ? ids.front() : QUuid());
  return true;
}

void PropertyPanel::showFindings() {
  const std::vector<QUuid>& ids = m_workspace.selection();
  if (!m_form || ids.empty()) {
    return;
  }
  std::vector<FieldRow::Shown> whole;
  QHash<QString, std::vector<FieldRow::Shown>> byField;
  if (m_workspace.findings().report() && ids.size() == 1) {
    const validators::FindingText text = m_workspace.findings().text();
    for (const validators::Finding* finding : m_workspace.findings().findingsOf(ids.front())) {
      const bool own = finding->subject == ids.front() && m_form->type();
      const QString field = own ? concernedField(*finding, *m_form->type(), *m_workspace.pack()) : QString();
      const FieldRow::Shown shown{finding->severity, text.message(*finding).toHtmlEscaped(),
                                  u"<b>%1</b><br>%2<br><i>%3</i>"_s.arg(text.title(finding->slug).toHtmlEscaped(), text.fixHint(finding->slug).toHtmlEscaped(),
                                                                      text.citation(finding->slug).toHtmlEscaped())};
      field.isEmpty() ? whole.push_back(shown) : byField[field].push_back(shown);
    }
  }
  m_header->setFindings(whole);
  m_form->setFindings(byField);
}

void PropertyPanel::reveal(const QUuid& id, const QString& property) {
  if (m_form && !property.isEmpty() && m_form->elements() == std::vector<QUuid>{id}) {
    m_form->focusField(property);
  }
}

void PropertyPanel::focusInEvent(QFocusEvent*) {
  if (m_form && m_pages->currentWidget() == m_scroll && !m_form->focusField(u"name"_s)) {
    m_filter->setFocus(Qt::OtherFocusReason);
  }
}

void PropertyPanel::orderTabs() {
  QList<QWidget*> list = {m_filter, m_all};
  collect(*m_content, list);
  for (qsizetype i = 1; i < list.size(); ++i) {
    setTabOrder(list[i - 1], list[i]);
  }
}

void PropertyPanel::help() {
  if (m_focused) {
    m_help->explain(*m_focused);
  } else if (m_form && m_form->type()) {
    m_help->explain(*m_form->type());
  }
}

QSize PropertyPanel::sizeHint() const {
  const int letter = fontMetrics().averageCharWidth();
  return {usualWidth * letter, usualWidth * letter * 2};
}

bool PropertyPanel::canPerform(QStringView command) const {
  const bool any = m_pages->currentWidget() == m_scroll;
  return isOfText(command) || (any && (command == u"help.article" || command == u"edit.find" || command == u"edit.rename"));
}

void PropertyPanel::perform(QStringView command) {
  if (isOfText(command)) {
    performOnText(command);
  } else if (command == u"help.article") {
    help();
  } else if (command == u"edit.find") {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
  } else if (command == u"edit.rename" && m_form) {
    m_form->focusField(u"name"_s);
  }
}

void PropertyPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F1) {
    help();
  } else {
    QWidget::keyPressEvent(event);
  }
}

} // namespace khung::app
