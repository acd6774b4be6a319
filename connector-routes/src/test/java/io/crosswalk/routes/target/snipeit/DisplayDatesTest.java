package io.crosswalk.routes.target.snipeit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-05-23 | 2026-04-03
            Fri May 23, 2025 | Fri Apr 03, 2026
            May 23, 2025 | Apr 3, 2026
            23 May, 2025 | 03 Apr, 2026
            05/23/2025 | 04/03/2026
            5/23/25 | 4/3/26
            23/05/2025 | 03/04/2026
            05/23/2025 | 04/3/2026
            23.05.2025 | 03.04.2026
            2025.05.23. | 2026.04.03.
            """)
    void readsEveryFormatOfASiteOnceItIsKnown(String sample, String shown) {
        DisplayDates dates = new DisplayDates();

        dates.learn(moment("2025-05-23 10:00:00", sample + " 10:00 AM"));

        assertThat(dates.read(shown)).contains("2026-04-03");
    }

    @Test
    void readsWhatOnlyOneFormatFits() {
        assertThat(new DisplayDates().read("29.02.2024")).contains("2024-02-29");
    }

    @Test
    void readsNothingThatCouldBeTwoDates() {
        assertThat(new DisplayDates().read("03/04/2026")).isEmpty();
        assertThat(new DisplayDates().read("31.02.2024")).isEmpty();
        assertThat(new DisplayDates().read("soon")).isEmpty();
    }

    @Test
    void aDayThatTheCalendarLacksIsNoDate() {
        assertThat(DisplayDates.valid("2024-02-29")).contains("2024-02-29");
        assertThat(DisplayDates.valid("2023-02-29")).isEmpty();
        assertThat(DisplayDates.valid("2023-2-9")).isEmpty();
    }

    private static ObjectNode moment(String datetime, String formatted) {
        return Answer.JSON.createObjectNode().put("datetime", datetime).put("formatted", formatted);
    }
}
