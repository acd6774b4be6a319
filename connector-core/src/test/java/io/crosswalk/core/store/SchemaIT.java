package io.crosswalk.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.core.pipeline.NightKit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaIT {

    @TempDir
    Path home;

    @Test
    void theModelAndTheMigratedSchemaAgree() {
        try (NightKit kit = new NightKit(home)) {
            Configuration hibernate = new Configuration();
            Persistence.ENTITIES.forEach(hibernate::addAnnotatedClass);
            hibernate.getProperties().put("hibernate.connection.datasource", kit.source());
            hibernate.setProperty("hibernate.hbm2ddl.auto", "validate");
            try (SessionFactory factory = hibernate.buildSessionFactory()) {
                assertThat(factory.isOpen()).isTrue();
            }
        }
    }

    @Test
    void theDatabaseItselfRefusesASecondUnitWithTheSameName() {
        try (NightKit kit = new NightKit(home)) {
            String name = "insert into identifier(asset_id, kind, scope, key, narrower, role, link, display, verdict, sources, valid_from, valid_to)"
                    + " values (%d, 0, 'DELL', 'SN1', '%s', %d, 42, 'SN1', 1, 'erp', now(), %s)";
            run(kit, name.formatted(1, "", 0, "null"));

            run(kit, name.formatted(2, "", 3, "now()"));
            run(kit, name.formatted(3, "SKU-9", 0, "null"));
            assertThatThrownBy(() -> run(kit, name.formatted(4, "", 0, "null"))).hasMessageContaining("identifier_unique");
        }
    }

    private static void run(NightKit kit, String sql) {
        try (Connection connection = kit.source().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
