package io.crosswalk.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.audit.Trail.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailPlaceTest {

    @Test
    void isReadBackFromItsText() {
        assertThat(Place.of(new Place(17, 3).toString())).isEqualTo(new Place(17, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", ".1", "1.2.3", "-1.2", "1.2 ", "99999999999999999999.1", "1.9999999999"})
    void takesNoOtherText(String text) {
        assertThatThrownBy(() -> Place.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAnActionOfALaterVersionByItsNumber() {
        assertThat(AuditAction.word(AuditAction.CHANGED.code())).isEqualTo("changed");
        assertThat(AuditAction.word(99)).isEqualTo("action 99");
    }
}
