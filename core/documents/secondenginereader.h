#pragma once

#include "core/documents/documentreader.h"

#include <QObject>
#include <memory>

namespace sheaf {

// A file that the first reader cannot make text of goes to a second one before it is given up: where the first calls it
// damaged or protected, finds no text in it, or lost its worker over it. The document says so in a warning where the
// person has to know, that is where it is damaged or only partly understood. Where the second has no better answer the
// first one's error stands, with both details. A stop or a deadline ends the whole. Core thread.
class SecondEngineReader : public DocumentReader
{
public:
    // `name` is the second engine's, for the warning.
    SecondEngineReader(std::shared_ptr<DocumentReader> first, std::shared_ptr<DocumentReader> second,
                       const QString& name);
    ~SecondEngineReader() override;

    Future<DocumentText> read(const ReadRequest& request, const CallContext& call) override;

private:
    const std::shared_ptr<DocumentReader> m_first;
    const std::shared_ptr<DocumentReader> m_second;
    const QString m_name;
    QObject m_context; // what waits goes with the reader
};

} // namespace sheaf
