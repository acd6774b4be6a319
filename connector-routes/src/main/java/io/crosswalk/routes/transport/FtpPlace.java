package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.FtpEndpoint;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;

/** Where an FTP feed lies and how it is logged in to. The password is set on the endpoint, never written into an address. */
record FtpPlace(String feed, String host, int port, String path, String username, String password) {

    /**
     * {@code passiveMode}: active mode does not pass NAT. {@code binary}: text mode damages gzip and UTF-16 and changes sizes.
     * {@code stepwise=false}: some servers forbid changing folders. {@code autoCreate=false}: a reader makes no folders.
     * {@code throwExceptionOnConnectFailed}: a dead server is silent otherwise. {@code disconnect}: idle sessions are cut
     * anyway. {@code useList}, no {@code ignoreFileNotFoundOrPermissionError}: a wrong path must show.
     */
    static final String OPTIONS = "ftp:feed?passiveMode=true&binary=true&stepwise=false&autoCreate=false"
            + "&throwExceptionOnConnectFailed=true&maximumReconnectAttempts=0&reconnectDelay=0&disconnect=true"
            + "&ignoreFileNotFoundOrPermissionError=false&jailStartingDirectory=true"
            + "&connectTimeout=10000&timeout=30000&soTimeout=60000";

    private static final int STANDARD_PORT = 21;

    static FtpPlace of(FeedConfig feed) {
        FeedConfig.From from = feed.from();
        if (from.host() == null || !from.host().matches("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:]+]?")) {
            throw new PermanentFault("feed " + feed.id() + " needs from.host, a host name or an address");
        }
        String password = from.credentialRef() == null ? null : from.credentialRef().resolve();
        if (password != null && password.chars().anyMatch(Character::isISOControl)) {
            throw new PermanentFault("the password in " + from.credentialRef() + " contains a line break or another control character");
        }
        String path = from.path() == null ? "" : from.path();
        if (path.chars().anyMatch(Character::isISOControl)) {
            throw new PermanentFault("from.path of feed " + feed.id() + " contains control characters");
        }
        return new FtpPlace(feed.id(), from.host(), from.port() == null ? STANDARD_PORT : from.port(), path, from.username(), password);
    }

    FtpEndpoint<?> configured(FtpEndpoint<?> endpoint) {
        RemoteFileConfiguration configuration = endpoint.getConfiguration();
        configuration.setHost(host);
        configuration.setPort(port);
        configuration.setUsername(username == null ? "anonymous" : username);
        configuration.setPassword(password == null ? "anonymous" : password);
        configuration.setDirectory(path);
        return endpoint;
    }

    String server() {
        return host + ":" + port;
    }

    /** What a failure of the FTP component means; decided by reply code and type, never by text. */
    RuntimeException fault(Exception cause) {
        int code = code(cause);
        if (code == 530 || code == 331 || code == 332) {
            return new PermanentFault("the FTP server " + server() + " refused the login of " + (username == null ? "anonymous" : username)
                    + "; check username and credentialRef of feed " + feed, cause);
        }
        if (code == 550 || code == 553) {
            return new PermanentFault("the FTP server " + server() + " refused access (" + code + ") in '" + path
                    + "'; check from.path and what the account may read", cause);
        }
        if (code >= 500) {
            return new PermanentFault("the FTP server " + server() + " refused a command (" + code + "); feed " + feed, cause);
        }
        if (code == 0 && cause instanceof GenericFileOperationFailedException && !dropped(cause)) {
            return new PermanentFault("the FTP server " + server() + " would not hand over a file in '" + path
                    + "'; check what the account may read; feed " + feed, cause);
        }
        return new TransientFault("the FTP server " + server() + (code >= 400 ? " is not ready (" + code + ")"
                : " cannot be reached or dropped the connection") + "; feed " + feed + " is tried again in the next run", cause);
    }

    private static boolean dropped(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    private static int code(Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof GenericFileOperationFailedException failed && failed.getCode() > 0) {
                return failed.getCode();
            }
        }
        return 0;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ftp://" + server() + "/" + path;
    }
}
