package io.crosswalk.routes.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.core.store.Persistence;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PersistenceUnitTest {

    @Test
    void listsEveryEntityOfTheStore() throws Exception {
        List<String> listed = new ArrayList<>();
        NodeList classes = document().getElementsByTagName("class");
        for (int i = 0; i < classes.getLength(); i++) {
            listed.add(classes.item(i).getTextContent().strip());
        }

        assertThat(listed).containsExactlyInAnyOrderElementsOf(Persistence.ENTITIES.stream().map(Class::getName).toList());
    }

    @Test
    void usesTheContainersDatabaseAndTransactions() throws Exception {
        assertThat(document().getElementsByTagName("jta-data-source").item(0).getTextContent()).isEqualTo(RegisterDatabase.NAME);
    }

    private static Document document() throws Exception {
        try (InputStream unit = PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(unit);
        }
    }
}
