package io.crosswalk.core.identifier.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Identifier;
import io.crosswalk.core.identifier.Identifiers;
import io.crosswalk.core.identifier.Kind;
import io.crosswalk.core.identifier.ReadContext;
import io.crosswalk.core.identifier.Verdict;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Iso15434SchemeTest {

    private static final String LABEL = "[)>{RS}06{GS}17V98897{GS}1P4L0014-163B{GS}SSA10197{RS}{EOT}";

    @ParameterizedTest
    @CsvSource({
        "[)>{RS}06{GS}18S0CVA512345{RS}{EOT}, 18S=0CVA512345",
        "[)>{RS}05{GS}0109521234543213{GS}21ABC{GS}10L1{RS}{EOT}, 01=09521234543213;21=ABC;10=L1",
        "[)>{RS}05{GS}80040614141999996{RS}{EOT}, 8004=0614141999996",
        "[)>{RS}12{GS}MFR 98897{GS}SER SA10197{RS}{EOT}, MFR=98897;SER=SA10197",
        "[)>{RS}06{GS}S123{RS}05{GS}0109521234543213{RS}{EOT}, S=123;01=09521234543213",
        "]d1[)>{RS}06{GS}S123{RS}{EOT}, S=123",
    })
    void readsTheStatementsOfEveryFormat(String label, String canonical) {
        Identifier read = read(controls(label));

        assertThat(read.usable()).describedAs("%s", read).isTrue();
        assertThat(read.canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"{RS},{GS},{EOT}", "<RS>,<GS>,<EOT>", "[RS],[GS],[EOT]", "^^,^],^D", "\\x1E,\\x1D,\\x04", "\u241e,\u241d,\u2404"})
    void readsSeparatorsThatAreSpelt(String rs, String gs, String eot) {
        Identifier read = read(LABEL.replace("{RS}", rs).replace("{GS}", gs).replace("{EOT}", eot));

        assertThat(read.canonical()).isEqualTo("17V=98897;1P=4L0014-163B;S=SA10197");
        assertThat(read.key()).isEqualTo(read(controls(LABEL)).key());
        assertThat(read.reasons()).containsExactly("spelt_separators");
    }

    @Test
    void doubtsSeparatorsThatAreBareLetters() {
        Identifier read = read("[)>RS06GS17V98897GS1P4L0014-163BGSSA10197RSEOT");

        assertThat(read.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(read.parts()).containsEntry("sku", "4L0014-163B");
    }

    @ParameterizedTest
    @CsvSource({
        "[)>{RS}06{GS}SABC, missing_trailer",
        "[)>{RS}06{GS}SABC{RS}, missing_trailer",
        "[)>{RS}06{GS}SABC{EOT}, missing_trailer",
        "[)>06{GS}SABC{RS}{EOT}, missing_separator",
        "[)>{RS}06{GS}SABC{GS}{RS}{EOT}, empty_element",
        "[)>{RS}06{GS}SABC{GS}SABD{RS}{EOT}, repeated_element",
        "[)>{RS}06{GS}93TABC{RS}{EOT}, unlisted_data_identifier",
        "[)>{RS}07{GS}free text{RS}{EOT}, format_not_read",
    })
    void readsButDoubts(String label, String reason) {
        Identifier read = read(controls(label));

        assertThat(read.verdict()).describedAs("%s", read).isEqualTo(Verdict.SUSPECT);
        assertThat(read.reasons()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "[)>{RS}06{GS}ABC{RS}{EOT}, unknown_data_identifier",
        "[)>{RS}06{GS}SABC{GS}{GS}1TX{RS}{EOT}, empty_element",
        "[)>{RS}06{GS}S{RS}{EOT}, empty_element",
        "[)>{RS}06{GS}{RS}{EOT}, empty_element",
        "[)>{RS}06{RS}{EOT}, empty",
        "[)>{RS}06SABC{RS}{EOT}, missing_separator",
        "[)>{RS}99{GS}SABC{RS}{EOT}, unknown_format",
        "[)>{RS}X6{GS}SABC{RS}{EOT}, unknown_format",
        "[)>{RS}06{GS}SABC{RS}{EOT}more, text_after_trailer",
        "[)>{RS}05{GS}0109521234543214{RS}{EOT}, bad_check_digit",
        "[)>{RS}12{GS}SERIAL{RS}{EOT}, unknown_text_element",
        "[)>{RS}06{GS}23S01005E000001{RS}{EOT}, bad_value",
        "[)>{RS}06{GS}16D20241301{RS}{EOT}, bad_date",
        "[)>06, missing_separators",
        "{RS}06{GS}SABC{RS}{EOT}, missing_header",
        "SABC, missing_header",
    })
    void refusesFaultyLabels(String label, String reason) {
        Identifier read = read(controls(label));

        assertThat(read.verdict()).describedAs("%s", read).isEqualTo(Verdict.INVALID);
        assertThat(read.reasons()).contains(reason);
    }

    @Test
    void comparesLabelsInAnyOrder() {
        String reordered = "[)>{RS}06{GS}SSA10197{GS}17V98897{GS}1P4L0014-163B{RS}{EOT}";

        assertThat(read(controls(reordered)).key()).isEqualTo(read(controls(LABEL)).key());
    }

    @Test
    void endsInAVerdictForAnyMutation() {
        Random random = new Random(15434);
        String salt = "\u001d\u001e\u0004[)>0123456789STVPDQ{}G R";
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder(controls(LABEL));
            for (int n = random.nextInt(6); n >= 0; n--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.insert(at, salt.charAt(random.nextInt(salt.length())));
                } else {
                    text.deleteCharAt(at);
                }
            }

            Identifier read = read(text.toString());

            assertThat(read.usable() ? !read.key().isEmpty() : !read.reasons().isEmpty()).describedAs("%s", read).isTrue();
        }
    }

    private static String controls(String label) {
        return label.replace("{RS}", "\u001e").replace("{GS}", "\u001d").replace("{EOT}", "\u0004");
    }

    private static Identifier read(String label) {
        return Identifiers.read(Kind.ISO15434, label, ReadContext.NONE);
    }
}
