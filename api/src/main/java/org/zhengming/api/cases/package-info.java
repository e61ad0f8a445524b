/**
 * One engine for every kind of case (案件). A {@link org.zhengming.api.cases.Procedure} says as data which states there
 * are, who may move a case from one to the next, what must be filled in and who must differ from whom; a
 * {@link org.zhengming.api.cases.Judge} says of one move whether it stands, as a plain function; the
 * {@link org.zhengming.api.cases.CaseDesk} does the move in one transaction with its history, its audit trace and its
 * consequences. The procedures themselves stand in the packages that are named after them.
 */
@NullMarked
package org.zhengming.api.cases;

import org.jspecify.annotations.NullMarked;
