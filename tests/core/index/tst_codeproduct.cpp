#include "core/index/codeproduct.h"

#include <QRandomGenerator>
#include <QTest>
#include <limits>
#include <vector>

using namespace sheaf;

class TestCodeProduct : public QObject
{
    Q_OBJECT

    template<class T>
    struct Aligned
    {
        explicit Aligned(size_t count)
            : store(count * sizeof(T) + 64)
        {
            void* at = store.data();
            size_t room = store.size();
            data = static_cast<T*>(std::align(64, count * sizeof(T), at, room));
        }
        std::vector<std::byte> store;
        T* data;
    };

    static std::vector<float> randomFloats(QRandomGenerator& random, size_t count)
    {
        std::vector<float> numbers(count);
        for (float& number : numbers)
            number = float(random.bounded(2.0) - 1.0);
        return numbers;
    }

private Q_SLOTS:
    void everyKernelSaysTheSame_data()
    {
        QTest::addColumn<int>("queries");
        QTest::addColumn<int>("stride");
        QTest::addColumn<bool>("extreme");
        for (int queries = 1; queries <= int(queriesTogether); ++queries) {
            for (const int stride : {32, 96, 384}) {
                QTest::addRow("%d queries, %d numbers", queries, stride) << queries << stride << false;
                QTest::addRow("%d queries, %d extremes", queries, stride) << queries << stride << true;
            }
        }
        QTest::addRow("the largest sums") << 8 << int(largestDimension) << true;
    }
    void everyKernelSaysTheSame()
    {
        QFETCH(int, queries);
        QFETCH(int, stride);
        QFETCH(bool, extreme);
        constexpr size_t rows = 37;
        QRandomGenerator random(11);
        Aligned<int16_t> query(size_t(queries) * size_t(stride));
        Aligned<int8_t> codes(rows * size_t(stride));
        for (size_t i = 0; i < size_t(queries) * size_t(stride); ++i)
            query.data[i] = int16_t(extreme ? 2047 : int(random.bounded(4095)) - 2047);
        for (size_t i = 0; i < rows * size_t(stride); ++i)
            codes.data[i] =
                int8_t(extreme ? (i / size_t(stride) % 2 == 0 ? 127 : -127) : int(random.bounded(255)) - 127);
        std::vector<int32_t> fast(rows * size_t(queries), -1);
        std::vector<int32_t> portable(rows * size_t(queries), -2);
        codeProducts(query.data, size_t(queries), codes.data, size_t(stride), rows, fast.data());
        codeProductsPortable(query.data, size_t(queries), codes.data, size_t(stride), rows, portable.data());
        QVERIFY(fast == portable);
        qint64 sum = 0;
        for (int i = 0; i < stride; ++i)
            sum += qint64(query.data[(queries - 1) * stride + i]) * codes.data[(int(rows) - 1) * stride + i];
        QCOMPARE(qint64(fast.back()), sum);
    }
    void codesAreNearTheirNumbers()
    {
        QRandomGenerator random(12);
        const std::vector<float> vector = randomFloats(random, 40);
        std::vector<int8_t> codes(64, 99);
        const float scale = toCodes(vector.data(), vector.size(), codes.data(), codes.size());
        for (size_t i = 0; i < vector.size(); ++i)
            QVERIFY(std::abs(float(codes[i]) * scale - vector[i]) <= scale * 0.501F);
        QCOMPARE(*std::max_element(codes.begin(), codes.end(),
                                   [](int8_t a, int8_t b) { return std::abs(a) < std::abs(b); }) %
                     127,
                 0); // the largest magnitude uses the whole range
        QVERIFY(std::all_of(codes.begin() + 40, codes.end(), [](int8_t code) { return code == 0; }));
    }
    void vectorsWithNothingInThem_data()
    {
        QTest::addColumn<float>("number");
        QTest::newRow("zero") << 0.0F;
        QTest::newRow("too small to divide by") << std::numeric_limits<float>::denorm_min();
    }
    void vectorsWithNothingInThem()
    {
        QFETCH(float, number);
        const std::vector<float> vector(32, number);
        std::vector<int8_t> codes(32, 99);
        QCOMPARE(toCodes(vector.data(), vector.size(), codes.data(), codes.size()), 0.0F);
        QVERIFY(std::all_of(codes.begin(), codes.end(), [](int8_t code) { return code == 0; }));
    }
};

QTEST_GUILESS_MAIN(TestCodeProduct)
#include "tst_codeproduct.moc"
