#include "core/lab/embedworkload.h"

#include "core/lab/labtexts.h"

namespace sheaf {

EmbedWorkload::EmbedWorkload(const LabOptions& options)
    : ItemWorkload((options.itemCount() + options.batch - 1) / options.batch, options)
    , m_texts(options.itemCount())
    , m_batch(options.batch)
{}

Future<QByteArray> EmbedWorkload::item(const LabEngines& engines, int index, const CallContext& call, QObject* context)
{
    QStringList texts;
    for (int i = index * m_batch; i < std::min(m_texts, (index + 1) * m_batch); ++i)
        texts.append(labPassage(i));
    return then(engines.embedder->embed(texts, TextKind::Passage, call), context, [](const QList<Vector>& vectors) {
        QByteArray bytes;
        for (const Vector& vector : vectors)
            bytes += bytesOf(vector);
        return bytes;
    });
}

} // namespace sheaf
