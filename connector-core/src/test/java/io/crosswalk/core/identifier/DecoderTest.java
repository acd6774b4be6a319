package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {

    private final Decoder decoder = new Decoder(ReadContext.NONE, new Manufacturers(Map.of("HP", List.of("HP Inc."))));

    @Test
    void answersInJsonAsPromised() {
        assertThat(decoder.decode(Optional.of(Kind.IMEI), Optional.empty(), "49-015420-323751-8").json().toString()).isEqualTo(
                "{\"input\":\"49-015420-323751-8\",\"kind\":\"imei\",\"verdict\":\"VALID\",\"canonical\":\"490154203237518\","
                + "\"key\":\"490154203237518\",\"display\":\"49-015420-323751-8\",\"scope\":null,\"reasons\":[],"
                + "\"parts\":{\"snr\":\"323751\",\"tac\":\"49015420\"},\"hints\":{}}");
    }

    @Test
    void scopesASerialToItsMaker() {
        Decoder.Decoded serial = decoder.decode(Optional.of(Kind.SERIAL), Optional.of("hp inc"), "CNF01207X6");

        assertThat(serial.json().get("scope").asText()).isEqualTo("HP");
        assertThat(decoder.decode(Optional.of(Kind.SERIAL), Optional.of("N/A"), "CNF01207X6").json().get("scope").isNull()).isTrue();
    }

    @Test
    void answersAFileLineByLineInOrder() throws IOException {
        String in = "\ufeffkind,input,issuer\nimei,49\\u00A0015420\\u00A0323751\\u00A08,\n,09520123456788,\nserial,N/A,HP\n"
                + "serial,\"a\\nb\",\ntoaster,1,\ngtin\nasset_tag,fa-000123,\nsn,,\n";
        StringWriter out = new StringWriter();

        long notValid = decoder.decodeCsv(new StringReader(in), out);

        assertThat(out.toString().split("\n")).containsExactly(
                "kind,input,verdict,canonical,reasons",
                "imei,49\\u00A0015420\\u00A0323751\\u00A08,VALID,490154203237518,",
                "gtin,09520123456788,VALID,09520123456788,",
                "serial,N/A,PLACEHOLDER,,placeholder_listed",
                "serial,a\\nb,INVALID,,multiple_values",
                "toaster,1,INVALID,,unknown_kind",
                "gtin,,PLACEHOLDER,,empty",
                "asset_tag,fa-000123,VALID_UNCHECKED,FA-000123,",
                "sn,,INVALID,,unknown_kind");
        assertThat(notValid).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"value\\n1\\n#line 1#[value]", "kind;input\\n#line 1#[kind;input]", "\\n\\n#line 1#[]",
            "kind,input,kind\\nimei,1,imei\\n#line 1#twice", "kind,input\\nserial,ok\\n\\nasset_tag,3546, 3710\\n#line 4#3 fields",
            "kind,input\\nserial,ok\\nimei,\"49015\\n#line 3#quoted field", "kind,input\\nimei,\"49\"015\\n#line 2#closing quote",
            "kind,\"input\\nimei,1#line 1#quoted field"})
    void namesTheLineOfAMalformedFile(String file, String line, String why) {
        assertThatThrownBy(() -> decoder.decodeCsv(new StringReader(Escapes.unescape(file)), new StringWriter()))
                .isInstanceOf(DecodeRefused.class).hasMessageContaining(line).hasMessageContaining(why);
    }

    @Test
    void refusesAnEmptyFileAndTakesAHeaderAlone() throws IOException {
        StringWriter out = new StringWriter();

        assertThat(decoder.decodeCsv(new StringReader("kind,input,remark\n"), out)).isZero();

        assertThat(out).hasToString("kind,input,verdict,canonical,reasons\n");
        assertThatThrownBy(() -> decoder.decodeCsv(new StringReader(""), new StringWriter())).isInstanceOf(DecodeRefused.class);
    }

    @Test
    void understandsTheEscapesAndNoOthers() {
        assertThat(Escapes.unescape("\\x1D\\x1e\\x04\\n\\t\\r\\\\\\u00A0\\q\\")).isEqualTo("\u001d\u001e\u0004\n\t\r\\\u00a0\\q\\");
        assertThat(Escapes.unescape("\\\\x1D")).isEqualTo("\\x1D");
        assertThat(Escapes.escape("\u001da\nb\\")).isEqualTo("\\x1Da\\nb\\\\");
    }
}
