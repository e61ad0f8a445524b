/**
 * Evidence packages of this server: asked for, captured by two people, kept sealed, looked at, covered, and handed out
 * when a second person grants it.
 */
package org.zhengming.api.evidence.desk;
