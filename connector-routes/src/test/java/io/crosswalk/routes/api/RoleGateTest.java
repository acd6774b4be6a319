package io.crosswalk.routes.api;

import static io.crosswalk.routes.api.RegisterOverRestTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.routes.api.ApiUnderTest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleGateTest {

    private final ApiUnderTest api = ApiUnderTest.atOnce(FakeConnector.withRuns(2));

    @ParameterizedTest
    @CsvSource({"GET,assets,VIEWER", "GET,assets/1,VIEWER", "GET,assets/1/disposal,VIEWER",
            "GET,assets/1/history,VIEWER", "PUT,assets/1/locks/location,STEWARD",
            "DELETE,assets/1/locks/location,STEWARD", "GET,runs,VIEWER", "GET,runs/r1,VIEWER", "GET,feeds,VIEWER",
            "GET,discrepancies,VIEWER", "GET,targets,VIEWER", "GET,targets/itam/outbox,VIEWER", "POST,runs,OPERATOR",
            "POST,discrepancies/1/decision,STEWARD", "POST,discrepancies/decision,STEWARD", "POST,assets/1/decision,STEWARD",
            "GET,rulings/awaiting,STEWARD", "POST,rulings/8/decision,APPROVER", "POST,rebuild,ADMIN", "POST,sweep,OPERATOR", "GET,trail,STEWARD",
            "GET,trail/verification,STEWARD", "GET,stocktakes,VIEWER", "GET,stocktakes/1,VIEWER", "GET,stocktakes/1/labels,VIEWER",
            "POST,stocktakes,OPERATOR", "POST,stocktakes/1/scans,OPERATOR", "POST,stocktakes/1/close,OPERATOR"})
    void opensEachAddressFromOneRoleUpwards(String method, String path, Role least) {
        assertProblem(call(null, method, path), 401);
        for (Role role : Role.values()) {
            if (role.compareTo(least) < 0) {
                assertProblem(call(role, method, path), 403);
            } else {
                assertThat(call(role, method, path).status()).isNotIn(401, 403);
            }
        }
    }

    @Test
    void namesTheRoleThatIsMissing() {
        assertThat(api.post(Role.VIEWER, "runs", "{}").text()).contains("operator");
    }

    private Answer call(Role role, String method, String path) {
        if (method.equals("PUT") || method.equals("DELETE")) {
            return api.call(role, method, path, method.equals("PUT") ? "application/json" : null, method.equals("PUT") ? "{}" : null);
        }
        return method.equals("GET") ? api.get(role, path) : api.post(role, path, path.equals("rebuild") ? "{\"verifyOnly\":true}" : "{}");
    }
}
