package io.crosswalk.launcher.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Output output = new Output(new PrintWriter(out, true), new PrintWriter(err, true), false);

    @ParameterizedTest
    @CsvSource({"'\u001b]0;mine\u0007', '\uFFFD]0;mine\uFFFD'", "'\u001b[2J', '\uFFFD[2J'",
        "'\u001b[32mok\u001b[0m', '\u001b[32mok\u001b[0m'", "'\u009b2J', '\uFFFD2J'",
        "'\b\bok', '\uFFFD\uFFFDok'", "'Zürich\tB12', 'Zürich\tB12'"})
    void givesATerminalNoCommandsThatAFeedDelivered(String delivered, String shown) {
        output.say(delivered);
        output.remark(delivered);

        assertThat(out.toString().strip()).isEqualTo(shown);
        assertThat(err.toString().strip()).isEqualTo(shown);
    }

    @Test
    void keepsARowOfATableOnOneLine() {
        Table table = new Table("place", "tag").row("Kiel\nroom\t4", "CT-000001").row(null, 1234);

        assertThat(table.lines()).hasSize(4).contains("Kiel\uFFFDroom\uFFFD4  CT-000001");
    }
}
