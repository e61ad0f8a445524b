/** A watched folder of export files as a source. */
package org.zhengming.jobs.folder;
