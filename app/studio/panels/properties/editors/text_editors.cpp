// SPDX-License-Identifier: Apache-2.0
#include "app/studio/panels/properties/editors/text_editors.h"

#include "app/studio/look/icons.h"
#include "app/studio/workspace/workspace.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QWidgetAction>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 12;

} // namespace

LineEditor::LineEditor(EditorContext& context, const model::Property& property, QWidget* parent)
    : FieldEditor(context, property, parent), m_line(new QLineEdit(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_line, 1);
  watch(m_line);
  if (!property.unit.isEmpty()) {
    layout->addWidget(new QLabel(property.unit, this));
  }
  if (property.type == model::DataType::Integer || property.type == model::DataType::Number) {
    m_line->setAlignment(Qt::AlignRight);
  }
  if (property.type == model::DataType::Date) {
    addCalendar();
    m_line->setClearButtonEnabled(true);
  }
  connect(m_line, &QLineEdit::textEdited, this, &LineEditor::noteEdit);
  connect(m_line, &QLineEdit::returnPressed, this, &LineEditor::finished);
}

void LineEditor::addCalendar() {
  QAction* pick = m_line->addAction(icon(u"plan"_s), QLineEdit::TrailingPosition);
  pick->setText(tr("Pick a date"));
  pick->setToolTip(tr("Pick a date (Alt+Down)"));
  connect(pick, &QAction::triggered, this, &LineEditor::pickDate);
}

void LineEditor::pickDate() {
  QMenu menu(this);
  auto* calendar = new QCalendarWidget(&menu);
  calendar->setLocale(QLocale(m_context.workspace.language() == u"en" ? QLocale::English : QLocale::Vietnamese));
  calendar->setFirstDayOfWeek(Qt::Monday);
  const FieldText::Reading now = entered();
  const QString* stored = std::get_if<QString>(&now.value.value);
  const QDate date = stored ? QDate::fromString(*stored, Qt::ISODate) : QDate();
  calendar->setSelectedDate(date.isValid() ? date : QDate::currentDate());
  auto* action = new QWidgetAction(&menu);
  action->setDefaultWidget(calendar);
  menu.addAction(action);
  const auto take = [&](const QDate& chosen) {
    m_line->setText(chosen.toString(u"d/M/yyyy"_s));
    menu.close();
    noteChoice();
  };
  connect(calendar, &QCalendarWidget::clicked, &menu, take);
  connect(calendar, &QCalendarWidget::activated, &menu, take);
  calendar->setFocus();
  menu.exec(m_line->mapToGlobal(QPoint(0, m_line->height())));
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event) {
  if (m_property.type == model::DataType::Date && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
      pickDate();
      return true;
    }
  }
  return FieldEditor::eventFilter(watched, event);
}

FieldText::Reading LineEditor::entered() const { return m_context.text.read(m_property, m_line->text(), firstElement()); }

void LineEditor::put(const FieldValue& value, bool several) {
  m_line->setPlaceholderText(several ? severalText() : m_context.text.pattern(m_property));
  const QString text = several ? QString() : m_context.text.text(m_property, value);
  if (m_line->text() != text) {
    m_line->setText(text);
    m_line->setCursorPosition(0);
  }
}

TextEditor::TextEditor(EditorContext& context, const model::Property& property, QWidget* parent)
    : FieldEditor(context, property, parent), m_text(new QPlainTextEdit(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_text);
  m_text->setTabChangesFocus(true);
  m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  watch(m_text);
  connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
    grow();
    if (m_text->hasFocus()) {
      noteEdit();
    }
  });
  grow();
}

FieldText::Reading TextEditor::entered() const {
  if (!m_property.list) {
    return m_context.text.read(m_property, m_text->toPlainText(), firstElement());
  }
  QStringList lines; // a line may hold a semicolon
  for (const QString& line : m_text->toPlainText().split(u'\n')) {
    if (!line.trimmed().isEmpty()) {
      model::Property one = m_property;
      one.list = false;
      const FieldText::Reading reading = m_context.text.read(one, line, firstElement());
      const QString* text = std::get_if<QString>(&reading.value.value);
      lines << (text ? *text : line.trimmed());
      if (!reading.problem.isEmpty()) {
        return reading;
      }
    }
  }
  return {{lines.isEmpty() ? model::Value() : model::Value(lines), {}}, {}};
}

QString TextEditor::hint() const {
  const model::Enumeration* words = m_context.workspace.metamodel().enumeration(m_property.enumeration);
  return !m_property.list ? QString()
         : !words         ? tr("one on each line")
                          : tr("one on each line, such as “%1”").arg(words->values.front().label.in(m_context.workspace.language()));
}

void TextEditor::put(const FieldValue& value, bool several) {
  m_text->setPlaceholderText(several ? severalText() : hint());
  const QString text = several ? QString() : m_context.text.text(m_property, value, u"\n"_s);
  if (m_text->toPlainText() != text) {
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(text);
  }
  grow();
}

void TextEditor::resizeEvent(QResizeEvent* event) {
  FieldEditor::resizeEvent(event);
  grow();
}

void TextEditor::grow() {
  int lines = 0;
  for (QTextBlock block = m_text->document()->begin(); block.isValid() && lines < mostLines; block = block.next()) {
    m_text->document()->documentLayout()->blockBoundingRect(block);
    lines += std::max(1, block.layout()->lineCount());
  }
  lines = std::clamp(lines, fewestLines, mostLines);
  const QMargins margins = m_text->contentsMargins();
  const int frame = margins.top() + margins.bottom() + 2 * static_cast<int>(m_text->document()->documentMargin());
  m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + frame + 2);
}

} // namespace khung::app
