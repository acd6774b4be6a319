package io.crosswalk.routes.transport;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON bytes as UTF-8 without a byte order mark, whatever of Unicode the peer sent (RFC 8259 8.1 asks for UTF-8). */
final class Utf8 {

    private Utf8() {
    }

    static byte[] of(byte[] body) {
        if (starts(body, 0xEF, 0xBB, 0xBF)) {
            return Arrays.copyOfRange(body, 3, body.length);
        }
        if (starts(body, 0xFE, 0xFF) || starts(body, 0xFF, 0xFE)) {
            return transcoded(body, StandardCharsets.UTF_16);
        }
        if (body.length >= 2 && body[0] == 0) {
            return transcoded(body, StandardCharsets.UTF_16BE);
        }
        return body.length >= 2 && body[1] == 0 ? transcoded(body, StandardCharsets.UTF_16LE) : body;
    }

    private static byte[] transcoded(byte[] body, Charset charset) {
        return new String(body, charset).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean starts(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
