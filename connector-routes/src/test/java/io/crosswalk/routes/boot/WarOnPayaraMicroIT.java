package io.crosswalk.routes.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR as it was built, on Payara Micro. */
@ExtendWith({Surroundings.class, ArquillianExtension.class})
@RunAsClient
class WarOnPayaraMicroIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ArquillianResource
    private URL deployed;

    @Deployment(testable = false)
    static WebArchive war() {
        File[] built = new File("target").listFiles((folder, name) -> name.matches("connector-routes-.*\\.war"));
        return ShrinkWrap.createFromZipFile(WebArchive.class, built[0]);
    }

    @Test
    void isHealthyWithItsDatabase() throws Exception {
        HttpResponse<String> health = get("/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"UP\"").contains("database");
    }

    @Test
    void letsNobodyInWithoutAName() throws Exception {
        assertThat(get("/api/v1/runs").statusCode()).isEqualTo(401);
    }

    /** The address that the server tells may be the machine's own; it listens on loopback only. */
    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + deployed.getPort() + deployed.getPath().replaceAll("/$", "") + path);
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                .send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }
}
