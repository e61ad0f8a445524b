/** The route policy in the running job: its versions and where good ones are kept. */
package org.zhengming.jobs.policy;
