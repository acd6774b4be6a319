package io.crosswalk.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN = List.of("credentialRef", "assetTag", "afterSuccess", "afterFailure", "lot");

    @ParameterizedTest
    @CsvSource({"credentialref,credentialRef", "credential_ref,credentialRef", "credentailRef,credentialRef", "asset-tag,assetTag", "aftersucess,afterSuccess", "lto,lot"})
    void proposesTheWordThatWasMeant(String written, String meant) {
        assertThat(Spelling.nearest(written, KNOWN)).contains(meant);
    }

    @Test
    void proposesNothingForAWordThatIsFarFromAll() {
        assertThat(Spelling.nearest("colour", KNOWN)).isEmpty();
        assertThat(Spelling.nearest("x".repeat(100_000), KNOWN)).isEmpty();
    }
}
