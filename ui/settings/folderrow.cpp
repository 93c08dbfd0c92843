#include "ui/settings/folderrow.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QFileDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

FolderRow::FolderRow(std::function<void(const QString& folder)> move, const Theme& theme, QWidget* parent)
    : SettingRow({{u"library_folder"_s},
                  tr("Folder of the library"),
                  tr("Texts, vectors, conversations and what was kept of answers. Moving it closes the window, which "
                     "comes back when all is there.")},
                 theme, parent)
    , m_move(std::move(move))
    , m_path(new ElidedLabel({}, {"dim"}))
    , m_button(makeButton(tr("Move…")))
{
    addBelow(m_path);
    m_button->setAccessibleName(tr("Move the library to another folder"));
    m_button->setEnabled(bool(m_move));
    addControl(m_button);
    hideDefault();
    connect(m_button, &QPushButton::clicked, this, &FolderRow::choose);
    showValue(Settings());
}

void FolderRow::showValue(const Settings& settings)
{
    m_path->setFullText(settings.libraryFolder.isEmpty() ? tr("In the system's folder for it (default)")
                                                         : settings.libraryFolder,
                        Qt::ElideMiddle);
}

QWidget* FolderRow::editor() const
{
    return m_button;
}

void FolderRow::choose()
{
    auto* dialog = new QFileDialog(this, tr("Move the library to an empty folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Move here"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) { m_move(folder); });
    dialog->open();
}

} // namespace sheaf
