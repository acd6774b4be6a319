package io.crosswalk.core.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A quantity of one lot or product at a place, known without unit identifiers.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@Table(name = "lot_holding")
public class LotHolding {

    @Id
    @Column(name = "observation_id")
    private Long observationId;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "feed_id")
    private int feedId;

    @Column(name = "product")
    private String product;

    @Column(name = "lot_key")
    private String lotKey;

    @Column(name = "location")
    private String location;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "living")
    private boolean living;

    @Column(name = "doc")
    private String doc;

    /** For Hibernate. */
    protected LotHolding() {
    }

    public String product() {
        return product;
    }

    public String lotKey() {
        return lotKey;
    }

    public String location() {
        return location;
    }

    public BigDecimal quantity() {
        return quantity;
    }
}
