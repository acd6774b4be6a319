package io.crosswalk.sandbox;

import java.time.Clock;

/**
 * How one installation of Snipe-IT is set up: versions and settings differ in what they refuse.
 *
 * @param port 0 for a free one
 * @param token the bearer token with every right
 * @param viewToken a token that may only read
 * @param uniqueSerials the site setting; twins that are there already stay
 * @param refusesOwnSerial the fault of the versions before November 2025: with unique serials on, a partial update that
 *     sends the asset's own unchanged serial is refused
 * @param numbersTags the site setting that lets an asset without a tag be numbered
 * @param refusesForeignCustomFields 8.x: a custom column outside the model's fieldset is an error; 6.4 drops it silently
 * @param trimsBlanks 8.x trims text; 6.4 keeps surrounding blanks
 * @param requestsPerMinute 0 for no limit
 * @param throttleShape how a request beyond the limit is refused
 */
public record SnipeItOptions(int port, String token, String viewToken, boolean uniqueSerials, boolean refusesOwnSerial,
        boolean numbersTags, boolean refusesForeignCustomFields, boolean trimsBlanks, int requestsPerMinute,
        ThrottleShape throttleShape, Clock clock) {

    private static final String TOKEN = "sandbox-token";
    private static final String VIEW_TOKEN = "sandbox-view-token";

    /** Version 8 with the settings of a fresh installation. */
    public static SnipeItOptions version8() {
        return new SnipeItOptions(0, TOKEN, VIEW_TOKEN, false, false, false, true, true, 0, ThrottleShape.RETRY_AFTER, Clock.systemUTC());
    }

    /** Version 6.4, as in the recorded exchanges. */
    public static SnipeItOptions version64() {
        return new SnipeItOptions(0, TOKEN, VIEW_TOKEN, false, false, false, false, false, 0, ThrottleShape.TEXT, Clock.systemUTC());
    }

    public SnipeItOptions withPort(int value) {
        return new SnipeItOptions(value, token, viewToken, uniqueSerials, refusesOwnSerial, numbersTags, refusesForeignCustomFields,
                trimsBlanks, requestsPerMinute, throttleShape, clock);
    }

    public SnipeItOptions withToken(String value) {
        return new SnipeItOptions(port, value, viewToken, uniqueSerials, refusesOwnSerial, numbersTags, refusesForeignCustomFields,
                trimsBlanks, requestsPerMinute, throttleShape, clock);
    }

    public SnipeItOptions withUniqueSerials(boolean value) {
        return new SnipeItOptions(port, token, viewToken, value, refusesOwnSerial, numbersTags, refusesForeignCustomFields,
                trimsBlanks, requestsPerMinute, throttleShape, clock);
    }

    public SnipeItOptions withOwnSerialRefused(boolean value) {
        return new SnipeItOptions(port, token, viewToken, uniqueSerials, value, numbersTags, refusesForeignCustomFields,
                trimsBlanks, requestsPerMinute, throttleShape, clock);
    }

    public SnipeItOptions withNumberedTags(boolean value) {
        return new SnipeItOptions(port, token, viewToken, uniqueSerials, refusesOwnSerial, value, refusesForeignCustomFields,
                trimsBlanks, requestsPerMinute, throttleShape, clock);
    }

    public SnipeItOptions withLimit(int perMinute, ThrottleShape shape) {
        return new SnipeItOptions(port, token, viewToken, uniqueSerials, refusesOwnSerial, numbersTags, refusesForeignCustomFields,
                trimsBlanks, perMinute, shape, clock);
    }

    public SnipeItOptions withClock(Clock value) {
        return new SnipeItOptions(port, token, viewToken, uniqueSerials, refusesOwnSerial, numbersTags, refusesForeignCustomFields,
                trimsBlanks, requestsPerMinute, throttleShape, value);
    }

    /** Names no token. */
    @Override
    public String toString() {
        return "SnipeItOptions[port=" + port + ", uniqueSerials=" + uniqueSerials + ", requestsPerMinute=" + requestsPerMinute + "]";
    }
}
