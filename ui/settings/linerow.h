#pragma once

#include "ui/settings/settingrow.h"

#include <functional>

class QLineEdit;

namespace sheaf {

// One line of text.
class LineRow : public SettingRow
{
    Q_OBJECT

public:
    struct Field
    {
        About about;
        QString placeholder;
        std::function<QString(const Settings&)> read;
        // What cannot be read is an error for the person and changes nothing.
        std::function<Result<void>(Settings&, const QString&)> write;
    };

    LineRow(const Field& field, const Theme& theme, QWidget* parent = nullptr);
    void showValue(const Settings& settings) override;
    void writeTo(Settings& settings) const override;
    bool isValid() const override;

    static Field vectorStore();
    static Field ocrLanguages();
    // That always have a value; an empty line is the default.
    static Field address(const About& about, QUrl Settings::*member);
    static Field text(const About& about, QString Settings::*member);
    static Field fileFolders();

protected:
    QWidget* editor() const override;
    void putBack() override;

private:
    void check();

    Field m_field;
    QLineEdit* m_edit;
    QString m_shown; // as the settings said last
};

} // namespace sheaf
