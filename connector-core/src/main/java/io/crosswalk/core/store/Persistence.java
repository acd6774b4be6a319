package io.crosswalk.core.store;

import io.crosswalk.core.asset.Asset;
import io.crosswalk.core.asset.AssetName;
import io.crosswalk.core.asset.Lot;
import io.crosswalk.core.asset.LotHolding;
import io.crosswalk.core.asset.Manufacturer;
import io.crosswalk.core.asset.Product;
import io.crosswalk.core.audit.AuditEntry;
import io.crosswalk.core.audit.AuditTransaction;
import io.crosswalk.core.delivery.MirrorRow;
import io.crosswalk.core.delivery.PushMark;
import io.crosswalk.core.delivery.PushReceipt;
import io.crosswalk.core.discrepancy.Discrepancy;
import io.crosswalk.core.feed.CurrentObservation;
import io.crosswalk.core.feed.Feed;
import io.crosswalk.core.steward.RulingEntry;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.cfg.Configuration;

/** Opens the store: the schema is brought up to date, and Hibernate is started over it. */
public final class Persistence {

    /** Every entity of the canonical model; {@code persistence.xml} of the server lists the same. */
    public static final List<Class<?>> ENTITIES = List.of(Asset.class, AssetName.class, Manufacturer.class, Product.class, Lot.class, LotHolding.class,
            Feed.class, CurrentObservation.class, Discrepancy.class, MirrorRow.class, PushMark.class, PushReceipt.class, AuditTransaction.class,
                    AuditEntry.class, RulingEntry.class);

    private Persistence() {
    }

    /** A store with transactions of its own: the command line and tests. */
    public static Database open(DataSource source) {
        Migrations.migrate(source);
        Configuration hibernate = new Configuration();
        ENTITIES.forEach(hibernate::addAnnotatedClass);
        hibernate.getProperties().put("hibernate.connection.datasource", source);
        hibernate.setProperty("hibernate.hbm2ddl.auto", "none");
        hibernate.setProperty("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect");
        hibernate.setProperty("hibernate.boot.allow_jdbc_metadata_access", "false");
        return new Database(hibernate.buildSessionFactory(), Database.Boundary.resourceLocal());
    }
}
