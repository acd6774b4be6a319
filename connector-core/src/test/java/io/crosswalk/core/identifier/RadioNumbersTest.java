package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chips, addresses and names of storage, beyond their table. */
class RadioNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "tid, E2801105200070EF12345678, E2801105200070EF12345678",
        "tid, e280-1105-2000-70ef-1234-5678, E2801105200070EF12345678",
        "tid, E0040150 12345678, E004015012345678",
        "nfc_uid, 04A2246A, 04A2246A",
        "nfc_uid, 78563412500104E0, E004015012345678",
        "nfc_uid, 0x04A2246A5C2880, 04A2246A5C2880",
        "eui64, 001b.63ff.fe84.45e6, 00:1B:63:FF:FE:84:45:E6",
        "wwn, naa.5000C500A1B2C3D4, 50:00:C5:00:A1:B2:C3:D4",
        "wwn, 6000C500A1B2C3D45000C500A1B2C3D4, 60:00:C5:00:A1:B2:C3:D4:50:00:C5:00:A1:B2:C3:D4",
    })
    void readsEveryNotation(String kind, String text, String canonical) {
        Identifier read = read(kind, text);

        assertThat(read.usable()).describedAs("%s", read).isTrue();
        assertThat(read.canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "tid, E280110500000000, no_serial", "tid, E28011050000000000000000, no_serial", "tid, E2801105000012345678, no_serial",
        "tid, E2801105200070EF, no_serial",
        "tid, E2003412, no_serial", "tid, E200341200000000, no_serial", "tid, E004015012345678AA, bad_length", "tid, E1801105200070EF12345678, bad_class",
        "tid, E28011, too_short", "tid, E2801105200070EF1234567, odd_number_of_digits",
        "nfc_uid, 88A2246A, cascade_tag", "nfc_uid, 8804A2246A5C28, cascade_tag", "nfc_uid, 04A224886A5C28, cascade_tag",
        "nfc_uid, 8804A2246A5C2880, cascade_tag",
        "nfc_uid, 04A2246A5C288012, bad_class", "nfc_uid, 04A2246A5C2, odd_number_of_digits", "nfc_uid, 04:A2246A, non_hex",
        "eui64, 001B63FFFE8445, bad_length", "eui64, 00-1B-63:FF-FE-84-45-E6, non_hex",
        "wwn, 70000000C9ABCDEF, unknown_naa", "wwn, 6000C500A1B2C3D4, bad_length", "wwn, wwn-, non_hex"})
    void refusesWhatIsNoneOfTheKind(String kind, String text, String reason) {
        Identifier read = read(kind, text);

        assertThat(read.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(read.reasons()).describedAs("%s", read).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"tid, E2801105200070EF1234, serial_cut_short", "nfc_uid, 08A2246A, random_id", "nfc_uid, 1FA2246A, non_unique_id",
        "wwn, 10010000C9ABCDEF, reserved_bits", "wwn, 2100010000000001, group_bit"})
    void doubtsWhatIsUniqueNowhere(String kind, String text, String reason) {
        Identifier read = read(kind, text);

        assertThat(read.verdict()).describedAs("%s", read).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).contains(reason);
    }

    /** As the tags of NXP and Impinj leave the factory, whose own numbers have the header 2000 in the same place. */
    @ParameterizedTest
    @ValueSource(strings = {"E2806894000040017790E471", "E2806915000040287477C993", "E28011606000020497A5A2A3"})
    void readsTheNumberThatTheFactoryWroteIntoTheEpcMemory(String number) {
        Identifier chip = read("tid", number);

        assertThat(chip.verdict()).isEqualTo(Verdict.VALID_UNCHECKED);
        assertThat(chip.reasons()).containsExactly("factory_epc");
        assertThat(chip.parts()).containsEntry("serial", number.substring(12));
        assertThat(read("epc_urn", number).canonical()).isEqualTo(number);
    }

    /** The default lists of OCS Inventory, GLPI and FusionInventory: dialers, host adapters of VMware, dongles of one make. */
    @ParameterizedTest
    @ValueSource(strings = {"20:41:53:59:4e:ff", "e2:e6:16:20:0a:35", "d2:0a:2d:a0:04:be", "d2:6b:25:2f:2c:e7", "00:50:56:C0:00:02",
        "00-50-56-c0-00-03", "005056C00004", "00:53:45:00:00:00", "00:08:A1:46:06:35"})
    void singlesNoMachineOutByAnAddressThatManyShare(String address) {
        assertThat(read("mac48", address).verdict()).isEqualTo(Verdict.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20:41:53:59:4e:fe", "00:50:56:C0:01:02", "00:50:56:8a:00:02"})
    void keepsTheNeighboursOfSharedAddresses(String address) {
        assertThat(read("mac48", address).usable()).isTrue();
    }

    @Test
    void tellsWhatTheNumberIsMadeOf() {
        assertThat(read("tid", "E2806894200050012345ABCD").parts()).containsEntry("designer", "006").containsEntry("model", "894")
                .containsEntry("serial", "50012345ABCD");
        assertThat(read("tid", "E2806894200050012345ABCD").hints()).containsEntry("designer", "NXP");
        assertThat(read("eui64", "00-1B-63-FF-FE-84-45-E6").hints()).containsEntry("mac", "00:1B:63:84:45:E6");
        assertThat(read("eui64", "02-1B-63-FF-FE-84-45-E6").hints()).containsEntry("interface_mac", "00:1B:63:84:45:E6");
        assertThat(read("wwn", "10:00:00:00:C9:12:34:56").parts()).containsEntry("mac", "00:00:C9:12:34:56").containsEntry("naa", "1");
        assertThat(read("nfc_uid", "04:A2:24:6A:5C:28:80").hints()).containsEntry("maker", "NXP");
    }

    private static Identifier read(String kind, String text) {
        return Identifiers.read(Kind.of(kind).orElseThrow(), text, ReadContext.NONE);
    }
}
