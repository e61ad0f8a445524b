/** The registry of the protected in the running job: its versions, where good ones are kept, and how they reach it. */
package org.zhengming.jobs.registry;
