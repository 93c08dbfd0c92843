#pragma once

#include "core/network/httpmessage.h"
#include "core/simulation/faultplan.h"

namespace sheaf {

// An answer as it goes over the wire.
struct ServerAnswer
{
    enum class Ending {
        Whole,
        CutOff,      // closed before the announced length, or without the end of the stream
        Reset,       // the same with a TCP reset
        ResetUnsent, // reset instead of an answer
        Silent,      // no answer; reset after `pause` where the client has not gone
    };

    int status = 200;
    QByteArray contentType = "application/json";
    HttpHeaders headers;
    QList<QByteArray> pieces;          // the body
    bool streamed = false;             // chunked, a chunk for each piece; otherwise with a Content-Length
    Duration pause = Duration::zero(); // between the beginnings of two pieces
    Ending ending = Ending::Whole;
    qsizetype announced = -1; // Content-Length where it is not that of the pieces

    static ServerAnswer json(const QByteArray& body, int status = 200);
};

// An error in OpenAI's shape: {"error":{"message","type","param","code"}}.
ServerAnswer errorAnswer(int status, const QString& message, const HttpHeaders& headers = {});

// The answer a call gets that meets a fault. WrongCount and NotANumber are made where the answer is written and change
// nothing here. Pure.
ServerAnswer withFault(ServerAnswer answer, const Fault& fault, const FaultOptions& options);

} // namespace sheaf
