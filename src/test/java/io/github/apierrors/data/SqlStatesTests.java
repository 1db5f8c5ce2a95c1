package io.github.apierrors.data;

import io.github.apierrors.ApiErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The databases that no test runs against, by the codes of their manuals.
 */
class SqlStatesTests {

	@ParameterizedTest
	@CsvSource({ "Oracle unique, 23000, 1, RESOURCE_ALREADY_EXISTS", "Oracle parent, 23000, 2291, RESOURCE_CONFLICT",
			"Oracle child, 23000, 2292, RESOURCE_CONFLICT", "Oracle nowait, 61000, 54, RESOURCE_CONFLICT",
			"Oracle deadlock, 61000, 60, RESOURCE_CONFLICT", "Oracle serialization, 72000, 8177, RESOURCE_CONFLICT",
			"Oracle cancelled, 72000, 1013, SERVICE_UNAVAILABLE", "Oracle network, 08006, 17002, SERVICE_UNAVAILABLE",
			"SQL Server index, 23000, 2601, RESOURCE_ALREADY_EXISTS",
			"SQL Server constraint, 23000, 2627, RESOURCE_ALREADY_EXISTS",
			"SQL Server reference, 23000, 547, RESOURCE_CONFLICT",
			"SQL Server lock timeout, S0051, 1222, RESOURCE_CONFLICT",
			"SQL Server deadlock, 40001, 1205, RESOURCE_CONFLICT",
			"SQL Server query timeout, HYT00, 0, SERVICE_UNAVAILABLE",
			"MySQL unique, 23000, 1062, RESOURCE_ALREADY_EXISTS", "MySQL parent, 23000, 1452, RESOURCE_CONFLICT",
			"MySQL lock timeout, HY000, 1205, RESOURCE_CONFLICT", "MySQL nowait, HY000, 3572, RESOURCE_CONFLICT",
			"MySQL execution time, HY000, 3024, SERVICE_UNAVAILABLE",
			"MySQL too many connections, 08004, 1040, SERVICE_UNAVAILABLE",
			"MariaDB statement time, 70100, 1969, SERVICE_UNAVAILABLE",
			"Db2 unique, 23505, -803, RESOURCE_ALREADY_EXISTS", "Db2 parent, 23503, -530, RESOURCE_CONFLICT",
			"Db2 child, 23504, -532, RESOURCE_CONFLICT", "PostgreSQL exclusion, 23P01, 0, RESOURCE_CONFLICT",
			"PostgreSQL nowait, 55P03, 0, RESOURCE_CONFLICT", "PostgreSQL starting, 57P03, 0, SERVICE_UNAVAILABLE",
			"PostgreSQL too many, 53300, 0, SERVICE_UNAVAILABLE", "PostgreSQL disk full, 53100, 0, INTERNAL_ERROR" })
	void knowsTheCodesOfVendors(String name, String state, int vendorCode, ApiErrorCode expected) {
		assertThat(SqlStates.codeOf(state, vendorCode)).as(name).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "23502, 0", "23514, 0", "23000, 1048", "23000, 1400", "23000, 2290", "HY000, 3819", "22001, 0",
			"42P01, 0", "S0001, 208", "21000, 1222" })
	void leavesOtherCodesAlone(String state, int vendorCode) {
		assertThat(SqlStates.codeOf(state, vendorCode)).isNull();
	}

	@Test
	void copesWithoutAState() {
		assertThat(SqlStates.codeOf(null, 1062)).isNull();
		assertThat(SqlStates.codeOf("2", 1062)).isNull();
	}

}
