package io.crosswalk.routes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.crosswalk.core.fault.PermanentFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsIT {

    private static final char[] STORE = "changeit".toCharArray();

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.start();
        try (HttpCaller caller = caller(server.getAddress().getPort())) {
            assertThatThrownBy(() -> caller.call(HttpAsk.get("a"))).isInstanceOf(PermanentFault.class)
                    .hasMessageContaining("certificate is valid, trusted");
            assertThat(caller.calls()).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysThatThePeerDoesNotSpeakTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answerAll(plain, "HTTP/1.1 400 Bad Request\r\n\r\n");
            try (HttpCaller caller = caller(plain.getLocalPort())) {
                assertThatThrownBy(() -> caller.call(HttpAsk.get("a"))).isInstanceOf(PermanentFault.class).hasMessageContaining("TLS");
            }
        }
    }

    private HttpCaller caller(int port) {
        return new HttpCaller(URI.create("https://127.0.0.1:" + port), HttpAuth.none(), Throttle.unlimited(time, time),
                HttpLimits.standard(), time);
    }

    /** Answers until the server is closed: a client that saw the end before the answer asks again. */
    private static void answerAll(ServerSocket server, String text) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket peer = server.accept()) {
                    peer.getInputStream().readNBytes(50);
                    peer.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                    peer.shutdownOutput();
                    peer.getInputStream().readAllBytes();
                } catch (IOException e) {
                    assertThat(e).as("the peer of the test").isInstanceOf(SocketException.class);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private SSLContext selfSigned() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "peer", "-keyalg", "EC", "-dname", "CN=localhost", "-storetype", "PKCS12", "-keystore", store.toString(),
                "-storepass", new String(STORE)).redirectErrorStream(true).start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, STORE);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
