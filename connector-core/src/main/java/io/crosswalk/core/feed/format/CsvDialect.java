package io.crosswalk.core.feed.format;

import io.crosswalk.core.config.FeedConfig;

/** Which characters separate and enclose cells; {@link RecordScanner#NONE} for no quotes. */
record CsvDialect(char delimiter, int quote) {

    static CsvDialect of(FeedConfig.Format format) {
        return new CsvDialect(one(format.delimiter(), ','), "".equals(format.quote()) ? RecordScanner.NONE
                : one(format.quote(), '"'));
    }

    private static char one(String written, char otherwise) {
        if (written == null || written.isEmpty()) {
            return otherwise;
        }
        if ("\\t".equals(written) || "tab".equalsIgnoreCase(written)) {
            return '\t';
        }
        if (written.length() > 1 || "\r".equals(written) || "\n".equals(written)) {
            throw new IllegalArgumentException("'" + written + "' is not one character; write \\t for a tab");
        }
        return written.charAt(0);
    }

    /** The cell as it is written in this dialect; line ends stay, where quotes can hold them. */
    String cell(String value) {
        if (quote == RecordScanner.NONE) {
            return value.replace(delimiter, ' ').replace('\n', ' ').replace('\r', ' ');
        }
        String mark = String.valueOf((char) quote);
        boolean plain = value.indexOf(delimiter) < 0 && value.indexOf(quote) < 0 && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0;
        return plain ? value : mark + value.replace(mark, mark + mark) + mark;
    }
}
