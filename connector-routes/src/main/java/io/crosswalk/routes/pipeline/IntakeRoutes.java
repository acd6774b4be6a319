package io.crosswalk.routes.pipeline;

import io.crosswalk.routes.transport.Pickups;
import io.crosswalk.routes.transport.Templates;
import org.apache.camel.builder.RouteBuilder;

/** The intake templates: what differs between feeds is a parameter, never another route. */
final class IntakeRoutes extends RouteBuilder {

    private final Pickups pickups;

    IntakeRoutes(Pickups pickups) {
        this.pickups = pickups;
    }

    @Override
    public void configure() {
        routeTemplate(Templates.FILES)
                .templateParameter(Templates.FROM, null, "endpoint that yields one file per exchange")
                .from("{{from}}")
                .routeConfigurationId(IntakeFaults.POLICY)
                .process(pickups::arrived);

        routeTemplate(Templates.PAGES)
                .templateParameter(Templates.FROM, null, "endpoint that starts the reading of all pages")
                .templateParameter(Templates.FORMAT, null, "data format that unmarshals the envelope of a page")
                .from("{{from}}")
                .routeConfigurationId(IntakeFaults.POLICY)
                .loopDoWhile(pickups::unfinished)
                    .process(pickups::ask)
                    .unmarshal("{{format}}")
                    .process(pickups::arrived)
                .end();
    }
}
