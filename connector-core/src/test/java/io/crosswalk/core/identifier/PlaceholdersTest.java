package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    /** The default lists of OCS Inventory, GLPI, FusionInventory and GLPI agent, and what was seen in real files. */
    @ParameterizedTest
    @ValueSource(strings = {"", "(null string)", "000000", "0000000", "00000000", "000000000", "0000000000", "0123456789", "1", "1111111",
            "1111111111", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "123456789000", "12345678901234567", "EVAL",
            "IATPASS", "INVALID", "N/A", "NNNNNNN", "none", "Serial Number xxxxxx", "SN-12345", "SN-1234567890", "SN-123456fvgv3i0b8o5n6n7k",
            "SYS-1234567890", "SYS-9876543210", "To Be Filled By O.E.M.", "Tulip Computers", "xxxxxxxxxxx", "Unknow", "System Serial Number",
            "MB-1234567890", "empty", "Not Specified", "OEM_Serial", "SystemSerialNumb", "0", "Unknown", "Not Present", "Not Available",
            "Not Installed", "NotSpecified", "To Be Filled", "Default string", "System Product Name", "System manufacturer", "System Version",
            "Chassis Serial Number", "Chassis Version", "No Asset Tag", "<BAD INDEX>", "<OUT OF SPEC>", "Asset Tag#", "Base Board SKU#", "XXX",
            "--", "release-keys", "(copy of) X", "SerNum0", "NO DIMM", "OEM Define 3", "0x00000000", "Asset-1234567890", "No tag", "not checked",
            "unk", "TBD", "test", "ffffffff", "54321", "TO BE FILLED BY O.E.M", "no serial number", "without serial", "not yet assigned", "Standard", "Other",
            "Unspecified", "none specified", "Product Name", "PartNum0", "0x0", "To be filed by O.E.M.", "0987654321", "123456789012345",
            "1234567890123456", "12345678901234567890", "BSN12345678901234567", "03000200-0400-0500-0006-000700080009",
            "fefefefe-fefe-fefe-fefe-fefefefefefe", "All serial numbers"})
    void saysNothing(String filler) {
        assertThat(Identifiers.read(Kind.SERIAL, filler, ReadContext.NONE).verdict()).isEqualTo(Verdict.PLACEHOLDER);
        assertThat(Identifiers.read(Kind.SERIAL, " " + filler + "\u00a0", ReadContext.NONE).verdict()).isEqualTo(Verdict.PLACEHOLDER);
        assertThat(Identifiers.read(Kind.SERIAL, filler, ReadContext.NONE).usable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE4SN1", "TEST123456X", "SN1.2", "8BN1000DEFAULT", "005", "006", "UNKN0WN7", "NOTSPEC1", "N0NE", "XXX1", "0000001",
            "10000000", "TEST-0001", "1234567890A", "A1234567890", "00001111", "SYS-1234567899", "Default7", "LR9NKZ7", "0x12AB34", "123456789012",
            "123456789012346", "Standard-7", "PartNum77A", "NO1"})
    void survives(String serial) {
        assertThat(Identifiers.read(Kind.SERIAL, serial, ReadContext.NONE).verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "03000200-0400-0500-0006-000700080009",
            "6AB5B300-538D-1014-9FB5-B0684D007B53", "01010101-0101-0101-0101-010101010101", "EEEEEEEE-EEEE-EEEE-EEEE-EEEEEEEEEEEE",
            "abababab-abab-abab-abab-abababababab", "00010203-0405-0607-0809-0A0B0C0D0E0F", "Not Present", "Not Settable",
            "00020003-0004-0005-0006-000700080009", "FEFEFEFE-FEFE-FEFE-FEFE-FEFEFEFEFEFE", "{00000000-0000-0000-0000-000000000000}", "{uuid}"})
    void singlesNoMachineOut(String uuid) {
        assertThat(Identifiers.read(Kind.UUID, uuid, ReadContext.NONE).usable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{4C4C4544-0046-4810-8057-B3C04F385A31}", "{4c4c4544004648108057b3c04f385a31}"})
    void takesANumberInBracesForNoTemplate(String uuid) {
        assertThat(Identifiers.read(Kind.UUID, uuid, ReadContext.NONE).canonical()).isEqualTo("4C4C4544-0046-4810-8057-B3C04F385A31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no lot", "No lot number", "without batch"})
    void knowsWhereThereIsNoLot(String filler) {
        assertThat(Identifiers.read(Kind.LOT, filler, ReadContext.NONE).verdict()).isEqualTo(Verdict.PLACEHOLDER);
        assertThat(Identifiers.read(Kind.LOT, "NOLOT7", ReadContext.NONE).verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
    }

    @Test
    void holdsAllPhrasesInLinearTime() {
        String long80 = "not ".repeat(20);

        assertThat(Identifiers.read(Kind.SERIAL, long80, ReadContext.NONE).verdict()).isNotNull();
        assertThat(Identifiers.read(Kind.SERIAL, "<" + "<>".repeat(39) + "x", ReadContext.NONE).verdict()).isNotNull();
    }
}
