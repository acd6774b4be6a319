package io.crosswalk.routes.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;

/** Lets a call through to a resource method only for the role it {@linkplain Needs needs}. */
public final class RoleGate implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        context.register(new Gate(needs == null ? Role.ADMIN : needs.value()));
    }

    @Priority(Priorities.AUTHORIZATION)
    private record Gate(Role needed) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            SecurityContext caller = request.getSecurityContext();
            if (caller == null || caller.getUserPrincipal() == null) {
                throw Refusal.unauthenticated();
            }
            if (!caller.isUserInRole(needed.word())) {
                throw Refusal.forbidden(needed);
            }
        }
    }
}
