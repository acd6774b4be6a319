package io.crosswalk.routes.api;

import static io.crosswalk.routes.api.RegisterOverRestTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.pipeline.RunRefused;
import io.crosswalk.core.report.SampleReports;
import io.crosswalk.routes.api.ApiUnderTest.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsOverRestTest {

    private final FakeConnector connector = FakeConnector.withRuns(5);
    private final ApiUnderTest api = ApiUnderTest.atOnce(connector);

    @Test
    void takesTheRegisterForOneThatCanBeAccepted() {
        api.post(Role.OPERATOR, "runs", "{\"accept\":[\"register\"]}");

        assertThat(connector.asked).containsExactly("run RunRequest[feeds=[], push=true, dryRun=false, accept=[register]]");
    }

    @Test
    void takesARunOnAndTellsWhereToLook() {
        Answer begun = api.post(Role.OPERATOR, "runs", "{\"feeds\":[\"erp\",\"itam\"],\"push\":false,\"dryRun\":true,\"accept\":[\"itam\"]}");

        assertThat(begun.status()).isEqualTo(202);
        String id = begun.json().get("id").asText();
        assertThat(begun.headers().get("Location").get(0)).hasToString(ApiUnderTest.BASE + "runs/" + id);
        assertThat(connector.asked).containsExactly("run RunRequest[feeds=[erp, itam], push=false, dryRun=true, accept=[itam]]");
        JsonNode run = api.get(Role.VIEWER, "runs/" + id).json();
        assertThat(run.get("state").asText()).isEqualTo("finished");
        assertThat(run.get("exitCode").asInt()).isZero();
        assertThat(run.at("/report/run").asText()).isEqualTo("r9");
        assertThat(run.has("differences")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void takesTheWholeNightWhereNothingIsSaid(String body) {
        assertThat(api.post(Role.OPERATOR, "runs", body.isEmpty() ? null : body).status()).isEqualTo(202);
        assertThat(connector.asked).containsExactly("run RunRequest[feeds=[], push=true, dryRun=false, accept=[]]");
    }

    @Test
    void replaysADeliveryOfARunOfThePast() {
        assertThat(api.post(Role.OPERATOR, "runs", "{\"replay\":{\"run\":\"r2\",\"feed\":\"erp\",\"delivery\":\"abc\"}}").status()).isEqualTo(202);
        assertThat(connector.asked).containsExactly("replay r2 erp abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"fees\":[]}", "{\"feeds\":\"erp\"}", "{\"feeds\":[\"nowhere\"]}", "{\"accept\":[\"erp\"]}", "{", "[]", "{\"push\":\"maybe\"}",
            "{\"replay\":{}}", "{\"replay\":{\"run\":\"r77\"}}", "{\"replay\":{\"run\":\"r2\"},\"push\":true}", "{} {}"})
    void refusesAnOrderItCannotMean(String order) {
        assertProblem(api.post(Role.OPERATOR, "runs", order), 400);
        assertThat(connector.asked).isEmpty();
    }

    @Test
    void refusesBodiesOfAnotherKindAndWithoutMeasure() {
        assertProblem(api.call(Role.OPERATOR, "POST", "runs", "text/plain", "{}"), 415);
        assertProblem(api.post(Role.OPERATOR, "runs", "{\"feeds\":[\"" + "x".repeat(70_000) + "\"]}"), 413);
        assertThat(connector.asked).isEmpty();
    }

    @Test
    void refusesASecondRunAndNamesTheFirst() throws InterruptedException {
        CountDownLatch morning = new CountDownLatch(1);
        connector.night = (asked, progress) -> {
            progress.at("intake", "erp", 10, 0);
            return awaited(morning);
        };
        ExecutorService threads = Executors.newSingleThreadExecutor();
        ApiUnderTest busy = new ApiUnderTest(connector, threads);

        String first = busy.post(Role.OPERATOR, "runs", "{}").json().get("id").asText();
        Answer second = busy.post(Role.OPERATOR, "runs", "{}");
        JsonNode running = busy.get(Role.VIEWER, "runs/" + first).json();

        assertProblem(second, 409);
        assertThat(second.text()).contains(first, "intake erp");
        assertThat(running.get("state").asText()).isEqualTo("running");
        assertThat(running.at("/progress/done").asInt()).isEqualTo(10);
        assertThat(running.get("exitCode").isNull()).isTrue();
        morning.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(busy.get(Role.VIEWER, "runs/" + first).json().get("state").asText()).isEqualTo("finished");
    }

    @Test
    void passesOnThatAnotherProcessHoldsTheLock() {
        connector.night = (asked, progress) -> {
            throw new RunRefused("the run r8 of process 4711 is going");
        };

        Answer answer = api.post(Role.OPERATOR, "runs", "{}");

        assertProblem(answer, 409);
        assertThat(answer.text()).contains("process 4711");
    }

    @Test
    void keepsWhyARunBrokeOff() {
        connector.night = (asked, progress) -> {
            throw new PermanentFault("the database refused the login; check CROSSWALK_DB_PASSWORD");
        };

        JsonNode run = outcome();

        assertThat(run.get("state").asText()).isEqualTo("failed");
        assertThat(run.get("exitCode").asInt()).isEqualTo(3);
        assertThat(run.get("message").asText()).contains("refused the login");
    }

    @Test
    void givesNothingAwayAboutAFaultOfTheProduct() {
        connector.night = (asked, progress) -> {
            throw new IllegalStateException("token=s3cr3t");
        };

        JsonNode run = outcome();

        assertThat(run.get("exitCode").asInt()).isEqualTo(4);
        assertThat(run.toString()).doesNotContain("s3cr3t", "IllegalState");
    }

    @Test
    void answers503WhereTheServerHasNoThreadAndStaysUsable() {
        ApiUnderTest full = new ApiUnderTest(connector, task -> {
            throw new RejectedExecutionException();
        });

        assertProblem(full.post(Role.OPERATOR, "runs", "{}"), 503);
        assertProblem(full.post(Role.OPERATOR, "runs", "{}"), 503);
    }

    @ParameterizedTest
    @CsvSource({"true, 4", "false, 0"})
    void rebuildsAndTellsTheDifferences(boolean verifyOnly, int exitCode) {
        connector.differences = List.of("asset 7: location is B12, the sources say B13");

        Answer begun = api.post(Role.ADMIN, "rebuild", "{\"verifyOnly\":" + verifyOnly + "}");
        JsonNode run = api.get(Role.VIEWER, "runs/" + begun.json().get("id").asText()).json();

        assertThat(begun.headers().get("Location").get(0).toString()).contains("/api/v1/runs/job-");
        assertThat(connector.asked).containsExactly("rebuild " + verifyOnly);
        assertThat(run.at("/differences/0").asText()).contains("B13");
        assertThat(run.get("exitCode").asInt()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void looksOverTheWholeRegister(String body) {
        Answer begun = api.post(Role.OPERATOR, "sweep", body.isEmpty() ? null : body);

        assertThat(begun.status()).isEqualTo(202);
        assertThat(connector.asked).containsExactly("sweep");
        assertThat(api.get(Role.VIEWER, "runs/" + begun.json().get("id").asText()).json().at("/report/run").asText()).isEqualTo("r9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"feeds\":[]}", "[]", "{"})
    void refusesASweepOfAPart(String body) {
        assertProblem(api.post(Role.OPERATOR, "sweep", body), 400);
        assertThat(connector.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"verifyOnly\":null}", "{\"verify\":true}"})
    void doesNotRebuildByAccident(String body) {
        assertProblem(api.post(Role.ADMIN, "rebuild", body.isEmpty() ? null : body), 400);
        assertThat(connector.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 500})
    void listsTheRunsNewestFirstPageByPage(int limit) {
        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = api.get(Role.VIEWER, "runs?limit=" + limit + next).json();
            page.get("items").forEach(it -> read.add(it.get("id").asText()));
            next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
        }

        assertThat(read).containsExactly("r5", "r4", "r3", "r2", "r1");
    }

    @Test
    void tellsARunOfThePastWithItsReport() {
        JsonNode run = api.get(Role.VIEWER, "runs/r4").json();

        assertThat(run.get("state").asText()).isEqualTo("finished");
        assertThat(run.get("exitCode").asInt()).isEqualTo(3);
        assertThat(run.get("report").toString()).isEqualTo(io.crosswalk.core.report.ReportJson.write(SampleReports.dirty("r4")));
    }

    @Test
    void answers404ForARunNobodyKnows() {
        assertProblem(api.get(Role.VIEWER, "runs/r99"), 404);
    }

    private JsonNode outcome() {
        String id = api.post(Role.OPERATOR, "runs", "{}").json().get("id").asText();
        return api.get(Role.VIEWER, "runs/" + id).json();
    }

    private static io.crosswalk.core.report.RunReport awaited(CountDownLatch morning) {
        try {
            if (!morning.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the morning never came");
            }
            return SampleReports.quiet("r9");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
