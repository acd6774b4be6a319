package io.crosswalk.launcher.verb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A handful of what a night found, one of a kind, for somebody who sees the product for the first time. */
final class Findings {

    private static final int MOST = 6;
    /** The codes that show best what a reconciliation is for, best first, and what to say about them. */
    private static final Map<String, String> WORTH_A_LOOK = new LinkedHashMap<>();

    static {
        WORTH_A_LOOK.put("KEYS_DISAGREE", "serial and tag name two different units; nobody is merged, a person decides");
        WORTH_A_LOOK.put("DUP_TAG", "one asset tag on two units");
        WORTH_A_LOOK.put("TAG_IS_SERIAL", "a serial was typed into the tag column");
        WORTH_A_LOOK.put("LOT_MISMATCH", "the next recall would ask for this lot");
        WORTH_A_LOOK.put("TARGET_ARCHIVED", "the ERP still delivers what the ITAM has written off");
        WORTH_A_LOOK.put("SHARED_VALUE", "the serial of a dock or chassis, entered for every unit on it");
    }

    private final JsonNode discrepancies;
    private final JsonNode report;

    /**
     * @param discrepancies a page of {@code /discrepancies}
     * @param report the report of the night
     */
    Findings(JsonNode discrepancies, JsonNode report) {
        this.discrepancies = discrepancies;
        this.report = report;
    }

    List<String> lines() {
        Map<String, String> first = new LinkedHashMap<>();
        discrepancies.path("items").forEach(it -> first.putIfAbsent(it.path("code").asText(), it.path("evidence").asText()));
        List<String> lines = new ArrayList<>();
        WORTH_A_LOOK.forEach((code, meaning) -> {
            if (first.containsKey(code) && lines.size() < 2 * (MOST - 1)) {
                lines.add("  " + code + ": " + meaning);
                lines.add("      " + first.get(code));
            }
        });
        rejected(lines);
        return lines;
    }

    private void rejected(List<String> lines) {
        for (JsonNode feed : report.path("feeds")) {
            for (JsonNode delivery : feed.path("deliveries")) {
                JsonNode rejection = delivery.path("rejections").path(0);
                if (rejection.isObject() && delivery.path("rejectFile").isTextual()) {
                    lines.add("  " + delivery.path("rejected").asLong() + " rows of " + feed.path("feed").asText()
                            + " could not be read; correct them in " + delivery.path("rejectFile").asText() + " and drop it again");
                    lines.add("      line " + rejection.path("line").asLong() + ": " + rejection.path("reason").asText());
                    return;
                }
            }
        }
    }
}
