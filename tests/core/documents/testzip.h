#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <utility>
#include <zip.h>

namespace sheaf::test {

// A ZIP file in memory with these entries, packed; the first one is stored as it is, as OpenDocument and EPUB want it.
inline QByteArray zipOf(const QList<std::pair<QString, QByteArray>>& entries, const char* password = nullptr)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : entries) {
        zip_source_t* source = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (name == QStringLiteral("mimetype"))
            zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
        if (password)
            zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_AES_256, password);
    }
    zip_close(archive);
    QByteArray out;
    zip_source_open(target);
    char piece[8192];
    for (zip_int64_t count = zip_source_read(target, piece, sizeof piece); count > 0;
         count = zip_source_read(target, piece, sizeof piece))
        out.append(piece, qsizetype(count));
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

} // namespace sheaf::test
