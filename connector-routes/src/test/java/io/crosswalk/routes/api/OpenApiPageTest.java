package io.crosswalk.routes.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.crosswalk.core.audit.AuditAction;
import io.crosswalk.core.audit.Trail;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiPageTest {

    private static final List<Class<?>> PAGES = List.of(HealthPage.class, MetricsPage.class, OpenApiPage.class, ReportsPage.class);

    @Test
    void describesExactlyTheAddressesThatExist() throws IOException {
        Set<String> existing = new TreeSet<>();
        methods().forEach(method -> existing.add(verb(method) + " " + address(method)));
        PAGES.forEach(page -> existing.add("get " + page.getAnnotation(WebServlet.class).value()[0].replace("*", "{run}/")));

        Set<String> described = new TreeSet<>();
        document().get("paths").properties().forEach(path ->
                path.getValue().fieldNames().forEachRemaining(verb -> described.add(verb + " " + path.getKey())));

        assertThat(described).isEqualTo(existing);
    }

    @Test
    void describesEveryQueryParameter() throws IOException {
        JsonNode paths = document().get("paths");

        methods().forEach(method -> Arrays.stream(method.getParameters()).map(OpenApiPageTest::queryParameter).filter(it -> it != null)
                .forEach(name -> assertThat(paths.get(address(method)).get(verb(method)).get("parameters").toString())
                        .as(address(method)).containsAnyOf("\"name\":\"" + name + "\"", "parameters/" + name + "\"")));
    }

    @Test
    void leadsNowhereWithoutASchema() throws IOException {
        JsonNode document = document();

        assertThat(document.findValuesAsText("$ref")).isNotEmpty()
                .allSatisfy(it -> assertThat(document.at(it.substring(1)).isMissingNode()).as(it).isFalse());
    }

    @Test
    void describesTheFieldsOfAnswersAsTheyAre() throws IOException {
        JsonNode schemas = document().at("/components/schemas");

        assertFields(schemas, "Run", RunView.class);
        assertFields(schemas, "RunLine", RunsResource.RunLine.class);
        assertFields(schemas, "RunOrder", RunsResource.RunOrder.class);
        assertFields(schemas, "Feed", FeedsResource.FeedView.class);
        assertFields(schemas, "Target", TargetsResource.TargetView.class);
        assertFields(schemas, "Problem", Problem.class);
        assertFields(schemas, "Health", HealthPage.Health.class);
        assertFields(schemas, "Asset", io.crosswalk.core.asset.Register.AssetView.class);
        assertFields(schemas, "Identifier", io.crosswalk.core.asset.Register.IdentifierView.class);
        assertFields(schemas, "Value", io.crosswalk.core.asset.Register.ValueView.class);
        assertFields(schemas, "Lock", io.crosswalk.core.asset.Register.LockView.class);
        assertFields(schemas, "LockBody", LocksResource.LockBody.class);
        assertFields(schemas, "Locked", io.crosswalk.core.steward.Stewardship.Locked.class);
        assertFields(schemas, "PastValue", io.crosswalk.core.asset.Register.PastValueView.class);
        assertFields(schemas, "Evidence", io.crosswalk.core.asset.Register.EvidenceView.class);
        assertFields(schemas, "FiredRule", io.crosswalk.core.asset.Register.RuleView.class);
        assertFields(schemas, "DecisionOrder", DecisionOrder.class);
        assertFields(schemas, "Ruled", io.crosswalk.core.steward.Stewardship.Ruled.class);
        assertFields(schemas, "TaskFile", io.crosswalk.core.steward.TaskFile.class);
        assertFields(schemas, "Reason", io.crosswalk.core.steward.TaskFile.Reason.class);
        assertFields(schemas, "RulingEntry", io.crosswalk.core.steward.TaskFile.Entry.class);
        assertFields(schemas, "StocktakeOrder", StocktakesResource.StocktakeOrder.class);
        assertFields(schemas, "StocktakeBegun", StocktakesResource.StocktakeBegun.class);
        assertFields(schemas, "ScansTaken", io.crosswalk.core.stocktake.ScansTaken.class);
        assertFields(schemas, "StocktakeResult", io.crosswalk.core.stocktake.StocktakeResult.class);
        assertFields(schemas, "StocktakeHead", io.crosswalk.core.stocktake.StocktakeResult.Head.class);
        assertFields(schemas, "StocktakeFigures", io.crosswalk.core.stocktake.StocktakeResult.Figures.class);
        assertFields(schemas, "UnitLine", io.crosswalk.core.stocktake.UnitLine.class);
        assertFields(schemas, "RetagLine", io.crosswalk.core.stocktake.RetagLine.class);
        assertFields(schemas, "TrailEntry", io.crosswalk.core.audit.Trail.Line.class);
        assertFields(schemas, "Verification", io.crosswalk.core.audit.Trail.Verification.class);
        assertFields(schemas, "TrailFault", io.crosswalk.core.audit.Trail.Fault.class);
        assertFields(schemas, "Discrepancy", io.crosswalk.core.asset.Register.DiscrepancyView.class);
    }

    @ParameterizedTest
    @CsvSource({",,false", "*/*,,false", "application/json,,true", "application/yaml,,false", "text/html,json,true", "application/json,yaml,false"})
    void givesJsonToThoseWhoAskForIt(String accept, String format, boolean json) {
        assertThat(OpenApiPage.wantsJson(accept, format)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({",401", "VIEWER,200"})
    void answersUsersOnly(Role caller, int status) throws IOException {
        Exchange exchange = new Exchange("GET", "/openapi", null).as(caller);

        new OpenApiPage().doGet(exchange.request(), exchange.response());

        assertThat(exchange.status).isEqualTo(status);
        assertThat(exchange.text().contains("openapi: 3")).isEqualTo(status == 200);
    }

    @Test
    void namesEveryActionOfTheTrail() throws IOException {
        assertWords("TrailEntry", "action", Arrays.stream(AuditAction.values()).map(AuditAction::word).toList());
        assertWords("TrailFault", "kind", Arrays.stream(Trail.Fault.Kind.values()).map(Trail.Fault.Kind::word).toList());
    }

    private static void assertWords(String schema, String field, List<String> words) throws IOException {
        List<String> described = new ArrayList<>();
        document().at("/components/schemas/" + schema + "/properties/" + field + "/enum").forEach(word -> described.add(word.asText()));
        assertThat(described).as(schema + "." + field).containsExactlyInAnyOrderElementsOf(words);
    }

    private static void assertFields(JsonNode schemas, String schema, Class<?> type) {
        Set<String> fields = new TreeSet<>();
        Arrays.stream(type.getRecordComponents()).forEach(it -> fields.add(it.getName()));
        Set<String> described = new TreeSet<>();
        schemas.get(schema).get("properties").fieldNames().forEachRemaining(described::add);
        assertThat(described).as(schema).isEqualTo(fields);
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(OpenApiPage.json());
    }

    private static Stream<Method> methods() {
        return RestApplication.RESOURCES.stream().flatMap(it -> Arrays.stream(it.getDeclaredMethods())).filter(it -> verb(it) != null);
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                assertThat(annotation).isInstanceOfAny(GET.class, POST.class, PUT.class, DELETE.class);
                return http.value().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static String address(Method method) {
        Path path = method.getAnnotation(Path.class);
        return RestApplication.PATH + "/" + method.getDeclaringClass().getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value());
    }

    private static String queryParameter(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return query == null ? null : query.value();
    }
}
