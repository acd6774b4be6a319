package io.crosswalk.routes.http;

import java.util.Collection;
import java.util.regex.Pattern;

/** What may be shown of a request or an answer in a message. */
final class Redaction {

    private static final Pattern USER_INFO = Pattern.compile("//[^/@?#]*@");
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)([?&][^=&]*(?:token|key|secret|passw|signature|auth)[^=&]*=)[^&#]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final int EXCERPT = 200;
    private static final int SHORTEST_SECRET = 4;

    private Redaction() {
    }

    /** An address without user name, password and the values of parameters that sound like secrets. */
    static String address(String address) {
        return SECRET_PARAMETER.matcher(USER_INFO.matcher(address).replaceAll("//")).replaceAll("$1***");
    }

    /** The beginning of a text on one line, without the secrets that were sent. */
    static String excerpt(String text, Collection<String> secrets) {
        String shown = text;
        for (String secret : secrets) {
            if (secret.length() >= SHORTEST_SECRET) {
                shown = shown.replace(secret, "***");
            }
        }
        shown = CONTROL.matcher(shown).replaceAll(" ").strip();
        return shown.length() > EXCERPT ? shown.substring(0, EXCERPT) + "..." : shown;
    }
}
