package io.crosswalk.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.identifier.Vectors.Vector;
import io.crosswalk.core.identifier.gs1.Gs1Label;
import io.crosswalk.core.identifier.gs1.Gs1Labels;
import io.crosswalk.core.identifier.gs1.Strictness;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of the dictionary with a value that passes and one that does not, each statement for itself. */
class Gs1SyntaxTest {

    static Stream<Vector> rows() {
        return Vectors.of("gs1_syntax").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithTheTable(Vector vector) {
        Gs1Label label = switch (vector.kind()) {
            case "bracketed" -> Gs1Labels.bracketed(vector.input(), Strictness.SYNTAX);
            case "scan" -> Gs1Labels.scan(vector.input(), Strictness.SYNTAX);
            default -> Gs1Labels.link(vector.input(), Strictness.SYNTAX);
        };

        assertThat(label.isReadable()).describedAs("%s", label).isEqualTo(vector.valid());
        assertThat(label.doubts()).describedAs("%s", label).isEqualTo(List.of());
        if (!vector.valid()) {
            assertThat(label.fault()).contains(vector.reason());
        } else if (!vector.canonical().isEmpty()) {
            assertThat(label.elements().bracketed()).isEqualTo(vector.canonical());
        }
    }
}
