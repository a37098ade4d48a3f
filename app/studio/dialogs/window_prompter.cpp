// SPDX-License-Identifier: Apache-2.0
#include "app/studio/dialogs/window_prompter.h"

#include "app/messages/message_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QSettings>
#include <QTreeView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace khung::app {
namespace {

QString words(const char* source, int n = -1) { return QCoreApplication::translate("WindowPrompter", source, nullptr, n); }

QString lastFolder() { return QSettings().value(u"files/folder"_s, QDir::homePath()).toString(); }

QString remembered(const QString& path) {
  if (!path.isEmpty()) {
    QSettings().setValue(u"files/folder"_s, QFileInfo(path).absolutePath());
  }
  return path;
}

/// Asks with a dialog that is set up, wide enough for all that Qt's own list of files says (the system's dialog has no such list).
QString chosenIn(QFileDialog& dialog) {
  if (const auto* files = dialog.findChild<QTreeView*>(u"treeView"_s)) {
    files->header()->setStretchLastSection(false);
    files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    files->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    dialog.resize(dialog.fontMetrics().averageCharWidth() * 130, dialog.fontMetrics().lineSpacing() * 32);
  }
  return dialog.exec() == QDialog::Accepted ? remembered(dialog.selectedFiles().value(0)) : QString();
}

} // namespace

bool WindowPrompter::confirm(const QString& question, const QString& detail, const QString& action) {
  QMessageBox box(QMessageBox::Question, u"Khung"_s, question, QMessageBox::Cancel, m_parent);
  box.setInformativeText(detail);
  QPushButton* yes = box.addButton(action, QMessageBox::AcceptRole);
  box.setDefaultButton(yes);
  box.exec();
  return box.clickedButton() == yes;
}

std::optional<int> WindowPrompter::choose(const QString& question, const QString& detail, const QStringList& actions) {
  QMessageBox box(QMessageBox::Warning, u"Khung"_s, question, QMessageBox::Cancel, m_parent);
  box.setInformativeText(detail);
  QList<QAbstractButton*> buttons;
  for (const QString& action : actions) {
    buttons << box.addButton(action, buttons.isEmpty() ? QMessageBox::AcceptRole : QMessageBox::ActionRole);
  }
  box.setDefaultButton(static_cast<QPushButton*>(buttons.front()));
  box.exec();
  const qsizetype at = buttons.indexOf(box.clickedButton());
  return at < 0 ? std::nullopt : std::optional(static_cast<int>(at));
}

Prompter::Answer WindowPrompter::unsaved(const QString& title) {
  QMessageBox box(QMessageBox::Question, u"Khung"_s, words(QT_TRANSLATE_NOOP("WindowPrompter", "Save the changes to %1?")).arg(title),
                  QMessageBox::Cancel, m_parent);
  box.setInformativeText(words(QT_TRANSLATE_NOOP("WindowPrompter", "They are lost if you do not save them.")));
  QPushButton* save = box.addButton(words(QT_TRANSLATE_NOOP("WindowPrompter", "&Save")), QMessageBox::AcceptRole);
  QPushButton* discard = box.addButton(words(QT_TRANSLATE_NOOP("WindowPrompter", "&Don’t save")), QMessageBox::DestructiveRole);
  box.setDefaultButton(save);
  box.exec();
  return box.clickedButton() == save ? Answer::Save : box.clickedButton() == discard ? Answer::Discard : Answer::Cancel;
}

QString WindowPrompter::fileToOpen(const QString& title, const QStringList& filters) {
  QFileDialog dialog(m_parent, title, lastFolder());
  dialog.setFileMode(QFileDialog::ExistingFile);
  dialog.setNameFilters(filters);
  return chosenIn(dialog);
}

QString WindowPrompter::folderToOpen(const QString& title) {
  QFileDialog dialog(m_parent, title, lastFolder());
  dialog.setFileMode(QFileDialog::Directory);
  dialog.setOption(QFileDialog::ShowDirsOnly);
  return chosenIn(dialog);
}

QString WindowPrompter::fileToSave(const QString& title, const QString& proposed, const QStringList& filters) {
  QFileDialog dialog(m_parent, title, lastFolder());
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setNameFilters(filters);
  const QString first = filters.value(0);
  const qsizetype dot = first.indexOf(u"*."_s);
  dialog.setDefaultSuffix(dot < 0 ? QString() : first.mid(dot + 2, first.indexOf(u')') - dot - 2).section(u' ', 0, 0));
  dialog.selectFile(proposed);
  return chosenIn(dialog);
}

void WindowPrompter::tell(const model::Notices& notices) {
  if (notices.empty()) {
    return;
  }
  const bool error = model::hasErrors(notices);
  QStringList lines;
  for (const model::Notice& notice : notices) {
    lines << messageLine(notice);
  }
  constexpr qsizetype shown = 8;
  QMessageBox box(error ? QMessageBox::Warning : QMessageBox::Information, u"Khung"_s,
                  notices.size() == 1 ? messageText(notices.front())
                                      : words(QT_TRANSLATE_NOOP("WindowPrompter", "%1 remarks")).arg(notices.size()),
                  QMessageBox::Close, m_parent);
  if (notices.size() > 1) {
    box.setInformativeText(lines.mid(0, shown).join(u"\n\n"_s));
  }
  if (lines.size() > shown) {
    box.setDetailedText(lines.join(u'\n'));
  }
  box.exec();
}

std::shared_ptr<void> WindowPrompter::waiting(const QString& title, const std::function<void()>& giveUp) {
  auto dialog = std::make_shared<QProgressDialog>(title, giveUp ? words(QT_TRANSLATE_NOOP("WindowPrompter", "Cancel")) : QString(), 0, 0, m_parent,
                                                  Qt::Dialog | Qt::CustomizeWindowHint | Qt::WindowTitleHint);
  dialog->setObjectName(u"waiting"_s);
  dialog->setWindowTitle(u"Khung"_s);
  dialog->setWindowModality(Qt::ApplicationModal);
  dialog->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 50);
  if (giveUp) {
    QObject::connect(dialog.get(), &QProgressDialog::canceled, dialog.get(), giveUp);
  }
  dialog->show();
  return dialog;
}

} // namespace khung::app
