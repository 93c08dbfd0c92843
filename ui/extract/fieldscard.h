#pragma once

#include "core/extract/fieldschema.h"
#include "ui/widgets/card.h"

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace sheaf {

class DropButton;
class ExtractModel;
class FieldsModel;
class FieldsTable;

// What is to be read: a table of fields, and schemas to keep, fetch and share.
class FieldsCard : public Card
{
    Q_OBJECT

public:
    FieldsCard(ExtractModel& extract, const Theme& theme, QWidget* parent = nullptr);

    FieldSchema schema() const;
    void setSchema(const FieldSchema& schema);
    FieldsModel& fields() const { return *m_fields; }
    FieldsTable& table() const { return *m_table; }
    bool isUsable() const;       // there are fields and none is in trouble
    void setLocked(bool locked); // while a run reads them

    // As the menu does, without asking for a name or a file.
    void savePreset(const QString& name);
    void importFrom(const QString& file);
    void exportTo(const QString& file);

Q_SIGNALS:
    void schemaChanged();

private:
    void loadPresets();
    void openPresets();
    void fillPresets(QMenu& menu);
    void chooseName();
    void chooseFile(bool toWrite);
    void say(const QString& text, const char* tone);
    void showTrouble();

    ExtractModel& m_extract;
    const Theme& m_theme;
    QString m_name; // of the schema
    QList<FieldSchema> m_presets;
    FieldsModel* m_fields;
    FieldsTable* m_table;
    DropButton* m_presetsButton;
    QPushButton* m_add;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    QLabel* m_said;
    QLabel* m_trouble;
};

} // namespace sheaf
