#pragma once

#include "core/base/settings.h"

#include <QWidget>
#include <functional>

class QLabel;
class QLineEdit;

namespace sheaf {

class Theme;

// One line of text that can be set: what it is, and in place what is wrong with it.
class LineRow : public QWidget
{
    Q_OBJECT

public:
    struct Field
    {
        QString name;
        QString about;
        QString placeholder;
        std::function<QString(const Settings&)> read;
        // What cannot be read is an error for the person and changes nothing.
        std::function<Result<void>(Settings&, const QString&)> write;
    };

    LineRow(const Field& field, const Theme& theme, QWidget* parent = nullptr);
    void showValue(const Settings& settings);
    void writeTo(Settings& settings) const;
    bool isValid() const;

    static Field vectorStore();
    static Field ocrLanguages();
    // An address that always has a value; an empty line is the default.
    static Field address(const QString& name, const QString& about, QUrl Settings::*member);
    static Field fileFolders();

Q_SIGNALS:
    void edited();

private:
    void check();

    Field m_field;
    QLineEdit* m_edit;
    QLabel* m_problem;
};

} // namespace sheaf
