/** Judging anew what is indexed: as a batch job of its own while nothing else works on the data, else in the running job. */
package org.zhengming.jobs.reanalysis;
