#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace sheaf::test {

// A certificate authority made for one test with the openssl program, and servers' certificates signed by it. Empty
// paths where openssl is missing.
class TlsCertificates
{
public:
    TlsCertificates()
    {
        m_program = QStandardPaths::findExecutable(QStringLiteral("openssl"));
        if (m_program.isEmpty() || !m_folder.isValid())
            return;
        QFile file(path("ca.cnf"));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\n"
                   "policy=p\nunique_subject=no\ncopy_extensions=copy\n[p]\ncommonName=supplied\n"
                   "[req]\ndistinguished_name=n\n[n]\n");
        file.close();
        for (const auto& [name, content] : {std::pair("index.txt", ""), std::pair("serial", "01\n")}) {
            QFile each(path(name));
            if (each.open(QIODevice::WriteOnly))
                each.write(content);
        }
        m_usable = run({"ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "key.pem"}) &&
                   run({"req", "-x509", "-config", "ca.cnf", "-key", "key.pem", "-subj", "/CN=Test CA", "-days", "3650",
                        "-addext", "basicConstraints=critical,CA:TRUE", "-out", "ca.pem"});
    }

    bool isUsable() const { return m_usable; }
    QString authority() const { return path("ca.pem"); }
    QString key() const { return path("key.pem"); }
    // For "IP:127.0.0.1" or "DNS:example.com", between two moments as YYYYMMDDHHMMSSZ. Empty where it failed.
    QString signedFor(const QByteArray& who, const QByteArray& from, const QByteArray& until) const
    {
        const QByteArray request = "r" + from + ".csr";
        const QByteArray out = "c" + QByteArray::number(++m_count) + ".pem";
        const bool made = run({"req", "-new", "-config", "ca.cnf", "-key", "key.pem", "-subj", "/CN=server", "-addext",
                               "subjectAltName=" + who, "-out", request}) &&
                          run({"ca", "-batch", "-notext", "-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "key.pem",
                               "-startdate", from, "-enddate", until, "-in", request, "-out", out});
        return made ? path(out) : QString();
    }
    QString selfSigned(const QByteArray& who) const
    {
        const bool made = run({"req", "-x509", "-config", "ca.cnf", "-key", "key.pem", "-subj", "/CN=server", "-days",
                               "3650", "-addext", "subjectAltName=" + who, "-out", "self.pem"});
        return made ? path("self.pem") : QString();
    }

private:
    QString path(const QByteArray& name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    bool run(const QList<QByteArray>& words) const
    {
        QStringList arguments;
        for (const QByteArray& word : words)
            arguments.append(QString::fromLatin1(word));
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(m_program, arguments);
        return process.waitForFinished(30'000) && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    QString m_program;
    bool m_usable = false;
    mutable int m_count = 0;
};

} // namespace sheaf::test
