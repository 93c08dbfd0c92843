#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>
#include <QString>
#include <algorithm>
#include <array>
#include <numeric>

namespace sheaf::test {

// Small PDF files written by hand: one font, ASCII text, a line of text for each line. Objects: 1 catalog, 2 pages, 3
// font, 4 info, then page and content in turn.
struct TestPdf
{
    QList<QByteArray> pages;
    QByteArray title;
    int rotate = 0;
    QByteArray cropBox;      // "[100 100 400 500]"
    int declaredPages = -1;  // what /Count says; -1 for the truth
    QByteArray drawing;      // on every page, operators that are no text: "100 100 200 9 re f"
    QByteArray pageEntries;  // more entries for every page's dictionary
    bool encrypted = false;  // RC4, 40 bit: the standard security handler, revision 2 (ISO 32000-1, 7.6.3)
    QByteArray userPassword; // empty: opens without, and only restricts
    QByteArray ownerPassword = "owner";

    QByteArray bytes() const
    {
        const QByteArray key = encrypted ? fileKey() : QByteArray();
        QList<QByteArray> objects;
        QByteArray kids;
        for (qsizetype i = 0; i < pages.size(); ++i)
            kids += QByteArray::number(5 + 2 * i) + " 0 R ";
        const qsizetype count = declaredPages >= 0 ? declaredPages : pages.size();
        objects.append("<</Type/Catalog/Pages 2 0 R>>");
        objects.append("<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(count) + ">>");
        objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        objects.append(encrypted ? QByteArray("<<>>") : "<</Title(" + title + ")>>");
        for (const QByteArray& text : pages) {
            const QByteArray crop = cropBox.isEmpty() ? QByteArray() : "/CropBox" + cropBox;
            objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]" + crop + "/Rotate " +
                           QByteArray::number(rotate) + pageEntries + "/Contents " +
                           QByteArray::number(objects.size() + 2) + " 0 R/Resources<</Font<</F 3 0 R>>>>>>");
            QByteArray content = contentOf(text) + drawing;
            if (encrypted)
                content = rc4(objectKey(key, int(objects.size()) + 1), content);
            objects.append("<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream");
        }
        return file(objects);
    }

    static QByteArray contentOf(const QByteArray& text)
    {
        QByteArray content;
        int y = 700;
        for (const QByteArray& line : text.split('\n')) {
            QByteArray escaped = line;
            escaped.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
            if (!line.isEmpty())
                content += "BT /F 12 Tf 120 " + QByteArray::number(y) + " Td (" + escaped + ") Tj ET\n";
            y -= 16;
        }
        return content;
    }

private:
    QByteArray file(const QList<QByteArray>& objects) const
    {
        QByteArray out = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
        QByteArray table = "0000000000 65535 f \n";
        for (qsizetype i = 0; i < objects.size(); ++i) {
            table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
            out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const qsizetype start = out.size();
        const QByteArray size = QByteArray::number(objects.size() + 1);
        out += "xref\n0 " + size + "\n" + table + "trailer<</Size " + size + "/Root 1 0 R/Info 4 0 R" + encryption() +
               ">>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
        return out;
    }

    static constexpr qint32 permissions = -44; // all but printing and copying in full
    static QByteArray fileId() { return QByteArray(16, 'i'); }
    static QByteArray md5(const QByteArray& bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Md5); }
    static QByteArray padded(const QByteArray& password)
    {
        static const QByteArray padding =
            QByteArray::fromHex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
        return (password + padding).left(32);
    }
    static QByteArray little(quint32 n, int bytes)
    {
        QByteArray out;
        for (int i = 0; i < bytes; ++i)
            out.append(char(n >> (8 * i)));
        return out;
    }
    static QByteArray rc4(const QByteArray& key, QByteArray data)
    {
        std::array<quint8, 256> s;
        std::iota(s.begin(), s.end(), quint8(0));
        for (int i = 0, j = 0; i < 256; ++i) {
            j = (j + s[size_t(i)] + quint8(key[i % key.size()])) & 255;
            std::swap(s[size_t(i)], s[size_t(j)]);
        }
        int i = 0;
        int j = 0;
        for (char& c : data) {
            i = (i + 1) & 255;
            j = (j + s[size_t(i)]) & 255;
            std::swap(s[size_t(i)], s[size_t(j)]);
            c = char(quint8(c) ^ s[size_t((s[size_t(i)] + s[size_t(j)]) & 255)]);
        }
        return data;
    }
    QByteArray ownerEntry() const { return rc4(md5(padded(ownerPassword)).left(5), padded(userPassword)); }
    QByteArray fileKey() const
    {
        return md5(padded(userPassword) + ownerEntry() + little(quint32(permissions), 4) + fileId()).left(5);
    }
    static QByteArray objectKey(const QByteArray& key, int number)
    {
        return md5(key + little(quint32(number), 3) + little(0, 2)).left(key.size() + 5);
    }
    QByteArray encryption() const
    {
        if (!encrypted)
            return {};
        return "/ID[<" + fileId().toHex() + "><" + fileId().toHex() + ">]/Encrypt<</Filter/Standard/V 1/R 2/P " +
               QByteArray::number(permissions) + "/O<" + ownerEntry().toHex() + ">/U<" +
               rc4(fileKey(), padded({})).toHex() + ">>>";
    }
};

} // namespace sheaf::test
