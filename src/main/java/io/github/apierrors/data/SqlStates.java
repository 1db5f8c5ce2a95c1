package io.github.apierrors.data;

import java.util.HashMap;
import java.util.Map;

import io.github.apierrors.ApiErrorCode;
import org.jspecify.annotations.Nullable;

import static io.github.apierrors.ApiErrorCode.INTERNAL_ERROR;
import static io.github.apierrors.ApiErrorCode.RESOURCE_ALREADY_EXISTS;
import static io.github.apierrors.ApiErrorCode.RESOURCE_CONFLICT;
import static io.github.apierrors.ApiErrorCode.SERVICE_UNAVAILABLE;

/**
 * What the error codes of databases mean. A key is a SQLState or its class, the first two
 * characters; where that is shared by different failures, the vendor's code follows it.
 * The most exact key answers.
 */
final class SqlStates {

	private static final Map<String, ApiErrorCode> CODES = new HashMap<>();

	static {
		// The SQL standard, PostgreSQL, H2, HSQLDB, Derby, Db2
		put(RESOURCE_ALREADY_EXISTS, "23505");
		put(RESOURCE_CONFLICT, "23001", "23503", "23504", "23506", "40001");
		put(SERVICE_UNAVAILABLE, "08", "28", "HYT00", "HYT01");
		// PostgreSQL: exclusion, deadlock, lock timeout; cancelled, shut down, timeouts
		put(RESOURCE_CONFLICT, "23P01", "40P01", "55P03");
		put(SERVICE_UNAVAILABLE, "57014", "57P01", "57P02", "57P03", "57P05", "53300", "25P03", "25P04");
		// What Spring counts as an unavailable resource, but is a full disk or a bug
		put(INTERNAL_ERROR, "53", "54", "58");
		// H2: lock timeout, concurrent update; broken, closed or in use elsewhere
		put(RESOURCE_CONFLICT, "HYT00/50200", "90131");
		put(SERVICE_UNAVAILABLE, "90067", "90098", "90121", "90020");
		// MySQL, MariaDB
		put(RESOURCE_ALREADY_EXISTS, "23000/1022", "23000/1062", "23000/1169", "23000/1557", "23000/1586",
				"23000/1859");
		put(RESOURCE_CONFLICT, "23000/1216", "23000/1217", "23000/1451", "23000/1452", "23000/1761", "23000/1762",
				"HY000/1020", "HY000/1205", "HY000/1213", "HY000/3572");
		put(SERVICE_UNAVAILABLE, "HY000/3024", "70100/1317", "70100/1968", "70100/1969", "42000/1203", "42000/1226");
		// Oracle
		put(RESOURCE_ALREADY_EXISTS, "23000/1");
		put(RESOURCE_CONFLICT, "23000/2291", "23000/2292", "61000/54", "61000/60", "61000/30006", "72000/8177");
		put(SERVICE_UNAVAILABLE, "72000/1013", "72000/1033", "72000/1034", "72000/1089", "72000/1090");
		// SQL Server; 547 is a foreign key or, less often, a check
		put(RESOURCE_ALREADY_EXISTS, "23000/2601", "23000/2627");
		put(RESOURCE_CONFLICT, "23000/547", "S0/1222", "S0/3960");
	}

	private SqlStates() {
	}

	/**
	 * Looks up what a database reported.
	 * @param state the SQLState
	 * @param vendorCode the code of the database's vendor
	 * @return what it means, or {@code null} if it is none of the known codes
	 */
	static @Nullable ApiErrorCode codeOf(@Nullable String state, int vendorCode) {
		if (state == null || state.length() < 2) {
			return null;
		}
		String stateClass = state.substring(0, 2);
		for (String key : new String[] { state + "/" + vendorCode, stateClass + "/" + vendorCode, state, stateClass }) {
			ApiErrorCode code = CODES.get(key);
			if (code != null) {
				return code;
			}
		}
		return null;
	}

	private static void put(ApiErrorCode code, String... keys) {
		for (String key : keys) {
			CODES.put(key, code);
		}
	}

}
