package io.crosswalk.core.identifier.epc;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpcBinarySchemeTest {

    private static final int[] PREFIX_BITS = {40, 37, 34, 30, 27, 24, 20};

    /** The examples of GS1 EPC Tag Data Standard 2.3, annex E.3, and of its earlier releases. */
    @ParameterizedTest
    @CsvSource({
        "3066C4409047E140075BCD15, urn:epc:id:sgtin:95060001343.05.123456789",
        "3666C4409047E159B2C2BF100000000000000000000000000000, urn:epc:id:sgtin:95060001343.05.32a%2Fb",
        "3674257BF6B7A659B2C2BF1000000000000000000000000000, urn:epc:id:sgtin:0614141.712345.32a%2Fb",
        "311BA1B300CE0A6A83000000, urn:epc:id:sscc:952012.03456789123",
        "3174257BF4499602D2000000, urn:epc:id:sscc:0614141.1234567890",
        "3276451FD46072000000162E, urn:epc:id:sgln:9521141.12345.5678",
        "3976451FD46072CD9615F8800000000000000000000000000000, urn:epc:id:sgln:9521141.12345.32a%2Fb",
        "3376451FD40C0E400000162E, urn:epc:id:grai:9521141.12345.5678",
        "3776451FD40C0E59B2C2BF1000000000000000000000, urn:epc:id:grai:9521141.12345.32a%2Fb",
        "3476451FD40000000000162E, urn:epc:id:giai:9521141.5678",
        "3876451FD59B2C2BF10000000000000000000000000000000000, urn:epc:id:giai:9521141.32a%2Fb",
        "2D76451FD4499602D2000000, urn:epc:id:gsrn:9521141.1234567890",
        "2E76451FD4499602D2000000, urn:epc:id:gsrnp:9521141.1234567890",
        "2C76451FD46072000000162E, urn:epc:id:gdti:9521141.12345.5678",
        "3E76451FD7039B061438997367D0C18B266D1AB66EE0, urn:epc:id:gdti:9521141.98765.ABCDefgh012345678",
        "3C76451FD400C0E680003039, urn:epc:id:cpi:9521141.98765.12345",
        "3D76451FD75411DEF6B4CC00000003039000, urn:epc:id:cpi:9521141.5PQ7%2FZ43.12345",
        "3F76451FD612640000019907, urn:epc:id:sgcn:9521141.67890.04711",
        "3500E86F8000A9E000000586, urn:epc:id:gid:952056.2718.1414",
        "350007AB70425D4000000586, urn:epc:id:gid:31415.271828.1414",
        "2F320434147455900000162E, urn:epc:id:usdod:CAGEY.5678",
        "3B0E0CF5E76C9047759AD00373DC7602E72000, urn:epc:id:adi:35962.PQ7VZ4.M37GXB92",
        "4076451FD40C0E40820000000F54, urn:epc:id:itip:9521141.012345.01.02.981",
        "4176451FD40C0E4082DBDD8B36600000000000000000000000000000, urn:epc:id:itip:9521141.012345.01.02.mw133",
    })
    void readsTheExamplesOfTheStandard(String memory, String urn) {
        Identifier read = read(memory);

        assertThat(read.usable()).describedAs("%s", read).isTrue();
        assertThat(read.canonical()).isEqualTo(urn);
        assertThat(Identifiers.read(Kind.EPC_URN, urn, ReadContext.NONE).key()).isEqualTo(read.key());
    }

    /** The examples of GS1 EPC Tag Data Standard 2.3, annex E.3, for codings without a company prefix. */
    @ParameterizedTest
    @CsvSource({
        "F73795211411234538566CB0AFC4, (01)79521141123453(21)32a/b",
        "F73095212341234538566CB0AFC4, (01)09521234123453(21)32a/b",
        "FB342CDE795211411234538566CB0AFC4000, (01)79521141123453(21)32a/b(17)220630",
        "F900952012345678912350, (00)095201234567891235",
        "F2395211411234548566CB0AFC40, (414)9521141123454(254)32a/b",
        "F13095211411234548566CB0AFC4, (8003)0952114112345432a/b",
        "FA3952114132E83C2BF100, (8004)952114132a/b",
        "F4395211411234567890600000, (8018)952114112345678906",
        "F5395211411234567890600000, (8017)952114112345678906",
        "F6395211411234540458B8, (253)95211411234545678",
        "F0395211415E87A145BAFB4D19A8C0E4, (8010)95211415PQ7/Z43(8011)12345",
        "F839521141678909509338, (255)952114167890904711",
        "F3309521141123454010266AE27FDF35, (8006)095211411234540102(21)rif981",
        "FD3795211411234538566CB0AFC525065F1876F0D996D800, (01)79521141123453(21)32a/b",
        "FC342CDE795211411234538566CB0AFC525065F1876F0D996D80, (01)79521141123453(21)32a/b(17)220630",
        "EF009520123456789123592832F8C3B786CCB6C0, (00)095201234567891235",
        "E9395211411234548566CB0AFC525065F1876F0D996D8000, (414)9521141123454(254)32a/b",
        "EB3095211411234548566CB0AFC525065F1876F0D996D800, (8003)0952114112345432a/b",
        "EE3952114132E83C2BF1494197C61DBC3665B600, (8004)952114132a/b",
        "EA395211411234540458BA4A0CBE30EDE1B32DB0, (253)95211411234545678",
        "ED309521141123454010266AE27FDF3592832F8C3B786CCB6C00, (8006)095211411234540102(21)rif981",
    })
    void readsElementsWithoutACompanyPrefix(String memory, String elements) {
        Identifier read = read(memory);

        assertThat(read.usable()).describedAs("%s", read).isTrue();
        assertThat(read.canonical()).isEqualTo(elements);
    }

    /** As in the examples of the standard, annex E.3, whose last digit is not always the second of a byte. */
    @ParameterizedTest
    @CsvSource({"3B0E0CF5E76C9047759AD00373DC7602E7200, urn:epc:id:adi:35962.PQ7VZ4.M37GXB92",
        "3D74257BF75411DEF6B4CC00000003039, urn:epc:id:cpi:0614141.5PQ7%2FZ43.12345"})
    void readsCodingsOfAnyLengthToTheirLastDigit(String memory, String urn) {
        assertThat(read(memory).canonical()).isEqualTo(urn);
        assertThat(read(memory + "0").canonical()).isEqualTo(urn);
        assertThat(read(memory.substring(0, memory.length() - 4)).verdict()).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "307C257BF7194E4000001A85, bad_partition",
        "3074257BF7194E4000001A8500000000000000, bad_length",
        "3074257BF7194E4000001A8501, bad_length",
        "3074257BF7194E4000001A, bad_length",
        "3077FFFFFF194E4000001A85, company_prefix_out_of_range",
        "3074257BF7FFFFC000001A85, reference_out_of_range",
        "3174257BF4499602D2000001, serial_out_of_range",
        "3F76451FD612640000000000, serial_out_of_range",
        "3674257BF6B7A659B2C2BF1000000000000000000000000004, serial_out_of_range",
        "F73795211411234548566CB0AFC4, bad_check_digit",
        "F7379521A411234538566CB0AFC4, non_digit",
        "FB3FFFFF795211411234538566CB0AFC4000, bad_date",
        "F73795211411234538566CB0, bad_length",
        "F73795211411234538, bad_length",
        "F737952114112345370E6CB0AFC4, bad_length",
        "F73795211411234540000000, serial_out_of_range",
        "0074257BF7194E4000001A85, unprogrammed_tag",
        "E28011606000020000000001, tid_not_epc",
        "AD05B40123456789ABCDEF01, unsupported_epc_header",
        "E2, bad_length",
        "3074024220 1D8840009EFDF7, non_hex",
        "3074257BF7194E4000001A8G, non_hex",
        "3B000000000000, bad_length",
        "3B0000000000000000, bad_cage_code",
        "2F3FFFFFFFFFFFF00000162E, bad_cage_code",
    })
    void refusesWhatNoCodingAllows(String memory, String reason) {
        Identifier read = read(memory);

        assertThat(read.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(read.reasons()).describedAs("%s", read).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3074257bf7194e4000001a85", "0x3074257BF7194E4000001A85", "30 74 25 7B F7 19 4E 40 00 00 1A 85",
        "3074-257B-F719-4E40-0000-1A85", "  3074257BF7194E4000001A85\n"})
    void readsAnyNotation(String memory) {
        assertThat(read(memory).canonical()).isEqualTo("urn:epc:id:sgtin:0614141.812345.6789");
    }

    @Test
    void tellsWhatTheLabelSays() {
        assertThat(read("3074257BF7194E4000001A85").parts()).containsEntry("gtin", "80614141123458").containsEntry("serial", "6789")
                .containsEntry("company_prefix", "0614141").containsEntry("filter", "3").containsEntry("coding", "sgtin-96");
    }

    /** Encodes independently, for every length of the company prefix. */
    @Test
    void readsWhatAnEncoderWrote() {
        Random random = new Random(30);
        for (int i = 0; i < 2000; i++) {
            int partition = i % 7;
            int digits = 12 - partition;
            String prefix = digits(random, digits);
            String item = digits(random, 13 - digits);
            long serial = random.nextLong() & (1L << 38) - 1;
            BigInteger bits = BigInteger.valueOf(0x30).shiftLeft(3).or(BigInteger.valueOf(1)).shiftLeft(3).or(BigInteger.valueOf(partition))
                    .shiftLeft(PREFIX_BITS[partition]).or(new BigInteger(prefix))
                    .shiftLeft(44 - PREFIX_BITS[partition]).or(new BigInteger(item)).shiftLeft(38).or(BigInteger.valueOf(serial));

            Identifier read = read(String.format(Locale.ROOT, "%024X", bits));

            assertThat(read.canonical()).isEqualTo("urn:epc:id:sgtin:" + prefix + '.' + item + '.' + serial);
        }
    }

    @Test
    void endsInAVerdictForAnyBits() {
        Random random = new Random(31);
        int[] headers = {0x2C, 0x2D, 0x2E, 0x2F, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E,
            0x3F, 0x40, 0x41, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA,
            0xFB, 0xFC, 0xFD};
        for (int i = 0; i < 10_000; i++) {
            StringBuilder memory = new StringBuilder(String.format(Locale.ROOT, "%02X", headers[i % headers.length]));
            int bytes = 6 + random.nextInt(22);
            for (int b = 0; b < bytes; b++) {
                memory.append(String.format(Locale.ROOT, "%02X", random.nextInt(4) == 0 ? 0 : random.nextInt(256)));
            }

            Identifier read = read(memory.toString());

            assertThat(read.usable() ? !read.key().isEmpty() : !read.reasons().isEmpty()).describedAs("%s", read).isTrue();
        }
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static Identifier read(String memory) {
        return Identifiers.read(Kind.EPC_BINARY, memory, ReadContext.NONE);
    }
}
