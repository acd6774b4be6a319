package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LuhnAndGtinTest {

    @Test
    void computesTheCheckDigitOfAKnownImei() {
        assertThat(DemoNames.luhn("49015420323751")).isEqualTo(8);
        assertThat(DemoNames.luhn("35209900176148")).isEqualTo(1).isNotEqualTo(2);
    }

    @Test
    void givesEveryProductAGtinWhoseCheckDigitHolds() {
        assertThat(DemoProduct.ALL).allSatisfy(product -> {
            assertThat(product.gtin()).hasSize(13);
            int sum = 0;
            for (int i = 0; i < 13; i++) {
                sum += (product.gtin().charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            assertThat(sum % 10).isZero();
        });
    }
}
