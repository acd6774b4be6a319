package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.Check;
import io.crosswalk.core.fault.PermanentFault;
import io.crosswalk.core.fault.TransientFault;
import io.crosswalk.routes.http.HttpCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

/** The preflight of a REST feed, step by step; a step that fails makes the later ones pointless. */
final class RestCheck {

    private static final List<String> STEPS = List.of("secret", "connection", "login", "first-page");
    private static final String NEXT = "correct what the message names and check again";

    private final FeedConfig feed;
    private final Function<FeedConfig, HttpCaller> callers;
    private final ToIntBiFunction<FeedConfig, HttpCaller> firstPage;
    private final List<Check> checks = new ArrayList<>();

    RestCheck(FeedConfig feed, Function<FeedConfig, HttpCaller> callers, ToIntBiFunction<FeedConfig, HttpCaller> firstPage) {
        this.feed = feed;
        this.callers = callers;
        this.firstPage = firstPage;
    }

    List<Check> run() {
        try (HttpCaller http = callers.apply(feed)) {
            if (feed.from().auth() != null && feed.from().auth().credentialRef() != null) {
                feed.from().auth().credentialRef().resolve();
            }
            passed("the credential is there");
            int status = http.call(new PageOrder(feed.from().url(), feed.from().paging()).first()).status();
            passed("the peer answers");
            if (status == 401 || status == 403) {
                failed("the peer refused the credential (" + status + ")", "check from.auth and what the account may read");
            } else {
                passed("the credential is accepted");
                int records = firstPage.applyAsInt(feed, http);
                passed("the first page holds " + records + " records");
            }
        } catch (PermanentFault | TransientFault e) {
            failed(e.getMessage(), NEXT);
        }
        return checks;
    }

    private void passed(String detail) {
        checks.add(Check.ok(feed.id(), STEPS.get(checks.size()), detail));
    }

    private void failed(String detail, String hint) {
        checks.add(Check.failed(feed.id(), STEPS.get(checks.size()), detail, hint));
        while (checks.size() < STEPS.size()) {
            checks.add(Check.skipped(feed.id(), STEPS.get(checks.size()), "an earlier check failed"));
        }
    }
}
