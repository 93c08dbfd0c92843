#include "core/extract/presetstore.h"

#include "core/base/json.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<QList<FieldSchema>> PresetStore::all()
{
    QList<FieldSchema> schemas;
    std::optional<Error> damaged;
    const auto read =
        m_connection.each(u"SELECT name, schema FROM extract_presets ORDER BY name"_s, {}, [&](const QSqlQuery& row) {
            auto schema = schemaFromJson(row.value(1).toByteArray(), u"The preset “%1”"_s.arg(row.value(0).toString()));
            if (schema.ok())
                schemas.append(*std::move(schema));
            else
                damaged = schema.error();
        });
    if (!read.ok())
        return read.error();
    if (damaged && schemas.isEmpty())
        return *damaged;
    return schemas;
}

Result<FieldSchema> PresetStore::named(const QString& name)
{
    const auto json = m_connection.value(u"SELECT schema FROM extract_presets WHERE name = ?"_s, {name.trimmed()});
    if (!json.ok())
        return json.error();
    if (!json->isValid())
        return Error::make(ErrorCode::NotFound, u"There is no schema “%1” among the presets."_s.arg(name));
    return schemaFromJson(json->toByteArray(), u"The preset “%1”"_s.arg(name));
}

Result<void> PresetStore::save(const FieldSchema& schema)
{
    if (const auto fits = checkFieldSchema(schema); !fits.ok())
        return fits;
    FieldSchema named = schema;
    named.name = schema.name.trimmed();
    if (named.name.isEmpty() || named.name.size() > 200)
        return Error::make(ErrorCode::InvalidInput, u"A preset needs a name of up to 200 characters."_s);
    const auto done =
        m_connection.run(u"INSERT INTO extract_presets(name, schema) VALUES (?, ?)"
                         " ON CONFLICT(name) DO UPDATE SET name = excluded.name, schema = excluded.schema"_s,
                         {named.name, QString::fromUtf8(compactJson(toJson(named)))});
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<void> PresetStore::remove(const QString& name)
{
    const auto done = m_connection.run(u"DELETE FROM extract_presets WHERE name = ?"_s, {name.trimmed()});
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

} // namespace sheaf
