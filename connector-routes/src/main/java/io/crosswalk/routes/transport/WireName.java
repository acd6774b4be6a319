package io.crosswalk.routes.transport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A name as an FTP server sent it, made readable.
 *
 * <p>Where a server does not say before the login that it speaks UTF-8, its bytes are read as Latin-1, which loses nothing:
 * commands go back with the same bytes. For people and patterns they are read as UTF-8 if they are UTF-8.
 */
final class WireName {

    private static final int LATIN_1 = 0xFF;

    private WireName() {
    }

    static String readable(String wire) {
        if (wire.chars().anyMatch(c -> c > LATIN_1)) {
            return wire;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(wire.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return wire; // Latin-1 after all
        }
    }
}
