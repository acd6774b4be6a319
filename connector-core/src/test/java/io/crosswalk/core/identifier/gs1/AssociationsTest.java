package io.crosswalk.core.identifier.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"(400)ABC", "(400)ABC(99)DEF(400)ABC", "(99)ABC(400)XYZ(400)XYZ", "(21)ABC123(01)12345678901231",
        "(91)XXX(02)12345678901231(92)YYY(37)123(93)ZZZ(00)123456789012345675", "(01)12345678901231(21)XYZ999(250)ABC123",
        "(01)12345678901231(3925)12599(30)123", "(01)12345678901231(3925)12599(3105)654321",
        "(01)12345678901231(3925)12599(3695)654321", "(8030)DIGSIG(01)12345678901231(21)ABC123", "(8010)123456(8011)1(8030)ABC",
        "(01)09521234543213(21)A(8040)490154203237518(8041)352099001761481"})
    void acceptsStatementsWithTheirCompanions(String text) {
        assertThat(read(text).isReadable()).describedAs("%s", read(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"(400)ABC(400)AB, ai_repeated_differently", "(400)ABC(99)DEF(400)XYZ, ai_repeated_differently",
        "(01)12345678901231(255)5412345000150, ai_pair_invalid", "(3940)1234(8111)9999, ai_pair_invalid",
        "(3940)1234(3941)9999, ai_pair_invalid", "(3955)123456(3929)123, ai_pair_invalid",
        "(99)ABC123(01)12345678901231(02)12345678901231, ai_pair_invalid", "(01)12345678901231(250)ABC123, required_ai_missing",
        "(01)12345678901231(3925)12599, required_ai_missing", "(21)A(8040)490154203237518, required_ai_missing",
        "(01)12345678901231(8040)490154203237518, required_ai_missing", "(420)12345(421)27612345, ai_pair_invalid"})
    void refusesStatementsThatMissOrExcludeEachOther(String text, String fault) {
        assertThat(read(text).fault()).describedAs("%s", read(text)).contains(fault);
    }

    @Test
    void onlyNotesThemWhereEachStatementCountsForItself() {
        Gs1Label label = Gs1Labels.bracketed("(21)SN1(10)LOT(21)SN2", Strictness.SYNTAX);

        assertThat(label.isReadable()).isTrue();
        assertThat(label.notes()).containsExactly("ai_repeated_differently", "required_ai_missing");
        assertThat(label.elements().serial()).contains("SN1");
    }

    private static Gs1Label read(String text) {
        return Gs1Labels.bracketed(text, Strictness.ASSOCIATION);
    }
}
