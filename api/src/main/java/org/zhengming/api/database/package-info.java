/**
 * PostgreSQL: a server of this machine's own or one that the office has ({@link org.zhengming.api.database.DatabasePlace}),
 * its tables ({@link org.zhengming.api.database.Migrations}) and transactions that see one reader's organs and no more
 * ({@link org.zhengming.api.database.Database}).
 */
@NullMarked
package org.zhengming.api.database;

import org.jspecify.annotations.NullMarked;
