package io.crosswalk.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.asset.Disposal.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisposalTest {

    @Test
    void allowsWhatIsConfirmed() {
        Disposal disposal = Disposal.of(7, "confirmed", "in-service", new Link("serial A", "asset tag 1", true, List.of("erp", "itam"), List.of()));

        assertThat(disposal.allowed()).isTrue();
        assertThat(disposal.missing()).isEmpty();
    }

    @Test
    void saysEverythingThatIsMissing() {
        Disposal disposal = Disposal.of(7, "disputed", null, new Link(null, null, true, List.of(), List.of("DUP_TAG (two units)")));

        assertThat(disposal.allowed()).isFalse();
        assertThat(disposal.missing()).containsExactly("it has no asset tag", "it has no serial number", "an open question: DUP_TAG (two units)");
    }

    @Test
    void asksForNoSerialWhereTheClassHasNone() {
        assertThat(Disposal.of(7, "provisional", null, new Link(null, "asset tag 1", false, List.of("erp"), List.of())).missing())
                .containsExactly("no second source states that there is asset tag 1; only erp does");
    }

    @Test
    void refusesToDisposeTwice() {
        assertThat(Disposal.of(7, "confirmed", "disposed", new Link("serial A", "asset tag 1", true, List.of("erp", "itam"), List.of())).missing())
                .containsExactly("it is disposed of already");
    }
}
