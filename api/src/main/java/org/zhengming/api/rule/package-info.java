/**
 * Alerts by rules that people write as a query (预警规则): kept in versions, tried against the last days, watched as
 * findings come, and told at the pace that each rule allows. Rules are about what is said of whom, never about those who
 * say it.
 */
package org.zhengming.api.rule;
